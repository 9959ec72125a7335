/** The upper half of code page 437, from 0x80. */
export const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const CP437_LETTERS = new Set([0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99, 0x82]);
const LATIN1_LETTERS = new Set([0xe4, 0xe5, 0xf6, 0xc4, 0xc5, 0xd6, 0xe9]);
/** 0x80 to 0x9f in Windows-1252; the places that it leaves empty cannot be read. */
const WINDOWS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** The text of a file by the rule: UTF-8 where the bytes are that, else the set of which more Swedish letters are there. */
export function decoded(bytes) {
  if (bytes.every((byte) => byte < 0x80))
    return { charset: 'ASCII', text: Buffer.from(bytes).toString('latin1') };
  try {
    return { charset: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decodedByLetters(bytes);
  }
}

function decodedByLetters(bytes) {
  let cp437 = 0;
  let latin1 = 0;
  for (const byte of bytes) {
    if (CP437_LETTERS.has(byte)) cp437 += 1;
    if (LATIN1_LETTERS.has(byte)) latin1 += 1;
  }
  if (latin1 > cp437) {
    const text = Buffer.from(bytes).toString('latin1');
    return {
      charset: 'ISO-8859-1',
      text: text.replace(/[\x80-\x9f]/g, (each) => WINDOWS[each.charCodeAt(0) - 0x80]),
    };
  }
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80];
  return { charset: 'CP437', text };
}
