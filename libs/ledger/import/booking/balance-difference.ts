import { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import {
  atOnce,
  balanceChanges,
  type BalanceKind,
  type BalanceRow,
  balanceRowsOf,
  unbalancedPeriods,
} from '@samla/domain/sie/balance-rows.js';
import type { FaultLog } from '@samla/domain/sie/fault.js';
import type { ImportPlan } from '@samla/domain/sie/plan.js';
import type { BooksBefore } from './books-before.js';

/**
 * What a file changes in the balances that files brought without entries; what forbids it goes to the log. A year has
 * either entries or such balances: a file of the whole year with entries takes their place, one without is refused.
 */
export function balanceDifference(plan: ImportPlan, before: BooksBefore, log: FaultLog): BalanceRow[] {
  checkContent(plan, before, log);
  const rows = inBalancedPeriods(balanceRowsOf(plan), log);
  for (const unbalanced of unbalancedPeriods(rows)) refuseUnbalanced(unbalanced, log);
  const kinds = new Set<BalanceKind>(plan.budget ? ['BUDGET'] : []);
  if (plan.content === 'BALANCES' || plan.wholeYear) kinds.add('OUTCOME');
  const changes = balanceChanges(rows, before.balances, kinds);
  checkLocks(changes, before.locked, log);
  return changes;
}

/** Months that do not cancel out one by one, but do together, are taken as one: their sum stands in the last of them. */
function inBalancedPeriods(rows: readonly BalanceRow[], log: FaultLog): readonly BalanceRow[] {
  const months = unbalancedPeriods(rows).filter(({ period }) => period > 0);
  if (months.length === 0 || months.reduce((sum, { ore }) => sum + ore, 0n) !== 0n) return rows;
  const last = Math.max(...rows.map(({ kind, period }) => (kind === 'OUTCOME' ? period : 0)));
  const message = `Månadernas saldon tar inte ut varandra var för sig; årets förändring läses in i period ${last}.`;
  log.warn(0, '#PSALDO', 'saldo', 'BALANCES_UNBALANCED', message);
  return atOnce(rows, last);
}

/** What does not cancel out at the opening is told by the plan already. */
function refuseUnbalanced(
  { period, ore }: { readonly period: number; readonly ore: bigint },
  log: FaultLog,
): void {
  if (period === 0) return;
  const sum = swedishKronor(Money.fromOre(ore));
  const message = `Saldona i period ${period} summerar till ${sum}, inte till noll.`;
  log.fault(0, '#PSALDO', 'saldo', 'BALANCES_UNBALANCED', message);
}

function checkContent(plan: ImportPlan, { known, balances }: BooksBefore, log: FaultLog): void {
  const hasBalances = balances.some(({ kind }) => kind === 'OUTCOME');
  if (plan.content === 'ENTRIES' && !plan.wholeYear && plan.entries > 0 && hasBalances) {
    const message = 'Året är inläst som saldon, utan verifikationer.';
    log.fault(0, '#SIETYP', 'typnr', 'YEAR_HAS_BALANCES', message);
  }
  if (plan.content === 'BALANCES' && hasEntries(known)) {
    const message = 'Året är redan bokfört med verifikationer.';
    log.fault(0, '#SIETYP', 'typnr', 'YEAR_HAS_ENTRIES', message);
  }
}

function hasEntries(known: BooksBefore['known']): boolean {
  for (const { live } of known.values()) if (live !== null) return true;
  return false;
}

function checkLocks(changes: readonly BalanceRow[], locked: ReadonlySet<number>, log: FaultLog): void {
  const isLocked = (period: number): boolean => (period === 0 ? locked.size > 0 : locked.has(period));
  const closed = changes.find(({ kind, period }) => kind === 'OUTCOME' && isLocked(period));
  if (!closed) return;
  const which = closed.period === 0 ? Math.min(...locked) : closed.period;
  const message = `Konto ${closed.account} har ett annat saldo än det inlästa, och period ${which} är låst.`;
  log.fault(0, '#PSALDO', 'saldo', 'PERIOD_LOCKED', message);
}
