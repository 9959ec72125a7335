import type { Amount } from '../../api/amount.js';
import { inWords } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { FigureButton } from './figure-button.js';
import type { OperatingRow } from './forbund.answers.js';
import { placeOf } from './opened-row.js';

interface OperatingTableProps {
  readonly rows: readonly OperatingRow[];
  readonly budgetDocument: string | null;
  /** Left out where the budget is published. */
  readonly budgetRule?: 'YEAR' | 'MONTHS' | 'EVEN' | 'WHOLE' | null;
  readonly year: number;
  /** The part of the year, as the heading goes on; left out for the whole. */
  readonly span?: string;
  /** Left out where nothing is below the amounts. */
  readonly onOpen?: ((place: string) => void) | undefined;
}

const RULES = {
  YEAR: '',
  MONTHS: 'Budgeten är periodens egna månader.',
  EVEN: 'Budgeten är periodens del av ett jämnt fördelat år.',
  WHOLE: 'Budgeten är hela årets; ingen avvikelse räknas mot en del av året.',
} as const;

/** Driftredovisning by insats, with budget and deviation. */
export function OperatingTable(props: OperatingTableProps) {
  const { rows, budgetDocument, budgetRule, year, span = '', onOpen } = props;
  const format = useFormat();
  // An interim report prints what the whole year is expected to come to; the books have no such column.
  const hasForecast = rows.some(({ forecast }) => forecast !== null);
  return (
    <section aria-label="Driftredovisning" id="drift" tabIndex={-1}>
      <ScrollTable
        caption={`Driftredovisning ${year}${span}`}
        note={noteOf(rows, budgetDocument, budgetRule)}
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col" className="number">
              Utfall {year}
            </th>
            <th scope="col" className="number">
              Budget
            </th>
            {hasForecast ? (
              <th scope="col" className="number">
                Prognos {year}
              </th>
            ) : (
              <th scope="col" className="number">
                Avvikelse
              </th>
            )}
            <th scope="col" className="number">
              Utfall {year - 1}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.isSum ? 'is-sum' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="number">
                <FigureButton
                  amount={row.amount}
                  label={row.label}
                  isForced={row.isForced}
                  onOpen={onOpen && !row.isSum ? () => onOpen(placeOf('drift', row.key)) : undefined}
                />
              </td>
              <td className="number">{row.budget ? format(row.budget) : ''}</td>
              <td className="number">{planned(hasForecast ? row.forecast : row.deviation, format)}</td>
              <td className="number quiet">{row.comparison ? format(row.comparison) : ''}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <Forced rows={rows} />
    </section>
  );
}

function planned(amount: Amount | null, format: (amount: Amount) => string): string {
  return amount ? format(amount) : '';
}

/** Every amount that is shown as another than its own rounding, and why. */
function Forced({ rows }: { rows: readonly OperatingRow[] }) {
  const forced = rows.filter(({ isForced, forcedReason }) => isForced && forcedReason !== null);
  if (forced.length === 0) return null;
  return (
    <details className="locks">
      <summary>Jämkade belopp ({forced.length})</summary>
      <ul>
        {forced.map(({ key, label, forcedReason }) => (
          <li key={key}>
            {label}: {forcedReason}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where the budget is from, or that there is none: an empty column would be read as nothing planned. */
function sourceOf(rows: readonly OperatingRow[], budgetDocument: string | null): string {
  if (rows.every(({ budget }) => budget === null)) return 'Ingen budget är känd för tiden.';
  return budgetDocument ? `Budget ur ${budgetDocument}.` : '';
}

function noteOf(
  rows: readonly OperatingRow[],
  budgetDocument: string | null,
  budgetRule: OperatingTableProps['budgetRule'],
): string {
  return [
    inWords(rows[0]?.amount.unit ?? 'TKR'),
    rows.some(({ isForced }) => isForced) ? 'En stjärna är jämkad så att summan stämmer.' : '',
    'Med Visa öre syns det exakta beloppet i kronor.',
    sourceOf(rows, budgetDocument),
    budgetRule ? RULES[budgetRule] : '',
  ]
    .filter(Boolean)
    .join(' ');
}
