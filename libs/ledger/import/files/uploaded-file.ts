import { assertText, badInput } from '../../accounts/checked-input.js';

/** The largest file that is read while one waits for the answer, in bytes; a larger one is for the worker. */
export const MOST_BYTES = 64 * 1024 * 1024;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of a file that came as Base64 text; `BAD_USER_INPUT` for what is no Base64, and for a file that is too large. */
export function uploadedBytes(fileName: string, contentBase64: string): Uint8Array {
  assertText('fileName', fileName, 200);
  if (contentBase64.length > (MOST_BYTES / 3) * 4 + 4) {
    throw badInput('contentBase64', `Filen är större än ${MOST_BYTES / 1024 / 1024} MB.`);
  }
  if (contentBase64.length % 4 !== 0 || !BASE64.test(contentBase64))
    throw badInput('contentBase64', 'contentBase64 är inte Base64.');
  return Buffer.from(contentBase64, 'base64');
}

/** Refuses, with `BAD_USER_INPUT`, a kept file that is too large to be read while one waits. */
export function assertSmall(argument: string, size: number): void {
  if (size <= MOST_BYTES) return;
  const limit = `${MOST_BYTES / 1024 / 1024} MB`;
  throw badInput(argument, `Filen är större än ${limit}; beställ den med requestImport eller planImport.`);
}
