/** A cell: text, or an exact decimal. They are told apart so that an amount may begin with a minus and text may not. */
export type CsvCell = { readonly text: string | null } | { readonly decimal: string };

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
/** Tells spreadsheets that what follows is UTF-8: without it they show å, ä and ö as something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function text(value: string | null): CsvCell {
  return { text: value };
}

export function decimal(value: string): CsvCell {
  if (!DECIMAL.test(value)) throw new Error(`not a decimal: ${value}`);
  return { decimal: value };
}

/**
 * A table by RFC 4180: comma, CRLF, quotes where needed, decimal point, UTF-8 with byte order mark. Text that begins
 * like a formula gets an apostrophe before it, so that opening the file never runs anything.
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  if (rows.some((row) => row.length !== header.length))
    throw new Error('every row has as many cells as the header');
  return BYTE_ORDER_MARK + [header.map(text), ...rows].map(csvLine).join('');
}

/** One row of such a table, for tables that are written while they are made. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: CsvCell): string {
  if ('decimal' in cell) return cell.decimal;
  const value = cell.text ?? '';
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
