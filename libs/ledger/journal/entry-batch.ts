import { setImmediate as turn } from 'node:timers/promises';
import { CHAIN_START, chainHash, chainHashOf } from '@samla/domain/journal/chain.js';
import type { Booking, Entry } from '@samla/domain/journal/entry.js';
import { escaped, headText, rowText } from '@samla/domain/journal/entry-text.js';
import type { ChainHead } from './journal-chain.repository.js';

/** What all entries of one booking have in common. */
export type BookingFacts = Pick<Booking, 'year' | 'recordedAt' | 'importId' | 'isConstructed'>;

/** Characters that are handed to the connection at a time. */
const CHUNK_LENGTH = 65_536;
/** Rows after which others in the process get a turn: an entry may be of any size. */
const ROWS_A_TURN = 5_000;

/** Entries on their way to the database: numbered, chained, and written in the text form of `COPY`. */
export class EntryBatch {
  rows = 0;
  private readonly heads: Map<string, ChainHead>;
  private readonly moved = new Map<string, ChainHead>();
  private entryText = new Chunks();
  private rowText = new Chunks();

  /** @param next number of the next entry. @param heads where the chains of the förbund stand. */
  constructor(
    private readonly facts: BookingFacts,
    private next: bigint,
    heads: ReadonlyMap<string, ChainHead>,
  ) {
    this.heads = new Map(heads);
  }

  /** Number of the next entry. */
  get nextEntryNo(): bigint {
    return this.next;
  }

  /** Chains that entries were added to, with their new ends. */
  get movedChains(): ReadonlyMap<string, ChainHead> {
    return this.moved;
  }

  /** Adds an entry behind the last one; answers a promise only where an entry is so large that it takes turns. */
  add(entry: Entry, revision = 0, reverses: bigint | null = null): void | Promise<void> {
    const entryNo = this.next;
    this.next += 1n;
    const head = headText(entry, { ...this.facts, entryNo, revision, reverses });
    if (entry.rows.length > ROWS_A_TURN) return this.addLarge(entry, entryNo, head);
    let rows = '';
    for (const [at, row] of entry.rows.entries()) rows += rowText(row, entryNo, at + 1, entry.period);
    this.rowText.add(rows);
    this.close(entry, entryNo, head, chainHash(this.hashBefore(entry.series), head, rows));
  }

  private async addLarge(entry: Entry, entryNo: bigint, head: string): Promise<void> {
    const pieces: string[] = [];
    for (let from = 0; from < entry.rows.length; from += ROWS_A_TURN) {
      await turn();
      let rows = '';
      const part = entry.rows.slice(from, from + ROWS_A_TURN);
      for (const [at, row] of part.entries()) rows += rowText(row, entryNo, from + at + 1, entry.period);
      this.rowText.add(rows);
      pieces.push(rows);
    }
    this.close(entry, entryNo, head, chainHashOf(this.hashBefore(entry.series), head, pieces));
  }

  private close(entry: Entry, entryNo: bigint, head: string, hash: string): void {
    const accounts = [...new Set(entry.rows.map(({ account }) => account))].sort();
    this.entryText.add(`${head}\t${escaped(`{${accounts.join(',')}}`)}\t\\\\x${hash}\n`);
    this.rows += entry.rows.length + 1;
    const end = { entryNo, hash };
    this.heads.set(entry.series, end);
    this.moved.set(entry.series, end);
  }

  private hashBefore(series: string): string {
    return this.heads.get(series)?.hash ?? CHAIN_START;
  }

  /** What has been added since the last time, in pieces of a size that a connection likes. */
  take(): { entries: string[]; rows: string[] } {
    const taken = { entries: this.entryText.all, rows: this.rowText.all };
    this.rows = 0;
    this.entryText = new Chunks();
    this.rowText = new Chunks();
    return taken;
  }
}

/** Text joined to pieces. */
class Chunks {
  private readonly pieces: string[] = [];
  private piece = '';

  add(text: string): void {
    this.piece += text;
    if (this.piece.length < CHUNK_LENGTH) return;
    this.pieces.push(this.piece);
    this.piece = '';
  }

  get all(): string[] {
    return this.piece === '' ? this.pieces : [...this.pieces, this.piece];
  }
}
