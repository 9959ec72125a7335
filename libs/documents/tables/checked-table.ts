import type { RecognisedTable } from '@samla/domain/statements/published/from-checked-table.js';
import type { PublishedUnit } from '@samla/domain/statements/published/published-table.js';
import type { DocumentKind, VersionKey } from '../kept/document.js';

/** A table that a check recognised in a document, as it can be published. */
export interface CheckedTable extends VersionKey {
  readonly checkId: string;
  /** Its place among the check's tables, from 1. */
  readonly tableNo: number;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly fileName: string;
  /** Made up, for a demonstration. */
  readonly isConstructed: boolean;
  readonly recognised: RecognisedTable;
  /** Errors found in it that nobody has explained or accepted. */
  readonly openErrors: number;
}

/** What somebody says of a recognised table in publishing it. */
export interface CheckedTableEntry {
  readonly checkId: string;
  readonly tableNo: number;
  /** Null for the name that the check read. */
  readonly name: string | null;
  /** Null for the unit that the check read. */
  readonly unit: PublishedUnit | null;
  /** That a table with errors is to be held with its figures as printed. */
  readonly isAsPrinted: boolean;
  /** Why what stood before is replaced; '' for a new table. */
  readonly reason: string;
}
