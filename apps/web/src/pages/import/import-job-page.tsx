import { Link, useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatTime } from '../../parts/format-date.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { importsPath } from './import-paths.js';
import type { ImportJob } from './import.answers.js';
import { IMPORT_JOB } from './import.queries.js';
import { JobView } from './job-view.js';
import { Steps } from './steps.js';
import { isUnderWay } from './use-progress.js';

/** One import on a page of its own: it can be reloaded, left and come back to, and shows what the server says. */
export function ImportJobPage() {
  const { slug = '', job: id = '' } = useParams();
  const asked = useQuery(IMPORT_JOB, { slug, id });
  const mayImport = mayInForbund(useViewer(), slug, 'IMPORT_BOOKS');
  const job = asked.data?.forbund.importJob;
  const shown = job?.id === id ? job : undefined;
  return (
    <>
      <PageHeading
        title={shown ? titleOf(shown) : 'Inläsning'}
        eyebrow={asked.data?.forbund.name ?? 'Förbundet'}
      >
        <p>
          <Link to={importsPath(slug)}>← Alla inläsningar</Link>
        </p>
        {shown ? (
          <p className="small">
            Beställd {formatTime(shown.requestedAt)} av {shown.requestedBy}.
          </p>
        ) : null}
      </PageHeading>
      {mayImport && shown ? <Steps now={stepOf(shown)} /> : null}
      <AskedView asked={shown || asked.error ? asked : { ...asked, data: undefined }} what="inläsningen">
        {({ forbund }) => (
          <JobView
            key={`${forbund.importJob.id} ${forbund.importJob.state}`}
            forbund={forbund}
            job={forbund.importJob}
            reload={asked.reload}
          />
        )}
      </AskedView>
    </>
  );
}

function titleOf({ kind, file }: ImportJob): string {
  return kind === 'PLAN' ? `Provläsning av ${file.fileName}` : `Bokföring av ${file.fileName}`;
}

function stepOf(job: ImportJob): 1 | 2 | 3 {
  if (job.kind === 'BOOK') return 3;
  return job.state === 'REFUSED' || isUnderWay(job) ? 1 : 2;
}
