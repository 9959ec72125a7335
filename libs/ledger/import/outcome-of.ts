import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import type { SieFault } from '@samla/domain/sie/fault.js';
import type { ImportManner, ImportOutcome } from './import-outcome.js';
import type { ImportRun } from './import-run.repository.js';
import type { ImportStatus } from './import-status.js';
import type { FileForBooks } from './booking/sie-import-booking.service.js';
import type { Walked } from './booking/sie-walk.js';

/** What an outcome tells of the order. */
type Asked = Pick<ImportManner, 'dryRun'> & { readonly fileName: string };

/** The outcome of a plan; throws `SIE_REFUSED` with it when the plan has faults. */
export function ofPlan(
  request: Asked,
  file: FileForBooks,
  walked: Walked,
  status: ImportStatus,
  runId: string | null,
): ImportOutcome {
  if (walked.plan.faults.length > 0) throw refusalOf(request, file, walked);
  return outcome(request, file, walked, status, runId);
}

/** The refusal of a file, `SIE_REFUSED`, whose details are its whole outcome. */
export function refusalOf(request: Asked, file: FileForBooks, walked: Walked): DomainError {
  const { faults, omittedFaults } = walked.plan;
  const count = faults.length + omittedFaults;
  const [first] = faults as readonly [SieFault, ...SieFault[]];
  const place = first.line > 0 ? `, det första på rad ${first.line}` : '';
  const message = `Filen läses inte in: ${count === 1 ? 'ett fel' : `${count} fel`}${place}. ${first.message}`;
  return new DomainError('SIE_REFUSED', message, { ...outcome(request, file, walked, 'REFUSED', null) });
}

function outcome(
  request: Asked,
  { sha256, forbund }: FileForBooks,
  { plan, differences, changes, span }: Walked,
  status: ImportStatus,
  runId: string | null,
): ImportOutcome {
  const { entries, rows, newAccounts, unmappedAccounts, sums, faults, omittedFaults, warnings } = plan;
  return {
    runId,
    file: request.fileName,
    sha256,
    forbund: forbund.slug,
    dryRun: request.dryRun,
    status,
    year: plan.year?.year ?? null,
    entries,
    rows,
    differences,
    changes,
    newAccounts,
    unmappedAccounts,
    span,
    sums: sums.map(({ account, opening, change }) => ({
      account,
      opening: Money.fromOre(opening).toString(),
      change: Money.fromOre(change).toString(),
    })),
    faults,
    omittedFaults,
    warnings,
  };
}

/** The outcome of content that is booked, now or before. */
export function ofRun(
  request: Asked,
  { sha256, forbund }: FileForBooks,
  run: ImportRun,
  status: ImportStatus,
): ImportOutcome {
  const { id, year, entries, rows, differences, newAccounts, unmappedAccounts, warnings } = run;
  return {
    runId: id,
    file: request.fileName,
    sha256,
    forbund: forbund.slug,
    dryRun: request.dryRun,
    status,
    year,
    entries,
    rows,
    differences,
    changes: [],
    newAccounts,
    unmappedAccounts,
    span: null,
    sums: [],
    faults: [],
    omittedFaults: 0,
    warnings,
  };
}

/** The outcome of a file that was refused, out of the refusal: its faults are what was asked for. Throws anything else on. */
export function refusedOutcome(error: unknown): ImportOutcome {
  if (error instanceof DomainError && error.code === 'SIE_REFUSED')
    return error.details as unknown as ImportOutcome;
  throw error;
}
