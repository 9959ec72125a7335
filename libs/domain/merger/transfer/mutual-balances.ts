import { DomainError } from '../../errors/domain-error.js';
import { Money } from '../../money/money.js';
import type { TransferBooks } from './transfer-books.js';

/** What two förbund have booked with each other, ledger sign: a pair that agrees adds up to zero. */
export interface MutualBalance {
  readonly first: string;
  readonly second: string;
  readonly bookedByFirst: Money;
  readonly bookedBySecond: Money;
  readonly difference: Money;
}

/** The dealings between the named förbund, pair by pair in order of their keys. */
export function mutualBalances(books: readonly TransferBooks[]): MutualBalance[] {
  const named = new Set(books.map(({ forbund }) => forbund));
  const pairs = new Map<string, [bigint, bigint]>();
  for (const { forbund, rows } of books) {
    for (const { counterparty, amount, side } of rows) {
      if (side === 'EQUITY' || counterparty === forbund || !named.has(counterparty)) continue;
      const isFirst = forbund < counterparty;
      const key = isFirst ? `${forbund}\t${counterparty}` : `${counterparty}\t${forbund}`;
      const sums = pairs.get(key) ?? pairs.set(key, [0n, 0n]).get(key)!;
      sums[isFirst ? 0 : 1] += amount.ore;
    }
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, [ofFirst, ofSecond]]) => {
      const [first, second] = key.split('\t') as [string, string];
      return {
        first,
        second,
        bookedByFirst: Money.fromOre(ofFirst),
        bookedBySecond: Money.fromOre(ofSecond),
        difference: Money.fromOre(ofFirst + ofSecond),
      };
    });
}

/** Refuses, with `MUTUAL_DIFFERENCE`, förbund whose dealings with each other do not agree: settling them would make or lose money. */
export function assertMutualAgree(books: readonly TransferBooks[]): void {
  const differing = mutualBalances(books).filter(({ difference }) => !difference.isZero());
  if (differing.length === 0) return;
  const told = differing.map(
    ({ first, second, bookedByFirst, bookedBySecond, difference }) =>
      `${first} har bokfört ${bookedByFirst.toString()} och ${second} ${bookedBySecond.toString()}, en differens på ${difference.toString()} kr`,
  );
  throw new DomainError(
    'MUTUAL_DIFFERENCE',
    `Mellanhavanden stämmer inte och rättas före överföringen: ${told.join('; ')}.`,
    { pairs: differing },
  );
}
