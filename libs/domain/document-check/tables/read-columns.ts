import type { SourceRow, SourceTable } from '../document/source-document.js';
import { columnRoleOf } from './column-roles.js';
import { countHeadRows } from './head-rows.js';
import { readPeriod } from './period.js';
import { readCell } from './read-cell.js';
import type { ColumnKind, ColumnRole, TableColumn } from './table-view.js';

/** The columns of a table and how many of its first rows are their heads. */
export interface ReadColumns {
  readonly columns: readonly TableColumn[];
  readonly headRows: number;
}

interface Content {
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly texts: number;
  /** A per cent stands in parentheses beside a figure. */
  readonly hasShares: boolean;
  readonly isSmall: boolean;
  readonly isCode: boolean;
}

const NOTE_HEAD = /^not(?:er)?\.?$/i;
const CODE_HEAD = /(?:^|\b)(?:proj\.? ?-?nr|projektnr|projektnummer|konto|kontonr|nr|kod|delprogram nr)\.?$/i;

/** "Förändring %", "Utfall i % av budget", but no "Region 25 %": that is an amount. */
const PERCENT_HEAD = /(?<!\d[ \u00a0]?)%|\bprocent\b/i;

const OF_FIGURES: ReadonlySet<ColumnRole> = new Set(['OUTCOME', 'BUDGET', 'FORECAST', 'GRANTED']);

/** Reads the columns of a table: heads over spans, and by what stands below what kind of column each is. */
export function readColumns(table: SourceTable): ReadColumns {
  const headRows = countHeadRows(table.rows);
  const heads = table.rows.slice(0, headRows);
  const body = table.rows.slice(headRows);
  const width = table.rows[0]?.cells.length ?? 0;
  const contents = Array.from({ length: width }, (_, index) => contentOf(body, index));
  const labelAt = labelColumn(contents);
  const texts = headTexts(heads, width).map((row) => withHeadOverFigures(row, contents, labelAt));
  const columns = contents.map((content, index): TableColumn => {
    const printed = texts.map((row) => row[index]!).filter((text) => text !== '');
    const label = [...new Set(printed)].join(' ');
    const group = printed.length > 1 ? printed[0]! : null;
    const own = printed.at(-1) ?? '';
    const groupRole = group === null ? 'NONE' : columnRoleOf(group);
    return {
      index,
      kind: kindOf(content, index, labelAt, label, body.length),
      label,
      group,
      period: readPeriod(own) ?? readPeriod(label),
      // "Utfall-Budget netto" under "Avvikelse 2021" is the deviation that the group says, not another net.
      role:
        groupRole === 'DEVIATION'
          ? groupRole
          : columnRoleOf(own) === 'NONE'
            ? columnRoleOf(label)
            : columnRoleOf(own),
      groupRole,
    };
  });
  return { columns, headRows };
}

function contentOf(body: readonly SourceRow[], index: number): Content {
  const cells = body.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  const read = cells.flatMap((cell) => readCell(cell) ?? []);
  const numbers = read.map(({ number }) => number);
  return {
    filled: cells.length,
    numbers: numbers.length,
    percents: numbers.filter((number) => number.isPercent).length,
    texts: cells.length - numbers.length,
    hasShares: read.some(({ share }) => share !== null),
    isSmall:
      numbers.length > 0 && numbers.every((number) => /^\d{1,2}$/.test(number.value) && !number.isDash),
    isCode: cells.length > 0 && cells.every((cell) => /^(?:\d{2,6}(?:-\d{2,6})?|\*)$/.test(cell)),
  };
}

/** The first column with more words than figures; else the first. */
function labelColumn(contents: readonly Content[]): number {
  const at = contents.findIndex((content) => content.texts > content.numbers && content.texts >= 1);
  return at === -1 ? 0 : at;
}

function kindOf(content: Content, index: number, labelAt: number, head: string, rows: number): ColumnKind {
  if (index === labelAt) return 'LABEL';
  if (NOTE_HEAD.test(head)) return 'NOTE';
  if (index < labelAt || (CODE_HEAD.test(head) && content.isCode))
    return content.numbers > 0 ? 'CODE' : 'TEXT';
  if (content.numbers === 0) return 'TEXT';
  const isNote = head === '' && index === labelAt + 1 && content.isSmall && content.filled * 10 <= rows * 7;
  if (isNote) return 'NOTE';
  if (content.numbers * 2 < content.filled) return 'TEXT';
  return isOfPercents(content, head) ? 'PERCENT' : 'AMOUNT';
}

/** By the sign in its cells, or in its head; "Antal (%)" over "84 (55 %)" is a column of counts. */
function isOfPercents({ percents, numbers, hasShares }: Content, head: string): boolean {
  return percents * 2 > numbers || (PERCENT_HEAD.test(head) && !hasShares);
}

/** A head of figures that stands over the labels, as where a page is set with spaces, belongs to the figures beside. */
function withHeadOverFigures(row: string[], contents: readonly Content[], labelAt: number): string[] {
  const [over, beside] = [row[labelAt] ?? '', row[labelAt + 1]];
  const isOfFigures = OF_FIGURES.has(columnRoleOf(over)) && readPeriod(over) !== null;
  if (beside !== '' || !isOfFigures || (contents[labelAt + 1]?.numbers ?? 0) === 0) return row;
  return row.map((text, index) => (index === labelAt ? '' : index === labelAt + 1 ? over : text));
}

/** The head rows as texts by column, where a text over empty cells spans them in every row but the lowest. */
function headTexts(heads: readonly SourceRow[], width: number): string[][] {
  return heads.map((row, depth) => {
    const isLowest = depth === heads.length - 1;
    let spanning = '';
    return Array.from({ length: width }, (_, index) => {
      const text = row.cells[index]?.trim() ?? '';
      if (index === 0) return text;
      if (text !== '') spanning = text;
      return isLowest ? text : text === '' ? spanning : text;
    });
  });
}
