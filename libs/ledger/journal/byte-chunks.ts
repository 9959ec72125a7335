/** Bytes that are handed to the connection at a time. */
const CHUNK = 1 << 18;
/** The most bytes that one UTF-16 unit takes in UTF-8. */
const WIDEST = 3;

/** Text collected as UTF-8 in pieces of a size that a connection likes: a string of megabytes is dear to build and to send. */
export class ByteChunks {
  private full: Buffer[] = [];
  private chunk = Buffer.allocUnsafe(CHUNK);
  private length = 0;

  /** The bytes of the text, where they now lie. */
  add(text: string): Uint8Array {
    const room = text.length * WIDEST;
    if (this.length + room > this.chunk.length) this.renew(room);
    const from = this.length;
    this.length += this.chunk.write(text, from);
    return this.chunk.subarray(from, this.length);
  }

  /** All that was added since the last time. */
  take(): Uint8Array[] {
    this.renew(0);
    const taken = this.full;
    this.full = [];
    return taken;
  }

  private renew(room: number): void {
    if (this.length > 0) this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = Buffer.allocUnsafe(Math.max(CHUNK, room));
    this.length = 0;
  }
}
