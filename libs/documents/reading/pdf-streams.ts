import { inflateSync } from 'node:zlib';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { tooLarge, unreadable } from '@samla/domain/document-check/document/limits.js';

/** What one stream of a PDF may unpack to, and all of them together; a picture of a page takes some 30 MB. */
const MOST_STREAM = 64 * 1024 * 1024;
const MOST_STREAMS = 384 * 1024 * 1024;
/** Streams may be packed in several layers; no writer uses more than two. */
const MOST_LAYERS = 4;
const ENCRYPTED = /\/Encrypt\s{1,10}\d{1,10}\s{1,10}\d{1,5}\s{1,10}R/;
const OLD_PACKING = /\/LZWDecode/;
const ZLIB = 0x78;

/**
 * Looks through a PDF before it is given to a reader without limits. Refuses with DOCUMENT_ENCRYPTED one that is locked,
 * DOCUMENT_TOO_LARGE one that unpacks to more than is taken, DOCUMENT_UNREADABLE one in a packing that is not checked.
 */
export function checkPdf(bytes: Buffer): void {
  const shown = bytes.toString('latin1');
  if (ENCRYPTED.test(shown))
    throw new DomainError('DOCUMENT_ENCRYPTED', 'PDF-filen är låst med lösenord; spara en kopia utan skydd.');
  if (OLD_PACKING.test(shown)) throw unreadable('PDF-filen är packad på ett sätt (LZW) som inte läses.');
  let left = MOST_STREAMS;
  for (let at = shown.indexOf('stream'); at >= 0; at = shown.indexOf('stream', at + 6)) {
    if (shown.startsWith('end', at - 3)) continue;
    const from = at + 6 + (shown.startsWith('\r\n', at + 6) ? 2 : 1);
    if (bytes[from] !== undefined && (bytes[from]! & 0x0f) === 8)
      left -= unpackedSize(bytes.subarray(from), left, 1);
  }
}

/** How much a stream unpacks to, through all its layers; zlib stops by itself where the stream ends. */
function unpackedSize(packed: Buffer, left: number, layer: number): number {
  const most = Math.min(MOST_STREAM, left);
  let unpacked: Buffer;
  try {
    unpacked = inflateSync(packed, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge('PDF-filen är för stor när den packas upp.');
    // Not packed so, or damaged: then the reader finds that out without unpacking anything.
    return 0;
  }
  if (unpacked[0] !== ZLIB || layer >= MOST_LAYERS) return unpacked.length;
  return unpacked.length + unpackedSize(unpacked, left - unpacked.length, layer + 1);
}
