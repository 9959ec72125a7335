import { useFormat } from '../../parts/ore-choice.js';
import type { Forecast } from './forecast.answers.js';

/** What the forecast does to eget kapital; nothing for a year without books. */
export function EquityEffect({ forecast: { equity, year } }: { forecast: Forecast }) {
  const format = useFormat();
  if (!equity) return null;
  const rows = [
    [`Vid årets början`, equity.opening],
    [`Vid slutet av ${year} enligt budget`, equity.budgeted],
    [`Vid slutet av ${year} enligt prognos`, equity.expected],
    ['Prognos minus budget', equity.effect],
  ] as const;
  return (
    <section aria-label="Eget kapital">
      <h2>Eget kapital</h2>
      <dl className="plan">
        {rows.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format(amount)} kr</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
