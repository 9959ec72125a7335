import { type Concept, conceptOf } from '../../document-check/across/concept.js';
import { labelKey } from '../../document-check/tables/labels.js';
import type { TableRow, TableView } from '../../document-check/tables/table-view.js';
import { linesOf, STATEMENT_LINES, type StatementKind } from '../statement-line.js';
import { valueOf } from './printed-cell.js';
import type { PublishedColumn, PublishedRow, PublishedStatement, SignConvention } from './published-table.js';

/** Which row of the product's statements a printed row is, and whether it is printed with the other sign. */
export type RowLink = Pick<PublishedRow, 'statement' | 'rowKey' | 'isNegated'>;

/** The links of a table's rows in their order, and how the table signs. */
export interface TableLinks {
  readonly rows: readonly RowLink[];
  readonly sign: SignConvention;
}

type Unlinked = Pick<PublishedRow, 'unit' | 'cells'>;

const NONE: RowLink = { statement: null, rowKey: null, isNegated: false };
const COSTS: ReadonlySet<string> = new Set(['COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS']);
/** Rows that are never less than nothing in the product's sign, so that a minus tells how the table signs. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set(['INCOME', 'TOTAL_EQUITY_AND_DEBT']);

/** What a document's words for its rows are in the statements, beyond the product's own labels. */
const BY_CONCEPT: Partial<Readonly<Record<PublishedStatement, Partial<Record<Concept, string>>>>> = {
  INCOME_STATEMENT: {
    INCOME: 'INCOME',
    COSTS: 'COSTS',
    FINANCIAL_INCOME: 'FINANCIAL_INCOME',
    RESULT: 'RESULT',
  },
  BALANCE_SHEET: {
    RECEIVABLES: 'RECEIVABLES',
    PLACEMENTS: 'SHORT_TERM_INVESTMENTS',
    CASH: 'CASH',
    CURRENT_ASSETS: 'TOTAL_CURRENT_ASSETS',
    TOTAL_ASSETS: 'TOTAL_ASSETS',
    RESULT: 'RESULT_FOR_YEAR',
    PROVISIONS: 'PROVISIONS',
    SHORT_DEBT: 'SHORT_TERM_DEBT',
    TOTAL_EQUITY_AND_DEBT: 'TOTAL_EQUITY_AND_DEBT',
  },
  CASH_FLOW: {
    RESULT: 'result',
    INVESTING_FLOW: 'investing',
    CASH_FLOW: 'total',
    CASH_OPENING: 'opening',
    CASH: 'closing',
  },
  MULTI_YEAR: { INCOME: 'INCOME', COSTS: 'COSTS', RESULT: 'RESULT' },
};

/** Links rows where kind of table and label leave nothing else: one row alone has the label, and its sign can be told. */
export function certainLinks(
  view: TableView,
  printed: readonly TableRow[],
  columns: readonly PublishedColumn[],
  rows: readonly Unlinked[],
): TableLinks {
  const statement = view.kind in BY_CONCEPT ? (view.kind as PublishedStatement) : null;
  const isMoney = view.unit === null || ['kr', 'tkr', 'kkr'].includes(view.unit);
  if (statement === null || !isMoney) return { rows: rows.map(() => NONE), sign: 'NONE' };
  const keys = printed.map((row) => rowKeyOf(view, row, statement));
  const isAlone = (key: string) => keys.filter((other) => other === key).length === 1;
  const signs = rows.map((row) => signOf(columns, row));
  const at = (key: string) => signs[keys.indexOf(key)] ?? 0;
  const isIncomeNegative = keys.some(
    (key, row) => key !== null && NEVER_NEGATIVE.has(key) && signs[row] === -1,
  );
  return {
    rows: rows.map((row, index): RowLink => {
      const key = keys[index] ?? null;
      if (key === null || !isAlone(key) || !isWholeMoney(columns, row)) return NONE;
      const isCost = COSTS.has(key);
      if ((isCost || NEVER_NEGATIVE.has(key)) && signs[index] === null) return NONE;
      return { statement, rowKey: key, isNegated: isCost ? signs[index] === 1 : isIncomeNegative };
    }),
    sign: isIncomeNegative
      ? 'INCOME_NEGATIVE'
      : at('COSTS') === 1
        ? 'ALL_POSITIVE'
        : at('COSTS') === -1
          ? 'COSTS_NEGATIVE'
          : 'NONE',
  };
}

function rowKeyOf(view: TableView, row: TableRow, statement: PublishedStatement): string | null {
  const concept = conceptOf(view, row);
  const named = concept === null ? undefined : BY_CONCEPT[statement]?.[concept];
  if (named !== undefined) return named;
  if (statement !== 'INCOME_STATEMENT' && statement !== 'BALANCE_SHEET') return null;
  const line = linesOf(statement satisfies StatementKind).find(
    (each) => labelKey(STATEMENT_LINES[each].label) === row.key,
  );
  return line ?? null;
}

/** The sign that every figure of the row has; 0 for a row of nothing but zeros, null where they differ. */
function signOf(columns: readonly PublishedColumn[], { cells }: Unlinked): 1 | -1 | 0 | null {
  const signs = new Set(
    columns.flatMap(({ holds }, at) => {
      const value = holds === 'DEVIATION' ? null : valueOf(cells[at] ?? '', holds);
      if (value === null || /^-?[0.]+$/.test(value)) return [];
      return [value.startsWith('-') ? -1 : 1] as const;
    }),
  );
  if (signs.size > 1) return null;
  return [...signs][0] ?? 0;
}

function isWholeMoney(columns: readonly PublishedColumn[], { unit, cells }: Unlinked): boolean {
  if (unit !== null) return false;
  return columns.every(({ holds, unit: own }, at) => {
    const value = valueOf(cells[at] ?? '', holds);
    return value === null || (own === null && !value.includes('.'));
  });
}
