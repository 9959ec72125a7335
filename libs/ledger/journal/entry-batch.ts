import { setImmediate as turn } from 'node:timers/promises';
import { CHAIN_START, ChainHash } from './chain-hash.js';
import type { Booking, Entry, EntryRow } from '@samla/domain/journal/entry.js';
import { escaped, headText, rowText } from '@samla/domain/journal/entry-text.js';
import { ByteChunks } from './byte-chunks.js';
import type { ChainHead } from './journal-chain.repository.js';

/** What all entries of one booking have in common. */
export type BookingFacts = Pick<Booking, 'year' | 'recordedAt' | 'importId' | 'isConstructed'>;

/** Rows after which others in the process get a turn: an entry may be of any size. */
const ROWS_A_TURN = 5_000;

/** Entries on their way to the database: numbered, chained, and written in the text form of `COPY`. */
export class EntryBatch {
  rows = 0;
  private readonly heads: Map<string, ChainHead>;
  private readonly moved = new Map<string, ChainHead>();
  private readonly entryBytes = new ByteChunks();
  private readonly rowBytes = new ByteChunks();

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
    const hash = new ChainHash(this.heads.get(entry.series)?.hash ?? CHAIN_START, head);
    if (entry.rows.length > ROWS_A_TURN) return this.addLarge(entry, entryNo, head, hash);
    this.addRows(entry, entryNo, hash, 0, entry.rows.length);
    this.close(entry, entryNo, head, hash);
  }

  private async addLarge(entry: Entry, entryNo: bigint, head: string, hash: ChainHash): Promise<void> {
    for (let from = 0; from < entry.rows.length; from += ROWS_A_TURN) {
      await turn();
      this.addRows(entry, entryNo, hash, from, Math.min(from + ROWS_A_TURN, entry.rows.length));
    }
    this.close(entry, entryNo, head, hash);
  }

  private addRows({ rows, period }: Entry, entryNo: bigint, hash: ChainHash, from: number, to: number): void {
    let text = '';
    for (let at = from; at < to; at += 1) text += rowText(rows[at]!, entryNo, at + 1, period);
    hash.add(this.rowBytes.add(text));
  }

  private close(entry: Entry, entryNo: bigint, head: string, hash: ChainHash): void {
    const end = { entryNo, hash: hash.end() };
    this.entryBytes.add(`${head}\t${escaped(`{${accountsOf(entry.rows).join(',')}}`)}\t\\\\x${end.hash}\n`);
    this.rows += entry.rows.length + 1;
    this.heads.set(entry.series, end);
    this.moved.set(entry.series, end);
  }

  /** What has been added since the last time, in pieces of a size that a connection likes. */
  take(): { entries: Uint8Array[]; rows: Uint8Array[] } {
    this.rows = 0;
    return { entries: this.entryBytes.take(), rows: this.rowBytes.take() };
  }
}

function accountsOf(rows: readonly EntryRow[]): string[] {
  const accounts: string[] = [];
  const seen = new Set<string>();
  for (const { account } of rows) {
    if (seen.has(account)) continue;
    seen.add(account);
    accounts.push(account);
  }
  return accounts.sort();
}
