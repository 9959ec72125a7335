const PIECE_LENGTH = 65_536;

/** Collects lines of UTF-8 text into pieces that are worth sending. */
export class TextPieces {
  private readonly ready: Uint8Array[] = [];
  private text = '';

  /** Adds a line; its line end is put to it. */
  line(line: string): void {
    this.text += `${line}\n`;
    if (this.text.length >= PIECE_LENGTH) this.cut();
  }

  /** Makes what is left a piece. */
  end(): void {
    if (this.text !== '') this.cut();
  }

  /** The pieces that are ready; each is given once. */
  take(): Uint8Array[] {
    return this.ready.splice(0);
  }

  private cut(): void {
    this.ready.push(new TextEncoder().encode(this.text));
    this.text = '';
  }
}
