import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import type { SealedRow } from '@samla/domain/statements/seal.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import type { SubmissionDraft } from './submission.js';
import { accountName, counterpartyName, insatsName, type YearBooks } from './year-books.js';

/**
 * What the books would hand in: every balance that carries an amount, with the names of its codes. Throws `NO_FIGURES`
 * where there is none, `SUBMISSION_UNBALANCED` where opening or closing amounts do not sum to zero, and
 * `OPENING_ON_RESULT_LINE` where a line of the result has an opening balance, which no statement of the period shows.
 */
export function draftOf(books: YearBooks): SubmissionDraft {
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
  return { year, toPeriod, kind: 'ACTUAL', mappingVersion, isConstructed, rows };
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
