import { Money } from '../money/money.js';
import { deriveBalanceSheet } from './balance-sheet.js';
import { RESULT_LEAFS } from './income-statement.js';
import { amountsByLine, type StatementBalance } from './statement-balance.js';

/** What flerårsöversikten and the key figures say of a year, in statement sign but for the costs, which are positive. */
export interface YearFigures {
  readonly income: Money;
  /** Verksamhetens kostnader and avskrivningar. */
  readonly costs: Money;
  /** Finansiella intäkter less finansiella kostnader. */
  readonly finance: Money;
  readonly result: Money;
  /** Eget kapital with the result of the year. */
  readonly equity: Money;
  readonly assets: Money;
  /** Kassa och bank. */
  readonly cash: Money;
  /** Kortfristiga placeringar. */
  readonly placements: Money;
  readonly shortTermDebt: Money;
}

/** The figures of a period from its books. */
export function yearFigures(balances: readonly StatementBalance[]): YearFigures {
  const moved = amountsByLine(balances, 'change');
  const closing = amountsByLine(balances, 'closing');
  const sheet = deriveBalanceSheet(closing);
  return {
    income: moved('INCOME'),
    costs: moved('COSTS').add(moved('DEPRECIATION')).negate(),
    finance: moved('FINANCIAL_INCOME').add(moved('FINANCIAL_COSTS')),
    result: Money.sum(RESULT_LEAFS.map(moved)),
    equity: sheet('RESULT_FOR_YEAR').add(sheet('OTHER_EQUITY')),
    assets: sheet('TOTAL_ASSETS'),
    cash: closing('CASH'),
    placements: closing('SHORT_TERM_INVESTMENTS'),
    shortTermDebt: closing('SHORT_TERM_DEBT'),
  };
}
