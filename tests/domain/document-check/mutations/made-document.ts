export type Unit = 'kr' | 'tkr' | 'kkr';

/** A row of a made table; null is an empty cell. A row without values is a group's name. */
export interface MadeRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly note?: string;
  readonly isSum?: boolean;
}

export interface MadeTable {
  readonly key: string;
  readonly heading: string;
  readonly unit: Unit;
  /** Names of the columns of figures. */
  readonly columns: readonly string[];
  readonly hasNotes?: boolean;
  readonly rows: readonly MadeRow[];
}

/** A cell by its table, row and column of figures. */
export interface At {
  readonly table: string;
  readonly row: string;
  readonly column: number;
}

/** What must be so in a correct document: the result is its terms, by their factor. */
export interface MadeTie {
  readonly result: At;
  readonly terms: readonly (At & { readonly factor: 1 | -1 })[];
}

export interface MadeDocument {
  readonly kind: string;
  readonly tables: readonly MadeTable[];
  readonly ties: readonly MadeTie[];
}

const KRONOR: Record<Unit, number> = { kr: 1, tkr: 1000, kkr: 1000 };

export const sameCell = (a: At, b: At): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;

/** The figure of a cell in kronor, zero where the row is gone or empty. */
export function kronorAt(document: MadeDocument, { table, row, column }: At): number {
  const found = document.tables.find(({ key }) => key === table);
  return (found?.rows.find(({ key }) => key === row)?.values[column] ?? 0) * KRONOR[found?.unit ?? 'kr'];
}

/** The ties that figures break by more than rounding in the coarsest of their units may explain. */
export function brokenTies(document: MadeDocument): MadeTie[] {
  const units = new Map(document.tables.map(({ key, unit }) => [key, KRONOR[unit]]));
  return document.ties.filter(({ result, terms }) => {
    const sum = terms.reduce((total, term) => total + term.factor * kronorAt(document, term), 0);
    const coarsest = Math.max(...[result, ...terms].map(({ table }) => units.get(table) ?? 1));
    return Math.abs(sum - kronorAt(document, result)) > (coarsest * (terms.length + 1)) / 2;
  });
}

/** A copy with the rows of one table changed. */
export function withRows(
  document: MadeDocument,
  table: string,
  change: (rows: readonly MadeRow[]) => readonly MadeRow[],
): MadeDocument {
  return {
    ...document,
    tables: document.tables.map((each) => (each.key === table ? { ...each, rows: change(each.rows) } : each)),
  };
}

/** A copy with one figure changed. */
export function withFigure(
  document: MadeDocument,
  { table, row, column }: At,
  value: number | null,
): MadeDocument {
  return withRows(document, table, (rows) =>
    rows.map((each) =>
      each.key === row
        ? { ...each, values: each.values.map((old, at) => (at === column ? value : old)) }
        : each,
    ),
  );
}
