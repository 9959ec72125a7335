import { Money } from '@samla/domain/money/money.js';
import { costsPerInsats } from '@samla/domain/statements/cost-note.js';
import {
  incomePerParty,
  longTermDebtsNote,
  type NoteRow,
  provisionsNote,
  receivablesNote,
  shortTermDebtsNote,
} from '@samla/domain/statements/notes.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';
import type { ComparedRow } from './comparison.js';
import type { AccountKeys } from './opened-accounts.js';
import type { Parts } from './presented-rows.js';
import { accountName, counterpartyName, type YearBooks } from './year-books.js';

/** The notes that explain lines, in the order that they are numbered. */
export const NOTE_KEYS = [
  'INCOME_PER_PARTY',
  'COSTS_PER_INSATS',
  'RECEIVABLES',
  'SHORT_TERM_DEBT',
  'PROVISIONS',
  'LONG_TERM_DEBT',
] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];

/** What a note is: its number where the layout gives none, its title, and the line that it explains. */
export interface NoteFacts {
  readonly number: number;
  readonly title: string;
  readonly line: LeafLine;
}

/** Number, title and line of each note. */
export const NOTE_FACTS: Readonly<Record<NoteKey, NoteFacts>> = {
  INCOME_PER_PARTY: { number: 2, title: 'Verksamhetens intäkter per part', line: 'INCOME' },
  COSTS_PER_INSATS: { number: 3, title: 'Verksamhetens kostnader per insats', line: 'COSTS' },
  RECEIVABLES: { number: 4, title: 'Fordringar', line: 'RECEIVABLES' },
  SHORT_TERM_DEBT: { number: 5, title: 'Kortfristiga skulder', line: 'SHORT_TERM_DEBT' },
  PROVISIONS: { number: 6, title: 'Avsättningar', line: 'PROVISIONS' },
  LONG_TERM_DEBT: { number: 7, title: 'Långfristiga skulder', line: 'LONG_TERM_DEBT' },
};

/** A note's row with its exact amount: income, costs, claims and debts all positive, as notes print them. */
export interface ExactNoteRow extends ComparedRow {
  readonly amount: Money;
  readonly isSum: boolean;
}

/** A note before it is rounded: its rows in order, sums where they are printed, and what the sums add. */
export interface ExactNote {
  readonly rows: readonly ExactNoteRow[];
  readonly parts: Parts<string>;
}

/** Key of what is booked without a code. */
const NONE = '-';

/** Accounts of suppliers' invoices, which stand in one row each whoever the supplier is. */
const COLLAPSED_DEBTS = ['25'];

/** The row of a note that a balance of its line stands in. */
export function noteRowOf(note: NoteKey, { account, counterparty, insats }: AccountKeys): string {
  switch (note) {
    case 'INCOME_PER_PARTY':
      return counterparty || NONE;
    case 'COSTS_PER_INSATS':
      return insats || NONE;
    case 'RECEIVABLES':
    case 'LONG_TERM_DEBT':
      return [account, counterparty, insats].join(':');
    case 'SHORT_TERM_DEBT':
      return COLLAPSED_DEBTS.some((prefix) => account.startsWith(prefix))
        ? `${account}::`
        : [account, counterparty, insats].join(':');
    case 'PROVISIONS':
      return `${account}::`;
  }
}

/** The rows of a note from the books. */
export function exactNote(note: NoteKey, books: YearBooks): ExactNote {
  switch (note) {
    case 'INCOME_PER_PARTY':
      return flat(
        'Summa',
        incomePerParty(books.balances).rows.map((row) => incomeRow(row, books)),
      );
    case 'COSTS_PER_INSATS':
      return costs(books);
    case 'RECEIVABLES':
      return flat(
        'Summa fordringar',
        receivablesNote(books.balances).rows.map((row) => balanceRow(row, books)),
      );
    case 'SHORT_TERM_DEBT':
      return flat(
        'Summa kortfristiga skulder',
        shortTermDebtsNote(books.balances, COLLAPSED_DEBTS).rows.map((row) => balanceRow(row, books)),
      );
    case 'PROVISIONS':
      return flat(
        'Summa avsättningar',
        provisionsNote(books.balances).rows.map((row) => balanceRow(row, books)),
      );
    case 'LONG_TERM_DEBT':
      return flat(
        'Summa långfristiga skulder',
        longTermDebtsNote(books.balances).rows.map((row) => balanceRow(row, books)),
      );
  }
}

function incomeRow({ counterparty, amount }: NoteRow, books: YearBooks): ExactNoteRow {
  const name = counterpartyName(books, counterparty);
  return {
    key: counterparty || NONE,
    label: name ?? 'Utan angiven part',
    group: null,
    counterparty: name,
    amount,
    isSum: false,
  };
}

function balanceRow({ account, counterparty, insats, amount }: NoteRow, books: YearBooks): ExactNoteRow {
  return {
    key: [account, counterparty, insats].join(':'),
    label: accountName(books, account),
    group: null,
    counterparty: counterpartyName(books, counterparty),
    amount,
    isSum: false,
  };
}

function flat(sumLabel: string, rows: readonly ExactNoteRow[]): ExactNote {
  const amount = Money.sum(rows.map((row) => row.amount));
  return { rows: [...rows, sumRow('sum', sumLabel, amount)], parts: { sum: rows.map(({ key }) => key) } };
}

function costs(books: YearBooks): ExactNote {
  const note = costsPerInsats(books.balances, books.insatser);
  const inGroups = (wanted: (group: string) => boolean) =>
    note.groups
      .filter(({ group }) => wanted(group))
      .flatMap(({ label, rows }) =>
        rows.map((row): ExactNoteRow => ({
          key: row.insats || NONE,
          label: row.label,
          group: label,
          counterparty: null,
          amount: row.amount.negate(),
          isSum: false,
        })),
      );
  const insatser = section(
    'sum-insatser',
    'Delsumma insatser',
    inGroups((group) => group !== 'ADMINISTRATION'),
  );
  const administration = section(
    'sum-administration',
    'Delsumma administrativa kostnader',
    inGroups((group) => group === 'ADMINISTRATION'),
  );
  const sections = [insatser, administration].filter(({ rows }) => rows.length > 0);
  return {
    rows: [
      ...sections.flatMap(({ rows, sum }) => [...rows, sum]),
      sumRow('sum', 'Summa verksamhetens kostnader', note.total.negate()),
    ],
    parts: Object.fromEntries([
      ['sum', sections.map(({ sum }) => sum.key)],
      ...sections.map(({ rows, sum }) => [sum.key, rows.map(({ key }) => key)]),
    ]) as Parts<string>,
  };
}

function section(key: string, label: string, rows: readonly ExactNoteRow[]) {
  return { rows, sum: sumRow(key, label, Money.sum(rows.map(({ amount }) => amount))) };
}

function sumRow(key: string, label: string, amount: Money): ExactNoteRow {
  return { key, label, group: null, counterparty: null, amount, isSum: true };
}
