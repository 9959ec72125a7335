import { Link } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatTime } from '../../parts/format-date.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { usePages } from '../../parts/use-pages.js';
import { jobPath } from './import-paths.js';
import type { ImportJobState, ListedJob } from './import.answers.js';
import { IMPORT_JOBS } from './import.queries.js';

const STATES: Readonly<Record<ImportJobState, { tone: 'good' | 'warning' | 'bad' | 'quiet'; text: string }>> =
  {
    QUEUED: { tone: 'quiet', text: 'I kö' },
    RUNNING: { tone: 'quiet', text: 'Pågår' },
    PLANNED: { tone: 'warning', text: 'Provläst' },
    BOOKED: { tone: 'good', text: 'Bokförd' },
    REFUSED: { tone: 'bad', text: 'Har fel' },
    DECLINED: { tone: 'quiet', text: 'Avböjd' },
    FAILED: { tone: 'bad', text: 'Misslyckades' },
  };

/** Every time that a file has been tried or booked here, the latest first; each opens where it was left. */
export function JobList({ slug }: { slug: string }) {
  const { page, after, onNext, onPrevious } = usePages(slug);
  const asked = useQuery(IMPORT_JOBS, { slug, after });
  return (
    <section aria-labelledby="inlasningar-rubrik">
      <h2 id="inlasningar-rubrik">Provläsningar och bokningar</h2>
      <AskedView asked={asked} what="inläsningarna">
        {({ forbund: { importJobs } }) =>
          importJobs.edges.length === 0 ? (
            <p>Ingen fil har provlästs här än.</p>
          ) : (
            <>
              <JobTable slug={slug} jobs={importJobs.edges.map(({ node }) => node)} />
              <Pages
                of="inläsningar"
                page={page}
                more={importJobs.pageInfo}
                onNext={onNext}
                onPrevious={onPrevious}
              />
            </>
          )
        }
      </AskedView>
    </section>
  );
}

function JobTable({ slug, jobs }: { slug: string; jobs: readonly ListedJob[] }) {
  return (
    <ScrollTable caption="Inläsningar" note="Öppna en för att se planen, felen eller hur långt den kommit.">
      <thead>
        <tr>
          <th scope="col">Fil</th>
          <th scope="col">Vad</th>
          <th scope="col">Läge</th>
          <th scope="col">Av vem</th>
          <th scope="col">När</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">
              <Link to={jobPath(slug, job.id)}>{job.file.fileName}</Link>
            </th>
            <td>{job.kind === 'PLAN' ? 'Provläsning' : 'Bokföring'}</td>
            <td>
              <StatusMark tone={STATES[job.state].tone}>{STATES[job.state].text}</StatusMark>
              <span className="objects">{job.phrase}</span>
            </td>
            <td>{job.requestedBy}</td>
            <td className="nowrap">{formatTime(job.requestedAt)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
