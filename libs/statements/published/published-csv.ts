import { CsvError, parse } from 'csv-parse/sync';
import { REQUIRED_COLUMNS } from '@samla/domain/statements/published/csv-columns.js';
import type { FileLine } from '@samla/domain/statements/published/csv-line.js';
import { readPublishedCsv, type ReadPublished } from '@samla/domain/statements/published/read-csv.js';
import { publishedFault } from '@samla/domain/statements/published/table-fault.js';
import iconv from 'iconv-lite';

const MOST_LINES = 5000;
const MOST_LINE_CHARACTERS = 20_000;
const DELIMITERS = [';', '\t', ','] as const;

/** Reads a file of published figures: UTF-8 where the bytes are that, else Windows-1252; parted by what parts its head. */
export function readPublishedFile(bytes: Buffer, isUtf8: boolean): ReadPublished {
  const text = iconv.decode(bytes, isUtf8 ? 'utf8' : 'win1252').replace(/^\ufeff/u, '');
  const head = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length).toLowerCase();
  const named = (delimiter: string) =>
    head
      .split(delimiter)
      .filter((name) =>
        REQUIRED_COLUMNS.some((each) => each.toLowerCase() === name.trim().replaceAll('"', '')),
      );
  const delimiter = DELIMITERS.find((each) => named(each).length > 1) ?? ';';
  const lines = linesOf(text, delimiter);
  return 'faults' in lines ? lines : readPublishedCsv(lines.lines);
}

function linesOf(text: string, delimiter: string): { lines: FileLine[] } | ReadPublished {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: MOST_LINE_CHARACTERS,
      to: MOST_LINES + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (records.length > MOST_LINES)
      return refused(0, 'FILE_TOO_LARGE', `Filen har fler än ${MOST_LINES} rader.`);
    return { lines: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
    return refused(
      line,
      'FILE_UNREADABLE',
      'Raden går inte att läsa: ett citattecken saknas eller raden är för lång.',
    );
  }
}

function refused(line: number, rule: 'FILE_TOO_LARGE' | 'FILE_UNREADABLE', message: string): ReadPublished {
  return { documents: [], faults: [publishedFault(line, '', rule, message)] };
}
