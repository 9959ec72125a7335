import type { Money } from '../../money/money.js';
import type { BudgetLine, PrintedTotal } from '../budget-line.js';

/** True for a row that a table prints as a sum: it is never a line. */
export function isSumRow(label: string, group: string): boolean {
  return (
    /^(?:delsumma|summa|sum|totalt?|totala|resultat|årets resultat|periodens resultat)(?![\p{L}\d])/iu.test(
      label.trim(),
    ) || /^(?:sum|summa)$/iu.test(group.trim())
  );
}

/** A printed sum with what it adds, as far as its name and its place tell: `since` are the lines after the sum before it. */
export function printedTotal(label: string, amount: Money, since: readonly BudgetLine[]): PrintedTotal {
  return { key: keyOf(label.toLowerCase(), since), label, amount };
}

function keyOf(label: string, since: readonly BudgetLine[]): string {
  if (label.includes('resultat')) return 'RESULT';
  // Income and costs together are a result, which says so; where no sum of income stands between, the costs are meant.
  const costs = since.filter(({ kind }) => kind === 'COST');
  const groups = [...new Set((costs.length > 0 ? costs : since).map(({ groupKey }) => groupKey))];
  if (/(?:intäkter|inkomster)/u.test(label)) return 'INCOME';
  if (/^(?:summa|totalt?|totala) (?:verksamhets)?kostnader$/u.test(label) || groups.length === 0)
    return 'COSTS';
  return groups.join('+');
}
