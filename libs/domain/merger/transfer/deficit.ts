import type { Payer } from '../../contributions/allotment-split.js';
import { DomainError } from '../../errors/domain-error.js';
import { byParty, type MemberPart } from './party-shares.js';
import { netAssetsOf, type TransferBooks } from './transfer-books.js';

/** What each member pays in when assets do not cover the debts, by its share of 5 § (22 § lagen 2003:1210); none otherwise. */
export function payIn(books: TransferBooks, payers: readonly Payer[]): MemberPart[] {
  const net = netAssetsOf(books);
  return net.isNegative() ? byParty(net.abs(), payers) : [];
}

/** Refuses, with `EQUITY_NEGATIVE`, to transfer or distribute less than nothing, and shows what each member pays in instead. */
export function assertCovered(books: TransferBooks, payers: readonly Payer[]): void {
  const net = netAssetsOf(books);
  if (!net.isNegative()) return;
  throw new DomainError(
    'EQUITY_NEGATIVE',
    `Skulderna överstiger tillgångarna med ${net.abs().toString()} kr: inget finns att föra över, och medlemmarna skjuter till bristen (22 § lagen 2003:1210).`,
    { forbund: books.forbund, deficit: net.abs(), payIn: payIn(books, payers) },
  );
}
