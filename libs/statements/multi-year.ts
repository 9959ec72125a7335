import { Money } from '@samla/domain/money/money.js';
import { fromPresented, presentEach, UNITS, type Unit } from '@samla/domain/money/presentation.js';
import { percentOf, wholePercentOf } from '@samla/domain/money/percent.js';
import type { PartLayout } from '@samla/domain/statements/layout.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import type { YearFigures } from '@samla/domain/statements/year-figures.js';
import type { ComparisonSource } from './comparison.js';
import { byLayout } from './printed-layout.js';
import type { RowLabel } from './layout-rows.js';
import { type PrintedAmount, presentRows } from './presented-rows.js';
import type { SourcedFigure } from './published/published-figure.repository.js';

/** The rows of flerårsöversikten. */
export const MULTI_YEAR_KEYS = ['INCOME', 'COSTS', 'FINANCE', 'RESULT', 'EQUITY_RATIO', 'EMPLOYEES'] as const;
export type MultiYearKey = (typeof MULTI_YEAR_KEYS)[number];

/** What a row counts. */
export const MULTI_YEAR_MEASURES = ['AMOUNT', 'PERCENT', 'COUNT'] as const;
export type MultiYearMeasure = (typeof MULTI_YEAR_MEASURES)[number];

interface RowFacts {
  readonly label: string;
  readonly measure: MultiYearMeasure;
  /** The lines that a figure of the books opens on. */
  readonly lines: readonly StatementLine[];
}

const FACTS: Readonly<Record<MultiYearKey, RowFacts>> = {
  INCOME: { label: 'Verksamhetens intäkter', measure: 'AMOUNT', lines: ['INCOME'] },
  COSTS: { label: 'Verksamhetens kostnader', measure: 'AMOUNT', lines: ['COSTS', 'DEPRECIATION'] },
  FINANCE: { label: 'Finansnetto', measure: 'AMOUNT', lines: ['FINANCIAL_INCOME', 'FINANCIAL_COSTS'] },
  RESULT: { label: 'Årets resultat', measure: 'AMOUNT', lines: ['RESULT'] },
  EQUITY_RATIO: {
    label: 'Soliditet',
    measure: 'PERCENT',
    lines: ['RESULT_FOR_YEAR', 'OTHER_EQUITY', 'TOTAL_ASSETS'],
  },
  EMPLOYEES: { label: 'Antal anställda', measure: 'COUNT', lines: [] },
};

/** A year's figure of a row with where it is from; everything is null where nobody has said. */
export interface MultiYearCell {
  readonly year: number;
  readonly amount: PrintedAmount | null;
  /** A percent or a count, as a decimal. */
  readonly number: string | null;
  /** A percent with two decimals; null for the rest. */
  readonly exactPercent: string | null;
  readonly source: ComparisonSource | null;
  readonly document: string | null;
  readonly place: string | null;
  /** True for what is computed of published amounts and no document prints. */
  readonly isComputed: boolean;
  readonly lines: readonly StatementLine[];
}

/** A row over the years, the latest first. */
export interface MultiYearRow {
  readonly key: MultiYearKey;
  readonly label: string;
  readonly measure: MultiYearMeasure;
  readonly cells: readonly MultiYearCell[];
}

/** Flerårsöversikten: its years, the latest first, and its rows. */
export interface MultiYear {
  readonly years: readonly number[];
  readonly unit: Unit;
  readonly rows: readonly MultiYearRow[];
}

/** What is known of a year: its books, or what is published of it. */
export interface KnownYear {
  readonly year: number;
  readonly books: YearFigures | null;
  readonly published: readonly SourcedFigure[];
}

const NOTHING = {
  amount: null,
  number: null,
  exactPercent: null,
  source: null,
  document: null,
  place: null,
  isComputed: false,
  lines: [],
} as const;

/**
 * Flerårsöversikten: of each year its books where there are any, else what a document prints, and never a mixture of the two
 * in one figure. How many were employed no books tell, so that is always what was published. Rows that nothing is known of
 * are left out. Costs stand positive, whichever way their document signs them.
 */
export function multiYear(
  known: readonly KnownYear[],
  part: PartLayout,
  labels: readonly RowLabel[],
): MultiYear {
  const years = [...known].sort((a, b) => b.year - a.year);
  const columns = new Map(years.map((each) => [each.year, cellsOf(each, part)]));
  const rows = MULTI_YEAR_KEYS.map((key): MultiYearRow => ({
    key,
    label: FACTS[key].label,
    measure: FACTS[key].measure,
    cells: years.map(({ year }) => columns.get(year)!.get(key) ?? { ...NOTHING, year }),
  })).filter(isKnown);
  return { years: years.map(({ year }) => year), unit: part.unit, rows: byLayout(rows, labels, isKnown) };
}

/** True for a row that some year has a figure of; finance only where it came to something. */
function isKnown({ key, cells }: MultiYearRow): boolean {
  if (key === 'FINANCE')
    return cells.some(({ amount }) => amount !== null && !Money.parse(amount.exact).isZero());
  return cells.some(({ source }) => source !== null);
}

function cellsOf(known: KnownYear, part: PartLayout): Map<MultiYearKey, MultiYearCell> {
  const cells = known.books ? bookCells(known.year, known.books, part) : publishedCells(known);
  const employed = printedCell(known, 'EMPLOYEES', 'MULTI_YEAR', 'EMPLOYEES');
  if (employed) cells.set('EMPLOYEES', employed);
  return cells;
}

function bookCells(year: number, figures: YearFigures, part: PartLayout): Map<MultiYearKey, MultiYearCell> {
  const { income, costs, finance, result, equity, assets } = figures;
  const signed = new Map<MultiYearKey, Money>([
    ['INCOME', income],
    ['COSTS', costs.negate()],
    ['FINANCE', finance],
    ['RESULT', result],
  ]);
  const printed = presentRows(signed, part, ['RESULT'], { RESULT: ['INCOME', 'COSTS', 'FINANCE'] });
  const ofBooks = (key: MultiYearKey, own: Partial<MultiYearCell>): [MultiYearKey, MultiYearCell] => [
    key,
    { ...NOTHING, year, source: 'BOOKS', lines: FACTS[key].lines, ...own },
  ];
  return new Map([
    ...[...printed].map(([key, amount]) =>
      ofBooks(key, { amount: key === 'COSTS' ? turned(amount) : amount }),
    ),
    ofBooks('EQUITY_RATIO', {
      number: wholePercentOf(equity, assets),
      exactPercent: percentOf(equity, assets),
    }),
  ]);
}

function publishedCells(known: KnownYear): Map<MultiYearKey, MultiYearCell> {
  const cells = new Map<MultiYearKey, MultiYearCell>();
  for (const key of MULTI_YEAR_KEYS) {
    const cell =
      printedCell(known, key, 'MULTI_YEAR', key) ??
      COMPUTED[key]?.(known) ??
      printedCell(known, key, 'INCOME_STATEMENT', key);
    if (cell) cells.set(key, cell);
  }
  return cells;
}

function printedCell(
  { year, published }: KnownYear,
  key: MultiYearKey,
  statement: string,
  rowKey: string,
): MultiYearCell | null {
  const figure = published.find((each) => each.statement === statement && each.rowKey === rowKey);
  if (!figure) return null;
  const { document, place } = figure;
  const from = { ...NOTHING, year, source: 'PUBLISHED', document, place } as const;
  if (FACTS[key].measure !== 'AMOUNT') return { ...from, number: figure.amount };
  const amount = printedAmount(figure);
  return (
    amount && { ...from, amount: key === 'COSTS' && amount.exact.startsWith('-') ? turned(amount) : amount }
  );
}

/** What is made of published amounts where no document says it. */
const COMPUTED: Partial<Readonly<Record<MultiYearKey, (known: KnownYear) => MultiYearCell | null>>> = {
  EQUITY_RATIO: computedRatio,
  FINANCE: computedFinance,
};

/** Finansnetto of the published resultaträkning; null where it prints no financial rows. */
function computedFinance({ year, published }: KnownYear): MultiYearCell | null {
  const rows = published.filter(
    ({ statement, rowKey }) =>
      statement === 'INCOME_STATEMENT' && (rowKey === 'FINANCIAL_INCOME' || rowKey === 'FINANCIAL_COSTS'),
  );
  const amounts = rows.flatMap((row) => printedAmount(row) ?? []);
  const [first] = rows;
  const unit = amounts[0]?.unit;
  if (!first || !unit || amounts.length < rows.length || amounts.some((each) => each.unit !== unit))
    return null;
  const exact = Money.sum(amounts.map((each) => Money.parse(each.exact)));
  const { document, place } = first;
  return {
    ...NOTHING,
    year,
    amount: { exact: exact.toString(), presented: presentEach(exact, unit), unit, isForced: false },
    ...{ source: 'PUBLISHED', document, place, isComputed: true },
  };
}

/** Soliditet of the published balance sheet, where no document says it. */
function computedRatio({ year, published }: KnownYear): MultiYearCell | null {
  const line = (row: string) =>
    published.find(({ statement, rowKey }) => statement === 'BALANCE_SHEET' && rowKey === row);
  const [result, other, assets] = ['RESULT_FOR_YEAR', 'OTHER_EQUITY', 'TOTAL_ASSETS'].map(line);
  if (!result || !other || !assets) return null;
  const [own, rest, whole] = [result, other, assets].map((figure) => printedAmount(figure)?.exact ?? '0');
  const equity = Money.parse(own!).add(Money.parse(rest!));
  return {
    ...NOTHING,
    year,
    number: wholePercentOf(equity, Money.parse(whole!)),
    exactPercent: percentOf(equity, Money.parse(whole!)),
    source: 'PUBLISHED',
    document: assets.document,
    place: assets.place,
    isComputed: true,
  };
}

function printedAmount({ amount, unit }: SourcedFigure): PrintedAmount | null {
  const known = UNITS.find((each) => each === unit);
  if (!known || !/^-?\d+(?:\.0+)?$/.test(amount)) return null;
  const exact = fromPresented(amount.split('.')[0]!, known);
  return { exact: exact.toString(), presented: presentEach(exact, known), unit: known, isForced: false };
}

function turned(amount: PrintedAmount): PrintedAmount {
  const { exact, presented, unit } = amount;
  return {
    ...amount,
    exact: Money.parse(exact).negate().toString(),
    presented: presentEach(fromPresented(presented, unit).negate(), unit),
  };
}
