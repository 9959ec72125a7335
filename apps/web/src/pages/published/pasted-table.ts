import type {
  ColumnContent,
  PublishedColumn,
  PublishedRow,
} from '@samla/domain/statements/published/published-table.js';

/** A pasted table: its head, and the rows below it. */
export interface PastedTable {
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly PublishedRow[];
}

/**
 * Reads what somebody has pasted or written: a head on the first line, then a row on each line; cells parted by tabs,
 * semicolons or pipes. A line of one cell is a heading for the rows below it.
 */
export function pastedTable(text: string): PastedTable {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parted = lines.map((line) => cellsOf(line));
  const [head = [], ...below] = parted;
  const columns = head.slice(1).map(columnOf);
  const rows: PublishedRow[] = [];
  let heading = '';
  for (const [label = '', ...cells] of below) {
    if (cells.length === 0 && columns.length > 0) heading = label;
    else
      rows.push({
        ...EMPTY,
        heading,
        label,
        isSum: /^summa\b/i.test(label),
        cells: filled(cells, columns.length),
      });
  }
  return { columns, rows };
}

const EMPTY = { unit: null, statement: null, rowKey: null, isNegated: false } as const;

function cellsOf(line: string): string[] {
  const mark = ['\t', ';', '|'].find((each) => line.includes(each)) ?? '\t';
  const inner = mark === '|' ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  return inner.split(mark).map((cell) => cell.trim());
}

function filled(cells: readonly string[], length: number): string[] {
  return cells.length >= length ? [...cells] : [...cells, ...Array<string>(length - cells.length).fill('')];
}

/** What a heading tells of its column: what it holds, and of which year. */
function columnOf(heading: string): PublishedColumn {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(heading)?.[1];
  const holds = holdsOf(heading, year !== undefined);
  return {
    heading,
    holds,
    unit: null,
    year: year === undefined ? null : Number(year),
    toPeriod: year === undefined ? null : 12,
  };
}

function holdsOf(heading: string, hasYear: boolean): ColumnContent {
  if (/^not$|nr$|datum/i.test(heading)) return 'TEXT';
  if (/avvik/i.test(heading)) return 'DEVIATION';
  if (/budget/i.test(heading)) return 'BUDGET';
  if (/prognos|förvänt/i.test(heading)) return 'FORECAST';
  return hasYear || /utfall|bokslut/i.test(heading) ? 'ACTUAL' : 'OTHER';
}
