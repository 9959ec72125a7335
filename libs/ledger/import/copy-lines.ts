import type { PlannedEntry } from '@samla/domain/sie/plan.js';

/** Columns of the temporary table that entries pass through: row 0 of each ordinal is the entry itself. */
export const COPY_COLUMNS = `ordinal bigint, row_no integer, series text, number text, entry_date date, period smallint, account text,
  ore bigint, counterparty text, insats text, cost_centre text, objects jsonb, text text, source_line integer`;

const NULL = '\\N';
const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Rows of one entry that are written at a time. */
const ROWS_A_PIECE = 2000;

/** Lines in PostgreSQL's text form of `COPY`, and how many they are. */
export interface CopyPiece {
  readonly text: string;
  readonly rows: number;
}

/** An entry with its rows, in pieces: an entry may be of any size, and between two pieces others get a turn. */
export function* copyLines(entry: PlannedEntry, ordinal: number): Generator<CopyPiece, void, undefined> {
  const { series, number, date, period, text, line } = entry;
  let lines = `${ordinal}\t0\t${escaped(series)}\t${escaped(number)}\t${date}\t${period}\t${NULL}\t${NULL}\t${NULL}\t${NULL}\t${NULL}\t${NULL}\t${escaped(text)}\t${line}\n`;
  let rows = 1;
  let rowNo = 0;
  for (const row of entry.rows) {
    rowNo += 1;
    const objects = row.otherObjects === '' ? NULL : escaped(row.otherObjects);
    lines +=
      `${ordinal}\t${rowNo}\t${NULL}\t${NULL}\t${NULL}\t${period}\t${row.account}\t${row.ore}\t${escaped(row.counterparty)}\t` +
      `${escaped(row.insats)}\t${escaped(row.costCentre)}\t${objects}\t${escaped(row.text)}\t${row.line}\n`;
    rows += 1;
    if (rows < ROWS_A_PIECE) continue;
    yield { text: lines, rows };
    lines = '';
    rows = 0;
  }
  if (rows > 0) yield { text: lines, rows };
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (found) => ESCAPES[found]!) : text;
}
