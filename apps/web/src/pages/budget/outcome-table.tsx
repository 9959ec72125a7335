import { inWords } from '../../parts/format-amount.js';
import { periodLabel } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { ShareBar } from '../../parts/share-bar.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { Booked, BudgetVersion, Figures } from './budget.answers.js';
import { groupsOf, wholeOf, type ShownGroup, type ShownLine } from './budget-groups.js';

interface OutcomeTableProps {
  readonly version: BudgetVersion;
  /** Left out where no line opens into anything. */
  readonly onOpen: ((lineNo: number) => void) | undefined;
}

/** The version by group and line: budget, outcome to the chosen month, deviation and how much of the year is used. */
export function OutcomeTable({ version, onOpen }: OutcomeTableProps) {
  const { outcome, year } = version;
  const isWholeYear = outcome.toPeriod === 12;
  const shown = { isWholeYear, hasBooks: outcome.hasBooks, onOpen };
  return (
    <ScrollTable
      caption={`Budget och utfall ${year}, ${periodLabel(outcome.toPeriod)}`}
      note={noteOf(version, onOpen !== undefined)}
      className="statement"
    >
      <thead>
        <tr>
          <th scope="col">Rad</th>
          <th scope="col" className="number">
            Budget {year}
          </th>
          {isWholeYear ? null : (
            <th scope="col" className="number">
              Budget {periodLabel(outcome.toPeriod)}
            </th>
          )}
          <th scope="col" className="number">
            Utfall
          </th>
          <th scope="col" className="number">
            Avvikelse
          </th>
          <th scope="col">Använt av året</th>
        </tr>
      </thead>
      {groupsOf(version).map((group) => (
        <Group key={`${group.kind} ${group.key}`} group={group} shown={shown} />
      ))}
      <WithoutLine booked={outcome.withoutLine} isWholeYear={isWholeYear} />
      <tbody>
        {(['INCOME', 'COSTS', 'RESULT'] as const).map((key) => {
          const total = wholeOf(version, key);
          // Of a result nothing is used up.
          const figures = total && key === 'RESULT' ? { ...total, shareUsed: null } : total;
          return figures ? <SumRow key={key} label={figures.label} figures={figures} shown={shown} /> : null;
        })}
      </tbody>
    </ScrollTable>
  );
}

interface Shown {
  readonly isWholeYear: boolean;
  readonly hasBooks: boolean;
  readonly onOpen: ((lineNo: number) => void) | undefined;
}

function Group({ group: { label, lines, total }, shown }: { group: ShownGroup; shown: Shown }) {
  return (
    <tbody>
      <tr className="group-row">
        <th scope="rowgroup" colSpan={shown.isWholeYear ? 5 : 6}>
          {label}
        </th>
      </tr>
      {lines.map((each) => (
        <LineRow key={each.line.lineNo} shownLine={each} shown={shown} />
      ))}
      {total ? <SumRow label={`Summa ${label.toLowerCase()}`} figures={total} shown={shown} /> : null}
    </tbody>
  );
}

function LineRow({ shownLine: { line, figures }, shown }: { shownLine: ShownLine; shown: Shown }) {
  const { onOpen } = shown;
  return (
    <tr>
      <th scope="row">
        {onOpen ? (
          <button
            type="button"
            className="link-button"
            aria-haspopup="dialog"
            onClick={() => onOpen(line.lineNo)}
          >
            {line.label}
            <span className="visually-hidden">: visa vad utfallet är</span>
          </button>
        ) : (
          line.label
        )}
        {line.takenAlong ? (
          <span className="objects">
            <StatusMark tone="good">Tas med till länsförbundet</StatusMark>
            {line.proposedBy === '' ? '' : ` Föreslaget av ${line.proposedBy}`}
          </span>
        ) : null}
        {line.note === '' ? null : <span className="objects">{line.note}</span>}
      </th>
      <FigureCells figures={figures} shown={shown} />
    </tr>
  );
}

function SumRow({ label, figures, shown }: { label: string; figures: Figures; shown: Shown }) {
  return (
    <tr className="is-sum">
      <th scope="row">{label}</th>
      <FigureCells figures={figures} shown={shown} />
    </tr>
  );
}

function FigureCells({ figures, shown: { isWholeYear } }: { figures: Figures; shown: Shown }) {
  const format = useFormat();
  const { budget, budgetToPeriod, outcome, deviation, shareUsed } = figures;
  return (
    <>
      <td className="number">{format(budget)}</td>
      {isWholeYear ? null : <td className="number">{format(budgetToPeriod)}</td>}
      <td className="number">{outcome ? format(outcome) : ''}</td>
      <td className="number">{deviation ? format(deviation) : ''}</td>
      <td>
        <ShareBar percent={shareUsed} />
      </td>
    </>
  );
}

/** What is booked and no line takes: it counts in the sums below, and somebody should give it a line. */
function WithoutLine({ booked, isWholeYear }: { booked: readonly Booked[]; isWholeYear: boolean }) {
  const format = useFormat();
  if (booked.length === 0) return null;
  return (
    <tbody>
      <tr className="group-row">
        <th scope="rowgroup" colSpan={isWholeYear ? 5 : 6}>
          Utan budgetrad
        </th>
      </tr>
      {booked.map((each) => (
        <tr key={JSON.stringify([each.kind, each.account, each.insats, each.costCentre])}>
          <th scope="row">
            {each.kind === 'INCOME' ? 'Intäkt' : 'Kostnad'} på konto {each.account}
            <span className="objects">{placesOf(each)}</span>
          </th>
          <td />
          {isWholeYear ? null : <td />}
          <td className="number">{format(each.amount)}</td>
          <td />
          <td />
        </tr>
      ))}
    </tbody>
  );
}

/** Insats and kostnadsställe in words. */
export function placesOf({ insats, costCentre }: Pick<Booked, 'insats' | 'costCentre'>): string {
  return [insats && `insats ${insats}`, costCentre && `kostnadsställe ${costCentre}`]
    .filter(Boolean)
    .join(', ');
}

function noteOf({ outcome, lines }: BudgetVersion, opens: boolean): string {
  return [
    inWords(lines[0]?.amount.unit ?? 'KR'),
    'Intäkter och kostnader är positiva; en avvikelse med plus är bättre än budget. Summor räknas ur raderna.',
    outcome.hasBooks
      ? opens
        ? 'Tryck på en rad för att se vad utfallet är.'
        : ''
      : 'Året har inga böcker, så utfallet är tomt.',
  ]
    .filter(Boolean)
    .join(' ');
}
