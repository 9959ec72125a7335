import { Money } from '../money/money.js';
import { amountsByLine, type BalanceColumn, type StatementBalance } from './statement-balance.js';
import { linesOf, type LeafLine, type StatementLine } from './statement-line.js';
import { statementRow, type StatementRow } from './statement-row.js';

/** The lines of resultaträkningen that take accounts; their sum is the result. */
export const RESULT_LEAFS = [
  'INCOME',
  'COSTS',
  'DEPRECIATION',
  'FINANCIAL_INCOME',
  'FINANCIAL_COSTS',
] as const;

/**
 * Resultaträkning of a period: what the accounts moved, in statement sign.
 * Pass `closing` to read the whole year up to the end of the period, which is the same from period 1.
 */
export function incomeStatement(
  balances: Iterable<StatementBalance>,
  column: BalanceColumn = 'change',
): StatementRow[] {
  const amount = deriveIncomeStatement(amountsByLine(balances, column));
  return linesOf('INCOME_STATEMENT').map((line) => statementRow(line, amount(line)));
}

/**
 * The sums of resultaträkningen from its leafs, all in statement sign.
 * `operatingDifference` is what mutual dealings leave over in a consolidation; it is part of verksamhetens resultat.
 */
export function deriveIncomeStatement(
  leaf: (line: LeafLine) => Money,
  operatingDifference: Money = Money.zero,
): (line: StatementLine) => Money {
  const operating = Money.sum([leaf('INCOME'), leaf('COSTS'), leaf('DEPRECIATION'), operatingDifference]);
  const afterFinancial = Money.sum([operating, leaf('FINANCIAL_INCOME'), leaf('FINANCIAL_COSTS')]);
  return (line) => {
    switch (line) {
      case 'OPERATING_RESULT':
        return operating;
      case 'RESULT_AFTER_FINANCIAL':
      case 'RESULT':
        return afterFinancial;
      case 'INCOME':
      case 'COSTS':
      case 'DEPRECIATION':
      case 'FINANCIAL_INCOME':
      case 'FINANCIAL_COSTS':
        return leaf(line);
      default:
        throw new Error(`${line} is no line of the income statement.`);
    }
  };
}
