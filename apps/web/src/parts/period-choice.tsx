import { periodLabel } from './format-date.js';

interface PeriodChoiceProps {
  readonly toPeriod: number;
  readonly onChoose: (toPeriod: number) => void;
}

const PERIODS = [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Choice of the last month that is counted in. */
export function PeriodChoice({ toPeriod, onChoose }: PeriodChoiceProps) {
  return (
    <label className="field field-inline">
      <span>Period</span>
      <select value={toPeriod} onChange={(event) => onChoose(Number(event.target.value))}>
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {periodLabel(period)}
          </option>
        ))}
      </select>
    </label>
  );
}
