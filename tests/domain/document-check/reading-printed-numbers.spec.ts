import fc from 'fast-check';
import { readPrinted } from '@samla/domain/document-check/numbers/printed-number.js';

const NBSP = '\u00a0';
const THIN = '\u2009';
const NARROW = '\u202f';

describe('a printed number', () => {
  it.each([
    ['13 310 000', '13310000'],
    [`13${NBSP}310${NBSP}000`, '13310000'],
    [`13${THIN}310${NARROW}000`, '13310000'],
    ['4.511.722', '4511722'],
    ["1'234'567", '1234567'],
    ['1,234,567', '1234567'],
    ['-4560', '-4560'],
    ['- 471 931', '-471931'],
    ['−471 931', '-471931'],
    ['–471 931', '-471931'],
    ['— 2.904', '-2904'],
    ['\u2011471 931', '-471931'],
    ['(471)', '-471'],
    ['-(471)', '-471'],
    ['(1 234,50)', '-1234.50'],
    ['471 931-', '-471931'],
    ['+394.153', '394153'],
    ['+350', '350'],
    ['4,9', '4.9'],
    ['4.9', '4.9'],
    ['0,40', '0.40'],
    ['1 234,5', '1234.5'],
    ['1.234,56', '1234.56'],
    ['0.500', '0.500'],
    ['68%', '68'],
    ['68 %', '68'],
    ['0', '0'],
    ['-0', '0'],
    ['<b>13 310 000</b>', '13310000'],
    ['**-1 179**', '-1179'],
    ['*-1 728*', '-1728'],
    ['45<sup>1</sup>', '45'],
    ['<b>-1 920</b> ', '-1920'],
    ['247 000 kr', '247000'],
    ['30 000kr.', '30000'],
    ['1 500:-', '1500'],
    ['16 st', '16'],
    ['2 545*', '2545'],
    ['80 ¹', '80'],
  ])('%s is %s', (text, value) => {
    expect(readPrinted(text)?.value).toBe(value);
  });

  it.each([
    '',
    ' ',
    'Summa',
    '2021-12-31',
    '2019-2020',
    '101-104',
    '24x2=48 st',
    'ca 100',
    '84 (55 %)',
    '13 31 000',
    '1 2345',
    '12 34',
    '1.1.2',
    '1.23.456',
    '(12',
    '12)',
    '--12',
    '-12-',
    '1,2,3',
    '222000-2824',
    '1234567890123456789',
  ])('%j is no number', (text) => {
    expect(readPrinted(text)).toBeNull();
  });

  it('refuses long text without dwelling on it', () => {
    const began = performance.now();
    for (const sign of ['9', ' ', '<', '(', '1 ', '-', '<b>', '1.000']) {
      for (const length of [50, 220, 100_000]) expect(readPrinted(sign.repeat(length))).toBeNull();
    }
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('a dash or "Inga" alone is zero by being empty, and a printed zero is not', () => {
    for (const text of ['-', '–', '—', '−', '--', 'Inga', '<b>-</b>']) {
      expect(readPrinted(text)).toMatchObject({ value: '0', isDash: true });
    }
    expect(readPrinted('0')).toMatchObject({ value: '0', isDash: false });
  });

  it('tells the sign, the decimals, per cent and the unit as they are printed', () => {
    expect(readPrinted('+394.153')).toMatchObject({ sign: '+', decimals: 0, isPercent: false });
    expect(readPrinted('(4,25)')).toMatchObject({ sign: '-', decimals: 2, value: '-4.25' });
    expect(readPrinted('67,6 %')).toMatchObject({ sign: '', decimals: 1, isPercent: true });
    expect(readPrinted('12 procent')).toMatchObject({ isPercent: true, value: '12' });
    expect(readPrinted('0,3 mkr')).toMatchObject({ unitHint: 'MKR', value: '0.3' });
    expect(readPrinted('-1 179 kkr')).toMatchObject({ unitHint: 'KKR', value: '-1179' });
    expect(readPrinted('400 tkr')).toMatchObject({ unitHint: 'TKR' });
    expect(readPrinted('400')).toMatchObject({ unitHint: null, text: '400' });
  });

  it('reads back every amount that is written in any of the ways', () => {
    const spaces = fc.constantFrom(' ', NBSP, THIN, NARROW, '.', "'", '');
    const minus = fc.constantFrom('-', '−', '–', '— ', '- ', '\u2011');
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        spaces,
        minus,
        fc.option(fc.integer({ min: 0, max: 99 })),
        (whole, space, sign, decimals) => {
          const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, () => space);
          const cents = decimals === null ? '' : String(decimals).padStart(2, '0');
          const text = `${whole < 0 ? sign : ''}${digits}${cents === '' ? '' : `,${cents}`}`;
          expect(readPrinted(text)?.value).toBe(`${whole}${cents === '' ? '' : `.${cents}`}`);
        },
      ),
      { numRuns: 500 },
    );
  });
});
