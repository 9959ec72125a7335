import type { Decimal } from 'decimal.js';
import type { Concept } from './concept.js';

/** An amount that is known from elsewhere, as from the books: what it is, its last day, kronor with the statement's sign. */
export interface KnownFigure {
  readonly concept: Concept;
  /** The last day of its period, `YYYY-MM-DD`. */
  readonly time: string;
  readonly kronor: Decimal;
  /** Where it is from, in Swedish ("bokföringen 2021"). */
  readonly source: string;
}

/** What a caller knows besides the documents; every document is held against it. */
export interface KnownFigures {
  readonly figures: readonly KnownFigure[];
}

/** For a caller that knows nothing else. */
export const NOTHING_KNOWN: KnownFigures = { figures: [] };
