import { RESULT_LEAFS } from './income-statement.js';
import { isLeafLine, type LeafLine, type StatementLine } from './statement-line.js';

const CURRENT_ASSETS: readonly LeafLine[] = ['RECEIVABLES', 'SHORT_TERM_INVESTMENTS', 'CASH'];

const LEAFS_OF_SUM: Readonly<Record<Exclude<StatementLine, LeafLine>, readonly LeafLine[]>> = {
  OPERATING_RESULT: ['INCOME', 'COSTS', 'DEPRECIATION'],
  RESULT_AFTER_FINANCIAL: RESULT_LEAFS,
  RESULT: RESULT_LEAFS,
  TOTAL_CURRENT_ASSETS: CURRENT_ASSETS,
  TOTAL_ASSETS: ['INTANGIBLE_ASSETS', 'TANGIBLE_ASSETS', 'FINANCIAL_ASSETS', ...CURRENT_ASSETS],
  RESULT_FOR_YEAR: RESULT_LEAFS,
  TOTAL_EQUITY_AND_DEBT: [...RESULT_LEAFS, 'OTHER_EQUITY', 'PROVISIONS', 'LONG_TERM_DEBT', 'SHORT_TERM_DEBT'],
};

/** The leaf lines that a line is made of, itself for a leaf: what a figure opens into. */
export function leafsOf(line: StatementLine): readonly LeafLine[] {
  return isLeafLine(line) ? [line] : LEAFS_OF_SUM[line as Exclude<StatementLine, LeafLine>];
}
