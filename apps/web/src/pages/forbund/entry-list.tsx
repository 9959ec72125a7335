import { useEffect, useRef } from 'react';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatCount, formatDecimal } from '../../parts/format-amount.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { usePages } from '../../parts/use-pages.js';
import type { AccountAmount, ForbundVariables, JournalEntry } from './forbund.answers.js';
import { ENTRIES } from './forbund.queries.js';

interface EntryListProps {
  readonly of: ForbundVariables;
  readonly account: Pick<AccountAmount, 'number' | 'name'>;
  /** Of the rows on the account only those with this insats and kostnadsställe. */
  readonly only?: { readonly insats: string; readonly costCentre: string };
  readonly onBack: () => void;
}

/** The verifikationer with rows on an account, a page at a time, each with its place in the source file. */
export function EntryList({ of, account, only, onBack }: EntryListProps) {
  const { page, after, onNext, onPrevious } = usePages(account.number);
  const asked = useQuery(ENTRIES, {
    slug: of.slug,
    year: of.year,
    account: account.number,
    after,
  });
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
            <EntryTable
              entries={journalEntries.edges.map(({ node }) => node)}
              account={account.number}
              toPeriod={of.toPeriod}
              asOf={of.asOf ?? null}
              only={only}
            />
            <Pages
              of="verifikationer"
              page={page}
              more={journalEntries.pageInfo}
              onNext={onNext}
              onPrevious={onPrevious}
            />
          </>
        )}
      </AskedView>
    </>
  );
}

interface EntryTableProps {
  readonly entries: readonly JournalEntry[];
  readonly account: string;
  readonly toPeriod: number;
  readonly asOf: string | null;
  readonly only: EntryListProps['only'];
}

function EntryTable({ entries, account, toPeriod, asOf, only }: EntryTableProps) {
  if (entries.length === 0) return <p>Inga verifikationer på kontot under året.</p>;
  return (
    <ScrollTable caption="Verifikationer" note="Kronor, debet plus och kredit minus.">
      <thead>
        <tr>
          <th scope="col">Verifikation</th>
          <th scope="col">Datum</th>
          <th scope="col">Text</th>
          <th scope="col" className="number">
            Belopp
          </th>
          <th scope="col">Källa</th>
        </tr>
      </thead>
      <tbody>
        {entries.flatMap((entry) =>
          entry.rows
            .filter((row) => row.account === account && row.period <= toPeriod)
            .filter(() => asOf === null || entry.entryDate <= asOf)
            .filter((row) => !only || (row.insats === only.insats && row.costCentre === only.costCentre))
            .map((row) => (
              <tr key={`${entry.id}-${row.rowNo}`}>
                <th scope="row" className="nowrap">
                  {entry.series}
                  {entry.number}
                </th>
                <td className="nowrap">{entry.entryDate}</td>
                <td>
                  {entry.text}
                  <Objects counterparty={row.counterparty} insats={row.insats} />
                </td>
                <td className="number">{formatDecimal(row.amount)}</td>
                <td className="source">{sourceOf(entry, row.sourceLine)}</td>
              </tr>
            )),
        )}
      </tbody>
    </ScrollTable>
  );
}

function Objects({ counterparty, insats }: { counterparty: string; insats: string }) {
  const named = [counterparty && `motpart ${counterparty}`, insats && `insats ${insats}`].filter(Boolean);
  return named.length === 0 ? null : <span className="objects">{named.join(', ')}</span>;
}

function sourceOf({ sourceFile, sourceLine }: JournalEntry, rowLine: number | null): string {
  if (sourceFile === null) return '';
  const line = rowLine ?? sourceLine;
  return line === null ? sourceFile : `${sourceFile}, rad ${formatCount(line)}`;
}
