import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { entryKey } from '@samla/domain/journal/difference.js';
import { reversalOf } from '@samla/domain/journal/reversal.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { assertText } from '../accounts/checked-input.js';
import { FiscalYearRepository } from '../accounts/fiscal-year.repository.js';
import type { BookedEntry } from '../journal/booked-entry.js';
import { JournalBooking, type OpenBooking } from '../journal/journal-booking.service.js';
import { KnownEntriesRepository } from '../journal/known-entries.repository.js';
import { type ImportRun, ImportRunRepository } from './import-run.repository.js';

/** A booked file to be taken back whole. */
export interface ReversalRequest {
  readonly runId: string;
  /** Why, for those who read the books later. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Entries that are read and taken back at a time. */
const ENTRIES_AT_A_TIME = 500;
const LONGEST_REASON = 500;

/** Takes a booked file back: by a booking of its own that reverses every entry of it. Nothing is removed. */
@Injectable()
export class ImportReversalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: JournalBooking,
    private readonly known: KnownEntriesRepository,
    private readonly years: FiscalYearRepository,
    private readonly runs: ImportRunRepository,
  ) {}

  /**
   * The run that reverses the file. Throws `NOT_FOUND`, `IMPORT_NOT_REVERSIBLE` (it is a reversal itself, reversed already,
   * or a later file has changed its entries), `YEAR_LOCKED` and `PERIOD_LOCKED`.
   */
  reverse(context: TenantContext, { runId, reason, idempotencyKey }: ReversalRequest): Promise<ImportRun> {
    assertText('reason', reason, LONGEST_REASON);
    const call = {
      actor: context.actor,
      mutation: 'reverseImport',
      key: idempotencyKey,
      input: { runId, reason },
    };
    return this.database.tenant(context, async (tx) => {
      const { id } = await once(tx, call, async () => {
        await this.journal.lock(tx);
        const run = await this.reversible(tx, runId);
        return this.book(tx, run, reason, context.actor.name);
      });
      return (await this.runs.byId(tx, id)) as ImportRun;
    });
  }

  private async reversible(tx: TenantTransaction, runId: string): Promise<ImportRun> {
    const run = await this.runs.byId(tx, runId);
    if (!run) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    if (run.kind === 'REVERSAL') throw notReversible('En återföring kan inte återföras; läs in filen igen.');
    if (run.reversedByRunId !== null) throw notReversible('Inläsningen är redan återförd.');
    const later = await this.known.changedAfter(tx, BigInt(run.firstEntryNo), BigInt(run.nextEntryNo));
    if (later !== null)
      throw notReversible(
        `${later} har ändrat verifikationer från den här filen; återför den inläsningen först.`,
      );
    const year = await this.years.byYear(tx, run.year);
    if (year?.lockedAt)
      throw new DomainError('YEAR_LOCKED', `Räkenskapsåret ${run.year} är låst.`, { year: run.year });
    const locked = new Set(year?.lockedPeriods);
    const periods = await this.known.periodsOf(tx, BigInt(run.firstEntryNo), BigInt(run.nextEntryNo));
    const closed = periods.find((period) => (period === 0 ? locked.size > 0 : locked.has(period)));
    if (closed !== undefined) {
      const which = closed === 0 ? Math.min(...locked) : closed;
      throw new DomainError(
        'PERIOD_LOCKED',
        `Period ${which} är låst; filen har verifikationer som den omfattar.`,
        {
          period: which,
        },
      );
    }
    return run;
  }

  private async book(tx: TenantTransaction, run: ImportRun, reason: string, by: string): Promise<string> {
    const id = newId();
    const recordedAt = this.clock.now();
    const facts = { importId: id, year: run.year, recordedAt, isConstructed: run.isConstructed };
    let entries = 0;
    let rows = 0;
    const { first, next } = await this.journal.book(tx, facts, async (booking) => {
      const back = new WayBack(booking);
      for await (const page of this.pages(tx, run)) for (const entry of page) await back.takeBack(entry);
      for await (const page of this.pages(tx, run)) {
        const originals = page.flatMap(({ reverses }) => reverses ?? []);
        for (const original of await this.known.byNos(tx, originals)) await back.restore(original);
      }
      ({ entries, rows } = back);
    });
    await this.runs.insert(tx, {
      ...run,
      id,
      kind: 'REVERSAL',
      entries,
      rows,
      differences: { added: 0, same: 0, changed: 0, removed: entries },
      newAccounts: [],
      unmappedAccounts: [],
      warnings: [],
      firstEntryNo: first.toString(),
      nextEntryNo: next.toString(),
      reversesRunId: run.id,
      reason,
      bookedBy: by,
      bookedAt: recordedAt,
    });
    return id;
  }

  /** The entries that the run booked, in their order: all numbers between its first and its last are its own. */
  private async *pages(tx: TenantTransaction, run: ImportRun): AsyncGenerator<BookedEntry[]> {
    const end = BigInt(run.nextEntryNo);
    for (let from = BigInt(run.firstEntryNo); from < end; from += BigInt(ENTRIES_AT_A_TIME)) {
      const size = Math.min(ENTRIES_AT_A_TIME, Number(end - from));
      yield this.known.byNos(
        tx,
        Array.from({ length: size }, (_, at) => from + BigInt(at)),
      );
    }
  }
}

/** Goes back from what a file booked to what stood before it. */
class WayBack {
  entries = 0;
  rows = 0;
  private readonly revisions = new Map<string, number>();

  constructor(private readonly booking: OpenBooking) {}

  /** What the file booked is reversed; what it reversed is only remembered. */
  async takeBack(entry: BookedEntry): Promise<void> {
    const key = entryKey(entry.series, entry.number);
    this.revisions.set(key, Math.max(entry.revision, this.revisions.get(key) ?? 0));
    if (entry.reverses !== null) return;
    await this.add(key, reversalOf(entry), entry.entryNo);
  }

  /** What the file took back stands again. */
  async restore(original: BookedEntry): Promise<void> {
    await this.add(entryKey(original.series, original.number), original, null);
  }

  private async add(
    key: string,
    entry: Parameters<OpenBooking['add']>[0],
    reverses: bigint | null,
  ): Promise<void> {
    const revision = this.revisions.get(key)! + 1;
    this.revisions.set(key, revision);
    this.entries += 1;
    this.rows += entry.rows.length;
    await this.booking.add(entry, revision, reverses);
  }
}

function notReversible(message: string): DomainError {
  return new DomainError('IMPORT_NOT_REVERSIBLE', message);
}
