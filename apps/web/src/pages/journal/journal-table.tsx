import { formatCount, formatDecimal } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { JournalEntry, JournalRow } from './journal.answers.js';

/** Entries with their rows, each entry a group of its own. */
export function JournalTable({ entries }: { entries: readonly JournalEntry[] }) {
  return (
    <ScrollTable caption="Verifikationer" note="Kronor." className="journal">
      <thead>
        <tr>
          <th scope="col">Verifikation och konto</th>
          <th scope="col">Text</th>
          <th scope="col">Motpart och insats</th>
          <th scope="col" className="number">
            Debet
          </th>
          <th scope="col" className="number">
            Kredit
          </th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <tbody key={entry.id}>
          <tr className="is-sum">
            <th scope="rowgroup" className="nowrap">
              {entry.series} {entry.number}
              <span className="objects">{entry.entryDate}</span>
            </th>
            <td colSpan={4}>
              {entry.text}
              <span className="objects">{aboutOf(entry)}</span>
            </td>
          </tr>
          {entry.rows.map((row) => (
            <Row key={row.rowNo} row={row} />
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}

function Row({ row }: { row: JournalRow }) {
  const isCredit = row.amount.startsWith('-');
  return (
    <tr>
      <th scope="row" className="account-number">
        {row.account}
      </th>
      <td>{row.text}</td>
      <td>{[row.counterparty, row.insats].filter(Boolean).join(', ')}</td>
      <td className="number">{isCredit ? '' : formatDecimal(row.amount)}</td>
      <td className="number">{isCredit ? formatDecimal(row.amount.slice(1)) : ''}</td>
    </tr>
  );
}

/** What there is to know of an entry beyond its text: its number, what it corrects, where it was read. */
function aboutOf({ entryNo, revision, reverses, reversedBy, sourceFile, sourceLine }: JournalEntry): string {
  const source =
    sourceFile === null || sourceLine === null ? sourceFile : `${sourceFile}, rad ${formatCount(sourceLine)}`;
  return [
    `nr ${entryNo}`,
    reverses === null ? '' : `återför nr ${reverses}`,
    reversedBy === null ? '' : `återförd av nr ${reversedBy}`,
    revision > 0 && reverses === null ? `rättelse ${revision}` : '',
    source ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}
