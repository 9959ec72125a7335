import type { Operation } from '../../api/operation.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useFormat } from '../../parts/ore-choice.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { usePages } from '../../parts/use-pages.js';
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
}

/** What one side has booked with the other, voucher by voucher as it was sealed along, a page at a time. */
export function EntryPages({ name, difference, isFirst, slug, entries }: EntryPagesProps) {
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
            <EntryTable name={name} entries={shown.edges.map(({ node }) => node)} />
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

function EntryTable({ name, entries }: { name: string; entries: readonly MutualEntry[] }) {
  const format = useFormat();
  return (
    <ScrollTable
      caption={`Bokfört hos ${name}`}
      note="Kronor, bokföringens tecken: debet plus, kredit minus."
    >
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
        {entries.map(({ entryNo, series, number, entryDate, account, accountName, amount }, at) => (
          <tr key={`${entryNo} ${at}`}>
            <th scope="row">{series === 'IB' ? 'Ingående balans' : `${series} ${number}`}</th>
            <td className="nowrap">{entryDate}</td>
            <td>
              <span className="account-number">{account}</span> {accountName}
            </td>
            <td className="number">{format(amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
