import { createHash } from 'node:crypto';
import { canonicalSubmission, type SealedContent, type SealedHeader } from '@samla/domain/statements/seal.js';
import type { SubmissionKey } from './submission.js';

/** What is sealed beside the rows. */
export interface SealedFacts
  extends SubmissionKey, Omit<SealedHeader, 'fiscalYear' | 'toPeriod' | 'kind' | 'handedInAt'> {
  readonly handedInAt: Date;
}

/** The seal of a submission: SHA-256, in hexadecimal, over the UTF-8 bytes of its canonical text in its own format. */
export function sealOf(facts: SealedFacts, content: SealedContent): string {
  const header = { ...facts, fiscalYear: facts.year, handedInAt: facts.handedInAt.toISOString() };
  return createHash('sha256').update(canonicalSubmission(header, content), 'utf8').digest('hex');
}
