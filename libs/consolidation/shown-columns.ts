import { compareCodes } from '@samla/domain/accounts/code-order.js';
import type { AddedRow } from '@samla/domain/consolidation/added-row.js';
import { type FigureColumn, inColumns } from '@samla/domain/consolidation/columns.js';
import type { Money } from '@samla/domain/money/money.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { CellSource } from './cell-opening.js';
import { type Figures, figuresAlone } from './county-figures.js';

/** A förbund as answers refer to it. */
export interface Reference {
  readonly key: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A column of an answer: a förbund, or one that others have gone up in, with where its amounts come from. */
export interface ShownColumn {
  readonly forbund: Reference;
  readonly members: readonly Reference[];
  /** None where none of them has anything approved. */
  readonly sources: readonly CellSource[];
}

/** A row by the columns that it is shown by. */
export type ShownRow<Row extends AddedRow> = Omit<Row, 'perForbund'> & {
  readonly perForbund: readonly { readonly forbund: string; readonly amount: Money }[];
};

/** The columns of some figures, in the order of their names; those that booked unless figures are shown by others. */
export function shownColumns(kept: Figures): ShownColumn[] {
  const booked = referencesOf(kept);
  const shown = references([...kept.forbund, ...(kept.asked.structure?.forbund ?? [])]);
  return [...(kept.columns ?? bookedColumns(kept))]
    .map(({ id, members }) => ({
      forbund: shown(id),
      members: members.map(booked).sort(byName),
      sources: members.flatMap((member) => sourceOf(kept, member) ?? []),
    }))
    .sort((a, b) => byName(a.forbund, b.forbund));
}

/** Where a förbund's amounts come from; null for one without anything approved. */
export function sourceOf({ submissions, earlier, forbund }: Figures, id: string): CellSource | null {
  const submission = submissions.get(id);
  if (!submission) return null;
  return {
    countyId: forbund.find((each) => each.id === id)!.countyId,
    submissionId: submission.submissionId,
    earlierId: earlier.get(id)?.submissionId ?? null,
  };
}

/** The förbund that booked, by id and by their names then. */
export function referencesOf({ forbund }: Pick<Figures, 'forbund'>): (id: string) => Reference {
  return references(forbund);
}

/** Förbund by id; the last of those that are given twice. */
function references(forbund: readonly Omit<Reference, 'key'>[]): (id: string) => Reference {
  const known = new Map(
    forbund.map(({ id, slug, name }) => [id, { key: id, id: toGlobalId('Forbund', id), slug, name }]),
  );
  return (id) => known.get(id)!;
}

/** The order of förbund in answers. */
export function byName(a: Reference, b: Reference): number {
  return compareCodes(a.name, b.name) || compareCodes(a.key, b.key);
}

/**
 * Rows by the columns that the figures are shown by. `alone` makes the same rows of some of the förbund by themselves: what a
 * column of several is. Columns that have nothing approved have no amount.
 */
export function rowsInColumns<Row extends AddedRow>(
  kept: Figures,
  rows: readonly Row[],
  alone: (of: Pick<Figures, 'perimeter' | 'sums'>) => readonly Row[],
): readonly ShownRow<Row>[] {
  const { columns } = kept;
  if (!columns) return rows;
  const speaking = columns.filter(({ members }) => members.some((id) => kept.submissions.has(id)));
  return inColumns(rows, speaking, (members) => alone(figuresAlone(kept, members)));
}

function bookedColumns({ perimeter }: Figures): FigureColumn[] {
  return perimeter.map(({ id, name }) => ({ id, name, members: [id] }));
}
