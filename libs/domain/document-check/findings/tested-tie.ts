import type { Finding, Place } from './finding.js';

/** How a tie came out: exactly, within the rounding of its terms, by an explanation found elsewhere, or not at all. */
export const TIE_OUTCOMES = ['EXACT', 'ROUNDING', 'EXPLAINED', 'BROKEN'] as const;
export type TieOutcome = (typeof TIE_OUTCOMES)[number];

/** A figure that takes part in a tie, as printed. */
export interface TieTerm {
  readonly document: string;
  readonly place: Place;
  readonly printed: string;
}

/** A tie that was tested, whether it holds or not: the reader sees what was compared with what. */
export interface TestedTie {
  /** What kind of tie it is, in Swedish ("summa", "not mot räkning"). */
  readonly kind: string;
  readonly document: string;
  readonly place: Place;
  readonly outcome: TieOutcome;
  readonly printed: string | null;
  readonly recomputed: string | null;
  readonly unit: string | null;
  /** In Swedish: what was compared with what. */
  readonly message: string;
  readonly terms: readonly TieTerm[];
}

/** A tie and what is to be said about it; null where it holds, or where another finding says it already. */
export interface Outcome {
  readonly tie: TestedTie;
  readonly finding: Finding | null;
}
