import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import type { SealedRow } from '@samla/domain/statements/seal.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import type { SubmissionDraft } from './submission.js';
import { accountName, counterpartyName, insatsName, type YearBooks } from './year-books.js';

/**
 * What the books would hand in: every balance that carries an amount, with the names of its codes. Throws `NO_FIGURES`
 * where there is none and `SUBMISSION_UNBALANCED` where opening or closing amounts do not sum to zero.
 */
export function draftOf(books: YearBooks): SubmissionDraft {
  const { year, toPeriod, mappingVersion, isConstructed } = books;
  const rows = books.balances.filter(carriesAmount).map((balance) => rowOf(balance, books));
  if (rows.length === 0) {
    throw new DomainError('NO_FIGURES', `Det finns inga bokförda belopp för ${year} till och med period ${toPeriod}.`, { year, toPeriod });
  }
  assertSumsToZero(rows, 'opening', 'Ingående balans');
  assertSumsToZero(rows, 'closing', 'Utgående balans');
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
  throw new DomainError('SUBMISSION_UNBALANCED', `${what} summerar till ${sum} kr och inte till noll; inlämningen skulle inte balansera.`, {
    sum: sum.toString(),
  });
}
