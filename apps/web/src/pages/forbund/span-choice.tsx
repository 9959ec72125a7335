import { monthName } from '../../parts/format-date.js';

interface SpanChoiceProps {
  readonly year: number;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly asOf: string | null;
  readonly onChoose: (changes: { readonly fran?: number | null; readonly dag?: string | null }) => void;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** From which month, and as of which day: for a quarter, or for the books as they were dated to a day. */
export function SpanChoice({ year, fromPeriod, toPeriod, asOf, onChoose }: SpanChoiceProps) {
  const last = asOf === null ? toPeriod : Number(asOf.slice(5, 7));
  return (
    <>
      <label className="field field-inline">
        <span>Från månad</span>
        <select
          value={fromPeriod}
          onChange={(event) =>
            onChoose({ fran: event.target.value === '1' ? null : Number(event.target.value) })
          }
        >
          {MONTHS.filter((month) => month <= last || month === fromPeriod).map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </select>
      </label>
      <label className="field field-inline">
        <span>Per dag</span>
        <input
          type="date"
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={asOf ?? ''}
          onChange={(event) => onChoose({ dag: event.target.value === '' ? null : event.target.value })}
        />
      </label>
    </>
  );
}
