import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { announce, PROGRESS_CHANNEL } from '@samla/platform/jobs/announcements.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { CheckResultRepository } from '../findings/check-result.repository.js';
import { type CheckOutcome, outcomeOf } from './check-outcome.js';
import { CHECK_ENDED, type CheckedVersion, type DocumentCheck } from './document-check.js';
import { type CheckInput, DocumentChecker } from './document-checker.js';
import { DocumentCheckRepository } from './document-check.repository.js';

/** Works on ordered checks: reads the versions, checks them and keeps what was found. */
@Injectable()
export class DocumentCheckRunService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ImportFileService,
    private readonly checker: DocumentChecker,
    private readonly checks: DocumentCheckRepository,
    private readonly results: CheckResultRepository,
  ) {}

  /**
   * Checks the versions of an order and keeps ties and findings, in one transaction; a file that cannot be read is a
   * refusal that is kept too. A check that has ended is left alone, so a job that comes twice finds what the first
   * found. Throws for an unknown check, and what kept it from being done.
   */
  async run(context: TenantContext, checkId: string): Promise<void> {
    const check = await this.start(context, checkId);
    if (!check) return;
    const outcome = await this.checked(context, check).catch(refusal);
    await this.unlessEnded(context, checkId, async (tx) => {
      const at = this.clock.now();
      if (outcome instanceof DomainError) {
        const end = { state: 'REFUSED', phrase: 'Kan inte läsas', outcome: null, at } as const;
        return this.checks.finish(tx, checkId, { ...end, error: outcome.message });
      }
      await this.results.insertTables(tx, checkId, outcome.tables);
      await this.results.insertTies(tx, checkId, outcome.ties);
      await this.results.insertFindings(tx, checkId, outcome.findings);
      const end = { state: 'CHECKED', phrase: 'Kontrollerad', error: null, at } as const;
      await this.checks.finish(tx, checkId, { ...end, outcome: outcome.facts });
    });
  }

  /** Writes a failure on the check: waiting for the next attempt, or given up when none is left. */
  async recordFailure(
    context: TenantContext,
    checkId: string,
    error: Error,
    attemptsLeft: number,
  ): Promise<void> {
    // What went wrong inside is for the log; a rule's refusal is for the one who ordered.
    const message =
      error instanceof DomainError ? error.message : 'Ett internt fel stoppade kontrollen. Felet är loggat.';
    await this.unlessEnded(context, checkId, (tx) => {
      if (attemptsLeft > 0)
        return this.checks.wait(tx, checkId, 'Misslyckades, försöker snart igen', message);
      const end = { state: 'FAILED', phrase: 'Misslyckades', outcome: null, at: this.clock.now() } as const;
      return this.checks.finish(tx, checkId, { ...end, error: message });
    });
  }

  private async checked(context: TenantContext, { id, versions }: DocumentCheck): Promise<CheckOutcome> {
    const names = namesOf(versions);
    const inputs = versions.map((version, at) => ({
      name: names[at] as string,
      fileName: version.fileName,
      year: version.year,
      isConstructed: version.isConstructed,
      bytes: () => this.bytes(context, version),
    }));
    const result = await this.checker.check(context, inputs, (input) => this.tell(context, id, input));
    return outcomeOf(versions, names, result);
  }

  private async bytes(context: TenantContext, { fileId }: CheckedVersion): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const file = await this.files.file(context, fileId);
    for await (const chunk of this.files.chunks(context, file)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  private async start(context: TenantContext, checkId: string): Promise<DocumentCheck | undefined> {
    let check: DocumentCheck | undefined;
    await this.unlessEnded(context, checkId, async (tx) => {
      await this.checks.start(tx, checkId, 'Läser handlingen');
      check = await this.checks.byId(tx, checkId);
    });
    return check;
  }

  private tell(context: TenantContext, checkId: string, { name }: CheckInput): Promise<void> {
    return this.unlessEnded(context, checkId, (tx) =>
      this.checks.tell(tx, checkId, `Läser och räknar om ${name}`),
    );
  }

  /** Writes on the row, locked, and announces it; not on one that has ended: a worker that was thought dead may be at it. */
  private unlessEnded(
    context: TenantContext,
    checkId: string,
    write: (tx: TenantTransaction) => Promise<void>,
  ): Promise<void> {
    return this.database.tenant(context, async (tx) => {
      const state = await this.checks.lock(tx, checkId);
      if (state === undefined) throw new Error(`no check ${checkId} in förbund ${context.forbundId}`);
      if (CHECK_ENDED.has(state)) return;
      await write(tx);
      await announce(tx, PROGRESS_CHANNEL, checkId);
    });
  }
}

/** The documents' titles, each told apart from the others by its version or place. */
function namesOf(versions: readonly CheckedVersion[]): string[] {
  const titles = versions.map(({ title }) => title);
  return versions.map(({ title, position }) =>
    titles.filter((other) => other === title).length === 1 ? title : `${title} (${position})`,
  );
}

/** A rule's refusal of what was read is the answer; anything else is a failure. */
function refusal(error: unknown): DomainError {
  if (error instanceof DomainError && error.code !== 'RATE_LIMITED') return error;
  throw error;
}
