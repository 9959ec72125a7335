import { Money } from '@samla/domain/money/money.js';
import { costsPerInsats } from '@samla/domain/statements/cost-note.js';
import {
  incomePerParty,
  type NoteRow,
  receivablesNote,
  shortTermDebtsNote,
} from '@samla/domain/statements/notes.js';
import type { ComparedRow } from './comparison.js';
import type { Parts } from './presented-rows.js';
import { accountName, counterpartyName, type YearBooks } from './year-books.js';

/** The notes that explain lines, in the order that they are numbered. */
export const NOTE_KEYS = ['INCOME_PER_PARTY', 'COSTS_PER_INSATS', 'RECEIVABLES', 'SHORT_TERM_DEBT'] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];

/** Number and title of each note. */
export const NOTE_FACTS: Readonly<Record<NoteKey, { readonly number: number; readonly title: string }>> = {
  INCOME_PER_PARTY: { number: 2, title: 'Verksamhetens intäkter per part' },
  COSTS_PER_INSATS: { number: 3, title: 'Verksamhetens kostnader per insats' },
  RECEIVABLES: { number: 4, title: 'Fordringar' },
  SHORT_TERM_DEBT: { number: 5, title: 'Kortfristiga skulder' },
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
        shortTermDebtsNote(books.balances).rows.map((row) => balanceRow(row, books)),
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
