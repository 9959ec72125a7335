import iconv from 'iconv-lite';
import { decideCharset } from '@samla/domain/sie/charset.js';
import { PREVIEWED_BYTES, previewOf } from '@samla/domain/sie/preview.js';
import { cp437, soundFile } from './sie-file.js';

const shown = (bytes: Uint8Array) => previewOf(bytes, decideCharset(bytes).charset);
const letters = (bytes: Uint8Array) =>
  shown(bytes)
    .map(({ text }) => text)
    .filter((text) => /[^\0-\x7f]/.test(text));

describe('the lines of a file that are shown', () => {
  it('name no person, who stands in #GEN, #ADRESS and at the end of entries and rows', () => {
    const person = '"Åsa Öberg"';
    const text = soundFile({
      '#GEN': `#GEN 20220110 ${person}`,
      '#FNAMN': `#FNAMN "Förbundet"\r\n#ADRESS ${person} Gatan Orten 0`,
      '#KONTO 1511': '',
      '#KONTO 1930': '',
      '#KONTO 2010': '',
      '#KONTO 4611': '',
      '#UB 0 1511': '',
      '#UB 0 1930': '',
      '#UB 0 2010': '',
      '#VER A 1': `#VER A 1 20210105 "Köp" 20210106 ${person}`,
      '#TRANS 4611': `#TRANS 4611 {20 "10"} 200.00 20210105 "Kurs på ön" 1 ${person}`,
      '#TRANS 1930': `#BTRANS 1930 {} 1 "" "" "" ${person}\r\n#RTRANS 1930 {} -200.00 "" "" "" ${person}\r\n#TRANS 1930 {} -200 "" "" "" ${person}`,
      '#VER A 2': `#VER A 2 20210331 "Fördelning 20210331 ${person}\r\n #ver A 3 20210331 Text 20210401 Åsa`,
    });
    const all = shown(cp437(text)).map((line) => line.text);
    expect(all.join('\n')).not.toMatch(/Åsa|Öberg/);
    expect(all).toEqual(
      expect.arrayContaining([
        '#GEN',
        '#ADRESS',
        '#FNAMN "Förbundet"',
        '#VER A 1 20210105 "Köp"',
        '#TRANS 4611 {20 "10"} 200.00 20210105 "Kurs på ön"',
      ]),
    );
  });

  it('are records of the format: what else a file holds may be anything', () => {
    const text = `#FLAGGA 0\r\n#SIGNATUR "Åsa Öberg"\r\nÅsa Öberg\r\n{\r\n\r\n#FNAMN "Förbundet"\r\n}`;
    expect(shown(cp437(text))).toEqual([
      { line: 1, text: '#FLAGGA 0' },
      { line: 6, text: '#FNAMN "Förbundet"' },
    ]);
  });

  it('read the same out of every character set', () => {
    const wanted = [
      '#FNAMN "Förbundet på ön"',
      '#OBJEKT 20 "10" "Vägen åter"',
      '#KONTO 4611 "Köp av huvudverksamhet"',
      '#VER A 1 20210105 "Köp"',
      '#VER A 2 20210331 "Fördelning"',
    ];
    expect(letters(cp437(soundFile()))).toEqual(wanted);
    expect(letters(Buffer.from(soundFile(), 'utf8'))).toEqual(wanted);
    expect(letters(Buffer.from(`\ufeff${soundFile()}`, 'utf8'))).toEqual(wanted);
    expect(letters(iconv.encode(soundFile(), 'latin1'))).toEqual(wanted);
    expect(letters(Buffer.from(soundFile().replace(/[åäöÅÄÖ]/g, 'o')))).toEqual([]);
    const signs = iconv.encode('#FNAMN "Avgift – 5 €"', 'windows-1252');
    expect(previewOf(signs, 'ISO-8859-1')).toEqual([{ line: 1, text: '#FNAMN "Avgift – 5 €"' }]);
  });

  it('are whole ones, the first twenty and twenty with letters, none longer than 200', () => {
    const long = `#FNAMN "${'å'.repeat(300)}"`;
    const lines = [long, ...Array.from({ length: 99 }, (_, at) => `#KONTO ${1000 + at} "Å"`)];
    const found = shown(cp437(lines.join('\r\n')));
    expect(found).toHaveLength(40);
    expect(found[0]!.text).toHaveLength(200);
    const cut = Buffer.from(`#FLAGGA 0\r\n#PROSA "${'x'.repeat(PREVIEWED_BYTES)}"`).subarray(
      0,
      PREVIEWED_BYTES,
    );
    expect(previewOf(cut, 'ASCII')).toEqual([{ line: 1, text: '#FLAGGA 0' }]);
    expect(previewOf(Buffer.alloc(100, 0xff), 'none such')).toEqual([]);
  });
});
