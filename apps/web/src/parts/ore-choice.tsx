import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Amount } from '../api/amount.js';
import { formatAmount } from './format-amount.js';

interface OreChoiceValue {
  readonly withOre: boolean;
  readonly choose: (withOre: boolean) => void;
}

const OreContext = createContext<OreChoiceValue>({ withOre: false, choose: () => undefined });
const REMEMBERED = 'samla.visa-ore';

/** Remembers for the visit whether amounts are shown with öre. */
export function OreProvider({ children }: { children: ReactNode }) {
  const [withOre, setWithOre] = useState(() => sessionStorage.getItem(REMEMBERED) === '1');
  const value = useMemo<OreChoiceValue>(
    () => ({
      withOre,
      choose: (next) => {
        sessionStorage.setItem(REMEMBERED, next ? '1' : '0');
        setWithOre(next);
      },
    }),
    [withOre],
  );
  return <OreContext value={value}>{children}</OreContext>;
}

/** How amounts are written right now. */
export function useFormat(): (amount: Amount) => string {
  const { withOre } = useContext(OreContext);
  return (amount) => formatAmount(amount, withOre);
}

/** The box that turns öre on and off. */
export function OreChoice() {
  const { withOre, choose } = useContext(OreContext);
  return (
    <label className="check">
      <input type="checkbox" checked={withOre} onChange={(event) => choose(event.target.checked)} />
      <span>Visa öre</span>
    </label>
  );
}
