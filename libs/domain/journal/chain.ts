import { createHash, hash as oneHash } from 'node:crypto';

/** The hash before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The hash of an entry in the chain of its förbund and series, in hex: SHA-256 over the hash before it, its head and its
 * rows in their text form (`entry-text.ts`), each on a line of its own, as UTF-8.
 */
export function chainHash(previous: string, head: string, rows: string): string {
  return oneHash('sha256', `${previous}\n${head}\n${rows}`, 'hex');
}

/** As `chainHash`, for an entry whose rows come in pieces. */
export function chainHashOf(previous: string, head: string, pieces: Iterable<string>): string {
  const hash = createHash('sha256').update(`${previous}\n${head}\n`);
  for (const rows of pieces) hash.update(rows);
  return hash.digest('hex');
}
