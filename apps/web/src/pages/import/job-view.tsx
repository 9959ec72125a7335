import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Notice } from '../../parts/notice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { AccountsNotice } from './accounts-notice.js';
import { CharsetPreview } from './charset-preview.js';
import { FaultReport } from './fault-report.js';
import { factsOf } from './file-facts.js';
import { importsPath, runPath } from './import-paths.js';
import type { ImportForbund, ImportJob, ImportOutcome } from './import.answers.js';
import { JobProgress } from './job-progress.js';
import { nextStep, refusedTitle } from './next-step.js';
import { PlanDecision } from './plan-decision.js';
import { PlanDifferences } from './plan-differences.js';
import { PlanFacts } from './plan-facts.js';
import { Receipt } from './receipt.js';
import { TryAgain } from './try-again.js';
import { UploadBox } from './upload-box.js';
import { isUnderWay } from './use-progress.js';

export interface JobViewProps {
  readonly forbund: ImportForbund;
  readonly job: ImportJob;
  /** Asks the server again how the job stands. */
  readonly reload: () => void;
}

/** An import as the server says it stands: under way, planned, refused, declined, failed or booked. */
export function JobView({ forbund, job, reload }: JobViewProps) {
  const { state, outcome } = job;
  if (isUnderWay(job)) return <JobProgress slug={forbund.slug} begun={job} onEnd={reload} />;
  if (state === 'FAILED') return <Failed forbund={forbund} job={job} />;
  if (state === 'DECLINED') return <Declined forbund={forbund} job={job} />;
  if (!outcome) return <Failed forbund={forbund} job={job} />;
  if (state === 'REFUSED') return <Refused forbund={forbund} job={job} outcome={outcome} />;
  if (state === 'BOOKED') return <Receipt forbund={forbund} job={job} outcome={outcome} />;
  return <Plan forbund={forbund} job={job} outcome={outcome} reload={reload} />;
}

function Plan({ forbund, job, outcome, reload }: JobViewProps & { outcome: ImportOutcome }) {
  const mayImport = mayInForbund(useViewer(), forbund.slug, 'IMPORT_BOOKS');
  const isBooked = outcome.status === 'ALREADY_BOOKED';
  return (
    <>
      <Notice
        tone="info"
        title={isBooked ? 'Filen är redan bokförd' : 'Filen går att bokföra'}
        announce="status"
      >
        <p>
          {isBooked
            ? 'Samma innehåll är bokfört tidigare. Det finns inget att göra.'
            : 'Inget är bokfört ännu. Se igenom planen och tryck på Bokför.'}
        </p>
        {isBooked && outcome.runId !== null ? (
          <p>
            <Link to={runPath(forbund.slug, outcome.runId)}>Visa den bokförda filen</Link>
          </p>
        ) : null}
      </Notice>
      <h2>Planen</h2>
      <PlanFacts file={job.file} outcome={outcome} />
      <AccountsNotice accounts={outcome.unmappedAccounts} isBooked={isBooked} />
      <PlanDifferences outcome={outcome} />
      <FaultReport title="Att bedöma" fileName={job.file.fileName} faults={outcome.warnings} />
      <CharsetPreview file={job.file} />
      {mayImport ? <PlanDecision forbund={forbund} job={job} outcome={outcome} onDeclined={reload} /> : null}
    </>
  );
}

function Refused({ forbund, job, outcome }: Omit<JobViewProps, 'reload'> & { outcome: ImportOutcome }) {
  const mayImport = mayInForbund(useViewer(), forbund.slug, 'IMPORT_BOOKS');
  const { program } = factsOf(job.file);
  return (
    <>
      <Notice tone="bad" title={refusedTitle(outcome)} announce="alert">
        <p>{nextStep(outcome, program)}</p>
        <p>Böckerna är orörda: ingenting av filen är bokfört.</p>
      </Notice>
      <h2>Det här är fel</h2>
      <FaultReport
        title="Fel i filen"
        fileName={job.file.fileName}
        faults={outcome.faults}
        omitted={outcome.omittedFaults}
      />
      {mayImport ? <UploadBox forbund={forbund} title="Dra hit den rättade filen" /> : null}
      <h2>Filen</h2>
      <PlanFacts file={job.file} outcome={outcome} />
      <FaultReport title="Att bedöma" fileName={job.file.fileName} faults={outcome.warnings} />
      <CharsetPreview file={job.file} />
    </>
  );
}

function Declined({ forbund, job }: Omit<JobViewProps, 'reload'>) {
  return (
    <>
      <Notice tone="info" title="Filen är avböjd och bokförs inte" announce="status">
        <p>
          {job.declinedBy}: {job.declinedReason}
        </p>
      </Notice>
      <Ways forbund={forbund}>
        <TryAgain forbund={forbund} job={job} />
      </Ways>
    </>
  );
}

function Failed({ forbund, job }: Omit<JobViewProps, 'reload'>) {
  const what = job.kind === 'PLAN' ? 'Provläsningen' : 'Bokföringen';
  return (
    <>
      <Notice tone="bad" title={`${what} misslyckades`} announce="alert">
        <p>Det är inte filens fel, och böckerna är orörda. Försök igen.</p>
        {job.lastError === null ? null : <p>{job.lastError}</p>}
      </Notice>
      <Ways forbund={forbund}>
        <TryAgain forbund={forbund} job={job} />
      </Ways>
    </>
  );
}

function Ways({ forbund, children }: { forbund: ImportForbund; children: ReactNode }) {
  return (
    <div className="controls">
      {children}
      <Link to={importsPath(forbund.slug)} className="button">
        Välj en annan fil
      </Link>
    </div>
  );
}
