import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { periodLabel } from '../../parts/format-date.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useCountyYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { PageHeading } from '../../shell/page-heading.js';
import { MonitorSummary } from './monitor-summary.js';
import { MonitorTable } from './monitor-table.js';
import { MONITOR } from './monitor.queries.js';

/** Who has handed in, what is approved, what is late and what differs, on one screen. */
export function MonitorPage() {
  const { slug = '' } = useParams();
  const { year: chosen, toPeriod, choose } = useChosen();
  const { year, years, before } = useCountyYear(slug, chosen);
  const asked = before(useQuery(MONITOR, year === undefined ? null : { slug, year, toPeriod }));
  return (
    <>
      <PageHeading
        title={`Inlämningar ${year ?? ''}`.trim()}
        eyebrow={`${asked.data?.county.name ?? 'Länet'}, ${periodLabel(toPeriod)}`}
      />
      <div className="controls no-print" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
        <PeriodChoice toPeriod={toPeriod} onChoose={(till) => choose({ till: till === 12 ? null : till })} />
      </div>
      <AskedView asked={asked} what="inlämningarna">
        {({ county: { monitor } }) => (
          <>
            <section aria-label="I korthet">
              <MonitorSummary rows={monitor.rows} late={monitor.summary.late} />
            </section>
            <section aria-label="Förbund för förbund">
              <MonitorTable
                rows={monitor.rows}
                title={`Inlämningar ${monitor.year}, ${periodLabel(monitor.toPeriod)}`}
                differences={`/lan/${slug}/mellanhavanden?ar=${monitor.year}${toPeriod === 12 ? '' : `&till=${toPeriod}`}`}
              />
            </section>
          </>
        )}
      </AskedView>
    </>
  );
}
