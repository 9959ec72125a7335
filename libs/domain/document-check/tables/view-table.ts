import { Decimal } from 'decimal.js';
import type { SourceRow, SourceTable } from '../document/source-document.js';
import { isFiguresLikeTimes, isHeadLike } from './head-rows.js';
import { labelKey, rowKindOf } from './labels.js';
import { readCell } from './read-cell.js';
import { readColumns } from './read-columns.js';
import { tableKindOf } from './table-kind.js';
import type {
  Figure,
  RowKind,
  TableColumn,
  TableContext,
  TableRow,
  TableUnit,
  TableView,
} from './table-view.js';
import { readUnit } from './units.js';

const CODE_IN_LABEL = /^(\d{3,6}) (?=\p{L})/u;
const FOOTNOTE = /<sup>[^<]*<\/sup>|[¹²³⁰⁴-⁹]+/g;

/** Understands a table: what its columns, rows and unit are; nothing is recomputed. */
export function viewTable(table: SourceTable, context: TableContext): TableView {
  const { columns, headRows } = readColumns(table);
  let heading: string | null = null;
  const rows = table.rows.map((row, index): TableRow => {
    const read = readRow(table, row, index, columns, headRows);
    if (read.kind === 'HEADING') heading = read.label;
    return { ...read, heading: read.kind === 'HEADING' ? null : heading };
  });
  const own = ownUnit(table, rows, headRows);
  return {
    source: table,
    kind: tableKindOf(columns, rows),
    unit: own ?? context.unit,
    unitFrom: own !== null ? 'TABLE' : context.unit === null ? null : 'DOCUMENT',
    columns,
    rows,
  };
}

function readRow(
  table: SourceTable,
  row: SourceRow,
  index: number,
  columns: readonly TableColumn[],
  headRows: number,
): TableRow {
  const { label, code } = labelOf(row, columns);
  const isHead = index < headRows || isHeadInside(row, columns, table.rows.slice(0, headRows));
  const figures = columns.map((column) =>
    isHead || (column.kind !== 'AMOUNT' && column.kind !== 'PERCENT')
      ? null
      : figureOf(table, row, index, column, label),
  );
  const note = columns.find((column) => column.kind === 'NOTE');
  return {
    index,
    line: row.line,
    kind: isHead ? 'HEAD' : kindOfRow(label, figures),
    label,
    key: labelKey(label),
    code,
    note: isHead || note === undefined ? null : row.cells[note.index]?.trim() || null,
    heading: null,
    figures,
  };
}

/** A head that is printed again inside the table, as where a part of it has columns of other names. */
function isHeadInside(row: SourceRow, columns: readonly TableColumn[], heads: readonly SourceRow[]): boolean {
  const over = columns.filter((column) => column.kind === 'AMOUNT' || column.kind === 'PERCENT');
  const filled = over.filter((column) => (row.cells[column.index]?.trim() ?? '') !== '');
  if (filled.length < 2 || !isHeadLike(row)) return false;
  return !isFiguresLikeTimes(row, heads);
}

function labelOf(row: SourceRow, columns: readonly TableColumn[]): { label: string; code: string | null } {
  const at = columns.find((column) => column.kind === 'LABEL')?.index ?? 0;
  const coded = columns.find((column) => column.kind === 'CODE');
  const inLabel = row.cells[at]?.trim() ?? '';
  const before = columns
    .filter((column) => column.index < at && column.kind === 'TEXT')
    .map((column) => row.cells[column.index]?.trim() ?? '');
  const printed = (inLabel === '' ? (before.find((text) => text !== '') ?? '') : inLabel)
    .replace(FOOTNOTE, '')
    .trim();
  const [, number] = CODE_IN_LABEL.exec(printed) ?? [];
  const code = (coded === undefined ? '' : (row.cells[coded.index]?.trim() ?? '')) || number || null;
  const label = number === undefined || coded !== undefined ? printed : printed.slice(number.length + 1);
  return { label, code };
}

function figureOf(
  table: SourceTable,
  row: SourceRow,
  index: number,
  column: TableColumn,
  label: string,
): Figure | null {
  const read = readCell(row.cells[column.index] ?? '');
  if (read === null) return null;
  return {
    row: index,
    column: column.index,
    value: new Decimal(read.number.value),
    printed: read.number.value,
    decimals: read.number.decimals,
    isPercent: read.number.isPercent,
    isDash: read.number.isDash,
    share: read.share === null ? null : new Decimal(read.share),
    place: {
      line: row.line,
      section: table.section,
      table: table.index,
      row: label === '' ? null : label,
      column: column.label === '' ? null : column.label,
    },
  };
}

function kindOfRow(label: string, figures: readonly (Figure | null)[]): RowKind {
  if (figures.some((figure) => figure !== null)) return rowKindOf(label);
  return label === '' ? 'EMPTY' : 'HEADING';
}

/** The unit that the table itself names: in its caption, its heads, or a heading row before the first figures. */
function ownUnit(table: SourceTable, rows: readonly TableRow[], headRows: number): TableUnit | null {
  const heads = table.rows.slice(0, headRows).flatMap((row) => row.cells);
  const first = rows.findIndex((row) => row.figures.some((figure) => figure !== null));
  const before = rows.slice(0, Math.max(first, 0)).map((row) => row.label);
  const labels = rows
    .map((row) => row.label)
    .filter((label) => /,\s*\(?(?:k?kkr|tkr|kr|mkr)\)?$/i.test(label));
  for (const text of [table.caption ?? '', ...heads, ...before, ...labels, table.section ?? '']) {
    const unit = readUnit(text);
    if (unit !== null) return unit;
  }
  return isCounts(table, rows) ? 'antal' : null;
}

/** A table of people or of insatser: its heads say so and no money is named. */
function isCounts(table: SourceTable, rows: readonly TableRow[]): boolean {
  const heads = rows.filter((row) => row.kind === 'HEAD').flatMap((row) => table.rows[row.index]!.cells);
  return heads.some((head) => /deltagare|antal|kvinnor|personer|avslut|enkäter/i.test(head));
}
