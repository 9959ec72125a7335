import { useEffect, useRef } from 'react';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatCount, formatDecimal } from '../../parts/format-amount.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { usePages } from '../../parts/use-pages.js';
import type { AccountAmount, JournalEntry, LedgerRow } from './forbund.answers.js';
import { ENTRIES } from './entries.queries.js';

/** Which rows on an account are shown; a code that is left out is any, the empty text is none. */
export interface WantedRows {
  /** Months, 0 for the opening balance. */
  readonly fromPeriod: number;
  readonly toPeriod: number;
  /** `YYYY-MM-DD`; null for whole months. */
  readonly asOf: string | null;
  readonly counterparty?: string | undefined;
  readonly insats?: string | undefined;
  readonly costCentre?: string | undefined;
}

interface EntryListProps {
  readonly of: { readonly slug: string; readonly year: number };
  readonly account: Pick<AccountAmount, 'number' | 'name'>;
  readonly wanted: WantedRows;
  readonly onBack: () => void;
}

/** The verifikationer with rows on an account, a page at a time, each with its place in the source file. */
export function EntryList({ of: { slug, year }, account, wanted, onBack }: EntryListProps) {
  const { page, after, onNext, onPrevious } = usePages(account.number);
  const asked = useQuery(ENTRIES, { slug, year, account: account.number, after, ...wanted });
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
              wanted={wanted}
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
  readonly wanted: WantedRows;
}

function EntryTable({ entries, account, wanted }: EntryTableProps) {
  if (entries.length === 0) return <p>Inga verifikationer på kontot under perioden.</p>;
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
            .filter((row) => row.account === account && isWanted(row, wanted))
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

/** An entry comes whole: of its rows only those that the amount is made of are shown. */
function isWanted(row: LedgerRow, { fromPeriod, toPeriod, ...codes }: WantedRows): boolean {
  const { counterparty = row.counterparty, insats = row.insats, costCentre = row.costCentre } = codes;
  if (row.period < fromPeriod || row.period > toPeriod) return false;
  return row.counterparty === counterparty && row.insats === insats && row.costCentre === costCentre;
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
