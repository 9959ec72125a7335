/** RFC 3629, section 4: the lead bytes, how many bytes follow, and what the first of them may be. */
const SEQUENCES = [
  { from: 0xc2, to: 0xdf, more: 1, least: 0x80, most: 0xbf },
  { from: 0xe0, to: 0xe0, more: 2, least: 0xa0, most: 0xbf },
  { from: 0xe1, to: 0xec, more: 2, least: 0x80, most: 0xbf },
  { from: 0xed, to: 0xed, more: 2, least: 0x80, most: 0x9f },
  { from: 0xee, to: 0xef, more: 2, least: 0x80, most: 0xbf },
  { from: 0xf0, to: 0xf0, more: 3, least: 0x90, most: 0xbf },
  { from: 0xf1, to: 0xf3, more: 3, least: 0x80, most: 0xbf },
  { from: 0xf4, to: 0xf4, more: 3, least: 0x80, most: 0x8f },
] as const;

/** Whether bytes are well-formed UTF-8 (overlong forms and surrogates are not), byte by byte. */
export class Utf8Check {
  /** How many bytes the sequence that is begun still needs. */
  pending = 0;
  private broken = false;
  private least = 0x80;
  private most = 0xbf;

  /** Whether all bytes so far are well-formed and no sequence is left half. */
  get isWellFormed(): boolean {
    return !this.broken && this.pending === 0;
  }

  feed(byte: number): void {
    if (this.broken) return;
    if (this.pending > 0) {
      if (byte < this.least || byte > this.most) this.broken = true;
      this.least = 0x80;
      this.most = 0xbf;
      this.pending -= 1;
      return;
    }
    if (byte < 0x80) return;
    const sequence = SEQUENCES.find(({ from, to }) => byte >= from && byte <= to);
    if (!sequence) {
      this.broken = true;
      return;
    }
    this.pending = sequence.more;
    this.least = sequence.least;
    this.most = sequence.most;
  }
}
