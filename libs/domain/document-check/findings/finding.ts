/** What kind of fault a finding is. */
export const FINDING_CLASSES = [
  'sum',
  'transposed-digits',
  'missing-row',
  'stale-label',
  'label',
  'unit',
  'sign',
  'rounding',
  'copied-figure',
  'date',
  'structure',
  'self-contradiction',
  'law',
] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** The gravest first: the order in which findings are told. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where something is printed; null what does not apply (running text has no table). */
export interface Place {
  /** Line of the text, from 1; row of the sheet in a spreadsheet. */
  readonly line: number;
  readonly section: string | null;
  /** Number of the table in the document, from 1. */
  readonly table: number | null;
  readonly row: string | null;
  readonly column: string | null;
}

/** A later figure that carries a fault: what is printed there, and what it would be without the fault. */
export interface Consequence {
  readonly document: string;
  readonly place: Place;
  readonly printed: string;
  readonly corrected: string;
  readonly message: string;
}

/**
 * What does not agree in a document. Amounts are decimal strings in the printed unit, null where none is at issue (a wrong
 * year in a label); `difference` is printed less recomputed.
 */
export interface Finding {
  readonly document: string;
  readonly place: Place;
  readonly printed: string | null;
  readonly recomputed: string | null;
  readonly difference: string | null;
  /** kr, tkr, kkr, mkr, %, antal; null where none is at issue. */
  readonly unit: string | null;
  readonly class: FindingClass;
  readonly severity: Severity;
  /** In Swedish: what was compared with what, and what is likely. */
  readonly message: string;
  readonly consequences: readonly Consequence[];
}
