import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import { type MutualEntry, mutualGaps } from '@samla/domain/statements/mutual-entry.js';
import type { SealedRow } from '@samla/domain/statements/seal.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import type { CounterpartyRow } from '@samla/ledger/journal/journal.service.js';
import type { SubmissionDraft } from './submission.js';
import { accountName, counterpartyName, insatsName, type YearBooks } from './year-books.js';

/**
 * What the books would hand in: every balance that carries an amount, with the names of its codes. Throws `NO_FIGURES`
 * where there is none, `SUBMISSION_UNBALANCED` where opening or closing amounts do not sum to zero, and
 * `OPENING_ON_RESULT_LINE` where a line of the result has an opening balance, which no statement of the period shows, and
 * `MUTUAL_ENTRIES_DIFFER` where the journal rows against a förbund do not sum to the balances against it.
 */
export function draftOf(books: YearBooks, against: readonly CounterpartyRow[]): SubmissionDraft {
  const { year, toPeriod, mappingVersion, isConstructed } = books;
  const rows = books.balances.filter(carriesAmount).map((balance) => rowOf(balance, books));
  if (rows.length === 0) {
    throw new DomainError(
      'NO_FIGURES',
      `Det finns inga bokförda belopp för ${year} till och med period ${toPeriod}.`,
      { year, toPeriod },
    );
  }
  assertSumsToZero(rows, 'opening', 'Ingående balans');
  assertSumsToZero(rows, 'closing', 'Utgående balans');
  assertResultOpensAtZero(rows);
  const mutualEntries = mutualEntriesOf(books, against);
  assertMutualEntriesMeet(rows, mutualEntries);
  return {
    ...{ year, toPeriod, kind: 'ACTUAL', sourceVersionId: null, sourceLabel: null },
    ...{ mappingVersion, isConstructed, rows, mutualEntries },
  };
}

/** The journal rows against förbund on the lines of the statements; the internal accounts stand on none. */
function mutualEntriesOf(books: YearBooks, against: readonly CounterpartyRow[]): MutualEntry[] {
  const lines = new Map(books.balances.map(({ account, line }) => [account, line]));
  const entries = against.flatMap(({ counterparty, amount, ...row }): Omit<MutualEntry, 'rowNo'>[] => {
    const line = lines.get(row.account);
    const counterpartForbundId = books.counterparties.get(counterparty)?.counterpartForbundId;
    if (!line || !counterpartForbundId) return [];
    const name = accountName(books, row.account);
    return [{ ...row, counterpartForbundId, accountName: name, line, amount: Money.parse(amount) }];
  });
  return entries.map((entry, index) => ({ ...entry, rowNo: index + 1 }));
}

function rowOf(balance: StatementBalance, books: YearBooks): SealedRow {
  const counterparty = books.counterparties.get(balance.counterparty);
  const { account, line, insats, opening, change, closing } = balance;
  return {
    account,
    line,
    counterparty: balance.counterparty,
    insats,
    opening,
    change,
    closing,
    accountName: accountName(books, account),
    counterpartyName: counterpartyName(books, balance.counterparty),
    counterpartyKind: counterparty?.kind ?? null,
    counterpartForbundId: counterparty?.counterpartForbundId ?? null,
    insatsName: insatsName(books, insats),
    insatsGroup: books.insatser.find(({ code }) => code === insats)?.group ?? null,
    rowNo: 0,
  };
}

function carriesAmount({ opening, change }: StatementBalance): boolean {
  return !opening.isZero() || !change.isZero();
}

function assertSumsToZero(rows: readonly SealedRow[], column: 'opening' | 'closing', what: string): void {
  const sum = Money.sum(rows.map((row) => row[column]));
  if (sum.isZero()) return;
  throw new DomainError(
    'SUBMISSION_UNBALANCED',
    `${what} summerar till ${swedishKronor(sum)} och inte till noll; inlämningen skulle inte balansera.`,
    {
      sum: sum.toString(),
    },
  );
}

function assertMutualEntriesMeet(rows: readonly SealedRow[], entries: readonly MutualEntry[]): void {
  const gaps = mutualGaps(rows, entries);
  if (gaps.length === 0) return;
  const accounts = [...new Set(gaps.map(({ account }) => account))].sort();
  throw new DomainError(
    'MUTUAL_ENTRIES_DIFFER',
    `Verifikationerna mot andra förbund summerar inte till saldona på ${accounts.join(', ')}. Låt kontrollera saldona (samla verify).`,
    { accounts },
  );
}

function assertResultOpensAtZero(rows: readonly SealedRow[]): void {
  const opened = rows.filter(
    ({ line, opening }) => STATEMENT_LINES[line].statement === 'INCOME_STATEMENT' && !opening.isZero(),
  );
  if (opened.length === 0) return;
  const accounts = [...new Set(opened.map(({ account }) => account))].sort();
  throw new DomainError(
    'OPENING_ON_RESULT_LINE',
    `Konton på resultaträkningens rader har ingående balans: ${accounts.join(', ')}. Ändra kontomappningen eller bokföringen.`,
    { accounts },
  );
}
