import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { RESULT_LEAFS } from './income-statement.js';
import { amountsByLine, type StatementBalance } from './statement-balance.js';
import { linesOf, type LeafLine, type StatementLine } from './statement-line.js';
import { statementRow, amountOf, type StatementRow } from './statement-row.js';

/** Amounts that a consolidation adds to the sums: what mutual dealings leave over on either side, positive. */
export interface BalanceSheetDifferences {
  readonly assets: Money;
  readonly debts: Money;
}

const NO_DIFFERENCES: BalanceSheetDifferences = { assets: Money.zero, debts: Money.zero };

/**
 * Balansräkning at the end (or the start) of a period, in statement sign.
 * The result of the year stands as its own row of equity until it is carried forward.
 */
export function balanceSheet(
  balances: Iterable<StatementBalance>,
  at: 'closing' | 'opening' = 'closing',
): StatementRow[] {
  const amount = deriveBalanceSheet(amountsByLine(balances, at));
  return linesOf('BALANCE_SHEET').map((line) => statementRow(line, amount(line)));
}

/** The sums of balansräkningen from the leafs of both statements, all in statement sign. */
export function deriveBalanceSheet(
  leaf: (line: LeafLine) => Money,
  differences: BalanceSheetDifferences = NO_DIFFERENCES,
  resultForYear: Money = Money.sum(RESULT_LEAFS.map(leaf)),
): (line: StatementLine) => Money {
  const current = Money.sum([
    leaf('RECEIVABLES'),
    leaf('SHORT_TERM_INVESTMENTS'),
    leaf('CASH'),
    differences.assets,
  ]);
  const fixed = Money.sum([leaf('INTANGIBLE_ASSETS'), leaf('TANGIBLE_ASSETS'), leaf('FINANCIAL_ASSETS')]);
  const debts = Money.sum([
    leaf('PROVISIONS'),
    leaf('LONG_TERM_DEBT'),
    leaf('SHORT_TERM_DEBT'),
    differences.debts,
  ]);
  return (line) => {
    switch (line) {
      case 'TOTAL_CURRENT_ASSETS':
        return current;
      case 'TOTAL_ASSETS':
        return fixed.add(current);
      case 'RESULT_FOR_YEAR':
        return resultForYear;
      case 'TOTAL_EQUITY_AND_DEBT':
        return Money.sum([resultForYear, leaf('OTHER_EQUITY'), debts]);
      case 'INTANGIBLE_ASSETS':
      case 'TANGIBLE_ASSETS':
      case 'FINANCIAL_ASSETS':
      case 'RECEIVABLES':
      case 'SHORT_TERM_INVESTMENTS':
      case 'CASH':
      case 'OTHER_EQUITY':
      case 'PROVISIONS':
      case 'LONG_TERM_DEBT':
      case 'SHORT_TERM_DEBT':
        return leaf(line);
      default:
        throw new Error(`${line} is no line of the balance sheet.`);
    }
  };
}

/** Refuses a balance sheet whose assets are not its equity and debts, with `BALANCE_SHEET_UNBALANCED`. */
export function assertBalanced(rows: readonly StatementRow[]): void {
  assertTotalsEqual(amountOf(rows, 'TOTAL_ASSETS'), amountOf(rows, 'TOTAL_EQUITY_AND_DEBT'));
}

/** Refuses two sums of a balance sheet that are not equal, with `BALANCE_SHEET_UNBALANCED`. */
export function assertTotalsEqual(assets: Money, equityAndDebt: Money): void {
  if (assets.equals(equityAndDebt)) return;
  const difference = assets.subtract(equityAndDebt);
  throw new DomainError(
    'BALANCE_SHEET_UNBALANCED',
    `Summa tillgångar ${swedishKronor(assets)} är inte lika med summa eget kapital, avsättningar och skulder ` +
      `${swedishKronor(equityAndDebt)}. Differens ${swedishKronor(difference)}.`,
    { assets: assets.toString(), equityAndDebt: equityAndDebt.toString(), difference: difference.toString() },
  );
}
