import { createHash, type Hash } from 'node:crypto';
import type { ChainEnds, ChainRecord } from '@samla/domain/journal/chain-record.js';
import { escaped } from '@samla/domain/journal/entry-text.js';

/** Name and version of the text form; `docs/verify-chain.mjs` reads it, and a change of it is a new version. */
export const JOURNAL_FORMAT = 'samla-journal\t1';

/**
 * Writes a whole journal as text, UTF-8, a line feed after each line, fields separated by tabs:
 *
 * - `samla-journal 1 SLUG TIME SHA256`, where the last field is the hash of the line before it
 * - `E` and the head of an entry, `R` and a row, for each row, `H` and the entry's hash (`entry-text.ts`, `chain-hash.ts`)
 * - `Z ENTRIES ROWS CHAINS`, then for each chain its series, last entry and hash, and last the SHA-256 of all lines before:
 *   so that a file which was cut off is known.
 */
export class JournalText {
  entries = 0;
  rows = 0;
  private readonly digest: Hash = createHash('sha256');
  /** Hash of the entry whose rows are being written. */
  private open: string | undefined;

  /** The first line. */
  begin(slug: string, at: Date): string {
    const said = `${JOURNAL_FORMAT}\t${slug}\t${at.toISOString()}`;
    return this.line(`${said}\t${createHash('sha256').update(said).digest('hex')}`);
  }

  /** The lines of a piece of the journal, in its order. */
  add(record: ChainRecord): string {
    switch (record.kind) {
      case 'ENTRY': {
        const ended = this.close();
        this.open = record.hash;
        this.entries += 1;
        return `${ended}${this.line(`E\t${record.text}`)}`;
      }
      case 'ROW':
        this.rows += 1;
        return this.line(`R\t${record.text}`);
      case 'STRAY': {
        // What no entry of the books holds stands outside of every entry: whoever verifies the file stops there.
        const ended = this.close();
        this.rows += 1;
        return `${ended}${this.line(`R\t${record.text}`)}`;
      }
    }
  }

  /** The last lines. What the books remember is told, not what was counted: the one proves the other. */
  end({ heads, nextEntryNo }: ChainEnds): string {
    const ended = this.close();
    const chains = [...heads].map(
      ([series, { entryNo, hash }]) => `\t${escaped(series)}\t${entryNo}\t${hash}`,
    );
    const said = `Z\t${nextEntryNo - 1n}\t${this.rows}\t${heads.size}${chains.join('')}`;
    return `${ended}${said}\t${this.digest.digest('hex')}\n`;
  }

  private close(): string {
    const hash = this.open;
    this.open = undefined;
    return hash === undefined ? '' : this.line(`H\t${hash}`);
  }

  private line(text: string): string {
    const whole = `${text}\n`;
    this.digest.update(whole);
    return whole;
  }
}
