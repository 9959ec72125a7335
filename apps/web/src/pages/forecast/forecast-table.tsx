import { formatTime, monthName, periodLabel } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { Forecast, ForecastAmounts, ForecastLine } from './forecast.answers.js';

interface ForecastTableProps {
  readonly forecast: Forecast;
  /** Left out for those who may not change it. */
  readonly onChange: ((line: ForecastLine) => void) | undefined;
}

/** Each line: outcome so far, what is left by a rule that says itself, and both against the budget. */
export function ForecastTable({ forecast, onChange }: ForecastTableProps) {
  const { year, asOfPeriod, lines } = forecast;
  const isOver = asOfPeriod === 12;
  const groups = [...new Map(lines.map((line) => [`${line.kind} ${line.groupKey}`, line])).values()];
  return (
    <ScrollTable
      caption={`Utfall och prognos ${year} mot budget`}
      note={noteOf(asOfPeriod)}
      className="statement"
    >
      <thead>
        <tr>
          <th scope="col">Rad och regel</th>
          <th scope="col" className="number">
            Budget
          </th>
          <th scope="col" className="number">
            Utfall
          </th>
          <th scope="col" className="number">
            Återstår
          </th>
          <th scope="col" className="number">
            Hela året
          </th>
          <th scope="col" className="number">
            Avvikelse
          </th>
        </tr>
      </thead>
      {groups.map(({ kind, groupKey, groupLabel }) => (
        <tbody key={`${kind} ${groupKey}`}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={6}>
              {groupLabel}
            </th>
          </tr>
          {lines
            .filter((line) => line.kind === kind && line.groupKey === groupKey)
            .map((line) => (
              <LineRow key={line.key} line={line} onChange={isOver ? undefined : onChange} />
            ))}
        </tbody>
      ))}
      <tbody>
        <SumRow label="Summa intäkter" amounts={forecast.income} />
        <SumRow label="Summa kostnader" amounts={forecast.costs} />
        <SumRow label="Resultat" amounts={forecast.result} />
      </tbody>
    </ScrollTable>
  );
}

function LineRow({ line, onChange }: { line: ForecastLine; onChange: ForecastTableProps['onChange'] }) {
  const { label, proposal, change } = line;
  return (
    <tr>
      <th scope="row" className="words">
        {label}
        <span className="objects">
          {proposal.label}: {proposal.explanation}
        </span>
        {change ? (
          <span className="objects">
            Ändrad av {change.changedBy} {formatTime(change.changedAt)}: {change.reason}
          </span>
        ) : null}
        {onChange ? (
          <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onChange(line)}>
            Ändra<span className="visually-hidden"> prognosen för {label}</span>
          </button>
        ) : null}
      </th>
      <Cells amounts={line} />
    </tr>
  );
}

function SumRow({ label, amounts }: { label: string; amounts: ForecastAmounts }) {
  return (
    <tr className="is-sum">
      <th scope="row">{label}</th>
      <Cells amounts={amounts} />
    </tr>
  );
}

function Cells({ amounts }: { amounts: ForecastAmounts }) {
  const format = useFormat();
  return (
    <>
      <td className="number">{format(amounts.budget)}</td>
      <td className="number">{format(amounts.outcome)}</td>
      <td className="number">{format(amounts.remaining)}</td>
      <td className="number">{format(amounts.expected)}</td>
      <td className="number">{format(amounts.deviation)}</td>
    </>
  );
}

function noteOf(asOfPeriod: number): string {
  const kronor = 'Kronor. En avvikelse med plus är bättre än budget.';
  if (asOfPeriod === 12) return `${kronor} Hela året är utfall; inget återstår att räkna.`;
  if (asOfPeriod === 0) return `${kronor} Inget utfall räknas; hela året är prognos.`;
  return `${kronor} Utfallet är ${periodLabel(asOfPeriod)}; ${left(asOfPeriod)} är prognos.`;
}

/** The months that are left, in words. */
function left(asOfPeriod: number): string {
  return asOfPeriod === 11 ? 'december' : `${monthName(asOfPeriod + 1)}–december`;
}
