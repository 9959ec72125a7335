import { createWriteStream } from 'node:fs';
import { open, rename, stat, truncate } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const LINE_FEED = 0x0a;
const FIRST_LOOK = 64 * 1024;

/**
 * A file of lines that comes in parts, in `FILE.partial` until it is whole: what a broken connection or a kill leaves is
 * there for the next part, without the line that it broke off in.
 */
export class GrowingFile {
  readonly partial: string;

  constructor(readonly file: string) {
    this.partial = `${file}.partial`;
  }

  /** The last whole line of what is there, cut back to its end; null when there is none. */
  async lastLine(): Promise<string | null> {
    const size = await stat(this.partial).then(
      (found) => found.size,
      () => 0,
    );
    const handle = size === 0 ? null : await open(this.partial, 'r');
    if (!handle) return null;
    try {
      // A line may be longer than the look: then once more, further back.
      for (let look = FIRST_LOOK; ; look *= 8) {
        const from = Math.max(0, size - look);
        const { buffer: end } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
        const last = end.lastIndexOf(LINE_FEED);
        const before = last < 1 ? -1 : end.lastIndexOf(LINE_FEED, last - 1);
        if (from > 0 && before < 0) continue;
        await truncate(this.partial, from + last + 1);
        return last < 0 ? null : end.subarray(before + 1, last).toString('utf8');
      }
    } finally {
      await handle.close();
    }
  }

  /** Writes what comes behind what is there, or anew. */
  async append(bytes: AsyncIterable<Uint8Array>, behind: boolean): Promise<void> {
    await pipeline(Readable.from(bytes), createWriteStream(this.partial, { flags: behind ? 'a' : 'w' }));
  }

  /** Makes it the file that was asked for. */
  finish(): Promise<void> {
    return rename(this.partial, this.file);
  }
}
