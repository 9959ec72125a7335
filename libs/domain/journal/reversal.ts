import type { Entry } from './entry.js';

/** The entry that takes back another: the same number, day and period, every row with the opposite sign. */
export function reversalOf(entry: Entry): Entry {
  return {
    line: 0,
    series: entry.series,
    number: entry.number,
    date: entry.date,
    period: entry.period,
    text: entry.text === '' ? 'Rättelse' : `Rättelse: ${entry.text}`,
    rows: entry.rows.map((row) => ({ ...row, line: 0, ore: -row.ore })),
  };
}
