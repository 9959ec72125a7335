import type { FileBalances } from './file-balances.js';
import type { AccountFigure, PeriodFigure, PlannedBalances } from './plan.js';
import type { PeriodFigures, StatedFigures } from './stated-figures.js';

/**
 * The balances of a file without entries. Rows of objects are parts of the account's own and are never added to it; type 2
 * has none (`stated` undefined). What an account moved is what its months say, if they lead from what it opens to what it
 * closes with; else, as where there are none, the whole change is put in `lastPeriod`.
 */
export function plannedBalances(
  balances: FileBalances,
  months: PeriodFigures,
  stated: StatedFigures | undefined,
  { opening, lastPeriod }: { readonly opening: readonly AccountFigure[]; readonly lastPeriod: number },
): PlannedBalances {
  const sums = sumsOf(months.periods);
  // A file that closes no account leaves nothing to hold its months against.
  const isExplained = (account: string): boolean =>
    !balances.statesClosing || sums.get(account) === changeOf(balances, account);
  return {
    opening,
    closing: balances.closings(),
    result: balances.results(),
    periods: months.periods,
    moved: [
      ...months.periods.filter(({ account }) => isExplained(account)),
      ...movedAtOnce(balances, lastPeriod).filter(({ account }) => !isExplained(account)),
    ],
    objectOpening: stated?.objectBalances('#OIB') ?? [],
    objectClosing: stated?.objectBalances('#OUB') ?? [],
    objectPeriods: stated ? months.objectPeriods : [],
  };
}

function sumsOf(months: readonly PeriodFigure[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { account, ore } of months) sums.set(account, (sums.get(account) ?? 0n) + ore);
  return sums;
}

function changeOf({ accounts }: FileBalances, account: string): bigint {
  const { opening = 0n, closing = 0n, result = 0n } = accounts.get(account) ?? {};
  return closing - opening + result;
}

function movedAtOnce(balances: FileBalances, period: number): PeriodFigure[] {
  return [...balances.accounts].flatMap(([account, { openingLine, closingLine, resultLine }]) => {
    const ore = changeOf(balances, account);
    return ore === 0n ? [] : [{ line: closingLine || resultLine || openingLine, account, ore, period }];
  });
}
