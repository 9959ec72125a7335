import { compareCodes } from '../accounts/code-order.js';
import { Money } from '../money/money.js';
import type { AddedRow, ForbundAmount } from './added-row.js';
import type { PerimeterForbund } from './perimeter.js';

/** Förbund that are shown as one: those that another has taken over after, or those of a county among several. */
export interface FigureColumn {
  readonly id: string;
  readonly name: string;
  /** The förbund of the perimeter that it is made of, as booked. */
  readonly members: readonly string[];
}

/** A column's share of a row: its förbund added together, less what they have with each other. */
export interface ColumnAmount {
  /** The column's id. */
  readonly forbund: string;
  readonly amount: Money;
  /** What it opens into: each förbund's own amount, nothing eliminated. */
  readonly parts: readonly ForbundAmount[];
}

/** A row shown by columns; still, total = sum of `perForbund` − `eliminated`, and the total is the same as by förbund. */
export type InColumns<Row extends AddedRow> = Omit<Row, 'perForbund'> & {
  readonly perForbund: readonly ColumnAmount[];
};

/** The columns of a perimeter, in the order of their names. `columnOf` tells each förbund's column, `nameOf` the column's name. */
export function columnsOf(
  perimeter: readonly PerimeterForbund[],
  columnOf: (forbund: string) => string,
  nameOf: (column: string) => string,
): FigureColumn[] {
  const members = new Map<string, string[]>();
  for (const { id } of perimeter) {
    const column = columnOf(id);
    members.set(column, [...(members.get(column) ?? []), id]);
  }
  return [...members]
    .map(([id, of]) => ({ id, name: nameOf(id), members: of }))
    .sort((a, b) => compareCodes(a.name, b.name) || compareCodes(a.id, b.id));
}

/**
 * The same rows by columns. What a column has is what the rows of its own förbund alone come to (`alone`), so that only what
 * is between columns is left to eliminate. Eliminations are always made between the förbund that booked, which is why no
 * total depends on the columns.
 */
export function inColumns<Row extends AddedRow>(
  rows: readonly Row[],
  columns: readonly FigureColumn[],
  alone: (members: ReadonlySet<string>) => readonly Row[],
): InColumns<Row>[] {
  const own = columns.map((column) => {
    const members = new Set(column.members);
    return { column, members, totals: new Map(alone(members).map(({ key, total }) => [key, total])) };
  });
  return rows.map((row) => {
    const perForbund = own.map(({ column, members, totals }) => ({
      forbund: column.id,
      amount: totals.get(row.key) ?? Money.zero,
      parts: row.perForbund.filter(({ forbund }) => members.has(forbund)),
    }));
    const eliminated = Money.sum(perForbund.map(({ amount }) => amount)).subtract(row.total);
    return { ...row, perForbund, eliminated };
  });
}
