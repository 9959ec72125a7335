import { balanceSheet } from '@samla/domain/statements/balance-sheet.js';
import { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import { isWholeYear, type BooksSpan } from '@samla/domain/statements/books-span.js';
import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import { STATEMENT_LINES, type StatementLine } from '@samla/domain/statements/statement-line.js';
import {
  openingTies,
  type RowPlace,
  statementTies,
  type SumRows,
  type TiedColumn,
} from '@samla/domain/statements/statement-ties.js';
import { checkTie, type StatementTie, type TieAmount, type TieTerm } from '@samla/domain/statements/tie.js';
import type { Comparison } from './comparison.js';
import type { MultiYear } from './multi-year.js';
import { NOTE_FACTS } from './note-rows.js';
import { BALANCE_REQUIREMENT, CASH_FLOW, type PrintedFigure } from './printed-figures.js';
import type { PrintedNote } from './printed-notes.js';
import { OPERATING_STATEMENT, type PrintedOperatingStatement } from './printed-operating.js';
import type { PrintedLine } from './statement-lines.js';
import type { YearBooks } from './year-books.js';

/** The statements of a period as they are printed, to be held against each other. */
export interface TiedStatements {
  readonly span: BooksSpan;
  /** Null for a year that is only published. */
  readonly books: YearBooks | null;
  readonly placementsAreCash: boolean;
  readonly incomeStatement: readonly PrintedLine[];
  readonly balanceSheet: readonly PrintedLine[];
  readonly cashFlow: readonly PrintedFigure[];
  readonly requirement: readonly PrintedFigure[];
  readonly notes: readonly PrintedNote[];
  readonly operating: PrintedOperatingStatement | null;
  readonly overview: MultiYear | null;
  readonly comparison: Comparison | null;
}

type Found = TieAmount & { readonly label: string };
interface Row {
  readonly key: string;
  readonly label: string;
  readonly amount: PresentedAmount;
}

/** Every tie that can be tested: inside the period, to the year before where that is published, and along the years. */
export function tiesOf(statements: TiedStatements): StatementTie[] {
  const { span, comparison, overview } = statements;
  const rows = rowsByPlace(statements);
  const own = columnOf(statements, rows);
  const compared = comparison?.source === 'PUBLISHED' ? comparedColumn(statements, rows, comparison) : null;
  return [
    ...statementTies(own),
    ...(compared && isWholeYear(span) && statements.books ? openingTies(own, compared) : []),
    ...(compared ? statementTies(compared) : []),
    ...(overview ? overviewTies(overview) : []),
  ];
}

function columnOf(statements: TiedStatements, rows: ReadonlyMap<string, Row>): TiedColumn {
  const { span, books, comparison, placementsAreCash } = statements;
  const opening = books && new Map(balanceSheet(books.balances, 'opening').map((row) => [row.line, row]));
  const unit = statements.balanceSheet[0]?.amount.unit ?? 'KR';
  return {
    year: span.year,
    knowledge: books ? 'TO_THE_ORE' : 'AS_PRINTED',
    startsWithYear: span.fromPeriod === 1,
    placementsAreCash,
    at: (place) => foundIn(rows.get(keyOf(place))),
    before: (line) => {
      const row = opening?.get(line as StatementLine);
      if (row) return { exact: row.amount, presented: presentEach(row.amount, unit), unit, label: row.label };
      const printed = isWholeYear(span) ? comparison?.amount('BALANCE_SHEET', line) : null;
      return printed ? { ...amountOf(printed), label: STATEMENT_LINES[line as StatementLine].label } : null;
    },
    ...structureOf(statements),
  };
}

function comparedColumn(
  statements: TiedStatements,
  rows: ReadonlyMap<string, Row>,
  comparison: Comparison,
): TiedColumn {
  return {
    year: statements.span.year - 1,
    knowledge: 'AS_PRINTED',
    startsWithYear: statements.span.fromPeriod === 1,
    placementsAreCash: statements.placementsAreCash,
    at: (place) => {
      const printed = comparison.amount(place.statement, place.row);
      return printed && { ...amountOf(printed), label: rows.get(keyOf(place))?.label ?? place.row };
    },
    before: () => null,
    ...structureOf(statements),
  };
}

/** The sums, notes and result row that both columns have. */
function structureOf({ notes, operating, requirement }: TiedStatements) {
  const result = operating?.rows.at(-1) ?? null;
  const sums: SumRows[] = [
    ...notes.flatMap(({ key: statement, rows }) =>
      rows.flatMap(({ key, sums: parts = [] }) => (parts.length > 0 ? [{ statement, row: key, parts }] : [])),
    ),
    ...requirement.flatMap(({ key, sums: parts }) =>
      parts.length > 0 ? [{ statement: BALANCE_REQUIREMENT, row: key, parts }] : [],
    ),
    ...(operating ? operatingSums(operating) : []),
  ];
  return {
    sums,
    operatingResult: result?.key ?? null,
    notes: notes.map(({ key }) => ({
      key,
      line: NOTE_FACTS[key].line,
      isNegated: key === 'COSTS_PER_INSATS',
    })),
  };
}

/** The sums of driftredovisningen: costs stand positive in it, and are taken from the income to come to the result. */
function operatingSums({ rows }: PrintedOperatingStatement): SumRows[] {
  const isCost = new Map(rows.map((row) => [row.key, row.isCost ?? false]));
  return rows.flatMap(({ key, sums = [] }): SumRows[] => {
    if (sums.length === 0) return [];
    const turned = sums.filter((part) => isCost.get(part) !== isCost.get(key));
    const parts = sums.filter((part) => !turned.includes(part));
    return [{ statement: OPERATING_STATEMENT, row: key, parts, minus: turned }];
  });
}

/** Along the years: the result is income less costs, whatever the year's figures are from. */
function overviewTies({ years, rows }: MultiYear): StatementTie[] {
  return years.flatMap((year, index): StatementTie[] => {
    const term = (key: string, factor: 1 | -1): TieTerm[] => {
      const row = rows.find((each) => each.key === key);
      const amount = row?.cells[index]?.amount;
      if (!row || !amount) return [];
      return [{ ...amountOf(amount), statement: 'MULTI_YEAR', row: key, label: row.label, year, factor }];
    };
    const [whole] = term('RESULT', 1);
    const parts = [...term('INCOME', 1), ...term('COSTS', -1), ...term('FINANCE', 1)];
    if (!whole || parts.length < 2) return [];
    const source = rows.find(({ key }) => key === 'RESULT')!.cells[index]!.source;
    const label = 'Flerårsöversiktens resultat är intäkter minus kostnader';
    const claim = { key: 'SUM-MULTI_YEAR-RESULT', label, year, whole, parts };
    const tie = checkTie(claim, source === 'BOOKS' ? 'TO_THE_ORE' : 'AS_PRINTED');
    // A table without finansnetto leaves it between the rows: then a difference is that, and no fault.
    return source !== 'BOOKS' && !tie.holds && term('FINANCE', 1).length === 0 ? [] : [tie];
  });
}

function rowsByPlace(statements: TiedStatements): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const keep = (statement: string, row: Row): void => {
    rows.set(keyOf({ statement, row: row.key }), row);
  };
  for (const line of statements.incomeStatement) keep('INCOME_STATEMENT', { ...line, key: line.line });
  for (const line of statements.balanceSheet) keep('BALANCE_SHEET', { ...line, key: line.line });
  for (const row of statements.cashFlow) keep(CASH_FLOW, row);
  for (const row of statements.requirement) keep(BALANCE_REQUIREMENT, row);
  for (const row of statements.operating?.rows ?? []) keep(OPERATING_STATEMENT, row);
  for (const note of statements.notes) for (const row of note.rows) keep(note.key, row);
  for (const { key, label, cells } of statements.overview?.rows ?? []) {
    const amount = cells[0]?.amount;
    if (amount) keep('MULTI_YEAR', { key, label, amount });
  }
  return rows;
}

function foundIn(row: Row | undefined): Found | null {
  return row ? { ...amountOf(row.amount), label: row.label } : null;
}

function amountOf({ exact, presented, unit }: PresentedAmount): TieAmount {
  return { exact: Money.parse(exact), presented, unit };
}

function keyOf({ statement, row }: RowPlace): string {
  return `${statement} ${row}`;
}
