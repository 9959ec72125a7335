import { deflateSync } from 'node:zlib';

/** A text on a page of A4; x from the left, y from the top, in points. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** The text ends at x. */
  readonly isRight?: boolean;
}

const HEIGHT = 842;
/** Widths of Helvetica in thousandths, near enough to place what is set to the right. */
const widthOf = (text: string, size: number) =>
  [...text].reduce(
    (sum, letter) => sum + (/[ .,il]/.test(letter) ? 278 : /[-]/.test(letter) ? 333 : 556),
    0,
  ) *
  (size / 1000);

const escaped = (text: string) =>
  Buffer.from(text.replace(/[−–]/g, '-'), 'latin1')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&');

const contentOf = (texts: readonly PlacedText[]) =>
  texts
    .map(({ text, x, y, size = 10, isRight = false }) => {
      const left = isRight ? x - widthOf(text, size) : x;
      return `BT /F1 ${size} Tf 1 0 0 1 ${left.toFixed(2)} ${HEIGHT - y} Tm (${escaped(text)}) Tj ET`;
    })
    .join('\n');

/** The bytes of a PDF with these texts, one list a page; `trailer` adds to its trailer. */
export function pdfFile(pages: readonly (readonly PlacedText[])[], trailer = ''): Buffer {
  return pdfOfStreams(
    pages.map((texts) => deflateSync(Buffer.from(contentOf(texts), 'latin1'))),
    trailer,
  );
}

/** The bytes of a PDF whose pages have these deflated streams for content. */
export function pdfOfStreams(streams: readonly Buffer[], trailer = ''): Buffer {
  const objects: Buffer[] = [];
  const kids = streams.map((_, place) => `${4 + place * 2} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`));
  objects.push(
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
  );
  streams.forEach((stream, place) => {
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + place * 2} 0 R >>`,
      ),
    );
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  objects.forEach((object, place) => {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${place + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
