import { Money } from '@samla/domain/money/money.js';
import { useFormat } from '../../parts/ore-choice.js';
import { shortName } from '../../parts/short-name.js';
import type { DifferenceSide } from './differences.answers.js';

const WHOLE = 1000n;

/** The two sides as bars of what they have booked, so that one sees which is the longer; the amounts are text. */
export function SideBars({ first, second }: { first: DifferenceSide; second: DifferenceSide }) {
  const format = useFormat();
  const sizes = [first, second].map(({ booked }) => Money.parse(booked.exact).abs().ore);
  const most = sizes.reduce((max, ore) => (ore > max ? ore : max), 1n);
  return (
    <dl className="side-bars">
      {[first, second].map(({ forbund, booked }, index) => (
        <div key={forbund.slug}>
          <dt>{shortName(forbund.name)}</dt>
          <dd>{format(booked)} kr</dd>
          <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {/* Only the length of a bar is a number here. */}
            <rect
              className={index === 0 ? 'bar-first' : 'bar-second'}
              width={Number(((sizes[index] ?? 0n) * WHOLE) / most)}
              height="10"
            />
          </svg>
        </div>
      ))}
    </dl>
  );
}
