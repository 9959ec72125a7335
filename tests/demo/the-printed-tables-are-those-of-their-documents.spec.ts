import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { tableFaults } from '@samla/domain/statements/published/check-table.js';
import { valueOf } from '@samla/domain/statements/published/printed-cell.js';
import { PUBLISHED_OPERATING_TABLES } from '../../apps/cli/src/demo/published/demo-operating-tables.js';
import { type PrintedTable, publishedTable } from '../../apps/cli/src/demo/published/printed-document.js';
import { PRINTED_DOCUMENTS } from '../../apps/cli/src/demo/published/printed-documents.js';

const FOLDER = path.resolve(__dirname, '../../../shared/figures');
const tables = PRINTED_DOCUMENTS.flatMap((document) => document.tables);

/** A multi-year table is printed with the years beside each other, and kept by its source with a row for each. */
const TURNED = new Set(['000.flerar', '002.flerar']);

/** Rows that the documents print and the sources leave out: by table, the heading or the label that they stand under. */
const ONLY_PRINTED: Readonly<Record<string, readonly string[]>> = {
  '002.br': ['Ansvarsförbindelser'],
  '002.kf': [
    'Justering för ej likviditetspåverkande poster Medel från verksamheten före förändring av rörelsekapital',
  ],
  '003.kf': ['Specifikation till årets kassaflöde'],
  '003.not2_7': ['Summa plusgiro'],
};

describe('the tables of the demo’s documents', () => {
  test.each(tables.map((table) => [table.id, table] as const))('%s can be entered as it is', (_, table) => {
    const printed = publishedTable(table);
    expect(tableFaults(printed)).toEqual([]);
    expect(printed.rows.every(({ cells }) => cells.length === printed.columns.length)).toBe(true);
  });

  test('are 47, each with a name of its own in its document', () => {
    expect(tables).toHaveLength(47);
    for (const { tables: own } of PRINTED_DOCUMENTS)
      expect(new Set(own.map(({ name, section }) => `${section} ${name}`)).size).toBe(own.length);
  });

  test.each(PUBLISHED_OPERATING_TABLES.map((table) => [table.document, table] as const))(
    'the driftredovisning of %s has the same amounts where budgets are read from it',
    (title, { columns, groups, result }) => {
      const document = PRINTED_DOCUMENTS.find((each) => each.title === title)!;
      const printed = document.tables
        .map(publishedTable)
        .find(({ rows }) => rows.some(({ statement }) => statement === 'OPERATING_STATEMENT'))!;
      const known = new Set<string>();
      for (const { rowKey, isNegated, cells } of printed.rows) {
        for (const [at, { holds, year, toPeriod }] of printed.columns.entries()) {
          const value = valueOf(cells[at]!, holds);
          if (rowKey && value !== null) known.add(`${holds} ${year} ${toPeriod} ${signed(value, isNegated)}`);
        }
      }
      const contents = {
        OPERATING_STATEMENT: 'ACTUAL',
        OPERATING_BUDGET: 'BUDGET',
        OPERATING_FORECAST: 'FORECAST',
      };
      const rows = [
        ...groups.flatMap((group) => group.rows.map(([, , ...values]) => values)),
        result.slice(1),
      ];
      for (const values of rows)
        for (const [at, { table, year, toPeriod = 12 }] of columns.entries())
          if (values[at]) expect(known).toContain(`${contents[table]} ${year} ${toPeriod} ${values[at]}`);
    },
  );
});

const described = existsSync(FOLDER) ? describe : describe.skip;
described('their numbers are those of the transcribed sources', () => {
  const sources = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : [];

  test('every source is here', () => {
    expect(tables.map(({ id }) => id).sort()).toEqual(sources.map((name) => name.replace('.csv', '')).sort());
  });

  test.each(tables.map((table) => [table.id, table] as const))('%s, cell by cell', (id, table) => {
    const source = sourceRows(id);
    const own = printedNumbers(table);
    expect(own).toEqual(source.map(numbersOf));
    if (table.columns.every(({ holds }) => holds === 'TEXT')) {
      const words = publishedTable(table).rows.map(({ label, cells }) => [label, ...cells].sort());
      expect(words).toEqual(source.map((cells) => [...cells].sort()));
    }
  });
});

/** The rows of a source below its two lines of head; turned where the document prints it so. */
function sourceRows(id: string): string[][] {
  const text = readFileSync(path.join(FOLDER, `${id}.csv`), 'utf8')
    .split('\n')
    .slice(1)
    .join('\n');
  const [head = [], ...rows] = parse(text, { relax_column_count: true }) as string[][];
  // The numbers of the notes are headings where they are printed.
  if (id === '003.not2_7') return rows.map(([, ...cells]) => cells);
  if (!TURNED.has(id)) return rows;
  return head.slice(1).map((_, at) => rows.map((row) => row[at + 1]!));
}

/** The numbers of a source row, a number before the amounts (as of a note or a project) among them. */
function numbersOf(cells: readonly string[]): string[] {
  return cells.filter((cell) => /^-?\d+(\.\d+)?$/.test(cell));
}

function printedNumbers(table: PrintedTable): string[][] {
  const { rows, columns } = publishedTable(table);
  const more = ONLY_PRINTED[table.id] ?? [];
  const inSource = rows.filter(({ heading, label }) => !more.includes(heading) && !more.includes(label));
  return inSource.map(({ label, cells }) => [
    ...(/^\d{4}$/.test(label) ? [label] : []),
    ...cells.flatMap((cell, at) => {
      const { holds } = columns[at]!;
      if (holds === 'TEXT') return /^-?\d+(\.\d+)?$/.test(cell) ? [cell] : [];
      return valueOf(cell, holds) ?? [];
    }),
  ]);
}

function signed(value: string, isNegated: boolean): string {
  if (!isNegated || /^0(\.0*)?$/.test(value)) return value;
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}
