import { decideCharset } from '@samla/domain/sie/charset.js';
import { LinePieces } from '@samla/domain/sie/line-pieces.js';
import iconv from 'iconv-lite';

const text = 'rad 1\nÅke äter öl på café\n';
const piecesOf = (bytes: Uint8Array): string[] => {
  const pieces = new LinePieces(decideCharset(bytes).charset);
  const texts = Array.from(pieces.feed(bytes), ({ text: said }) => said);
  return [...texts, pieces.end()?.text ?? ''];
};
const read = (bytes: Uint8Array): string => piecesOf(bytes).join('');

describe('the character set is decided from the bytes', () => {
  it.each([
    ['CP437', 'cp437'],
    ['UTF-8', 'utf8'],
    ['ISO-8859-1', 'latin1'],
  ])('%s', (charset, encoding) => {
    const bytes = iconv.encode(text, encoding);
    expect(decideCharset(bytes)).toMatchObject({ charset, line: 2 });
    expect(read(bytes)).toBe(text);
  });

  it('plain ASCII reads the same in all, and a byte order mark means UTF-8', () => {
    expect(decideCharset(Buffer.from('abc')).charset).toBe('ASCII');
    expect(read(Buffer.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('a');
  });

  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a stray continuation', [0x80]],
    ['an end too early', [0xe2, 0x82]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is not UTF-8', (_, bytes) => {
    expect(decideCharset(Buffer.from(bytes)).charset).not.toBe('UTF-8');
  });

  it('large files come in pieces that end at line ends and lose nothing', () => {
    const line = 'ö'.repeat(700) + '\n';
    const large = line.repeat(4000) + 'slut';
    for (const encoding of ['cp437', 'utf8']) {
      const bytes = iconv.encode(large, encoding);
      const chunks = piecesOf(bytes);
      expect(chunks.length).toBeGreaterThan(2);
      expect(chunks.slice(0, -1).every((chunk) => chunk.endsWith('\n'))).toBe(true);
      expect(chunks.join('') === large).toBe(true);
    }
  });
});
