import { Money } from '../money/money.js';
import { RESULT_LEAFS } from './income-statement.js';
import type { BalanceColumn, StatementBalance } from './statement-balance.js';
import type { LeafLine } from './statement-line.js';

/** The rows of kassaflödesanalysen (indirect method), from the result to the money at the end. */
export const CASH_FLOW_KEYS = [
  'result',
  'depreciation',
  'provisions',
  'non-cash',
  'before-working-capital',
  'receivables',
  'debts',
  'operating',
  'fixed-assets',
  'financial-assets',
  'placements',
  'investing',
  'long-term-debt',
  'equity',
  'financing',
  'total',
  'opening',
  'closing',
] as const;
export type CashFlowKey = (typeof CASH_FLOW_KEYS)[number];

/** What is counted as money. */
export interface CashFlowRules {
  /** True where kortfristiga placeringar are likvida medel; else buying and selling them is an investment. */
  readonly placementsAreCash: boolean;
}

/** What a row takes of a line: the ledger amount of a column times `factor`. */
export interface CashFlowPart {
  readonly line: LeafLine;
  readonly column: BalanceColumn;
  readonly factor: 1 | -1;
}

/** A row with its exact amount: what brings money in is positive. */
export interface CashFlowRow {
  readonly key: CashFlowKey;
  readonly label: string;
  readonly amount: Money;
  readonly isSum: boolean;
  /** The rows that a sum adds; empty for a row of its own. */
  readonly sums: readonly CashFlowKey[];
  /** The lines of the books that the row is made of, those of its rows for a sum. */
  readonly parts: readonly CashFlowPart[];
}

const LABELS: Readonly<Record<CashFlowKey, string>> = {
  result: 'Årets resultat',
  depreciation: 'Justering för avskrivningar',
  provisions: 'Justering för förändring av avsättningar',
  'non-cash': 'Justering för ej likviditetspåverkande poster',
  'before-working-capital': 'Medel från verksamheten före förändring av rörelsekapital',
  receivables: 'Ökning/minskning kortfristiga fordringar',
  debts: 'Ökning/minskning kortfristiga skulder',
  operating: 'Kassaflöde för den löpande verksamheten',
  'fixed-assets': 'Investering i immateriella och materiella anläggningstillgångar',
  'financial-assets': 'Ökning/minskning finansiella anläggningstillgångar',
  placements: 'Ökning/minskning kortfristiga placeringar',
  investing: 'Kassaflöde för investeringsverksamheten',
  'long-term-debt': 'Ökning/minskning långfristiga skulder',
  equity: 'Bokfört direkt mot eget kapital',
  financing: 'Kassaflöde för finansieringsverksamheten',
  total: 'Årets kassaflöde',
  opening: 'Likvida medel vid årets början',
  closing: 'Likvida medel vid årets slut',
};

/** The rows that each sum adds. */
export const CASH_FLOW_SUMS: Readonly<Partial<Record<CashFlowKey, readonly CashFlowKey[]>>> = {
  'non-cash': ['depreciation', 'provisions'],
  'before-working-capital': ['result', 'non-cash'],
  operating: ['before-working-capital', 'receivables', 'debts'],
  investing: ['fixed-assets', 'financial-assets', 'placements'],
  financing: ['long-term-debt', 'equity'],
  total: ['operating', 'investing', 'financing'],
};

/** Rows that the lines move: a credit on any other line than cash has brought money in. */
function ownParts(key: CashFlowKey, { placementsAreCash }: CashFlowRules): CashFlowPart[] {
  const moved = (...lines: readonly LeafLine[]): CashFlowPart[] =>
    lines.map((line) => ({ line, column: 'change', factor: -1 }));
  const cash = (column: BalanceColumn): CashFlowPart[] =>
    (placementsAreCash ? (['CASH', 'SHORT_TERM_INVESTMENTS'] as const) : (['CASH'] as const)).map((line) => ({
      line,
      column,
      factor: 1,
    }));
  switch (key) {
    case 'result':
      return moved(...RESULT_LEAFS);
    case 'depreciation':
      // A cost that nobody was paid is added back here, and taken from what was invested below.
      return [{ line: 'DEPRECIATION', column: 'change', factor: 1 }];
    case 'provisions':
      return moved('PROVISIONS');
    case 'receivables':
      return moved('RECEIVABLES');
    case 'debts':
      return moved('SHORT_TERM_DEBT');
    case 'fixed-assets':
      return moved('INTANGIBLE_ASSETS', 'TANGIBLE_ASSETS', 'DEPRECIATION');
    case 'financial-assets':
      return moved('FINANCIAL_ASSETS');
    case 'placements':
      return placementsAreCash ? [] : moved('SHORT_TERM_INVESTMENTS');
    case 'long-term-debt':
      return moved('LONG_TERM_DEBT');
    case 'equity':
      return moved('OTHER_EQUITY');
    case 'opening':
    case 'closing':
      return cash(key);
    default:
      return (CASH_FLOW_SUMS[key] ?? []).flatMap((part) => ownParts(part, { placementsAreCash }));
  }
}

/**
 * Kassaflödesanalys of a period (LKBR 8 kap.), indirect: the result, what of it was no payment, what claims, debts,
 * investments and loans have tied up or released, and the money at its start and end. The flow is summed from everything
 * but the money itself, so that opening + flow = closing is a proof and no definition.
 */
export function cashFlow(balances: Iterable<StatementBalance>, rules: CashFlowRules): CashFlowRow[] {
  const ledger = new Map<string, Money>();
  for (const { line, opening, change, closing } of balances) {
    for (const [column, amount] of Object.entries({ opening, change, closing })) {
      const key = `${line} ${column}`;
      ledger.set(key, (ledger.get(key) ?? Money.zero).add(amount));
    }
  }
  const amountOf = ({ line, column, factor }: CashFlowPart): Money => {
    const amount = ledger.get(`${line} ${column}`) ?? Money.zero;
    return factor === 1 ? amount : amount.negate();
  };
  return CASH_FLOW_KEYS.map((key) => {
    const parts = ownParts(key, rules);
    const sums = CASH_FLOW_SUMS[key] ?? [];
    return {
      key,
      label: LABELS[key],
      amount: Money.sum(parts.map(amountOf)),
      isSum: sums.length > 0 || key === 'closing',
      sums,
      parts,
    };
  });
}

/** The amount of a row; every kassaflödesanalys holds all its rows. */
export function flowOf(rows: readonly CashFlowRow[], key: CashFlowKey): Money {
  return rows.find((row) => row.key === key)!.amount;
}
