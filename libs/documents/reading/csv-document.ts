import { CsvError, parse } from 'csv-parse/sync';
import {
  MOST_LINE_CHARACTERS,
  MOST_LINES,
  unreadable,
} from '@samla/domain/document-check/document/limits.js';
import type { Line } from '@samla/domain/document-check/document/lines.js';
import { readLines } from '@samla/domain/document-check/document/read-text.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';

const DELIMITERS = [';', ',', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

const PROBED_LINES = 60;
/** Of a hundred lines, how many must part in as many fields for a text to be comma-separated. */
const ALIKE = 90;

/**
 * What parts the fields of a text, or null where it is no table of such: nearly all its lines have as many fields, at
 * least two. A file that is named .csv needs no more than that most have.
 */
export function delimiterOf(name: string, text: string): Delimiter | null {
  const lines = text
    .slice(0, 200_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, PROBED_LINES);
  if (lines.length < 2 || lines.some((line) => line.trimStart().startsWith('|'))) return null;
  const isNamed = /\.csv$/i.test(name);
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => fieldsOf(line, delimiter));
    const most = mostCommon(counts);
    const alike = counts.filter((count) => count === most).length * 100;
    if (
      most > 1 &&
      alike >= lines.length * (isNamed ? ALIKE / 2 : ALIKE) &&
      (isNamed || isDense(lines, delimiter))
    )
      return delimiter;
  }
  return null;
}

/** Running text has commas too, but after each a space, and a tabbed text is read as text. */
function isDense(lines: readonly string[], delimiter: Delimiter): boolean {
  if (delimiter === '\t') return false;
  const all = lines.join('\n');
  const marks = all.split(delimiter).length - 1;
  const spaced = all.split(`${delimiter} `).length - 1;
  return spaced * 10 < marks;
}

function fieldsOf(line: string, delimiter: Delimiter): number {
  const unquoted = line.includes('"') ? line.replace(/"[^"]*"/g, '') : line;
  return unquoted.split(delimiter).length;
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** Reads a text of fields as a document with tables; lines that begin with # are remarks. Refuses with DOCUMENT_UNREADABLE. */
export function csvDocument(name: string, text: string, delimiter: Delimiter): SourceDocument {
  const lines: Line[] = [];
  for (const { record, info } of recordsOf(text, delimiter)) {
    while (lines.length < info.lines - 1) lines.push(blank(lines.length + 1));
    const isRemark = record[0]?.startsWith('#') === true;
    const cells = isRemark ? [record.join(delimiter).replace(/^#+\s*/, '')] : record;
    lines.push({ ...blank(info.lines), text: lineOf(cells) });
  }
  return readLines(name, 'CSV', lines);
}

function blank(number: number): Line {
  return { number, text: '', cells: null, startsPage: false };
}

/** Fields as one line; an empty record says nothing. */
function lineOf(cells: readonly string[]): string {
  const plain = cells.map((cell) => cell.replace(/\s+/g, ' '));
  return plain.every((cell) => cell.trim() === '') ? '' : plain.join('\t');
}

function recordsOf(text: string, delimiter: Delimiter): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_LINE_CHARACTERS,
      to: MOST_LINES,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
    throw unreadable(`Rad ${line} går inte att läsa: ett citattecken saknas eller raden är för lång.`);
  }
}
