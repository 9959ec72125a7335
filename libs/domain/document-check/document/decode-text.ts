import { MOST_DOCUMENT_BYTES, tooLarge, unreadable } from './limits.js';

const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];
/** Control characters that no text has: all but tab, line feed, form feed, carriage return and the old end of file. */
const MOST_CONTROL_SHARE = 1000;
const PROBED = 1 << 16;

/**
 * The text of bytes: UTF-8 where they are that (with or without its mark), UTF-16 where its mark says so, else
 * Windows-1252. Refuses with DOCUMENT_UNREADABLE what is binary and DOCUMENT_TOO_LARGE what is too large.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MOST_DOCUMENT_BYTES)
    throw tooLarge(`Filen är större än ${MOST_DOCUMENT_BYTES / (1024 * 1024)} MB och läses inte.`);
  const text = decoded(bytes);
  if (isBinary(text)) throw unreadable('Filen är inte en text: den innehåller binära tecken.');
  return text;
}

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, UTF16_LITTLE)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, UTF16_BIG)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: then it is of the old Swedish kind, where every byte is a letter.
    return windows1252(bytes);
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; Node's own decoder leaves control characters there. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (letter) => UPPER[letter.charCodeAt(0) - 0x80]!);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let control = 0;
  const probed = text.slice(0, PROBED);
  for (let place = 0; place < probed.length; place += 1) {
    const code = probed.charCodeAt(place);
    const isWhite = code === 9 || code === 10 || code === 12 || code === 13 || code === 26;
    if ((code < 32 && !isWhite) || code === 0xfffd) control += 1;
  }
  return control * MOST_CONTROL_SHARE > probed.length;
}
