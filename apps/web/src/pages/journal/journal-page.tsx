import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { monthName } from '../../parts/format-date.js';
import { Pages } from '../../parts/pages.js';
import { useChosen, wholeNumber } from '../../parts/use-chosen.js';
import { usePages } from '../../parts/use-pages.js';
import { useBookYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { YearLocks } from '../../parts/year-locks.js';
import { PageHeading } from '../../shell/page-heading.js';
import { JournalTable } from './journal-table.js';
import { JOURNAL } from './journal.queries.js';

const PERIODS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The journal of a year or a month, in the order it was booked. */
export function JournalPage() {
  const { slug = '' } = useParams();
  const { year: chosen, choose } = useChosen();
  const [params] = useSearchParams();
  const period = wholeNumber(params.get('manad'), 0, 12) ?? null;
  const { year, years, bookYears, before } = useBookYear(slug, chosen);
  const { page, after, onNext, onPrevious } = usePages(`${slug} ${year ?? ''} ${period ?? ''}`);
  const asked = before(useQuery(JOURNAL, year === undefined ? null : { slug, year, period, after }));
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
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
        <label className="field field-inline">
          <span>Månad</span>
          <select
            value={period ?? ''}
            onChange={(event) => choose({ manad: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">hela året</option>
            {PERIODS.map((month) => (
              <option key={month} value={month}>
                {month === 0 ? 'ingående balans' : monthName(month)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AskedView asked={asked} what="verifikationerna">
        {({ forbund: { journalEntries } }) =>
          journalEntries.edges.length === 0 ? (
            <p>Inget är bokfört {period === null ? 'under året' : 'i den månaden'}.</p>
          ) : (
            <>
              <JournalTable entries={journalEntries.edges.map(({ node }) => node)} />
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
