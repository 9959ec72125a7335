import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * A file that only this process can reach, to make something in before anybody gets it: a transaction is over before the
 * network begins, and what is refused half-way is never sent half.
 */
export class SpoolFile {
  /** Bytes that were written. */
  size = 0;

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  static async make(): Promise<SpoolFile> {
    const folder = await mkdtemp(join(tmpdir(), 'samla-export-'));
    const file = await open(join(folder, 'books'), 'wx+', 0o600);
    // Without a name it is gone with the process, however that ends; where the system refuses, `remove` does it.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return new SpoolFile(folder, file);
  }

  /** Begins anew. */
  async restart(): Promise<void> {
    await this.file.truncate(0);
    this.size = 0;
  }

  async write(bytes: Uint8Array): Promise<void> {
    const { bytesWritten } = await this.file.write(bytes, 0, bytes.length, this.size);
    if (bytesWritten < bytes.length) throw new Error('The disk took only a part of the export.');
    this.size += bytes.length;
  }

  /** What was written, from its beginning; the file is removed when the stream closes. */
  read(): Readable {
    const stream = this.file.createReadStream({ start: 0 });
    stream.once('close', () => void this.remove());
    return stream;
  }

  async remove(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
