import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useCountyYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInCounty, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { COUNTY_DUTIES } from './duties.queries.js';
import { thisYear } from './duty-labels.js';
import { offeredYears } from './offered-years.js';
import { YearView } from './year-view.js';

/** The county's own year: what its förbund do together. */
export function CountyDutiesPage() {
  const { slug = '' } = useParams();
  const { year: chosen, choose } = useChosen();
  const { year, years, before } = useCountyYear(slug, chosen ?? thisYear());
  const asked = before(useQuery(COUNTY_DUTIES, year === undefined ? null : { slug, year }));
  const mayWrite = mayInCounty(useViewer(), slug, 'WRITE_COUNTY_PLAN');
  return (
    <>
      <PageHeading title={`Årshjul ${year ?? ''}`.trim()} eyebrow={asked.data?.county.name ?? 'Länet'}>
        <p className="lead">
          Det som förbunden i länet gör tillsammans. Förbundens egna årshjul syns bara hos dem.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={offeredYears(years)} year={year} onChoose={(ar) => choose({ ar })} />
      </div>
      <AskedView asked={asked} what="länets årshjul">
        {({ county }) => (
          <YearView
            place={{ kind: 'COUNTY', id: county.id, slug: county.slug }}
            year={year ?? 0}
            duties={county.duties}
            reminders={county.dutyReminders}
            decisions={[]}
            mayWrite={mayWrite}
            onChanged={asked.reload}
          />
        )}
      </AskedView>
    </>
  );
}
