import { monthName } from '../../parts/format-date.js';
import type { Forecast } from './forecast.answers.js';

interface AsOfChoiceProps {
  /** What the address says. */
  readonly chosen: number | undefined;
  /** Tells the month where the address does not, and the last with bookings; nothing until it is known. */
  readonly forecast: Pick<Forecast, 'asOfPeriod' | 'lastBookedPeriod'> | null | undefined;
  readonly onChoose: (period: number) => void;
}

/** Choice of the last month whose outcome counts; the rest of the year is forecast. */
export function AsOfChoice({ chosen, forecast, onChoose }: AsOfChoiceProps) {
  const asOf = chosen ?? forecast?.asOfPeriod;
  const last = Math.max(forecast?.lastBookedPeriod ?? 12, asOf ?? 1, 1);
  const months = Array.from({ length: last }, (_, index) => index + 1);
  return (
    <label className="field field-inline">
      <span>Utfall till och med</span>
      <select value={asOf ?? ''} onChange={(event) => onChoose(Number(event.target.value))}>
        {asOf === 0 ? <option value={0}>inget utfall</option> : null}
        {asOf === undefined ? <option value="">…</option> : null}
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(month)}
          </option>
        ))}
      </select>
    </label>
  );
}
