import type { CashFlowPart } from '@samla/domain/statements/cash-flow.js';

/** Where a förbund's amounts come from; not part of the schema. */
export interface CellSource {
  readonly countyId: string;
  readonly submissionId: string;
  /** The version that says where the span begins; null where it begins with the year. */
  readonly earlierId: string | null;
}

/** Which rows of its sources a cell opens into; not part of the schema. */
export interface CellOpening {
  /** By line: the ledger amount of a column times a factor. */
  readonly parts: readonly CashFlowPart[];
  /** Of those, the rows with a förbund of the consolidation, all others, or both. */
  readonly counterparts: 'ALL' | 'MUTUAL' | 'OTHER';
  /** The förbund of the consolidation. */
  readonly insiders: ReadonlySet<string>;
  /** Of those, the rows that stand on these rows of driftredovisningen; null for all. */
  readonly operatingRows: ReadonlySet<string> | null;
}
