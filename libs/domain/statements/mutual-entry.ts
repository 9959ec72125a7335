import { Money } from '../money/money.js';
import type { LeafLine } from './statement-line.js';

/**
 * A journal row that was booked against another förbund, as it is handed in with the balances. Of the voucher it holds
 * where it is found and no text, which may name persons.
 */
export interface MutualEntry {
  /** 1 and up within the submission, in the order of booking. */
  readonly rowNo: number;
  readonly counterpartForbundId: string;
  /** Number of the verifikation in the förbund's whole journal. */
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly entryDate: string;
  /** 0 for the opening balance, else the month. */
  readonly period: number;
  readonly account: string;
  readonly accountName: string;
  readonly line: LeafLine;
  readonly insats: string;
  /** Ledger sign. */
  readonly amount: Money;
}

/** What the proof reads of a submission's rows. */
export interface MutualRow {
  readonly counterpartForbundId: string | null;
  readonly account: string;
  readonly line: LeafLine;
  readonly insats: string;
  readonly opening: Money;
  readonly change: Money;
}

/** Where rows and entries against a förbund do not say the same, in ledger sign. */
export interface MutualGap {
  readonly counterpartForbundId: string;
  readonly account: string;
  readonly line: LeafLine;
  readonly insats: string;
  readonly what: 'opening' | 'change';
  readonly rows: Money;
  readonly entries: Money;
}

/** Holds the entries against the rows by förbund, line, account and insats; empty where each sum is met to the öre. */
export function mutualGaps(rows: readonly MutualRow[], entries: readonly MutualEntry[]): MutualGap[] {
  const sums = new Map<string, { rows: Money; entries: Money }>();
  const add = (key: readonly string[], side: 'rows' | 'entries', amount: Money): void => {
    const text = JSON.stringify(key);
    const sum = sums.get(text) ?? { rows: Money.zero, entries: Money.zero };
    sums.set(text, { ...sum, [side]: sum[side].add(amount) });
  };
  for (const { counterpartForbundId, account, line, insats, opening, change } of rows) {
    if (counterpartForbundId === null) continue;
    add([counterpartForbundId, account, line, insats, 'opening'], 'rows', opening);
    add([counterpartForbundId, account, line, insats, 'change'], 'rows', change);
  }
  for (const { counterpartForbundId, account, line, insats, period, amount } of entries)
    add(
      [counterpartForbundId, account, line, insats, period === 0 ? 'opening' : 'change'],
      'entries',
      amount,
    );
  return [...sums].flatMap(([text, sum]): MutualGap[] => {
    if (sum.rows.equals(sum.entries)) return [];
    const [counterpartForbundId, account, line, insats, what] = JSON.parse(text) as [
      string,
      string,
      LeafLine,
      string,
      MutualGap['what'],
    ];
    return [{ counterpartForbundId, account, line, insats, what, ...sum }];
  });
}
