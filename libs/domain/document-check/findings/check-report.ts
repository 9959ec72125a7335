import type { DocumentFormat } from '../document/source-document.js';
import type { Finding } from './finding.js';
import type { TestedTie } from './tested-tie.js';

/** A document that was checked: what was read of it and every tie that was tested. */
export interface CheckedDocument {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly tables: number;
  readonly ties: readonly TestedTie[];
}

/** What a check found: the documents in the order given, the findings with the gravest first. */
export interface CheckReport {
  readonly documents: readonly CheckedDocument[];
  readonly findings: readonly Finding[];
}
