import { isResultAccount } from '../accounts/mapping.js';
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
