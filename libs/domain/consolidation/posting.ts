import { compareCodes } from '../accounts/code-order.js';
import type { Day } from '../calendar/day.js';
import { Money } from '../money/money.js';
import type { MutualEntry } from '../statements/mutual-entry.js';
import { type EliminationSide, sideOf } from './eliminate.js';

/** A sealed journal row between two förbund, with whose it is. */
export interface PairEntry extends Omit<MutualEntry, 'counterpartForbundId' | 'insats'> {
  readonly forbund: string;
}

/** What a voucher comes to with the other förbund: its rows in one area, summed. */
export interface Posting {
  readonly forbund: string;
  readonly entryDate: Day;
  readonly amount: Money;
  readonly rows: readonly PairEntry[];
}

/**
 * The vouchers of one förbund with another in one area, oldest first. One that moves an amount from account to account
 * comes to nothing and is left out.
 */
export function postingsOf(entries: readonly PairEntry[], area: EliminationSide): Posting[] {
  const vouchers = new Map<string, PairEntry[]>();
  for (const entry of entries) {
    if (sideOf(entry.line) !== area) continue;
    const key = isOpening(entry) ? 'IB' : entry.entryNo;
    vouchers.set(key, [...(vouchers.get(key) ?? []), entry]);
  }
  return [...vouchers.values()]
    .map(postingOf)
    .filter(({ amount }) => !amount.isZero())
    .sort(comparePostings);
}

/** Whether a row stands in the opening balance. */
export function isOpening({ period }: PairEntry): boolean {
  return period === 0;
}

/** The order of dates, then of the journal. */
export function comparePostings(a: Posting, b: Posting): number {
  return (
    compareCodes(a.entryDate, b.entryDate) ||
    compareCodes(a.forbund, b.forbund) ||
    compareEntryNos(entryNoOf(a), entryNoOf(b))
  );
}

function postingOf(rows: readonly PairEntry[]): Posting {
  const ordered = [...rows].sort((a, b) => compareEntryNos(a.entryNo, b.entryNo) || a.rowNo - b.rowNo);
  const [{ forbund, entryDate }] = ordered as [PairEntry];
  return { forbund, entryDate, amount: Money.sum(ordered.map(({ amount }) => amount)), rows: ordered };
}

function entryNoOf({ rows }: Posting): string {
  return rows[0]?.entryNo ?? '';
}

function compareEntryNos(a: string, b: string): number {
  return a.length - b.length || compareCodes(a, b);
}
