import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useBookYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { DUTIES } from './duties.queries.js';
import { thisYear } from './duty-labels.js';
import { offeredYears } from './offered-years.js';
import { YearView } from './year-view.js';

/** The year of a förbund: what is to be done when, what is done and what is late. */
export function DutiesPage() {
  const { slug = '' } = useParams();
  const { year: chosen, choose } = useChosen();
  const { year, years, before } = useBookYear(slug, chosen ?? thisYear());
  const asked = before(useQuery(DUTIES, year === undefined ? null : { slug, year }));
  const mayWrite = mayInForbund(useViewer(), slug, 'WRITE_PLAN');
  return (
    <>
      <PageHeading title={`Årshjul ${year ?? ''}`.trim()} eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Det som förfaller under året, med grund och sista dag. Faller en lagstadgad dag på en helg visas
          båda dagarna.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={offeredYears(years)} year={year} onChoose={(ar) => choose({ ar })} />
      </div>
      <AskedView asked={asked} what="årshjulet">
        {({ forbund }) => (
          <>
            <YearView
              place={{ kind: 'FORBUND', id: forbund.id, slug: forbund.slug }}
              year={year ?? 0}
              duties={forbund.duties}
              reminders={forbund.dutyReminders}
              decisions={forbund.decisions.edges.map(({ node }) => node)}
              mayWrite={mayWrite}
              onChanged={asked.reload}
            />
            <CalendarFeeds
              forbundId={forbund.id}
              feeds={forbund.calendarFeeds}
              mayWrite={mayWrite}
              onChanged={asked.reload}
            />
          </>
        )}
      </AskedView>
    </>
  );
}
