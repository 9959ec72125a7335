import { Link } from 'react-router';
import type { Operation } from '../../api/operation.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useFormat } from '../../parts/ore-choice.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { usePages } from '../../parts/use-pages.js';
import { entryPath } from '../journal/entry-path.js';
import { AREAS } from './difference-labels.js';
import type {
  EntriesAnswer,
  EntriesVariables,
  MutualDifference,
  MutualEntry,
} from './differences.answers.js';

/** Asks for a page of a side's entries. */
export type EntriesOperation = Operation<EntriesAnswer, EntriesVariables>;

interface EntryPagesProps {
  readonly name: string;
  readonly difference: MutualDifference;
  readonly isFirst: boolean;
  readonly slug: string;
  readonly entries: EntriesOperation;
  /** The förbund whose journal the reader may open, where this side is its own. */
  readonly journalOf: string | null;
}

/** What one side has booked with the other, voucher by voucher as it was sealed along, a page at a time. */
export function EntryPages({ name, difference, isFirst, slug, entries, journalOf }: EntryPagesProps) {
  const { id, year, toPeriod } = difference;
  const { page, after, onNext, onPrevious } = usePages(`${id} ${isFirst}`);
  const asked = useQuery(entries, { slug, year, toPeriod, isFirst, after });
  return (
    <AskedView asked={asked} what={`verifikationerna hos ${name}`}>
      {({ place }) => {
        const found = place.mutualDifferences.find((each) => each.id === id);
        const shown = (isFirst ? found?.first : found?.second)?.entries;
        if (!shown || shown.edges.length === 0)
          return <p className="small">Inga verifikationer är förseglade med inlämningen.</p>;
        return (
          <>
            <EntryTable
              title={`Bokfört hos ${name}, ${AREAS[difference.area].toLowerCase()}`}
              entries={shown.edges.map(({ node }) => node)}
              journal={journalOf === null ? null : { slug: journalOf, year }}
            />
            <Pages
              of={`verifikationer hos ${name}`}
              page={page}
              more={shown.pageInfo}
              onNext={onNext}
              onPrevious={onPrevious}
            />
          </>
        );
      }}
    </AskedView>
  );
}

interface EntryTableProps {
  readonly title: string;
  readonly entries: readonly MutualEntry[];
  /** Where each opens; null for whoever may not read the journal. */
  readonly journal: { readonly slug: string; readonly year: number } | null;
}

function EntryTable({ title, entries, journal }: EntryTableProps) {
  const format = useFormat();
  return (
    <ScrollTable caption={title} note="Kronor, bokföringens tecken: debet plus, kredit minus.">
      <thead>
        <tr>
          <th scope="col">Verifikation</th>
          <th scope="col">Datum</th>
          <th scope="col">Konto</th>
          <th scope="col" className="number">
            Belopp
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => (
          <tr key={`${entry.entryNo} ${at}`}>
            <th scope="row">
              {journal === null || entry.series === 'IB' ? (
                nameOf(entry)
              ) : (
                <Link to={entryPath(journal.slug, journal.year, entry)}>{nameOf(entry)}</Link>
              )}
            </th>
            <td className="nowrap">{entry.entryDate}</td>
            <td>
              <span className="account-number">{entry.account}</span> {entry.accountName}
            </td>
            <td className="number">{format(entry.amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function nameOf({ series, number }: MutualEntry): string {
  return series === 'IB' ? 'Ingående balans' : `${series} ${number}`;
}
