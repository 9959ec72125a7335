import { RESULT_LEAFS } from './income-statement.js';
import { isLeafLine, type LeafLine, type StatementKind, type StatementLine } from './statement-line.js';

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

/** The rows that each sum of resultaträkning and balansräkning adds, as printed. */
export const STATEMENT_SUMS = {
  RESULT: { statement: 'INCOME_STATEMENT', parts: ['RESULT_AFTER_FINANCIAL'] },
  RESULT_AFTER_FINANCIAL: {
    statement: 'INCOME_STATEMENT',
    parts: ['OPERATING_RESULT', 'FINANCIAL_INCOME', 'FINANCIAL_COSTS'],
  },
  OPERATING_RESULT: { statement: 'INCOME_STATEMENT', parts: ['INCOME', 'COSTS', 'DEPRECIATION'] },
  TOTAL_ASSETS: {
    statement: 'BALANCE_SHEET',
    parts: ['INTANGIBLE_ASSETS', 'TANGIBLE_ASSETS', 'FINANCIAL_ASSETS', 'TOTAL_CURRENT_ASSETS'],
  },
  TOTAL_CURRENT_ASSETS: { statement: 'BALANCE_SHEET', parts: CURRENT_ASSETS },
  TOTAL_EQUITY_AND_DEBT: {
    statement: 'BALANCE_SHEET',
    parts: ['RESULT_FOR_YEAR', 'OTHER_EQUITY', 'PROVISIONS', 'LONG_TERM_DEBT', 'SHORT_TERM_DEBT'],
  },
} as const satisfies Partial<
  Record<StatementLine, { readonly statement: StatementKind; readonly parts: readonly StatementLine[] }>
>;
