/** The statement that a line stands in: resultaträkning or balansräkning. */
export type StatementKind = 'INCOME_STATEMENT' | 'BALANCE_SHEET';

/** What is known about a line, apart from its amount. */
export interface StatementLineFacts {
  /** Swedish label as printed. */
  readonly label: string;
  readonly statement: StatementKind;
  /** `LEAF` lines take accounts by the mapping, `DERIVED` lines are computed from leafs. */
  readonly kind: 'LEAF' | 'DERIVED';
  /** True for a line that sums lines above it; "Årets resultat" in equity is derived but no sum. */
  readonly isSum: boolean;
  /** Place in its statement, from 1. */
  readonly order: number;
  /** −1 where the ledger's credit is shown positive (income, equity, debts) and its debit negative (costs). */
  readonly sign: 1 | -1;
}

/** The lines of resultaträkning and balansräkning (LKBR 5–6 kap. as far as a förbund uses them). */
export const StatementLine = {
  INCOME: 'INCOME',
  COSTS: 'COSTS',
  DEPRECIATION: 'DEPRECIATION',
  OPERATING_RESULT: 'OPERATING_RESULT',
  FINANCIAL_INCOME: 'FINANCIAL_INCOME',
  FINANCIAL_COSTS: 'FINANCIAL_COSTS',
  RESULT_AFTER_FINANCIAL: 'RESULT_AFTER_FINANCIAL',
  RESULT: 'RESULT',
  INTANGIBLE_ASSETS: 'INTANGIBLE_ASSETS',
  TANGIBLE_ASSETS: 'TANGIBLE_ASSETS',
  FINANCIAL_ASSETS: 'FINANCIAL_ASSETS',
  RECEIVABLES: 'RECEIVABLES',
  SHORT_TERM_INVESTMENTS: 'SHORT_TERM_INVESTMENTS',
  CASH: 'CASH',
  TOTAL_CURRENT_ASSETS: 'TOTAL_CURRENT_ASSETS',
  TOTAL_ASSETS: 'TOTAL_ASSETS',
  RESULT_FOR_YEAR: 'RESULT_FOR_YEAR',
  OTHER_EQUITY: 'OTHER_EQUITY',
  PROVISIONS: 'PROVISIONS',
  LONG_TERM_DEBT: 'LONG_TERM_DEBT',
  SHORT_TERM_DEBT: 'SHORT_TERM_DEBT',
  TOTAL_EQUITY_AND_DEBT: 'TOTAL_EQUITY_AND_DEBT',
} as const;
export type StatementLine = keyof typeof StatementLine;

/** Lines that are computed and never take an account. */
export type DerivedLine =
  | 'OPERATING_RESULT'
  | 'RESULT_AFTER_FINANCIAL'
  | 'RESULT'
  | 'TOTAL_CURRENT_ASSETS'
  | 'TOTAL_ASSETS'
  | 'RESULT_FOR_YEAR'
  | 'TOTAL_EQUITY_AND_DEBT';

/** Lines that accounts are mapped to. */
export type LeafLine = Exclude<StatementLine, DerivedLine>;

const income = (order: number, label: string): StatementLineFacts => ({
  label,
  order,
  statement: 'INCOME_STATEMENT',
  kind: 'LEAF',
  isSum: false,
  sign: -1,
});
const asset = (order: number, label: string): StatementLineFacts => ({
  ...income(order, label),
  statement: 'BALANCE_SHEET',
  sign: 1,
});
const debt = (order: number, label: string): StatementLineFacts => ({ ...asset(order, label), sign: -1 });
const sum = (facts: StatementLineFacts): StatementLineFacts => ({ ...facts, kind: 'DERIVED', isSum: true });

/** Label, statement, kind, order and sign of every line. */
export const STATEMENT_LINES: Readonly<Record<StatementLine, StatementLineFacts>> = {
  INCOME: income(1, 'Verksamhetens intäkter'),
  COSTS: income(2, 'Verksamhetens kostnader'),
  DEPRECIATION: income(3, 'Avskrivningar'),
  OPERATING_RESULT: sum(income(4, 'Verksamhetens resultat')),
  FINANCIAL_INCOME: income(5, 'Finansiella intäkter'),
  FINANCIAL_COSTS: income(6, 'Finansiella kostnader'),
  RESULT_AFTER_FINANCIAL: sum(income(7, 'Resultat efter finansiella poster')),
  RESULT: sum(income(8, 'Årets resultat')),
  INTANGIBLE_ASSETS: asset(1, 'Immateriella anläggningstillgångar'),
  TANGIBLE_ASSETS: asset(2, 'Materiella anläggningstillgångar'),
  FINANCIAL_ASSETS: asset(3, 'Finansiella anläggningstillgångar'),
  RECEIVABLES: asset(4, 'Fordringar'),
  SHORT_TERM_INVESTMENTS: asset(5, 'Kortfristiga placeringar'),
  CASH: asset(6, 'Kassa och bank'),
  TOTAL_CURRENT_ASSETS: sum(asset(7, 'Summa omsättningstillgångar')),
  TOTAL_ASSETS: sum(asset(8, 'Summa tillgångar')),
  RESULT_FOR_YEAR: { ...sum(debt(9, 'Årets resultat')), isSum: false },
  OTHER_EQUITY: debt(10, 'Övrigt eget kapital'),
  PROVISIONS: debt(11, 'Avsättningar'),
  LONG_TERM_DEBT: debt(12, 'Långfristiga skulder'),
  SHORT_TERM_DEBT: debt(13, 'Kortfristiga skulder'),
  TOTAL_EQUITY_AND_DEBT: sum(debt(14, 'Summa eget kapital, avsättningar och skulder')),
};

/** The lines of a statement in the order they are printed. */
export function linesOf(statement: StatementKind): readonly StatementLine[] {
  return PRINTED[statement];
}

const inOrder = (statement: StatementKind): readonly StatementLine[] =>
  (Object.keys(STATEMENT_LINES) as StatementLine[])
    .filter((line) => STATEMENT_LINES[line].statement === statement)
    .sort((a, b) => STATEMENT_LINES[a].order - STATEMENT_LINES[b].order);
const PRINTED: Readonly<Record<StatementKind, readonly StatementLine[]>> = {
  INCOME_STATEMENT: inOrder('INCOME_STATEMENT'),
  BALANCE_SHEET: inOrder('BALANCE_SHEET'),
};

/** True for a line that accounts are mapped to. */
export function isLeafLine(line: string): line is LeafLine {
  return Object.hasOwn(STATEMENT_LINES, line) && STATEMENT_LINES[line as StatementLine].kind === 'LEAF';
}
