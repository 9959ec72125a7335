import { createHash } from 'node:crypto';
import type { Finding } from '@samla/domain/document-check/findings/finding.js';

/** What a finding is known by in later versions of its document. SHA-256, hexadecimal. */
export interface FindingKeys {
  /** The same section, row and column, wherever its line has moved and whatever kind of fault is there. */
  readonly placeKey: string;
  /** As `placeKey`, and the same class, printed and recomputed values: as long as this holds, so does an answer. */
  readonly findingKey: string;
}

/**
 * The keys of a check's findings, in their order. Neither line nor number of the table counts: they move when something else in
 * the document does. Findings of one document that would be the same are told apart by their order.
 */
export function keysOf(findings: readonly Finding[]): FindingKeys[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { document, place, printed, recomputed, unit } = finding;
    const at = [place.section, place.row, place.column];
    const same = [...at, finding.class, printed, recomputed, unit];
    const known = JSON.stringify([document, same]);
    const ordinal = seen.get(known) ?? 0;
    seen.set(known, ordinal + 1);
    return { placeKey: digest(at), findingKey: digest([...same, ordinal]) };
  });
}

function digest(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
