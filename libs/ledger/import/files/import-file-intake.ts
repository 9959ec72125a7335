import { createHash } from 'node:crypto';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { CharsetDecider } from '@samla/domain/sie/charset.js';
import { CHUNK_BYTES, type ImportFile, MOST_FILE_BYTES } from './import-file.js';

/** What is known of a file once it has come whole. */
export type TakenFacts = Pick<ImportFile, 'sha256' | 'size' | 'charset'>;

/** Takes in the bytes of one file as they come: cuts them to chunks and finds out on the way what they are. */
export class FileIntake {
  private readonly hash = createHash('sha256');
  private readonly charset = new CharsetDecider();
  private size = 0;

  /** @param most bytes that are taken. */
  constructor(private readonly most = MOST_FILE_BYTES) {}

  /**
   * The bytes in chunks of the size that is kept, each as soon as it is full; the source is read no faster than they
   * are taken. Throws `FILE_TOO_LARGE` at the first byte too many.
   */
  async *chunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
    let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let filled = 0;
    for await (const piece of source) {
      this.take(piece);
      for (let from = 0; from < piece.length;) {
        const to = Math.min(piece.length, from + CHUNK_BYTES - filled);
        chunk.set(piece.subarray(from, to), filled);
        filled += to - from;
        from = to;
        if (filled < CHUNK_BYTES) continue;
        yield chunk;
        // Whoever took the last one may still be sending it.
        chunk = Buffer.allocUnsafe(CHUNK_BYTES);
        filled = 0;
      }
    }
    if (filled > 0) yield chunk.subarray(0, filled);
  }

  /** What the bytes are; `FILE_EMPTY` if there were none. */
  facts(): TakenFacts {
    if (this.size === 0) throw new DomainError('FILE_EMPTY', 'Filen är tom.');
    return {
      sha256: this.hash.digest('hex'),
      size: this.size,
      charset: this.charset.decide().charset,
    };
  }

  private take(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.most) throw tooLarge();
    this.hash.update(piece);
    this.charset.feed(piece);
  }
}

/** The refusal of a file over the limit. */
export function tooLarge(): DomainError {
  return new DomainError(
    'FILE_TOO_LARGE',
    `Filen är större än ${MOST_FILE_BYTES / 1024 ** 3} GB, som är det mesta som tas emot.`,
  );
}
