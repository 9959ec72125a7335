import { createHash } from 'node:crypto';
import { canonicalSubmission, type SealedRow } from '@samla/domain/statements/seal.js';
import type { SubmissionKey } from './submission.js';

/** What is sealed beside the rows. */
export interface SealedFacts extends SubmissionKey {
  readonly forbundId: string;
  readonly version: number;
  readonly mappingVersion: string;
}

/** The seal of a submission: SHA-256, in hexadecimal, over the UTF-8 bytes of its canonical text. */
export function sealOf({ forbundId, year, toPeriod, kind, version, mappingVersion }: SealedFacts, rows: readonly SealedRow[]): string {
  const text = canonicalSubmission({ forbundId, fiscalYear: year, toPeriod, kind, version, mappingVersion }, rows);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
