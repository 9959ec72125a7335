import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { importFault } from '@samla/domain/budget/import/import-fault.js';
import { findHead, type TableRow } from '@samla/domain/budget/import/table-head.js';
import type { FileRows } from './xlsx-rows.js';

const MOST_ROWS = 5000;
const MOST_ROW_CHARACTERS = 100_000;
const DELIMITERS = [';', '\t', ','] as const;

/**
 * The rows of a text file. What parts its columns is what lets a head be found: semicolon, tab or comma. UTF-8 where the bytes are
 * that, else Windows-1252, which holds all of Latin-1.
 */
export function csvRows(bytes: Buffer, isUtf8: boolean, year: number): FileRows {
  const text = iconv.decode(bytes, isUtf8 ? 'utf8' : 'win1252').replace(/^\ufeff/u, '');
  let last: FileRows | null = null;
  for (const delimiter of DELIMITERS) {
    const read = parsed(text, delimiter);
    if ('rows' in read && findHead(read.rows, year)) return read;
    last ??= read;
  }
  return last!;
}

function parsed(text: string, delimiter: string): FileRows {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MOST_ROW_CHARACTERS,
      to: MOST_ROWS + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (records.length > MOST_ROWS)
      return { fault: importFault(0, '', 'FILE_TOO_LARGE', `Filen har fler än ${MOST_ROWS} rader.`) };
    return {
      rows: records.map(({ record, info }): TableRow => ({
        row: info.lines,
        cells: record.map((cell) => ({ text: cell })),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : 0;
    return {
      fault: importFault(
        row,
        '',
        'FILE_UNREADABLE',
        'Raden går inte att läsa: ett citattecken saknas eller raden är för lång.',
      ),
    };
  }
}
