import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';

/** A record as its label and fields; an array is an object list, written within braces. */
export type SieRecord = readonly [label: string, ...fields: (string | readonly string[])[]];

/**
 * The control sum of SIE 4C section 10: CRC-32 over the CP437 bytes of label and fields, without separators,
 * enclosing quotes, braces and line ends, in unsigned decimal.
 */
export function ksumma(records: readonly SieRecord[]): string {
  let sum = 0;
  for (const record of records) {
    sum = crc32(iconv.encode(record.flat().join(''), 'cp437'), sum);
  }
  return sum.toString();
}
