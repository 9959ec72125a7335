import { Injectable } from '@nestjs/common';
import { entryKey } from '@samla/domain/journal/difference.js';
import { reversalOf } from '@samla/domain/journal/reversal.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { v7 as newId } from 'uuid';
import type { BookedEntry } from '../../journal/booked-entry.js';
import { JournalBooking, type OpenBooking } from '../../journal/journal-booking.service.js';
import { KnownEntriesRepository, type LatestEntry } from '../../journal/known-entries.repository.js';
import { ImportedBalanceRepository } from '../booking/imported-balance.repository.js';
import { type ImportRun, ImportRunRepository } from '../import-run.repository.js';

/** Why, by whom and when a file is taken back. */
export interface Reversal {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Entries that are read and taken back at a time. */
const ENTRIES_AT_A_TIME = 500;

/** Books the reversal of a file: of every entry and balance that it brought. */
@Injectable()
export class ReversalBooking {
  constructor(
    private readonly journal: JournalBooking,
    private readonly known: KnownEntriesRepository,
    private readonly imported: ImportedBalanceRepository,
    private readonly runs: ImportRunRepository,
  ) {}

  /** Answers the id of the run that reverses. */
  async book(
    tx: TenantTransaction,
    run: ImportRun,
    { reason, by, at: recordedAt }: Reversal,
  ): Promise<string> {
    const id = newId();
    const facts = { importId: id, year: run.year, recordedAt, isConstructed: run.isConstructed };
    let entries = 0;
    let rows = 0;
    const { first, next } = await this.journal.book(tx, facts, async (booking) => {
      const back = new WayBack(booking);
      for await (const page of this.pages(tx, run))
        for (const latest of await this.known.latest(tx, run.year, page)) await back.takeBack(latest);
      for await (const page of this.pages(tx, run)) {
        const originals = page.flatMap(({ reverses }) => reverses ?? []);
        for (const original of await this.known.byNos(tx, originals)) await back.restore(original);
      }
      ({ entries, rows } = back);
    });
    await this.imported.add(tx, id, run.year, await this.imported.reversed(tx, run.id));
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
    let page: bigint[] = [];
    for (let entryNo = BigInt(run.firstEntryNo); entryNo < BigInt(run.nextEntryNo); entryNo += 1n) {
      page.push(entryNo);
      if (page.length < ENTRIES_AT_A_TIME) continue;
      yield await this.known.byNos(tx, page);
      page = [];
    }
    if (page.length > 0) yield await this.known.byNos(tx, page);
  }
}

/** Goes back from what a file booked to what stood before it. */
class WayBack {
  entries = 0;
  rows = 0;
  private readonly revisions = new Map<string, number>();

  constructor(private readonly booking: OpenBooking) {}

  /**
   * What counts under a number of the file is reversed: its own entry, or the copy of it that a later file's reversal put
   * back. A number that the file only took back counts for nothing, and is remembered.
   */
  async takeBack({ series, number, revision, live }: LatestEntry): Promise<void> {
    const key = entryKey(series, number);
    if (this.revisions.has(key)) return;
    this.revisions.set(key, revision);
    if (live) await this.add(key, reversalOf(live), live.entryNo);
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
