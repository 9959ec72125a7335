import type { Amount } from '../../api/amount.js';
import { ForcedMark } from '../../parts/forced-mark.js';
import { useFormat } from '../../parts/ore-choice.js';

interface FigureButtonProps {
  readonly amount: Amount;
  readonly label: string;
  readonly isForced: boolean;
  /** Left out where nothing is below the amount. */
  readonly onOpen: (() => void) | undefined;
}

/** An amount that opens into what it is made of. */
export function FigureButton({ amount, label, isForced, onOpen }: FigureButtonProps) {
  const format = useFormat();
  const shown = (
    <>
      {format(amount)}
      <ForcedMark isForced={isForced} />
    </>
  );
  if (!onOpen) return shown;
  return (
    <button type="button" className="figure" aria-haspopup="dialog" onClick={onOpen}>
      {shown}
      <span className="visually-hidden">, {label}: visa vad beloppet är gjort av</span>
    </button>
  );
}
