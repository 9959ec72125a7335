import { compileMapping, isResultAccount, type MappingRow } from '../accounts/mapping.js';
import { RESULT_LEAFS } from '../statements/income-statement.js';
import type { LeafLine } from '../statements/statement-line.js';
import type { BudgetKind } from './budget-line.js';

/**
 * Whether an account is of income or of costs, by the line of resultaträkningen that it is mapped to; null for one of the
 * balance sheet. One that is not mapped yet counts by its class, so that its amounts are seen: class 3 is income.
 */
export function budgetKindOf(account: string, line: LeafLine | null | undefined): BudgetKind | null {
  if (line === 'INCOME' || line === 'FINANCIAL_INCOME') return 'INCOME';
  if (line) return RESULT_LEAFS.some((leaf) => leaf === line) ? 'COST' : null;
  if (!isResultAccount(account)) return null;
  return account.startsWith('3') ? 'INCOME' : 'COST';
}

/**
 * What the accounts that begin with some digits are, by a mapping: one kind, several (`8` is interest both ways), or none,
 * which is an account of the balance sheet. Class 8 holds both: what no row maps there (`83`) may be either.
 */
export function prefixKinds(rows: readonly MappingRow[]): (digits: string) => readonly BudgetKind[] {
  const { lineOf } = compileMapping(rows);
  return (digits) => {
    const below = rows.filter(({ prefix }) => prefix.length > digits.length && prefix.startsWith(digits));
    // Where rows divide them, the account stands for what the rows say; without rows for what it is itself.
    const own = below.length > 0 && !lineOf(digits) ? [] : kindsOfOne(digits, lineOf(digits));
    const kinds = [...own, ...below.map(({ prefix, line }) => budgetKindOf(prefix, line))];
    return [...new Set(kinds)].filter((kind) => kind !== null);
  };
}

function kindsOfOne(digits: string, line: LeafLine | undefined): readonly (BudgetKind | null)[] {
  return !line && digits.startsWith('8') ? ['INCOME', 'COST'] : [budgetKindOf(digits, line)];
}
