import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatCount } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { AccountAmount, EntriesAnswer, ForbundVariables, JournalEntry } from './forbund.answers.js';
import { ENTRIES } from './forbund.queries.js';

interface EntryListProps {
  readonly of: ForbundVariables;
  readonly account: AccountAmount;
  readonly onBack: () => void;
}

/** The verifikationer with rows on an account, a page at a time, each with its place in the source file. */
export function EntryList({ of, account, onBack }: EntryListProps) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const asked = useQuery(ENTRIES, { ...of, account: account.number, after: cursors.at(-1) ?? null });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p>
        <button type="button" className="button button-quiet" onClick={onBack}>
          ← Tillbaka till kontona
        </button>
      </p>
      <h3 ref={heading} tabIndex={-1}>
        Verifikationer på konto {account.number} {account.name}
      </h3>
      <AskedView asked={asked} what="verifikationer">
        {({ forbund: { journalEntries } }) => (
          <>
            <EntryTable entries={journalEntries.edges.map(({ node }) => node)} account={account.number} />
            <Pages
              page={cursors.length}
              more={journalEntries.pageInfo}
              onNext={(cursor) => setCursors([...cursors, cursor])}
              onPrevious={() => setCursors(cursors.slice(0, -1))}
            />
          </>
        )}
      </AskedView>
    </>
  );
}

function EntryTable({ entries, account }: { entries: readonly JournalEntry[]; account: string }) {
  const format = useFormat();
  if (entries.length === 0) return <p>Inga verifikationer i perioden; beloppet är ingående balans.</p>;
  return (
    <ScrollTable caption="Verifikationer" note="Kronor, debet plus och kredit minus.">
      <thead>
        <tr>
          <th scope="col">Verifikation</th>
          <th scope="col">Datum</th>
          <th scope="col">Text</th>
          <th scope="col" className="number">Belopp</th>
          <th scope="col">Källa</th>
        </tr>
      </thead>
      <tbody>
        {entries.flatMap((entry) =>
          entry.rows
            .filter((row) => row.account === account)
            .map((row, index) => (
              <tr key={`${entry.id}${index}`}>
                <th scope="row">
                  {entry.series}
                  {entry.number}
                </th>
                <td className="nowrap">{entry.entryDate}</td>
                <td>{entry.text}</td>
                <td className="number">{format(row.amount)}</td>
                <td className="source">{sourceOf(entry, row.sourceLine)}</td>
              </tr>
            )),
        )}
      </tbody>
    </ScrollTable>
  );
}

function sourceOf({ sourceFile, sourceLine }: JournalEntry, rowLine: number | null): string {
  if (sourceFile === null) return '';
  const line = rowLine ?? sourceLine;
  return line === null ? sourceFile : `${sourceFile}, rad ${formatCount(line)}`;
}

interface PagesProps {
  readonly page: number;
  readonly more: EntriesAnswer['forbund']['journalEntries']['pageInfo'];
  readonly onNext: (cursor: string | null) => void;
  readonly onPrevious: () => void;
}

function Pages({ page, more, onNext, onPrevious }: PagesProps) {
  if (page === 1 && !more.hasNextPage) return null;
  return (
    <nav className="pages" aria-label="Sidor med verifikationer">
      <button type="button" className="button button-quiet" disabled={page === 1} onClick={onPrevious}>
        Föregående
      </button>
      <span>Sida {page}</span>
      <button type="button" className="button button-quiet" disabled={!more.hasNextPage} onClick={() => onNext(more.endCursor)}>
        Nästa
      </button>
    </nav>
  );
}
