import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { FiscalYearRepository } from '../../accounts/fiscal-year.repository.js';
import { KnownEntriesRepository } from '../../journal/known-entries.repository.js';
import { ImportedBalanceRepository } from '../booking/imported-balance.repository.js';
import { type ImportRun, ImportRunRepository } from '../import-run.repository.js';

/** Whether a booked file may be taken back. */
@Injectable()
export class ReversalCheck {
  constructor(
    private readonly runs: ImportRunRepository,
    private readonly known: KnownEntriesRepository,
    private readonly imported: ImportedBalanceRepository,
    private readonly years: FiscalYearRepository,
  ) {}

  /** The run to be reversed; throws what `ImportReversalService.reverse` throws. The journal is locked. */
  async run(tx: TenantTransaction, runId: string): Promise<ImportRun> {
    const run = await this.runs.byId(tx, runId);
    if (!run) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    if (run.kind === 'REVERSAL') throw notReversible('En återföring kan inte återföras; läs in filen igen.');
    if (run.reversedByRunId !== null) throw notReversible('Inläsningen är redan återförd.');
    // Of a file of any size.
    await tx.execute('set local statement_timeout = 0');
    await this.checkLaterFiles(tx, run);
    await this.checkLocks(tx, run);
    return run;
  }

  private async checkLaterFiles(tx: TenantTransaction, run: ImportRun): Promise<void> {
    const later = await this.known.changedAfter(tx, BigInt(run.firstEntryNo), BigInt(run.nextEntryNo));
    if (later !== null)
      throw notReversible(
        `${later} har ändrat verifikationer från den här filen; återför den inläsningen först.`,
      );
    if (await this.imported.changedAfter(tx, run.id))
      throw notReversible('En senare fil har ändrat saldona från den här; återför den inläsningen först.');
  }

  private async checkLocks(tx: TenantTransaction, run: ImportRun): Promise<void> {
    const year = await this.years.byYear(tx, run.year);
    if (year?.lockedAt)
      throw new DomainError('YEAR_LOCKED', `Räkenskapsåret ${run.year} är låst.`, { year: run.year });
    const locked = new Set(year?.lockedPeriods);
    const ofEntries = await this.known.periodsOf(tx, BigInt(run.firstEntryNo), BigInt(run.nextEntryNo));
    const ofBalances = (await this.imported.reversed(tx, run.id)).filter(({ kind }) => kind === 'OUTCOME');
    const periods = [...ofEntries, ...ofBalances.map(({ period }) => period)];
    const closed = periods.find((period) => (period === 0 ? locked.size > 0 : locked.has(period)));
    if (closed === undefined) return;
    const which = closed === 0 ? Math.min(...locked) : closed;
    throw new DomainError(
      'PERIOD_LOCKED',
      `Period ${which} är låst, och filen har belopp som den omfattar.`,
      {
        period: which,
      },
    );
  }
}

function notReversible(message: string): DomainError {
  return new DomainError('IMPORT_NOT_REVERSIBLE', message);
}
