import type { BooksIdentity } from './books-reader.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { fiscalYearOf } from '@samla/domain/sie/file-year.js';
import type { ImportPlan } from '@samla/domain/sie/plan.js';
import type { Forbund } from '@samla/forbund/forbund-directory.service.js';
import type { ImportOutcome, ImportRequest } from './import-outcome.js';
import type { ImportStatus } from './import-status.js';
import type { ImportRun } from './import-run.repository.js';

/** A request with what is worked out of it once. */
export interface ImportJob {
  readonly request: ImportRequest;
  readonly forbund: Forbund;
  readonly identity: BooksIdentity;
  readonly sha256: string;
}

/** The outcome of a plan; throws `SIE_REFUSED` with it when the plan has faults. */
export function ofPlan(
  { request, forbund, sha256 }: ImportJob,
  plan: ImportPlan,
  status: ImportStatus,
  runId: string | null,
): ImportOutcome {
  const { entries, rows, newAccounts, unmappedAccounts, faults, warnings, omittedFaults } = plan;
  const refused = faults.length > 0;
  const outcome: ImportOutcome = {
    runId: refused ? null : runId,
    file: request.fileName,
    sha256,
    forbund: forbund.slug,
    dryRun: request.dryRun,
    status: refused ? 'REFUSED' : status,
    year: plan.year?.year ?? null,
    entries,
    rows,
    newAccounts,
    unmappedAccounts,
    faults,
    warnings,
  };
  if (!refused) return outcome;
  const count = faults.length + omittedFaults;
  const message = `Filen läses inte in: ${count === 1 ? 'ett fel' : `${count} fel`}, det första på rad ${faults[0]!.line}. ${faults[0]!.message}`;
  throw new DomainError('SIE_REFUSED', message, { ...outcome });
}

/** The outcome of content that is booked, now or before. */
export function ofRun(
  { request, forbund, sha256 }: ImportJob,
  run: ImportRun,
  status: ImportStatus,
): ImportOutcome {
  const { id, entries, rows, newAccounts, unmappedAccounts, warnings } = run;
  return {
    runId: id,
    file: request.fileName,
    sha256,
    forbund: forbund.slug,
    dryRun: request.dryRun,
    status,
    year: fiscalYearOf(request.bytes) ?? null,
    entries,
    rows,
    newAccounts,
    unmappedAccounts,
    faults: [],
    warnings,
  };
}
