import { compareCodes } from '../accounts/code-order.js';
import { DomainError } from '../errors/domain-error.js';
import type { Money } from '../money/money.js';
import type { LeafLine } from '../statements/statement-line.js';
import { assertSameSource, type FigureSource } from './figure-source.js';

/** A förbund that a consolidation is about. */
export interface PerimeterForbund {
  readonly id: string;
  /** Name on the day that the consolidation is about, for labels and order. */
  readonly name: string;
  /** The approved submission that its amounts come from, or null when it has none. */
  readonly submission: string | null;
  /** What the submission's figures are of; where it is told, figures of something else are refused beside it. */
  readonly source?: FigureSource | undefined;
}

/** Amounts of an approved submission: closing amounts of balance lines, the period's change of result lines. */
export interface ConsolidationRow {
  readonly forbund: string;
  readonly line: LeafLine;
  /** The förbund that the amount was booked with, as captured on the row; null for everybody else. */
  readonly counterpartyForbund: string | null;
  /** Ledger sign, debit +. */
  readonly amount: Money;
}

/** The perimeter in the order of its names, so that no answer depends on the order it was read in. */
export function orderPerimeter(perimeter: readonly PerimeterForbund[]): PerimeterForbund[] {
  const ids = new Set(perimeter.map(({ id }) => id));
  if (ids.size !== perimeter.length) {
    throw new DomainError('DUPLICATE_FORBUND', 'Samma förbund förekommer två gånger i sammanställningen.', {
      forbund: perimeter.map(({ id }) => id),
    });
  }
  return [...perimeter].sort((a, b) => compareCodes(a.name, b.name) || compareCodes(a.id, b.id));
}

/** Refuses, with `MIXED_YEARS`, `MIXED_KINDS` or `MIXED_PERIODS`, submissions whose figures cannot be added. */
export function assertAddable(perimeter: readonly PerimeterForbund[]): void {
  assertSameSource(
    perimeter.flatMap(({ name, submission, source }) =>
      submission === null || source === undefined ? [] : [{ name, ...source }],
    ),
  );
}

/** Refuses amounts of a förbund that is not in the perimeter with an approved submission: they would be lost. */
export function assertWithinPerimeter(
  perimeter: readonly PerimeterForbund[],
  rows: readonly ConsolidationRow[],
): void {
  const approved = new Set(perimeter.filter(({ submission }) => submission !== null).map(({ id }) => id));
  const outside = [...new Set(rows.map(({ forbund }) => forbund))].filter(
    (forbund) => !approved.has(forbund),
  );
  if (outside.length === 0) return;
  throw new DomainError(
    'OUTSIDE_PERIMETER',
    'Det finns belopp från förbund som inte ingår med en godkänd inlämning.',
    { forbund: outside.sort(compareCodes) },
  );
}
