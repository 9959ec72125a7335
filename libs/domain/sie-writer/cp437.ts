import iconv from 'iconv-lite';

const FIRST_HIGH = 0x80;
const HIGH_LETTERS = iconv.decode(
  Buffer.from(Array.from({ length: 128 }, (_, at) => FIRST_HIGH + at)),
  'cp437',
);
const BYTE_OF = new Map([...HIGH_LETTERS].map((letter, at) => [letter, FIRST_HIGH + at]));
const ASCII = /^[\u0020-\u007e]*$/;

/**
 * A text as a string whose characters are the bytes of CP437; undefined if a character is a control character or has no
 * byte there.
 */
export function inCp437(text: string): string | undefined {
  if (ASCII.test(text)) return text;
  let bytes = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code >= 0x20 && code < 0x7f ? code : BYTE_OF.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes += String.fromCharCode(byte);
  }
  return bytes;
}
