import type { Period } from '../../document-check/tables/period.js';
import type { TableColumn, TableRow, TableUnit, TableView } from '../../document-check/tables/table-view.js';
import { certainLinks } from './certain-links.js';
import { isReadable } from './printed-cell.js';
import type {
  ColumnContent,
  PublishedColumn,
  PublishedRow,
  PublishedTable,
  PublishedUnit,
} from './published-table.js';

/** A table of a checked document as it would be published, by what the check understood of it. */
export interface RecognisedTable {
  /** Its number in the document, from 1. */
  readonly index: number;
  /** Null where neither the table nor the document tells; then somebody has to. */
  readonly unit: PublishedUnit | null;
  readonly table: Omit<PublishedTable, 'unit' | 'remark'>;
}

const UNITS: Readonly<Record<TableUnit, PublishedUnit>> = {
  kr: 'KR',
  tkr: 'TKR',
  kkr: 'KKR',
  mkr: 'MKR',
  '%': 'PERCENT',
  antal: 'COUNT',
};
const HOLDS: Partial<Readonly<Record<TableColumn['role'], ColumnContent>>> = {
  OUTCOME: 'ACTUAL',
  BUDGET: 'BUDGET',
  GRANTED: 'BUDGET',
  FORECAST: 'FORECAST',
  DEVIATION: 'DEVIATION',
};

const UNIT_ALONE =
  /^\(?(?:(?:alla |samtliga )?belopp\b.{0,20}|i )?\(?(?:kr|tkr|kkr|mkr|mnkr|kronor)\)?\.?\)?$/i;

/** The tables of a document that have figures, in their order; no two of a section have the same name. `year` is the document's own. */
export function recognisedTables(views: readonly TableView[], year: number): RecognisedTable[] {
  const names = new Map<string, number>();
  return views.flatMap((view) => {
    const read = readTable(view, year);
    if (read === null) return [];
    const { name, section } = read.table;
    const times = (names.get(`${section}\n${name}`) ?? 0) + 1;
    names.set(`${section}\n${name}`, times);
    return [{ ...read, table: { ...read.table, name: times === 1 ? name : `${name} (${times})` } }];
  });
}

function readTable(view: TableView, ownYear: number): RecognisedTable | null {
  const body = view.rows.filter(isPrinted);
  const labelAt = view.columns.find(({ kind }) => kind === 'LABEL')?.index ?? 0;
  const shown = view.columns.filter(({ index }) => index !== labelAt);
  if (body.length === 0 || shown.length === 0) return null;
  const columns = unambiguous(shown.map((column) => columnOf(view, column, body, ownYear)));
  const rows = body.map((row) => rowOf(view, row, shown, labelAt));
  const { index, section, caption } = view.source;
  const links = certainLinks(view, body, columns, rows);
  return {
    index,
    unit: view.unit === null ? null : UNITS[view.unit],
    table: {
      name: nameOf(caption) ?? section ?? `Tabell ${index}`,
      section: section ?? '',
      page: '',
      sign: links.sign,
      columns,
      rows: rows.map((row, at) => ({ ...row, ...links.rows[at]! })),
    },
  };
}

/** The line above a table is its name, unless it says nothing but the unit. */
function nameOf(caption: string | null): string | null {
  return caption === null || UNIT_ALONE.test(caption.trim()) ? null : caption;
}

/** Heads, headings and empty rows are no rows of figures; a heading stands on the rows below it. */
function isPrinted({ kind }: TableRow): boolean {
  return kind !== 'HEAD' && kind !== 'HEADING' && kind !== 'EMPTY';
}

function columnOf(
  view: TableView,
  column: TableColumn,
  body: readonly TableRow[],
  ownYear: number,
): PublishedColumn {
  const { index, kind, label } = column;
  const texts = body.map((row) => cellAt(view, row, index));
  const isFigures = kind === 'AMOUNT' || kind === 'PERCENT';
  // A figure that cannot be held as a number is held as it is printed, and its column with it.
  const isNumbers = isFigures && texts.every((text) => isReadable(text, 'OTHER'));
  const time = isNumbers ? timeOf(view, column, ownYear) : NO_TIME;
  return {
    heading: label,
    holds: isNumbers ? contentOf(view, column, time.year) : 'TEXT',
    unit: isNumbers && kind === 'PERCENT' && view.unit !== '%' ? 'PERCENT' : null,
    ...time,
  };
}

/** A statement's column of a year without another word is its outcome. */
function contentOf(
  { kind }: TableView,
  { role, groupRole }: TableColumn,
  year: number | null,
): ColumnContent {
  if (role === 'NONE') {
    const isOutcome = groupRole === 'OUTCOME' || (groupRole === 'NONE' && kind !== 'OTHER' && year !== null);
    return isOutcome ? 'ACTUAL' : (HOLDS[groupRole] ?? 'OTHER');
  }
  return HOLDS[role] ?? 'OTHER';
}

type Time = Pick<PublishedColumn, 'year' | 'toPeriod'>;
const NO_TIME: Time = { year: null, toPeriod: null };

/** From the year's first day to the end of a month; a quarter by itself has no place among a year's figures. */
function timeOf({ kind, columns }: TableView, { period }: TableColumn, ownYear: number): Time {
  if (period !== null) return inYear(period);
  const figures = columns.filter((column) => column.kind === 'AMOUNT');
  return figures.length === 1 && kind !== 'OTHER' ? { year: ownYear, toPeriod: 12 } : NO_TIME;
}

function inYear({ year, from, to }: Period): Time {
  const [, month = '', day = ''] = to.split('-');
  const isWhole = from === null || from === `${year}-01-01`;
  const last = new Date(Date.UTC(year, Number.parseInt(month, 10), 0)).getUTCDate();
  if (!isWhole || year < 1990 || year > 2100 || String(last) !== day) return NO_TIME;
  return { year, toPeriod: Number.parseInt(month, 10) };
}

/** Two columns that both say to be the outcome of one time cannot both be it: neither is taken for it. */
function unambiguous(columns: readonly PublishedColumn[]): PublishedColumn[] {
  const keyOf = ({ holds, year, toPeriod }: PublishedColumn) => `${holds} ${year} ${toPeriod}`;
  const isTwice = (column: PublishedColumn) =>
    column.year !== null && columns.filter((other) => keyOf(other) === keyOf(column)).length > 1;
  return columns.map((column) =>
    column.holds !== 'TEXT' && isTwice(column) ? { ...column, holds: 'OTHER' } : column,
  );
}

function rowOf(
  view: TableView,
  row: TableRow,
  shown: readonly TableColumn[],
  labelAt: number,
): Omit<PublishedRow, 'statement' | 'rowKey' | 'isNegated'> {
  const isShare = row.figures.every((figure) => figure === null || figure.isPercent);
  const unit = isShare && view.unit !== '%' ? 'PERCENT' : row.kind === 'COUNT' ? 'COUNT' : null;
  return {
    heading: row.heading ?? '',
    label: cellAt(view, row, labelAt) || row.label,
    isSum: row.kind === 'SUM' || row.kind === 'RESULT',
    unit,
    cells: shown.map(({ index }) => cellAt(view, row, index)),
  };
}

function cellAt({ source }: TableView, { index }: TableRow, column: number): string {
  return source.rows[index]?.cells[column]?.trim() ?? '';
}
