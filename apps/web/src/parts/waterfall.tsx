import { unitLabel } from './format-amount.js';
import { useFormat } from './ore-choice.js';
import { barsOf, type WaterfallStep } from './waterfall-bars.js';

/** How one amount comes out of another, step by step. For a screen reader one picture in words; its table stands beside it. */
export function Waterfall({
  steps,
  title,
}: {
  readonly steps: readonly WaterfallStep[];
  readonly title: string;
}) {
  const format = useFormat();
  const bars = barsOf(steps);
  const spoken = steps
    .map(({ name, amount }) => `${name} ${format(amount)} ${unitLabel(amount.unit)}`)
    .join('; ');
  return (
    <div role="img" aria-label={`Vattenfallsdiagram: ${title}. ${spoken}.`} className="waterfall">
      {steps.map((step, index) => (
        <div
          key={step.name}
          className={step.isLevel ? 'waterfall-step is-level' : 'waterfall-step'}
          aria-hidden="true"
        >
          <span className="waterfall-name">{step.name}</span>
          <span className="waterfall-amount">{format(step.amount)}</span>
          <svg viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false">
            <rect
              className={kindOf(step)}
              x={bars[index]?.from}
              width={Math.max(bars[index]?.length ?? 0, 2)}
              height="10"
            />
          </svg>
        </div>
      ))}
    </div>
  );
}

function kindOf({ isLevel, amount }: WaterfallStep): string {
  if (isLevel) return 'bar-level';
  return amount.exact.startsWith('-') ? 'bar-down' : 'bar-up';
}
