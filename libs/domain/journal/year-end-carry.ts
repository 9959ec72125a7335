import { OPENING_NUMBER, OPENING_SERIES } from '../sie/opening.js';
import type { Entry, EntryRow } from './entry.js';
import type { YearEndSide } from './year-end-sides.js';

/** What an account closes with, by counterparty and insats, öre; empty texts are "none". */
export interface ClosingBalance {
  readonly account: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly ore: bigint;
}

/** An account whose opening balance is another than what is carried forward. */
export interface CarryDifference {
  readonly account: string;
  readonly expected: bigint;
  readonly found: bigint;
}

/**
 * The entry that opens the next year: every balance as it closed, with its counterparty and insats, and the result on the
 * equity account that the förbund names. Undefined where nothing is left to carry.
 */
export function openingEntry(
  closingBalances: readonly ClosingBalance[],
  sideOf: (account: string) => YearEndSide,
  { equityAccount, date }: { equityAccount: string; date: string },
): Entry | undefined {
  let result = 0n;
  const rows: EntryRow[] = [];
  for (const balance of closingBalances) {
    if (sideOf(balance.account) === 'CLOSED') result += balance.ore;
    else if (balance.ore !== 0n) rows.push(rowOf(balance));
  }
  const taken = { account: equityAccount, counterparty: '', insats: '', ore: result };
  if (result !== 0n) rows.push({ ...rowOf(taken), text: 'Föregående års resultat' });
  if (rows.length === 0) return undefined;
  return {
    line: 0,
    series: OPENING_SERIES,
    number: OPENING_NUMBER,
    date,
    period: 0,
    text: 'Ingående balans',
    rows: rows.sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0)),
  };
}

/** Where a year that is opened already has other opening balances than the entry would give it, by account. */
export function carryDifferences(
  entry: Entry | undefined,
  opened: ReadonlyMap<string, bigint>,
): CarryDifference[] {
  const expected = new Map<string, bigint>();
  for (const { account, ore } of entry?.rows ?? [])
    expected.set(account, (expected.get(account) ?? 0n) + ore);
  return [...new Set([...expected.keys(), ...opened.keys()])].sort().flatMap((account) => {
    const [wanted, found] = [expected.get(account) ?? 0n, opened.get(account) ?? 0n];
    return wanted === found ? [] : [{ account, expected: wanted, found }];
  });
}

function rowOf({ account, counterparty, insats, ore }: ClosingBalance): EntryRow {
  return { line: 0, account, ore, counterparty, insats, costCentre: '', otherObjects: '', text: '' };
}
