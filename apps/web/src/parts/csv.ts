const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as a CSV that a Swedish spreadsheet opens as it is: UTF-8 with byte order mark, semicolons, and CRLF.
 * A text that a spreadsheet would run as a formula is disarmed with an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

/** An exact amount as a Swedish spreadsheet reads it: decimal comma, no spaces. */
export function csvAmount(exact: string): string {
  return exact.replace('.', ',');
}

function cell(text: string): string {
  const isNumber = /^-?\d+(,\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
