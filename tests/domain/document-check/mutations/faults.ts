import { Chance } from './chance.js';
import { type At, brokenTies, type MadeDocument, sameCell, withFigure, withRows } from './made-document.js';

export const FAULTS = ['transposed-digits', 'missing-row', 'sum', 'unit', 'sign', 'copied-figure'] as const;
export type Fault = (typeof FAULTS)[number];

/** A document with one fault, where it is, and whether a tie shows it. */
export interface Planted {
  readonly document: MadeDocument;
  readonly fault: Fault;
  readonly table: string;
  /** The row that is wrong; null where a whole table is. */
  readonly row: string | null;
  /** Null where the whole row is. */
  readonly column: number | null;
  /** Rows of the table that have a part in a tie which the fault breaks. */
  readonly tied: readonly At[];
  readonly isDetectable: boolean;
}

/** Plants one fault of a class; null where the document has no place for it. */
export function plant(document: MadeDocument, fault: Fault, chance: Chance): Planted | null {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const planted = tryOnce(document, fault, chance);
    if (planted !== null) return planted;
  }
  return null;
}

function tryOnce(document: MadeDocument, fault: Fault, chance: Chance): Planted | null {
  const table = chance.pick(document.tables);
  const figured = table.rows.filter(({ values }) => values.some((value) => value !== null));
  const row = chance.pick(fault === 'sum' ? figured.filter(({ isSum }) => isSum) : figured);
  const column = chance.whole(0, table.columns.length - 1);
  const at: At = { table: table.key, row: row.key, column };
  const value = row.values[column] ?? null;
  if (fault === 'missing-row') {
    if (row.isSum || row.values.every((each) => each === null || Math.abs(each) < 20)) return null;
    return planted(
      document,
      withRows(document, table.key, (rows) => rows.filter(({ key }) => key !== row.key)),
      fault,
      { ...at, column: null },
    );
  }
  if (fault === 'unit') return plantUnit(document, at, chance);
  if (value === null || value === 0) return null;
  const wrong = wrongFigure(fault, value, row.values, column, chance);
  return wrong === null || wrong === value
    ? null
    : planted(document, withFigure(document, at, wrong), fault, at);
}

/** One table in three is named in another unit, else one row is set in another. */
function plantUnit(document: MadeDocument, at: At, chance: Chance): Planted | null {
  const table = document.tables.find(({ key }) => key === at.table)!;
  if (chance.next() < 0.33) {
    const unit = table.unit === 'kr' ? 'tkr' : 'kr';
    const tables = document.tables.map((each) =>
      each.key === table.key ? ({ ...each, unit } as const) : each,
    );
    return planted(document, { ...document, tables }, 'unit', { table: at.table, row: null, column: null });
  }
  const scaled = (value: number | null) =>
    value === null ? null : table.unit === 'kr' ? Math.round(value / 1000) : value * 1000;
  const changed = withRows(document, at.table, (rows) =>
    rows.map((row) => (row.key === at.row ? { ...row, values: row.values.map(scaled) } : row)),
  );
  return planted(document, changed, 'unit', { ...at, column: null });
}

function wrongFigure(
  fault: Fault,
  value: number,
  row: readonly (number | null)[],
  column: number,
  chance: Chance,
): number | null {
  if (fault === 'sign') return -value;
  if (fault === 'copied-figure') return row[column + (chance.next() < 0.5 ? 1 : -1)] ?? null;
  if (fault === 'sum') {
    const step = 10 ** chance.whole(1, Math.max(1, String(Math.abs(value)).length - 1));
    return value + chance.pick([1, -1]) * step * chance.whole(1, 9);
  }
  const digits = [...String(Math.abs(value))];
  const place = chance.whole(0, digits.length - 2);
  [digits[place], digits[place + 1]] = [digits[place + 1]!, digits[place]!];
  return digits[0] === '0' || digits.length < 2
    ? null
    : Math.sign(value) * Number.parseInt(digits.join(''), 10);
}

function planted(
  before: MadeDocument,
  document: MadeDocument,
  fault: Fault,
  { table, row, column }: { table: string; row: string | null; column: number | null },
): Planted {
  const broken = brokenTies(document).filter(({ result, terms }) =>
    before.ties.some((tie) => tie.result === result && tie.terms === terms),
  );
  const tied = broken.flatMap(({ result, terms }) => [result, ...terms]);
  const isPartOf = tied.some(
    (at) => at.table === table && (row === null || sameCell(at, { table, row, column: column ?? at.column })),
  );
  return { document, fault, table, row, column, tied, isDetectable: broken.length > 0 && isPartOf };
}
