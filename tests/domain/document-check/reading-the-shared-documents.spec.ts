import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { SourceDocument, SourceTable } from '@samla/domain/document-check/document/source-document.js';
import { readPrinted } from '@samla/domain/document-check/numbers/printed-number.js';

const shared = resolve(__dirname, '../../../../shared');
const [seeds, figures] = [resolve(shared, 'seeds'), resolve(shared, 'figures')];
const present = existsSync(seeds) && existsSync(figures);

/** Files of figures that someone put together out of running text, or of rows of several tables. */
const NOT_ONE_TABLE = [
  '000.deltagare',
  '000.deltagare_pct',
  '000.utbildning',
  '001.kalender',
  '001.malvarden',
  '001.process',
  '002.deltagare',
  '002.enkater',
  '002.indikatormatt',
  '002.rehab_avslut',
  '002.tid_i_offentlig_forsorjning',
  '003.deltagare',
  '003.prognoser',
  '004.insatskort',
  '004.malvarden',
  '004.saldon',
];
/** Files that have the columns of the document as rows. */
const TURNED = ['000.flerar', '002.flerar'];

interface Figures {
  readonly id: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const load = (name: string): Figures => {
  const [, head, ...rows] = readFileSync(resolve(figures, name), 'utf8').trimEnd().split('\n');
  return {
    id: name.replace(/\.csv$/, ''),
    head: head!.split(','),
    rows: rows.map((row) => row.split(',')),
  };
};
const isFigure = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell);
/** What kind of thing a row is stands before its figures; these columns hold no figures of the table. */
const isMark = (name: string) => ['not', 'projnr', 'delprogram', 'ar', 'kvartal'].includes(name);
const printedIn = (cells: readonly string[]) =>
  cells.flatMap((cell) => {
    const printed = readPrinted(cell);
    return printed === null || printed.isDash ? [] : [printed.value];
  });

/** Whether `wanted` comes in this order among `all`. */
function holds(all: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const value of all) if (value === wanted[at]) at += 1;
  return at === wanted.length;
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
/** A label of the figures is short for what is printed: one of its words begins alike. */
function namesAlike(label: string, printed: string): boolean {
  const words = wordsOf(label);
  const stems = wordsOf(printed);
  return (
    words.length === 0 ||
    stems.length === 0 ||
    words.some((word) => stems.some((stem) => stem.startsWith(word.slice(0, 4))))
  );
}

/** The rows of the figures that a table has no row for. */
function missing(table: SourceTable, { head, rows }: Figures): string[] {
  return rows.flatMap((row) => {
    const wanted = row.filter((cell, place) => isFigure(cell) && !isMark(head[place]!));
    const label = row.filter((cell) => !isFigure(cell)).join(' ');
    const found = table.rows.some(
      ({ cells }) =>
        holds(printedIn(cells), wanted) && (wanted.length > 2 || namesAlike(label, cells.join(' '))),
    );
    return found ? [] : [row.join(',')];
  });
}

function turned({ id, head, rows }: Figures): Figures {
  return {
    id,
    head: ['post', ...rows.map((row) => row[0]!)],
    rows: head.slice(1).map((_, place) => ['', ...rows.map((row) => row[place + 1]!)]),
  };
}

const tablesOf = (document: SourceDocument) =>
  document.blocks.filter((block): block is SourceTable => block.kind === 'TABLE');

const describeSamples = present ? describe : describe.skip;
if (!present) process.stderr.write('The shared documents are not there: their reading is not tested.\n');

describeSamples('the five shared documents', () => {
  const documents = new Map(
    (present ? readdirSync(seeds) : []).map((name) => [
      name.slice(0, 3),
      readText(name, readFileSync(resolve(seeds, name), 'utf8')),
    ]),
  );
  const files = (present ? readdirSync(figures) : []).filter(
    (name) => name.endsWith('.csv') && !NOT_ONE_TABLE.includes(name.replace(/\.csv$/, '')),
  );

  it('are five, and 31 of the files of figures are tables of them', () => {
    expect(documents.size).toBe(5);
    expect(files.length).toBe(31);
  });

  it.each(files)('%s stands whole in one table', (name) => {
    const own = load(name);
    const wanted = TURNED.includes(own.id) ? turned(own) : own;
    const tables = tablesOf(documents.get(name.slice(0, 3))!);
    const best = tables
      .map((table) => ({ table: table.index, missing: missing(table, wanted) }))
      .sort((a, b) => a.missing.length - b.missing.length)[0]!;
    expect(best.missing).toEqual([]);
  });

  it('have all rows of a table as wide as the table, in rising lines, and tables numbered from one', () => {
    for (const document of documents.values()) {
      const tables = tablesOf(document);
      expect(tables.map(({ index }) => index)).toEqual(tables.map((_, place) => place + 1));
      for (const { rows } of tables) {
        expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1);
        expect(rows.every(({ line }, place) => place === 0 || line > rows[place - 1]!.line)).toBe(true);
      }
    }
  });

  it('leave no markup in any cell or text', () => {
    for (const document of documents.values())
      for (const block of document.blocks) {
        const texts = block.kind === 'TABLE' ? block.rows.flatMap(({ cells }) => cells) : [block.text];
        for (const text of texts) expect(text).not.toMatch(/<\/?[a-z]+>|\*\*|\s\s|\u00a0/);
      }
  });
});
