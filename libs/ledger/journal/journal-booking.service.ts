import { Injectable } from '@nestjs/common';
import type { Entry } from '@samla/domain/journal/entry.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { BookingRepository } from './booking.repository.js';
import { type BookingFacts, EntryBatch } from './entry-batch.js';
import { JournalChainRepository } from './journal-chain.repository.js';
import { JournalHeadRepository } from './journal-head.repository.js';

/** Rows that go to the database at a time: enough to make statements cheap, few enough to hold. */
const BATCH_ROWS = 20_000;

/** A booking under way: entries are numbered, chained and sent in the order in which they are added. */
export interface OpenBooking {
  /** @param revision of that series and number. @param reverses number of the entry that this one takes back. */
  add(entry: Entry, revision?: number, reverses?: bigint | null): Promise<void>;
}

/** The one way into the journal: everything that is booked goes through here. */
@Injectable()
export class JournalBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly chains: JournalChainRepository,
    private readonly heads: JournalHeadRepository,
  ) {}

  /** Waits for other writers of the förbund's journal, and keeps them out until the transaction ends. */
  lock(tx: TenantTransaction): Promise<bigint> {
    return this.heads.lock(tx);
  }

  /**
   * Books what `work` adds, with balances, chain and head; a throw books nothing, since the caller's transaction is then
   * rolled back. The number of the first entry and the one after the last are answered.
   */
  async book(
    tx: TenantTransaction,
    facts: BookingFacts,
    work: (booking: OpenBooking) => Promise<void>,
  ): Promise<{ first: bigint; next: bigint }> {
    const first = await this.heads.lock(tx);
    const batch = new EntryBatch(facts, first, await this.chains.heads(tx));
    // The database books one batch while the next one is made. A batch is sent whole before that: who makes the next one
    // meanwhile leaves the connection waiting for its bytes.
    let underway = awaitedLater(this.bookings.open(tx));
    const send = async (): Promise<void> => {
      await underway;
      await this.bookings.copyIn(tx, batch.take());
      underway = awaitedLater(this.bookings.book(tx, facts.year));
    };
    try {
      await work({
        add: async (entry, revision, reverses) => {
          await batch.add(entry, revision, reverses);
          if (batch.rows >= BATCH_ROWS) await send();
        },
      });
    } finally {
      await underway;
    }
    if (batch.rows > 0) {
      await this.bookings.copyIn(tx, batch.take());
      await this.bookings.book(tx, facts.year);
    }
    await this.bookings.addUp(tx);
    await this.chains.move(tx, batch.movedChains);
    await this.heads.advance(tx, batch.nextEntryNo);
    return { first, next: batch.nextEntryNo };
  }
}

/** A promise whose refusal is met where it is awaited, and till then is nobody's unhandled one. */
function awaitedLater(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  return work;
}
