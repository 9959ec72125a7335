import type { FileBalances } from './file-balances.js';
import type { AccountSum, PlannedBalances } from './plan.js';

/** The accounts of a file of a whole year, as the books will have them: by its entries, or by its balances where it has none. */
export function accountSums(file: FileBalances, balances: PlannedBalances | undefined): AccountSum[] {
  if (!balances)
    return [...file.accounts].map(([account, { opening, moved }]) => ({
      account,
      opening,
      change: moved.reduce((sum, ore) => sum + ore, 0n),
    }));
  const sums = new Map<string, { account: string; opening: bigint; change: bigint }>();
  const of = (account: string) => {
    const sum = sums.get(account) ?? { account, opening: 0n, change: 0n };
    sums.set(account, sum);
    return sum;
  };
  for (const { account, ore } of balances.opening) of(account).opening += ore;
  for (const { account, ore } of balances.moved) of(account).change += ore;
  return [...sums.values()];
}
