import { Injectable } from '@nestjs/common';
import type { KnownEntry } from '@samla/domain/journal/difference.js';
import type { Entry } from '@samla/domain/journal/entry.js';
import { reversalOf } from '@samla/domain/journal/reversal.js';
import type { ImportPlan, PlanOptions } from '@samla/domain/sie/plan.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { BookingFacts } from '../../journal/entry-batch.js';
import { JournalBooking, type OpenBooking } from '../../journal/journal-booking.service.js';
import { KnownEntriesRepository } from '../../journal/known-entries.repository.js';
import type { ImportProgress } from '../import-outcome.js';
import type { SieSource } from './sie-source.js';
import { ImportedBalanceRepository } from './imported-balance.repository.js';
import type { BooksBefore } from './books-before.js';
import { type EntrySink, SieWalk, type Walked } from './sie-walk.js';
import { YearLayUp } from './year-lay-up.js';

/** What a booked file came to: the plan, and the numbers of its first entry and of the one after its last. */
export interface BookedFile extends Walked {
  readonly first: bigint;
  readonly next: bigint;
}

/** Reads a SIE file and books what the books have not got. Whoever calls must roll back if the plan has faults. */
@Injectable()
export class SieBooking {
  constructor(
    private readonly journal: JournalBooking,
    private readonly known: KnownEntriesRepository,
    private readonly layUp: YearLayUp,
    private readonly imported: ImportedBalanceRepository,
  ) {}

  /** Reads and checks the file and books nothing. */
  tryOut(source: SieSource, before: BooksBefore, options: PlanOptions): Promise<Walked> {
    return new SieWalk(source, before, options, NOWHERE).run();
  }

  /** Reads, checks and books the file in one pass. */
  async book(
    tx: TenantTransaction,
    source: SieSource,
    before: BooksBefore,
    facts: BookingFacts & { readonly importId: string },
    progress?: ImportProgress,
  ): Promise<BookedFile> {
    let walked: Walked | undefined;
    const numbers = await this.journal.book(tx, facts, async (booking) => {
      const sink = new BookingSink(tx, booking, this.known);
      walked = await new SieWalk(source, before, { sample: false, fileName: source.fileName }, sink).run(
        progress,
      );
      await sink.flush();
    });
    const { plan } = walked!;
    if (plan.faults.length === 0) {
      assertYear(plan, facts.year);
      await this.layUp.put(tx, plan, facts.isConstructed);
      await this.imported.add(tx, facts.importId, facts.year, walked!.balanceChanges);
    }
    return { ...walked!, ...numbers };
  }
}

const NOWHERE: EntrySink = { add: async () => undefined, takeBack: async () => undefined };

/** Booked entries that are read at a time to be taken back. */
const MOST_WAITING = 500;

/** Books entries as they come; those that take booked ones back wait until there are enough to read these together. */
class BookingSink implements EntrySink {
  private waiting: { booked: KnownEntry; instead: Entry | undefined }[] = [];

  constructor(
    private readonly tx: TenantTransaction,
    private readonly booking: OpenBooking,
    private readonly known: KnownEntriesRepository,
  ) {}

  add(entry: Entry, revision: number): Promise<void> {
    return this.booking.add(entry, revision);
  }

  async takeBack(booked: KnownEntry, instead: Entry | undefined): Promise<void> {
    this.waiting.push({ booked, instead });
    if (this.waiting.length >= MOST_WAITING) await this.flush();
  }

  async flush(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    const entryNos = waiting.map(({ booked }) => booked.live!.entryNo);
    const entries = new Map(
      (await this.known.byNos(this.tx, entryNos)).map((entry) => [entry.entryNo, entry]),
    );
    for (const { booked, instead } of waiting) {
      const { entryNo } = booked.live!;
      await this.booking.add(reversalOf(entries.get(entryNo)!), booked.revision + 1, entryNo);
      if (instead) await this.booking.add(instead, booked.revision + 2);
    }
  }
}

/** Rows are booked in the year that was looked up before: one sound file has one year. */
function assertYear({ year }: ImportPlan, booked: number): void {
  if (year && year.year !== booked) throw new Error(`Rows of ${year.year} are booked as ${booked}.`);
}
