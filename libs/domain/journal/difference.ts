import type { Entry, EntryRow } from './entry.js';
import { escaped } from './entry-text.js';

/** How an entry of a year is known: series and number. */
export function entryKey(series: string, number: string): string {
  return `${series}\n${number}`;
}

/** The entry that counts under a series and number. */
export interface LiveEntry {
  readonly entryNo: bigint;
  readonly period: number;
  readonly digest: string;
  /** Of opening balances: öre by account. */
  readonly opening?: ReadonlyMap<string, bigint>;
}

/** What stands in the books under one series and number. */
export interface KnownEntry {
  readonly series: string;
  readonly number: string;
  /** The highest revision of that number. */
  readonly revision: number;
  /** The entry that counts; null when the last one was taken back. */
  readonly live: LiveEntry | null;
}

/** What has to be done for an entry of a file: nothing, book it, or take the booked one back and book it. */
export type Change =
  | { readonly kind: 'SAME' }
  | { readonly kind: 'NEW'; readonly revision: number }
  | { readonly kind: 'CHANGED'; readonly revision: number; readonly takenBack: KnownEntry }
  | { readonly kind: 'LOCKED'; readonly period: number; readonly takenBack: KnownEntry | undefined };

/** How many entries of a file are new, unchanged, changed, and gone since the books were read from an earlier one. */
export interface DifferenceCounts {
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Compares the entries of a file with those that are booked, one by one. What is booked is never altered: a changed entry
 * is taken back by its reversal and booked anew, and only where neither it nor the new one lies in a locked period.
 */
export class Difference {
  private added = 0;
  private same = 0;
  private changed = 0;
  private readonly unseen: Set<string>;
  private readonly series = new Set<string>();
  private lastPeriod = 0;

  constructor(
    private readonly known: ReadonlyMap<string, KnownEntry>,
    /** Short for what an entry says, as in `known`. */
    private readonly digestOf: (entry: Entry) => string,
    /** Months 1–12 that are closed for bookings. */
    private readonly locked: ReadonlySet<number>,
  ) {
    this.unseen = new Set(known.keys());
  }

  /** What is to be done with the file's next entry. */
  take(entry: Entry): Change {
    if (entry.period > this.lastPeriod) this.lastPeriod = entry.period;
    if (this.known.size === 0) {
      this.added += 1;
      return this.lockedAt(entry.period)
        ? { kind: 'LOCKED', period: entry.period, takenBack: undefined }
        : FIRST;
    }
    this.series.add(entry.series);
    const key = entryKey(entry.series, entry.number);
    const booked = this.known.get(key);
    this.unseen.delete(key);
    if (booked?.live && this.isSame(booked.live, entry)) {
      this.same += 1;
      return { kind: 'SAME' };
    }
    const closed = [entry.period, ...(booked?.live ? [booked.live.period] : [])].find((period) =>
      this.lockedAt(period),
    );
    if (closed !== undefined) return { kind: 'LOCKED', period: closed, takenBack: booked };
    if (!booked) {
      this.added += 1;
      return FIRST;
    }
    if (!booked.live) {
      this.added += 1;
      return { kind: 'NEW', revision: booked.revision + 1 };
    }
    this.changed += 1;
    return { kind: 'CHANGED', revision: booked.revision + 2, takenBack: booked };
  }

  /** Opening balances that say nothing of objects are those that are booked with them, if the accounts agree. */
  private isSame(live: LiveEntry, entry: Entry): boolean {
    if (live.period !== entry.period) return false;
    if (live.digest === this.digestOf(entry)) return true;
    return live.opening !== undefined && isWhole(entry) && agree(live.opening, oreByAccount(entry.rows));
  }

  /**
   * Booked entries that the file, an export of the year up to its last period, no longer holds. A series that the file does
   * not hold at all comes from another system and is left alone, as is what lies after the file's last period.
   */
  gone(): KnownEntry[] {
    const gone: KnownEntry[] = [];
    for (const key of this.unseen) {
      const entry = this.known.get(key)!;
      const { live, series } = entry;
      if (live !== null && live.period > 0 && live.period <= this.lastPeriod && this.series.has(series))
        gone.push(entry);
    }
    return gone;
  }

  /** Whether anything may be booked in a period; the opening balances are part of what every month closed with. */
  lockedAt(period: number): boolean {
    return period === 0 ? this.locked.size > 0 : this.locked.has(period);
  }

  counts(removed: number): DifferenceCounts {
    return { added: this.added, same: this.same, changed: this.changed, removed };
  }
}

const FIRST: Change = Object.freeze({ kind: 'NEW', revision: 0 });

/** What an entry says, as text: two entries with the same content are booked alike. */
export function contentOf({ date, text, rows }: Pick<Entry, 'date' | 'text' | 'rows'>): string {
  let content = `${date}\t${escaped(text)}\n`;
  for (const row of rows) content += rowContent(row);
  return content;
}

function rowContent({
  account,
  ore,
  counterparty,
  insats,
  costCentre,
  otherObjects,
  text,
}: EntryRow): string {
  return `${account}\t${ore}\t${escaped(counterparty)}\t${escaped(insats)}\t${escaped(costCentre)}\t${escaped(otherObjects)}\t${escaped(text)}\n`;
}

/** Öre by account. */
export function oreByAccount(rows: readonly EntryRow[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { account, ore } of rows) sums.set(account, (sums.get(account) ?? 0n) + ore);
  return sums;
}

function isWhole({ rows }: Entry): boolean {
  return rows.every(
    ({ counterparty, insats, costCentre, otherObjects }) =>
      counterparty + insats + costCentre + otherObjects === '',
  );
}

function agree(one: ReadonlyMap<string, bigint>, other: ReadonlyMap<string, bigint>): boolean {
  return [...new Set([...one.keys(), ...other.keys()])].every(
    (account) => (one.get(account) ?? 0n) === (other.get(account) ?? 0n),
  );
}
