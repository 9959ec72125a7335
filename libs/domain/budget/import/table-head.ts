/** A cell as it was read. */
export interface TableCell {
  /** What it shows; empty for nothing. */
  readonly text: string;
  /** Why it has no value that can be used. */
  readonly problem?: 'FORMULA_WITHOUT_VALUE' | 'CELL_ERROR';
}

/** A row of a table file or a sheet. */
export interface TableRow {
  /** Its number in the file, from 1. */
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** What the columns of a table hold, each by its place from 0. */
export interface TableHead {
  /** Place of the head among the rows. */
  readonly at: number;
  readonly label: number;
  /** Of the year's amounts; null where only months are given. */
  readonly yearColumn: number | null;
  /** Twelve places, or none. */
  readonly months: readonly number[] | null;
  readonly group: number | null;
  readonly kind: number | null;
  readonly account: number | null;
  readonly insats: number | null;
  readonly costCentre: number | null;
  readonly takenAlong: number | null;
  readonly note: number | null;
  /** The headings, for messages. */
  readonly names: readonly string[];
}

const MOST_ROWS_ABOVE = 30;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const NAMES = {
  label: /^(?:post|budgetpost|rad|namn|benämning|text|beskrivning)$/u,
  group: /^(?:grupp|rubrik|område|verksamhet)$/u,
  kind: /^(?:slag|typ|art)$/u,
  account: /^(?:konto|kontonr|kontonummer)$/u,
  insats: /^(?:insats|insatskod|projekt|projektnr|projektnummer|proj\.? ?nr|delprogram)$/u,
  costCentre: /^(?:kostnadsställe|kst|ks|ansvar)$/u,
  takenAlong: /(?:länss?amordningsförbund|länsförbund|lans\d{4}|tas med)/u,
  note: /^(?:anmärkning|kommentar|notering|not)$/u,
} as const;

/** Finds the row that names the columns, among the first of the table; null where none does. `year` chooses among columns of several years. */
export function findHead(rows: readonly TableRow[], year: number): TableHead | null {
  for (const [at, { cells }] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const names = cells.map(({ text }) => text.trim().toLowerCase().replace(/\s+/gu, ' '));
    const place = (pattern: RegExp): number | null => {
      const found = names.findIndex((name) => pattern.test(name));
      return found < 0 ? null : found;
    };
    const label = place(NAMES.label);
    const months = monthPlaces(names);
    const yearColumn = yearPlace(names, year);
    if (label === null || (yearColumn === null && months === null)) continue;
    return {
      at,
      label,
      yearColumn,
      months,
      group: place(NAMES.group),
      kind: place(NAMES.kind),
      account: place(NAMES.account),
      insats: place(NAMES.insats),
      costCentre: place(NAMES.costCentre),
      takenAlong: place(NAMES.takenAlong),
      note: place(NAMES.note),
      names: cells.map(({ text }) => text.trim()),
    };
  }
  return null;
}

/** The column of the year asked for goes before one that names no year; another year's is never taken. */
function yearPlace(names: readonly string[], year: number): number | null {
  const ofYear = new RegExp(`^(?:budget|b) ?(?:${year}|${String(year).slice(2)})$`, 'u');
  const exact = names.findIndex((name) => ofYear.test(name));
  if (exact >= 0) return exact;
  const plain = names.findIndex((name) => /^(?:belopp|budget|årsbudget|helår)$/u.test(name));
  return plain < 0 ? null : plain;
}

function monthPlaces(names: readonly string[]): number[] | null {
  const places = MONTHS.map((month) =>
    names.findIndex((name) => name.startsWith(month) && name.length <= 'september'.length),
  );
  return places.includes(-1) ? null : places;
}
