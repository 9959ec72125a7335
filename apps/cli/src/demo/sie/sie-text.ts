import iconv from 'iconv-lite';
import { ksumma, type SieRecord } from './ksumma.js';

/** What the checksum and the text of a file are made from: records, and the voucher braces between them. */
export type SieLine = SieRecord | '{' | '}';

/**
 * The bytes of a SIE file: CP437, CRLF, control sum around everything after `#FLAGGA`. A character outside CP437 or a
 * control character is a fault of the caller.
 */
export function sieBytes(lines: readonly SieLine[]): Uint8Array {
  const records = lines.filter((line): line is SieRecord => typeof line !== 'string');
  const body = lines.map((line) => (typeof line === 'string' ? line : write(line)));
  const text = ['#FLAGGA 0', '#KSUMMA', ...body, `#KSUMMA ${ksumma(records)}`, ''].join('\r\n');
  const bytes = iconv.encode(text, 'cp437');
  if (iconv.decode(bytes, 'cp437') !== text) throw new Error('A SIE file holds a character outside CP437.');
  return bytes;
}

function write(record: SieRecord): string {
  return record
    .map((field, index) => {
      if (index === 0) return field;
      return typeof field === 'string'
        ? quote(field)
        : `{${(field as readonly string[]).map(quote).join(' ')}}`;
    })
    .join(' ');
}

function quote(field: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(field)) throw new Error('A SIE field may hold no control character.');
  const plain = field !== '' && !/[\s"{}]/.test(field);
  return plain ? field : `"${field.replaceAll('"', '\\"')}"`;
}
