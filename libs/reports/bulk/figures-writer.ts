import { BYTE_ORDER_MARK, csvLine, text } from '../csv.js';
import { FIGURE_COLUMNS } from './figure-columns.js';
import type { FigureRow } from './figure-row.js';
import type { FiguresFacts } from './figures-facts.js';

/** The formats that figures are exported in, as they are named in addresses and commands. */
export const FIGURES_FORMATS = ['jsonl', 'csv'] as const;
export type FiguresFormat = (typeof FIGURES_FORMATS)[number];

/** How an export is written: what stands before the rows, each row as one line, and what ends it. */
export interface FiguresWriter {
  begin(facts: FiguresFacts, cursor: string): string;
  row(row: FigureRow, cursor: string): string;
  /** Tells a reader of the file alone that it is whole; `rows` counts all of them. */
  end(rows: number): string;
}

const line = (record: object): string => `${JSON.stringify(record)}\n`;

/** JSON lines: one record of what it is, one a figure, one that ends it. */
const JSON_LINES: FiguresWriter = {
  begin: (facts, cursor) => line({ record: 'metadata', ...facts, cursor }),
  row: (row, cursor) => line({ record: 'figure', ...row, cursor }),
  end: (rows) => line({ record: 'end', rows }),
};

/** CSV: a row of names, one a figure. What it is stands in the metadata beside it. */
const CSV: FiguresWriter = {
  begin: () => BYTE_ORDER_MARK + csvLine(FIGURE_COLUMNS.map(({ name }) => text(name))),
  row: (row, cursor) => csvLine(FIGURE_COLUMNS.map((column) => column.cell(row, cursor))),
  end: () => '',
};

export const FIGURES_WRITERS: Readonly<Record<FiguresFormat, FiguresWriter>> = {
  jsonl: JSON_LINES,
  csv: CSV,
};
