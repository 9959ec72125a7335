import type { Amount } from '../../api/amount.js';
import { isZero } from '../../parts/is-zero.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { type ContributionOutcome, type ContributionState, PARTIES } from './contributions.answers.js';

const STATES: Readonly<Record<ContributionState, { tone: 'good' | 'warning' | 'quiet'; word: string }>> = {
  REQUESTED: { tone: 'quiet', word: 'Begärt' },
  DECIDED: { tone: 'quiet', word: 'Beslutat' },
  PARTLY_RECEIVED: { tone: 'warning', word: 'Delvis mottaget' },
  RECEIVED: { tone: 'good', word: 'Mottaget' },
};

interface OutcomeTableProps {
  readonly outcomes: readonly ContributionOutcome[];
  readonly year: number;
  readonly total: Amount;
}

/** Each member's contribution beside the books, with the sum of its party under it and the allotment last. */
export function OutcomeTable({ outcomes, year, total }: OutcomeTableProps) {
  const format = useFormat();
  return (
    <ScrollTable
      caption={`Bidragen ${year}, efter part och medlem`}
      note="Kronor. Mottaget är bokfört minus öppen fordran."
    >
      <thead>
        <tr>
          <th scope="col">Part och medlem</th>
          <th scope="col">Läge</th>
          <th scope="col" className="number">
            Bidrag
          </th>
          <th scope="col" className="number">
            Förfallet
          </th>
          <th scope="col" className="number">
            Bokfört
          </th>
          <th scope="col" className="number">
            Öppen fordran
          </th>
          <th scope="col" className="number">
            Mottaget
          </th>
          <th scope="col" className="number">
            Förfallet, inte mottaget
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((row) => (
          <Row key={`${row.party} ${row.lineNo ?? 'summa'}`} row={row} />
        ))}
        <tr className="is-sum">
          <th scope="row">Alla parter</th>
          <td />
          <td className="number">{format(total)}</td>
          <td colSpan={5} />
        </tr>
      </tbody>
    </ScrollTable>
  );
}

function Row({ row }: { row: ContributionOutcome }) {
  const format = useFormat();
  const figure = (amount: Amount | null): string => (amount ? format(amount) : '–');
  const { tone, word } = STATES[row.state];
  const isSum = row.lineNo === null;
  return (
    <tr className={isSum ? 'is-sum' : undefined}>
      <th scope="row">{isSum ? `Summa ${PARTIES[row.party].toLowerCase()}` : row.label}</th>
      <td>
        <StatusMark tone={tone}>{word}</StatusMark>
      </td>
      <td className="number">{format(row.amount)}</td>
      <td className="number">{format(row.due)}</td>
      <td className="number">{figure(row.booked)}</td>
      <td className="number">{figure(row.openClaim)}</td>
      <td className="number">{figure(row.received)}</td>
      <td className="number">
        {row.overdue && !isZero(row.overdue) ? <strong>{format(row.overdue)}</strong> : figure(row.overdue)}
      </td>
    </tr>
  );
}
