import { inflateRawSync } from 'node:zlib';

/** The most that a zipped sheet may hold once it is unpacked where nobody says less, and the most files in it. */
export const MOST_UNPACKED_BYTES = 24 * 1024 * 1024;
export const MOST_ZIPPED_FILES = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/** Why a zip is not opened: damaged, or larger inside than is taken. */
export type ZipProblem = 'DAMAGED' | 'TOO_LARGE';

/**
 * Unpacks a zip with a limit and throws what comes out away: whether it may be given to a reader that has none. What the
 * directory says of sizes is not trusted. Null for a zip that is sound and within the limits.
 */
export function zipProblem(bytes: Buffer, most = MOST_UNPACKED_BYTES): ZipProblem | null {
  try {
    return unpack(bytes, most);
  } catch (error) {
    // zlib's own refusal at the limit; everything else is a zip that cannot be read.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'DAMAGED';
  }
}

function unpack(bytes: Buffer, most: number): ZipProblem | null {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + END_BYTES > bytes.length || bytes.readUInt32LE(end) !== END) return 'DAMAGED';
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ZIPPED_FILES) return 'TOO_LARGE';
  let at = bytes.readUInt32LE(end + 16);
  let left = most;
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) return 'DAMAGED';
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== LOCAL) return 'DAMAGED';
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (from + packed > bytes.length) return 'DAMAGED';
    left -= sizeOf(bytes.subarray(from, from + packed), method, left);
    if (left <= 0) return 'TOO_LARGE';
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

function sizeOf(packed: Buffer, method: number, most: number): number {
  if (method === STORED) return packed.length;
  if (method !== DEFLATED) throw new Error('a method of packing that no sheet uses');
  return inflateRawSync(packed, { maxOutputLength: most }).length;
}
