import type { Booking, Entry, EntryRow } from './entry.js';

/**
 * The one text form of an entry: what PostgreSQL's `COPY` takes and gives, what an export holds, and what the chain's
 * hash is over. Fields are separated by tabs and lines end with a line feed; `\N` stands for nothing; backslash, tab and
 * line ends are escaped by a backslash. The column orders are part of every hash: they never change.
 */
export const HEAD_COLUMNS = [
  'entry_no',
  'year',
  'series',
  'number',
  'revision',
  'entry_date',
  'recorded_at',
  'text',
  'import_id',
  'source_line',
  'reverses_entry_no',
  'is_constructed',
  'corrections',
] as const;

/** Columns of a row's line, in this order. */
export const ROW_COLUMNS = [
  'entry_no',
  'row_no',
  'period',
  'account',
  'amount',
  'counterparty',
  'insats',
  'cost_centre',
  'objects',
  'text',
  'source_line',
] as const;

const NOTHING = '\\N';
const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The entry itself in one line, without its line end. */
export function headText(entry: Entry, booking: Booking): string {
  const { series, number, date, text, line, corrections = '' } = entry;
  const { entryNo, year, revision, recordedAt, importId, reverses, isConstructed } = booking;
  return (
    `${entryNo}\t${year}\t${escaped(series)}\t${escaped(number)}\t${revision}\t${date}\t${isoOf(recordedAt)}\t${escaped(text)}\t` +
    `${importId ?? NOTHING}\t${line === 0 ? NOTHING : line}\t${reverses ?? NOTHING}\t${isConstructed ? 't' : 'f'}\t${escaped(corrections)}`
  );
}

/** A row in one line, with its line end. */
export function rowText(row: EntryRow, entryNo: bigint, rowNo: number, period: number): string {
  return (
    `${entryNo}\t${rowNo}\t${period}\t${row.account}\t${kronor(row.ore)}\t${escaped(row.counterparty)}\t${escaped(row.insats)}\t` +
    `${escaped(row.costCentre)}\t${escaped(row.otherObjects)}\t${escaped(row.text)}\t${row.line === 0 ? NOTHING : row.line}\n`
  );
}

let lastTime: Date | undefined;
let lastIso = '';

/** All entries of a booking are recorded at one moment. */
function isoOf(time: Date): string {
  if (time !== lastTime) [lastTime, lastIso] = [time, time.toISOString()];
  return lastIso;
}

/** A field as it stands in the text. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (found) => ESCAPES[found]!) : text;
}

/** Kronor with two decimals and a point, as `numeric(18, 2)` is written. */
function kronor(ore: bigint): string {
  const digits = ore.toString();
  const from = ore < 0n ? 1 : 0;
  const whole = digits.length - 2;
  if (whole > from) return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
  return `${from ? '-' : ''}0.${digits.slice(from).padStart(2, '0')}`;
}
