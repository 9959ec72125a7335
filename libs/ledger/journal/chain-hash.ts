import { createHash, type Hash } from 'node:crypto';

/** The hash before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The hash of an entry in the chain of its förbund and series: SHA-256 over the hash before it in hex, its head and its
 * rows in their text form (`domain/journal/entry-text.ts`), each on a line of its own, as UTF-8.
 */
export class ChainHash {
  private readonly hash: Hash;

  constructor(previous: string, head: string) {
    this.hash = createHash('sha256').update(`${previous}\n${head}\n`);
  }

  /** Takes rows in their order, with their line ends; however they are cut, the hash is the same. */
  add(rows: string | Uint8Array): void {
    this.hash.update(rows);
  }

  /** The hash in hex; the end. */
  end(): string {
    return this.hash.digest('hex');
  }
}

/** The hash of an entry whose rows are at hand. */
export function chainHash(previous: string, head: string, rows: string): string {
  const hash = new ChainHash(previous, head);
  hash.add(rows);
  return hash.end();
}
