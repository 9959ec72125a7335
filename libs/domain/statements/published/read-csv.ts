import { tableFaults, textFault } from './check-table.js';
import type { CsvColumn } from './csv-columns.js';
import { CsvLine, type FileLine, headOf } from './csv-line.js';
import type { PublishedColumn, PublishedRow, PublishedSource, PublishedTable } from './published-table.js';
import { type PublishedFault, publishedFault } from './table-fault.js';

/** The documents of a file with their tables, and everything that is wrong with it; with a fault nothing of it is used. */
export interface ReadPublished {
  readonly documents: readonly {
    readonly document: PublishedSource;
    readonly tables: readonly PublishedTable[];
  }[];
  readonly faults: readonly PublishedFault[];
}

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };
interface DraftRow extends Omit<Draft<PublishedRow>, 'cells'> {
  readonly line: number;
  readonly cells: Map<number, string>;
}
interface DraftTable {
  readonly facts: Omit<PublishedTable, 'columns' | 'rows'>;
  readonly columns: PublishedColumn[];
  readonly rows: DraftRow[];
}
interface DraftDocument {
  readonly document: PublishedSource;
  readonly isYearRead: boolean;
  readonly tables: Map<string, DraftTable>;
}

const DOCUMENT_COLUMNS: readonly CsvColumn[] = ['År', 'Slag', 'Daterat', 'Källa'];
const TABLE_COLUMNS: readonly CsvColumn[] = ['Sida', 'Enhet', 'Tecken', 'Anmärkning'];

/** Reads a file of one cell a line: documents, tables, rows and columns stand in the order that they are first named. */
export function readPublishedCsv(lines: readonly FileLine[]): ReadPublished {
  const [head, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head) return { documents: [], faults: [publishedFault(0, '', 'NO_HEAD', 'Filen är tom.')] };
  const { places, faults } = headOf(head);
  if (faults.length > 0) return { documents: [], faults };
  const documents = new Map<string, DraftDocument>();
  for (const each of rest) {
    const line = new CsvLine(each, places);
    take(documents, line);
    faults.push(...line.faults);
  }
  if (documents.size === 0 && faults.length === 0)
    faults.push(publishedFault(head.line, '', 'TABLE_EMPTY', 'Filen har inga rader under rubriken.'));
  const read = [...documents.values()].map(({ document, tables }) => ({
    document,
    tables: [...tables.values()].map((table) => {
      const whole = tableOf(table);
      faults.push(...placed(tableFaults(whole), table));
      return whole;
    }),
  }));
  return { documents: read, faults: faults.sort((a, b) => a.line - b.line) };
}

function take(documents: Map<string, DraftDocument>, line: CsvLine): void {
  const title = line.required('Dokument');
  const name = line.required('Tabell');
  const heading = line.required('Kolumn');
  for (const column of ['Dokument', 'Källa'] as const) {
    const fault = textFault(line.line, column, line.text(column));
    if (fault) line.faults.push(fault);
  }
  if (title === '' || name === '' || heading === '') return;
  const document = documents.get(title) ?? newDocument(documents, title, line);
  assertSame(line, DOCUMENT_COLUMNS, 'DOCUMENT_DIFFERS', {
    År: document.isYearRead ? String(document.document.year) : undefined,
    Daterat: document.document.dated ?? '',
    Källa: document.document.source,
  });
  const key = `${line.text('Avsnitt')}\n${name}`;
  const table = document.tables.get(key) ?? newTable(document, key, name, line);
  assertSame(line, TABLE_COLUMNS, 'TABLE_DIFFERS', {
    Sida: table.facts.page,
    Anmärkning: table.facts.remark,
  });
  takeCell(table, heading, line);
}

function newDocument(documents: Map<string, DraftDocument>, title: string, line: CsvLine): DraftDocument {
  const year = line.year('År');
  if (year === null && line.text('År') === '') line.fault('År', 'VALUE_MISSING', 'År saknas.');
  const facts = { kind: line.kind(), dated: line.date(), source: line.text('Källa') };
  // A year that cannot be read is a fault already, and nothing is held against the one that stands in for it.
  const made: DraftDocument = {
    document: { title, year: year ?? 2000, ...facts },
    isYearRead: year !== null,
    tables: new Map(),
  };
  documents.set(title, made);
  return made;
}

function newTable(document: DraftDocument, key: string, name: string, line: CsvLine): DraftTable {
  const facts = {
    name,
    section: line.text('Avsnitt'),
    page: line.text('Sida'),
    unit: line.unit(),
    sign: line.sign(),
    remark: line.text('Anmärkning'),
  };
  const made: DraftTable = { facts, columns: [], rows: [] };
  document.tables.set(key, made);
  return made;
}

/** What is said once holds for all lines; another value on a later line is a fault, an empty one is none. */
function assertSame(
  line: CsvLine,
  columns: readonly CsvColumn[],
  rule: PublishedFault['rule'],
  known: Partial<Record<CsvColumn, string>>,
): void {
  for (const column of columns) {
    const text = line.text(column);
    if (text !== '' && known[column] !== undefined && text !== known[column])
      line.fault(column, rule, `"${text.slice(0, 50)}" är ett annat värde än "${known[column]}" ovanför.`);
  }
}

function takeCell({ columns, rows }: DraftTable, heading: string, line: CsvLine): void {
  let at = columns.findIndex((column) => column.heading === heading);
  if (at < 0) {
    const year = line.year('Räkenskapsår');
    const toPeriod = line.month();
    at =
      columns.push({
        heading,
        holds: line.holds(),
        unit: null,
        year,
        toPeriod: year === null ? null : toPeriod,
      }) - 1;
  }
  const [label, group] = [line.text('Rad'), line.text('Grupp')];
  let row = rows.at(-1);
  if (!row || row.label !== label || row.heading !== group) {
    row = newRow(label, group, line);
    rows.push(row);
  }
  if (row.cells.has(at))
    line.fault('Värde', 'TWO_VALUES', `${label}, ${heading} har redan värdet "${row.cells.get(at) ?? ''}".`);
  else row.cells.set(at, line.text('Värde'));
}

function newRow(label: string, heading: string, line: CsvLine): DraftRow {
  const key = line.text('Radnyckel');
  return {
    line: line.line,
    heading,
    label,
    isSum: line.isYes('Summarad'),
    unit: null,
    statement: line.statement(),
    rowKey: key === '' ? null : key,
    isNegated: line.isYes('Omvänt tecken'),
    cells: new Map(),
  };
}

function tableOf({ facts, columns, rows }: DraftTable): PublishedTable {
  return {
    ...facts,
    columns,
    rows: rows.map(({ line: _, cells, ...row }) => ({
      ...row,
      cells: columns.map((_column, at) => cells.get(at) ?? ''),
    })),
  };
}

/** A table's own rows are told by their first lines in the file. */
function placed(faults: readonly PublishedFault[], { rows }: DraftTable): PublishedFault[] {
  return faults.map((fault) => ({ ...fault, line: rows[Math.max(0, fault.line - 1)]?.line ?? 0 }));
}
