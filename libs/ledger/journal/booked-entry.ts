import type { Entry, EntryRow } from '@samla/domain/journal/entry.js';

/** An entry as it is booked. */
export interface BookedEntry extends Entry {
  readonly entryNo: bigint;
  readonly revision: number;
  /** Number of the entry that this one takes back. */
  readonly reverses: bigint | null;
}

/** An entry's head beside one of its rows, as one statement reads them; the row's part is null for an entry without rows. */
export interface JoinedRow {
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  readonly revision: number;
  readonly date: string;
  readonly text: string;
  readonly reverses: string | null;
  readonly period: number | null;
  readonly account: string | null;
  readonly ore: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly otherObjects: string;
  readonly rowText: string;
}

/** Puts rows that stand in the order of their entries together. */
export function entriesFrom(joined: readonly JoinedRow[]): BookedEntry[] {
  const entries: (BookedEntry & { rows: EntryRow[] })[] = [];
  for (const row of joined) {
    const entryNo = BigInt(row.entryNo);
    let entry = entries.at(-1);
    if (entry?.entryNo !== entryNo) {
      entry = headOf(row, entryNo);
      entries.push(entry);
    }
    if (row.account !== null) entry.rows.push(rowOf(row, row.account));
  }
  return entries;
}

function headOf(row: JoinedRow, entryNo: bigint): BookedEntry & { rows: EntryRow[] } {
  const { series, number, revision, date, text } = row;
  const reverses = row.reverses === null ? null : BigInt(row.reverses);
  // An entry without rows moves nothing: the month of its date does for it.
  const period = row.period ?? Number.parseInt(date.slice(5, 7), 10);
  return { entryNo, line: 0, series, number, revision, date, period, text, reverses, rows: [] };
}

function rowOf(row: JoinedRow, account: string): EntryRow {
  const { counterparty, insats, costCentre, otherObjects, rowText } = row;
  return {
    line: 0,
    account,
    ore: BigInt(row.ore),
    counterparty,
    insats,
    costCentre,
    otherObjects,
    text: rowText,
  };
}
