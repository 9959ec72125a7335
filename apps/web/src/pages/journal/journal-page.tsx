import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { monthName } from '../../parts/format-date.js';
import { Pages } from '../../parts/pages.js';
import { useChosen } from '../../parts/use-chosen.js';
import { wholeNumber } from '../../parts/whole-number.js';
import { usePages } from '../../parts/use-pages.js';
import { useBookYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { YearLocks } from '../../parts/year-locks.js';
import { PageHeading } from '../../shell/page-heading.js';
import { JournalTable } from './journal-table.js';
import type { JournalEntry } from './journal.answers.js';
import { JOURNAL } from './journal.queries.js';

const PERIODS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const PER_PAGE = 25;
const MOST_PER_PAGE = 200;
/** What shows the journal again where the address sought one entry of it. */
const ALL = { konto: null, ver: null } as const;

/** The journal of a year or a month, in the order it was booked. */
export function JournalPage() {
  const { slug = '' } = useParams();
  const { year: chosen, choose } = useChosen();
  const [params] = useSearchParams();
  const period = wholeNumber(params.get('manad'), 0, 12) ?? null;
  const account = params.get('konto');
  const sought = params.get('ver');
  const { year, years, bookYears, before } = useBookYear(slug, chosen);
  const { page, after, onNext, onPrevious } = usePages(
    `${slug} ${year ?? ''} ${period ?? ''} ${account ?? ''} ${sought ?? ''}`,
  );
  const first = sought === null ? PER_PAGE : MOST_PER_PAGE;
  const variables = year === undefined ? null : { slug, year, period, account, first, after };
  const asked = before(useQuery(JOURNAL, variables));
  return (
    <>
      <PageHeading title={`Grundbok ${year ?? ''}`.trim()} eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Verifikationerna i den ordning de bokfördes. Inget ändras eller raderas: det som rättas återförs och
          bokförs på nytt.
        </p>
        <YearLocks year={bookYears.find((each) => each.year === year)} />
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar, ...ALL })} />
        <MonthChoice period={period} onChoose={(manad) => choose({ manad, ...ALL })} />
      </div>
      <AskedView asked={asked} what="verifikationerna">
        {({ forbund: { journalEntries } }) =>
          journalEntries.edges.length === 0 ? (
            <p>Inget är bokfört {period === null ? 'under året' : 'i den månaden'}.</p>
          ) : (
            <>
              <Sought
                sought={sought}
                account={account}
                entries={journalEntries.edges.map(({ node }) => node)}
                onAll={() => choose({ manad: null, ...ALL })}
              />
              <Pages
                of="verifikationer"
                page={page}
                more={journalEntries.pageInfo}
                onNext={onNext}
                onPrevious={onPrevious}
              />
            </>
          )
        }
      </AskedView>
    </>
  );
}

interface MonthChoiceProps {
  readonly period: number | null;
  readonly onChoose: (month: string | null) => void;
}

function MonthChoice({ period, onChoose }: MonthChoiceProps) {
  return (
    <label className="field field-inline">
      <span>Månad</span>
      <select value={period ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">hela året</option>
        {PERIODS.map((month) => (
          <option key={month} value={month}>
            {month === 0 ? 'ingående balans' : monthName(month)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SoughtProps {
  /** Entry number; null where the whole journal is read. */
  readonly sought: string | null;
  readonly account: string | null;
  readonly entries: readonly JournalEntry[];
  readonly onAll: () => void;
}

/** The entry that the address seeks, alone where it is on the page; otherwise what the page holds. */
function Sought({ sought, account, entries, onAll }: SoughtProps) {
  const found = entries.filter(({ entryNo }) => entryNo === sought);
  const narrowed = account === null ? '' : ` på konto ${account}`;
  return (
    <>
      {sought === null && account === null ? null : (
        <p>
          {found.length > 0
            ? `Verifikation nr ${sought ?? ''} visas. `
            : `Bara verifikationer${narrowed} visas${sought === null ? '' : `; nr ${sought} är inte på den här sidan`}. `}
          <button type="button" className="button button-quiet" onClick={onAll}>
            Visa hela grundboken
          </button>
        </p>
      )}
      <JournalTable entries={found.length > 0 ? found : entries} />
    </>
  );
}
