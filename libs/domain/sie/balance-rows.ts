import type {
  ImportPlan,
  ObjectFigure,
  ObjectPeriodFigure,
  PeriodFigure,
  PlannedBalances,
  PlannedBudget,
} from './plan.js';

/** What balances are of: the outcome, or the budget. */
export type BalanceKind = 'OUTCOME' | 'BUDGET';

/** What an account moved in a period (0: opened with), in öre, debit +. */
export interface BalanceRow {
  readonly kind: BalanceKind;
  readonly period: number;
  readonly account: string;
  /** Empty for the whole account; else the objects as JSON text, and a part of the whole. */
  readonly objects: string;
  readonly ore: bigint;
}

/** How a balance is known within a year. */
export function balanceKey({ kind, period, account, objects }: Omit<BalanceRow, 'ore'>): string {
  return `${kind}\t${period}\t${account}\t${objects}`;
}

/** Outcome of a file of type 1–3, and the budget of any file, as rows; zeros are left out. */
export function balanceRowsOf({ balances, budget }: Pick<ImportPlan, 'balances' | 'budget'>): BalanceRow[] {
  const rows = [...(budget ? budgetRows(budget) : []), ...(balances ? outcomeRows(balances) : [])];
  return rows.filter(({ ore }) => ore !== 0n);
}

function outcomeRows({ opening, moved, objectOpening, objectPeriods }: PlannedBalances): BalanceRow[] {
  return [
    ...opening.map((figure) => whole('OUTCOME', { ...figure, period: 0 })),
    ...moved.map((figure) => whole('OUTCOME', figure)),
    ...objectOpening.map((figure) => part('OUTCOME', { ...figure, period: 0 })),
    ...objectPeriods.map((figure) => part('OUTCOME', figure)),
  ];
}

function budgetRows({ periods, objectPeriods }: PlannedBudget): BalanceRow[] {
  return [
    ...periods.map((figure) => whole('BUDGET', figure)),
    ...objectPeriods.map((figure) => part('BUDGET', figure)),
  ];
}

function whole(kind: BalanceKind, { period, account, ore }: PeriodFigure): BalanceRow {
  return { kind, period, account, objects: '', ore };
}

function part(kind: BalanceKind, figure: ObjectPeriodFigure): BalanceRow {
  const { period, account, ore } = figure;
  return { kind, period, account, objects: objectsText(figure), ore };
}

/** The same balances with all that whole accounts moved put in one period; what they open with stays, as do parts and budget. */
export function atOnce(rows: readonly BalanceRow[], period: number): BalanceRow[] {
  const moved = new Map<string, BalanceRow>();
  const others: BalanceRow[] = [];
  for (const row of rows) {
    if (row.kind !== 'OUTCOME' || row.objects !== '' || row.period === 0) others.push(row);
    else moved.set(row.account, { ...row, period, ore: (moved.get(row.account)?.ore ?? 0n) + row.ore });
  }
  return [...others, ...[...moved.values()].filter(({ ore }) => ore !== 0n)];
}

/** What has to be added to balances for them to become those of `rows`: of a kind that is not in `kinds`, nothing. */
export function balanceChanges(
  rows: readonly BalanceRow[],
  kept: readonly BalanceRow[],
  kinds: ReadonlySet<BalanceKind>,
): BalanceRow[] {
  const changes = new Map<string, BalanceRow>();
  const add = (row: BalanceRow, sign: 1n | -1n): void => {
    if (!kinds.has(row.kind)) return;
    const key = balanceKey(row);
    changes.set(key, { ...row, ore: (changes.get(key)?.ore ?? 0n) + sign * row.ore });
  };
  for (const row of rows) add(row, 1n);
  for (const row of kept) add(row, -1n);
  return [...changes.values()].filter(({ ore }) => ore !== 0n);
}

/** Periods whose whole accounts do not cancel out, with the difference. */
export function unbalancedPeriods(rows: readonly BalanceRow[]): { period: number; ore: bigint }[] {
  const sums = new Map<number, bigint>();
  for (const { kind, objects, period, ore } of rows)
    if (kind === 'OUTCOME' && objects === '') sums.set(period, (sums.get(period) ?? 0n) + ore);
  return [...sums].filter(([, ore]) => ore !== 0n).map(([period, ore]) => ({ period, ore }));
}

function objectsText({ costCentre, insats, counterparty, otherObjects }: ObjectFigure): string {
  const named = Object.entries({ costCentre, insats, counterparty }).filter(([, code]) => code !== '');
  const others = otherObjects === '' ? {} : (JSON.parse(otherObjects) as Record<string, string>);
  return JSON.stringify({ ...Object.fromEntries(named), ...others });
}
