import { Decimal } from 'decimal.js';
import { columnEntity, OWN_ENTITY } from '../tables/column-entity.js';
import type { Figure, TableColumn, TableRow, TableUnit, TableView } from '../tables/table-view.js';
import type { ReadDocument } from './read-document.js';

/** What a figure is: what happened, what was planned or what is expected. */
export type Basis = 'OUTCOME' | 'BUDGET' | 'FORECAST';

/** A figure of a table with the time that it is about, so that it can be held against others. */
export interface DatedFigure {
  readonly document: ReadDocument;
  readonly view: TableView;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly figure: Figure;
  /** The last day of its period, `YYYY-MM-DD`. */
  readonly time: string;
  readonly basis: Basis;
  /** Whose it is: `OWN_ENTITY`, or the words for another, as the group that a förbund is in. */
  readonly entity: string;
  readonly unit: MoneyTableUnit;
  /** In kronor. */
  readonly kronor: Decimal;
}

export type MoneyTableUnit = Exclude<TableUnit, '%' | 'antal'>;

/** How many kronor one of a table's unit is. */
export const KRONOR_PER: Readonly<Record<MoneyTableUnit, number>> = {
  kr: 1,
  tkr: 1000,
  kkr: 1000,
  mkr: 1_000_000,
};

/** Columns that are no amount of their own time: what is between two others. */
const BETWEEN = new Set([
  'DEVIATION',
  'CHANGE',
  'SHARE',
  'WOMEN',
  'MEN',
  'OPENING',
  'ADDED',
  'ENDED',
  'CLOSING',
]);

/** Whose figures are asked for: the document's own, or those of others that it prints beside them. */
export type Whose = 'OWN' | 'OTHERS';

/** The figures of money in a table with their time, in the unit given; those of another entity are never among the own. */
export function datedFiguresOf(
  document: ReadDocument,
  view: TableView,
  unit: MoneyTableUnit,
  whose: Whose = 'OWN',
): DatedFigure[] {
  const columns = view.columns.filter((column) => column.kind === 'AMOUNT' && !BETWEEN.has(column.role));
  return columns.flatMap((column) => {
    const time = timeOf(document, view, column, columns.length);
    const entity = columnEntity(view, column);
    if (time === null || (entity === OWN_ENTITY) !== (whose === 'OWN')) return [];
    return view.rows.flatMap((row) => {
      const figure = row.figures[column.index] ?? null;
      if (figure === null || figure.isPercent || row.kind === 'RATIO' || row.kind === 'COUNT') return [];
      const kronor = figure.value.times(KRONOR_PER[unit]);
      return [{ document, view, row, column, figure, time, basis: basisOf(column), entity, unit, kronor }];
    });
  });
}

/** Half of the last printed digit, in kronor: how well the figure is known. */
export function slackOf({ figure, unit }: DatedFigure): Decimal {
  const key = `${unit} ${figure.decimals}`;
  const known = SLACKS.get(key) ?? new Decimal(10).pow(-figure.decimals).times(KRONOR_PER[unit]).dividedBy(2);
  SLACKS.set(key, known);
  return known;
}

/** By unit and decimals: it is asked for every pair of figures. */
const SLACKS = new Map<string, Decimal>();

/** The year that a figure is about. */
export function yearOf({ time }: Pick<DatedFigure, 'time'>): number {
  return Number.parseInt(time.slice(0, 4), 10);
}

function timeOf(
  document: ReadDocument,
  view: TableView,
  column: TableColumn,
  columns: number,
): string | null {
  if (column.period !== null) return column.period.to;
  // One column of figures without a head is the document's own year.
  const isOwn = columns === 1 && document.profile.year !== null && view.kind !== 'OTHER';
  return isOwn ? `${document.profile.year}-12-31` : null;
}

function basisOf({ role, groupRole }: TableColumn): Basis {
  if (role === 'BUDGET' || groupRole === 'BUDGET' || role === 'GRANTED') return 'BUDGET';
  return role === 'FORECAST' || groupRole === 'FORECAST' ? 'FORECAST' : 'OUTCOME';
}
