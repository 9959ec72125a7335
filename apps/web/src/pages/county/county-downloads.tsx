import { downloadText } from '../../parts/download-text.js';
import { periodLabel } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { mayInCounty, useViewer } from '../../session/session-context.js';
import { countyCsv } from './county-csv.js';
import type { CountyAnswer, CountyVariables } from './county.answers.js';
import { ExportLinks } from './export-links.js';
import { ReportProgress } from './report-progress.js';
import { useReport } from './use-report.js';

/** The shown figures as CSV at once, or a sealed report made in the background. */
export function CountyDownloads({
  county,
  variables,
}: {
  readonly county: CountyAnswer['county'];
  readonly variables: CountyVariables;
}) {
  const viewer = useViewer();
  const { year, toPeriod } = county.consolidation;
  const report = useReport({ countyId: county.id, year, toPeriod });
  return (
    <section aria-labelledby="hamta-rubrik" className="no-print">
      <h2 id="hamta-rubrik">Hämta</h2>
      <div className="controls">
        <button
          type="button"
          className="button button-main"
          onClick={() =>
            downloadText(`${county.slug}-${year}.csv`, 'text/csv;charset=utf-8', countyCsv(county))
          }
        >
          Ladda ner CSV
        </button>
        {mayInCounty(viewer, county.slug, 'REQUEST_REPORT') ? (
          <button
            type="button"
            className="button"
            disabled={report.busy}
            onClick={() => void report.request()}
          >
            Begär rapport
          </button>
        ) : null}
        <button type="button" className="button button-quiet" onClick={() => window.print()}>
          Skriv ut
        </button>
      </div>
      <ExportLinks variables={variables} />
      <p className="small">
        Rapporten görs i bakgrunden, förses med sigill och sparas som den är. Den gäller hela länet och
        utfallet, {year}, {periodLabel(toPeriod)}, så som det är känt nu, vad som än är valt på sidan.
      </p>
      {report.run ? <ReportProgress run={report.run} /> : null}
      {report.refused ? (
        <Notice tone="bad" title="Rapporten kunde inte begäras" announce="alert">
          <p>{report.refused}</p>
        </Notice>
      ) : null}
    </section>
  );
}
