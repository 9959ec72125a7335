import { Money } from '../money/money.js';
import { compareCodes } from '../accounts/code-order.js';
import { inStatementSign, type StatementBalance } from './statement-balance.js';
import type { LeafLine } from './statement-line.js';

/** A line of a note: the exact amount of the period (or at its end) and, for balance notes, at the start of the year. */
export interface NoteRow {
  readonly account: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly amount: Money;
  readonly opening: Money;
}

/** A note and its sum, which is the statement line that it explains. Amounts in statement sign. */
export interface Note {
  readonly rows: readonly NoteRow[];
  readonly total: Money;
  readonly openingTotal: Money;
}

/** What a note's row is kept apart by; the parts left out are empty in the row. */
type RowKey = Pick<NoteRow, 'account' | 'counterparty' | 'insats'>;

/**
 * Note on income: verksamhetens intäkter per party.
 * Income without a captured counterparty stands in a row of its own, with the counterparty `''`.
 */
export function incomePerParty(balances: Iterable<StatementBalance>): Note {
  return noteOf(balances, 'INCOME', 'change', ({ counterparty }) => ({
    account: '',
    counterparty,
    insats: '',
  }));
}

/**
 * Note on receivables: one row per account, counterparty and insats.
 * Accounts that begin with one of `collapsed` make one row each, whoever the counterparty is.
 */
export function receivablesNote(
  balances: Iterable<StatementBalance>,
  collapsed: readonly string[] = [],
): Note {
  return noteOf(balances, 'RECEIVABLES', 'closing', keyWithCounterparty(collapsed));
}

/**
 * Note on short-term debts, as the note on receivables.
 * Suppliers' invoices (`25`) make one row as printed; their counterparties are in the submission all the same.
 */
export function shortTermDebtsNote(
  balances: Iterable<StatementBalance>,
  collapsed: readonly string[] = ['25'],
): Note {
  return noteOf(balances, 'SHORT_TERM_DEBT', 'closing', keyWithCounterparty(collapsed));
}

/** Note on avsättningar: one row per account, whoever they are for. */
export function provisionsNote(balances: Iterable<StatementBalance>): Note {
  return noteOf(balances, 'PROVISIONS', 'closing', perAccount);
}

/** Note on long-term debts, as the note on receivables. */
export function longTermDebtsNote(balances: Iterable<StatementBalance>): Note {
  return noteOf(balances, 'LONG_TERM_DEBT', 'closing', keyWithCounterparty([]));
}

function perAccount({ account }: StatementBalance): RowKey {
  return { account, counterparty: '', insats: '' };
}

function keyWithCounterparty(collapsed: readonly string[]): (balance: StatementBalance) => RowKey {
  return ({ account, counterparty, insats }) =>
    collapsed.some((prefix) => account.startsWith(prefix))
      ? { account, counterparty: '', insats: '' }
      : { account, counterparty, insats };
}

function noteOf(
  balances: Iterable<StatementBalance>,
  line: LeafLine,
  column: 'change' | 'closing',
  keyOf: (balance: StatementBalance) => RowKey,
): Note {
  const rows = new Map<string, NoteRow>();
  for (const balance of balances) {
    if (balance.line !== line) continue;
    const key = keyOf(balance);
    const id = JSON.stringify([key.account, key.counterparty, key.insats]);
    const { amount, opening } = rows.get(id) ?? { amount: Money.zero, opening: Money.zero };
    rows.set(id, {
      ...key,
      amount: amount.add(inStatementSign(line, balance[column])),
      opening: opening.add(inStatementSign(line, balance.opening)),
    });
  }
  const shown = [...rows.values()].filter((row) => !row.amount.isZero() || !row.opening.isZero()).sort(byKey);
  return {
    rows: shown,
    total: Money.sum(shown.map((row) => row.amount)),
    openingTotal: Money.sum(shown.map((row) => row.opening)),
  };
}

function byKey(a: NoteRow, b: NoteRow): number {
  return (
    compareCodes(a.account, b.account) ||
    compareCodes(a.insats, b.insats) ||
    compareCodes(a.counterparty, b.counterparty)
  );
}
