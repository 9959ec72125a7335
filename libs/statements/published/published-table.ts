import type { PublishedSource, PublishedTable } from '@samla/domain/statements/published/published-table.js';

/** How a table came in: with the county's set-up, by form, from a file, or from the document check. */
export const ENTERED_AS = ['SETUP', 'FORM', 'CSV', 'CHECK'] as const;
export type EnteredAs = (typeof ENTERED_AS)[number];

/** A document that is kept. */
export interface PublishedDocument extends PublishedSource {
  readonly id: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A version of a table, without its content. */
export interface TableVersion {
  readonly id: string;
  readonly documentId: string;
  /** Its place among the document's tables, from 1. */
  readonly tableNo: number;
  readonly version: number;
  /** Why the version before was replaced; '' for the first. */
  readonly reason: string;
  readonly enteredAs: EnteredAs;
  /** Over the content in a canonical form. */
  readonly contentSha256: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A table in force, as printed. */
export interface KeptTable extends TableVersion, PublishedTable {}
