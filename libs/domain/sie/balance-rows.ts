import type { ImportPlan, ObjectFigure } from './plan.js';

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
  const rows: BalanceRow[] = [];
  const add = (kind: BalanceKind, period: number, account: string, objects: string, ore: bigint): void => {
    if (ore !== 0n) rows.push({ kind, period, account, objects, ore });
  };
  for (const { account, ore } of balances?.opening ?? []) add('OUTCOME', 0, account, '', ore);
  for (const { period, account, ore } of balances?.moved ?? []) add('OUTCOME', period, account, '', ore);
  for (const figure of balances?.objectOpening ?? [])
    add('OUTCOME', 0, figure.account, objectsText(figure), figure.ore);
  for (const figure of balances?.objectPeriods ?? [])
    add('OUTCOME', figure.period, figure.account, objectsText(figure), figure.ore);
  for (const { period, account, ore } of budget?.periods ?? []) add('BUDGET', period, account, '', ore);
  for (const figure of budget?.objectPeriods ?? [])
    add('BUDGET', figure.period, figure.account, objectsText(figure), figure.ore);
  return rows;
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
