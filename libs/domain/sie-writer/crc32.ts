const POLYNOMIAL = 0xedb88320;
const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 of SIE 4C § 10, over strings whose characters are bytes. */
export class Crc32 {
  private crc = 0xffffffff;

  add(bytes: string): void {
    let { crc } = this;
    for (let at = 0; at < bytes.length; at += 1)
      crc = TABLE[(crc ^ bytes.charCodeAt(at)) & 0xff]! ^ (crc >>> 8);
    this.crc = crc;
  }

  /** The sum so far, unsigned decimal. */
  get value(): string {
    return String((this.crc ^ 0xffffffff) >>> 0);
  }
}
