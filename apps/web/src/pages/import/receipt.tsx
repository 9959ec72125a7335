import { Link } from 'react-router';
import { formatCount } from '../../parts/format-amount.js';
import { Notice } from '../../parts/notice.js';
import { AccountsNotice } from './accounts-notice.js';
import { FaultReport } from './fault-report.js';
import { importsPath, journalPath, runPath, statementsPath } from './import-paths.js';
import type { ImportForbund, ImportJob, ImportOutcome } from './import.answers.js';
import { PlanFacts } from './plan-facts.js';

interface ReceiptProps {
  readonly forbund: ImportForbund;
  readonly job: ImportJob;
  readonly outcome: ImportOutcome;
}

/** A booked file: what was booked, and the way on to the figures that it changed. */
export function Receipt({ forbund, job, outcome }: ReceiptProps) {
  const { slug } = forbund;
  const { year, runId, status, entries, rows, differences } = outcome;
  const { added, changed, removed, same } = differences;
  return (
    <>
      <Notice
        tone="good"
        title={status === 'ALREADY_BOOKED' ? 'Filen var redan bokförd' : 'Bokfört'}
        announce="status"
      >
        <p>
          {status === 'ALREADY_BOOKED'
            ? 'Samma innehåll var redan bokfört. Inget ändrades.'
            : `Hela filen är bokförd: ${formatCount(entries)} verifikationer med ${formatCount(rows)} rader.`}
        </p>
        {changed + removed + same > 0 ? (
          <p>
            {formatCount(added)} nya, {formatCount(changed)} ändrade, {formatCount(removed)} borttagna,{' '}
            {formatCount(same)} lika som förut.
          </p>
        ) : null}
      </Notice>
      <nav className="controls" aria-label="Vidare från bokföringen">
        {year === null ? null : (
          <>
            <Link to={statementsPath(slug, year)} className="button button-main">
              Resultat- och balansräkning {year}
            </Link>
            <Link to={journalPath(slug, year)} className="button">
              Grundbok {year}
            </Link>
          </>
        )}
        {runId === null ? null : (
          <Link to={runPath(slug, runId)} className="button">
            Visa den bokförda filen
          </Link>
        )}
        <Link to={importsPath(slug)} className="button">
          Läs in en fil till
        </Link>
      </nav>
      <AccountsNotice accounts={outcome.unmappedAccounts} isBooked />
      <h2>Kvitto</h2>
      <PlanFacts file={job.file} outcome={outcome} />
      <FaultReport title="Att bedöma" fileName={job.file.fileName} faults={outcome.warnings} />
    </>
  );
}
