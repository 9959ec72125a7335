import type { Payer } from '../../contributions/allotment-split.js';
import { DomainError } from '../../errors/domain-error.js';
import type { BasePeriod } from '../liquidation/closing-rules.js';
import { contributedShares, type YearlyContribution } from './contributed-shares.js';
import { assertCovered } from './deficit.js';
import type { MemberPart } from './party-shares.js';
import { netAssetsOf, type TransferBooks } from './transfer-books.js';
import { EQUITY_MOVEMENT, type TransferEntry, type TransferSettings } from './transfer-entry.js';

/** What each member gets, and what is booked. */
export interface RouteB {
  readonly parts: readonly MemberPart[];
  readonly entry: TransferEntry;
}

/**
 * Route B: what is left goes to the members by what each has contributed in the base period. Whoever then contributes to the
 * förbund that remains pays an ordinary contribution there, by 5 §. Throws `EQUITY_NEGATIVE`, `NOTHING_CONTRIBUTED`, and
 * `NOT_CASH` where anything but cash is left.
 */
export function distribute(
  books: TransferBooks,
  contributions: readonly YearlyContribution[],
  base: BasePeriod,
  payers: readonly Payer[],
  settings: TransferSettings = EQUITY_MOVEMENT,
): RouteB {
  assertCovered(books, payers);
  const other = books.rows.filter(
    ({ side, account }) => side !== 'EQUITY' && account !== settings.cashAccount,
  );
  if (other.length > 0)
    throw new DomainError(
      'NOT_CASH',
      'Skifte sker när skulder och fordringar är reglerade och bara pengar är kvar.',
      {
        accounts: other.map(({ account }) => account),
      },
    );
  const amount = netAssetsOf(books);
  const parts = contributedShares(amount, contributions, base);
  const row = { side: 'EQUITY', counterparty: '' } as const;
  const rows = [
    ...parts.map((part) => ({ ...row, account: settings.giverAccount, amount: part.amount })),
    { ...row, side: 'ASSET' as const, account: settings.cashAccount, amount: amount.negate() },
  ];
  return { parts, entry: { forbund: books.forbund, text: 'Skifte till medlemmarna', rows } };
}
