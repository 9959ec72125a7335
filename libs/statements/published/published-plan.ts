import type { PublishedFault } from '@samla/domain/statements/published/table-fault.js';

/** What becomes of a table of a file. */
export interface PlannedTable {
  readonly document: string;
  readonly name: string;
  readonly section: string;
  readonly rows: number;
  readonly columns: number;
  readonly outcome: 'NEW' | 'KNOWN' | 'CORRECTION';
}

/** What a file would come to. With a fault nothing of it is taken in. */
export interface PublishedImportPlan {
  readonly tables: readonly PlannedTable[];
  readonly faults: readonly PublishedFault[];
}
