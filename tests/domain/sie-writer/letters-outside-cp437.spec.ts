import iconv from 'iconv-lite';
import { inCp437 } from '@samla/domain/sie-writer/cp437.js';
import { Letters } from '@samla/domain/sie-writer/letters.js';

describe('letters that the character set of SIE has not got', () => {
  it('are those that CP437 has no byte for, and no others', () => {
    const wrong: number[] = [];
    for (let code = 0x20; code < 0xffff; code += 1) {
      const letter = String.fromCharCode(code);
      const bytes = iconv.encode(letter, 'cp437');
      const known = code !== 0x7f && iconv.decode(bytes, 'cp437') === letter;
      if (inCp437(letter) !== (known ? bytes.toString('latin1') : undefined)) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Kafé – 5 €', 'Kafé - 5 EUR'],
    ['Łódź', 'Lódz'],
    ['“så” sade’n…', '"så" sade\'n...'],
    ['漢🙂', '??'],
    ['a\tb\u0007', 'a b '],
    ['o\u0308', 'ö'],
  ])('%j are written as %j in a text', (text, written) => {
    expect(iconv.decode(Buffer.from(new Letters().text(text), 'latin1'), 'cp437')).toBe(written);
  });

  it('are written as their numbers in a key, so that two keys never become one', () => {
    const letters = new Letters();
    expect([letters.key('Łź'), letters.key('Lz'), letters.key('L–1'), letters.key('L-1')]).toEqual([
      'U+0141U+017A',
      'Lz',
      'LU+20131',
      'L-1',
    ]);
  });

  it('are counted, each time they stand in a text, and named with what stands for them', () => {
    const letters = new Letters();
    for (let time = 0; time < 3; time += 1) letters.text('€ł');
    letters.text('å');
    letters.text('o\u0308');
    expect(letters.report()).toEqual({
      times: 6,
      letters: [
        { letter: '€', written: 'EUR', times: 3 },
        { letter: 'ł', written: 'l', times: 3 },
      ],
    });
  });

  it('are listed to a limit, and all counted', () => {
    const letters = new Letters();
    for (let code = 0x4e00; code < 0x4e00 + 500; code += 1) letters.text(String.fromCharCode(code));
    expect(letters.report().times).toBe(500);
    expect(letters.report().letters).toHaveLength(200);
  });
});
