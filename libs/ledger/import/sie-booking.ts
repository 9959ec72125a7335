import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ImportPlanner } from '@samla/domain/sie/import-planner.js';
import type { BooksState } from '@samla/domain/sie/books-state.js';
import type { ImportPlan, PlannedEntry, PlanOptions } from '@samla/domain/sie/plan.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { CounterpartyRepository } from '../accounts/counterparty.repository.js';
import { DimensionRepository } from '../accounts/dimension.repository.js';
import { FiscalYearRepository } from '../accounts/fiscal-year.repository.js';
import { MappingService } from '../accounts/mapping.service.js';
import { type BookingFacts, BookingRepository } from './booking.repository.js';
import { copyLines } from './copy-lines.js';
import type { ImportProgress } from './import-outcome.js';

/** Rows that go to the database at a time: enough to make statements cheap, few enough to hold. */
const BATCH_ROWS = 20_000;
/** Characters that are handed to the connection at a time. */
const CHUNK_LENGTH = 65_536;

/** Books the entries of one file as they are read. Whoever calls must roll back if the plan has faults. */
@Injectable()
export class SieBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly years: FiscalYearRepository,
    private readonly accounts: AccountRepository,
    private readonly mappings: MappingService,
    private readonly dimensions: DimensionRepository,
    private readonly counterparties: CounterpartyRepository,
  ) {}

  /** Reads and checks the file and books nothing. */
  async tryOut(bytes: Uint8Array, books: BooksState, options: PlanOptions): Promise<ImportPlan> {
    const planner = new ImportPlanner(bytes, books, options);
    for (const entry of planner.entries()) if (!entry) await turn();
    return planner.plan();
  }

  /** Reads, checks and books the file in one pass; answers the plan and the number of the next entry. */
  async book(
    tx: TenantTransaction,
    bytes: Uint8Array,
    books: BooksState,
    facts: BookingFacts,
    progress: ImportProgress = () => undefined,
  ): Promise<{ plan: ImportPlan; nextEntryNo: bigint }> {
    const planner = new ImportPlanner(bytes, books, { sample: false });
    const batch = new Batch();
    let ordinal = 0;
    let rows = 0;
    // The database books one batch while the next one is read; a connection does one thing at a time, so no more.
    let underway = awaitedLater(this.bookings.open(tx));
    try {
      for (const entry of planner.entries()) {
        if (!entry) {
          await turn();
          continue;
        }
        ordinal += 1;
        // What is wrong is not booked further, but read to the end: all its faults are told at once.
        if (planner.refused) continue;
        rows += entry.rows.length;
        await batch.addEntry(entry, ordinal - 1);
        if (batch.rows < BATCH_ROWS) continue;
        await underway;
        underway = awaitedLater(this.bookings.book(tx, facts, batch.take()));
        progress({ entries: ordinal, rows });
      }
    } finally {
      await underway;
    }
    const plan = planner.plan();
    if (plan.faults.length > 0) return { plan, nextEntryNo: facts.firstEntryNo };
    // Its rows are booked in the year that was looked up before: one sound file has one year.
    if (plan.year?.year !== facts.year)
      throw new Error(`Rows of ${plan.year?.year} are booked as ${facts.year}.`);
    if (plan.opening) {
      await batch.addEntry(plan.opening, ordinal);
      ordinal += 1;
    }
    await this.bookings.book(tx, facts, batch.take());
    await this.bookings.addUp(tx, facts);
    await this.layUp(tx, plan, facts.isConstructed);
    progress({ entries: plan.entries, rows });
    return { plan, nextEntryNo: facts.firstEntryNo + BigInt(ordinal) };
  }

  /** The year, its chart, the mapping, dimensions, objects and counterparties that the file brings. */
  private async layUp(tx: TenantTransaction, plan: ImportPlan, isConstructed: boolean): Promise<void> {
    if (!plan.year) return;
    await this.years.ensure(tx, { ...plan.year, isConstructed });
    await this.accounts.put(tx, plan.year.year, plan.accounts);
    await this.mappings.ensureDefault(tx);
    await this.dimensions.put(tx, plan.dimensions);
    await this.dimensions.putObjects(tx, plan.objects);
    const motpart = plan.dimensions.find(({ meaning }) => meaning === 'COUNTERPARTY')?.number;
    await this.counterparties.ensure(
      tx,
      plan.objects.filter(({ dimension }) => dimension === motpart),
    );
  }
}

/** A promise whose refusal is met where it is awaited, and till then is nobody's unhandled one. */
function awaitedLater(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  return work;
}

/** Lines on their way to the database, joined to pieces of a size that a connection likes. */
class Batch {
  rows = 0;
  private pieces: string[] = [];
  private piece = '';

  async addEntry(entry: PlannedEntry, ordinal: number): Promise<void> {
    let pieces = 0;
    for (const { text, rows } of copyLines(entry, ordinal)) {
      if (pieces > 0) await turn();
      pieces += 1;
      this.add(text, rows);
    }
  }

  private add(lines: string, rows: number): void {
    this.rows += rows;
    this.piece += lines;
    if (this.piece.length < CHUNK_LENGTH) return;
    this.pieces.push(this.piece);
    this.piece = '';
  }

  take(): string[] {
    const taken = this.piece === '' ? this.pieces : [...this.pieces, this.piece];
    this.rows = 0;
    this.pieces = [];
    this.piece = '';
    return taken;
  }
}
