import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';
import { readAmount } from '@samla/domain/sie/amount.js';
import { monthOf, readDate } from '@samla/domain/sie/sie-date.js';
import { readObjectList } from '@samla/domain/sie/object-list.js';

describe('amounts', () => {
  it.each([
    ['0', 0n],
    ['-0.01', -1n],
    ['12', 1200n],
    ['12.5', 1250n],
    ['-471931.20', -47193120n],
    ['99999999999.99', 9999999999999n],
  ])('%s', (text, ore) => expect(readAmount(text)).toBe(ore));

  it.each(['', '-', '+1', '1,00', '1.', '.5', '1.234', '1 000', '1e3', '--1', '1-', 'NaN', '١'])(
    '"%s" is no amount',
    (text) => {
      expect(readAmount(text)).toBe('INVALID_AMOUNT');
    },
  );

  it('reads every amount of up to 11 digits exactly as written', () => {
    const most = 9_999_999_999_999n;
    fc.assert(
      fc.property(
        fc.bigInt({ min: -most, max: most }),
        (ore) => readAmount(Money.fromOre(ore).toString()) === ore,
      ),
    );
    expect(readAmount('100000000000')).toBe('AMOUNT_TOO_LARGE');
  });
});

describe('dates', () => {
  it.each([
    ['20210105', '2021-01-05'],
    ['20240229', '2024-02-29'],
    ['20001231', '2000-12-31'],
  ])('%s', (text, date) => expect(readDate(text)).toBe(date));
  it.each(['20210229', '20211301', '20210100', '2021-01-05', '202101', '19000229', '18991231', ''])(
    '"%s" is no date',
    (text) => expect(readDate(text)).toBeUndefined(),
  );
  it('months count from the first of the year', () => {
    expect([monthOf('2021-12-31', '2021-01-01'), monthOf('2010-06-30', '2009-07-01')]).toEqual([12, 12]);
  });
});

describe('object lists', () => {
  it.each([
    ['', []],
    ['  ', []],
    [
      '1 "456" "7" "47"',
      [
        [1, '456'],
        [7, '47'],
      ],
    ],
    [' "1" "1"', [[1, '1']]],
    ['6 "sagt \\"ja\\" där"', [[6, 'sagt "ja" där']]],
    [
      '20 A\t21 B',
      [
        [20, 'A'],
        [21, 'B'],
      ],
    ],
  ])('{%s}', (text, refs) =>
    expect(readObjectList(text)?.map(({ dimension, code }) => [dimension, code])).toEqual(refs),
  );
  it.each(['1', 'x "1"', '1 ""', '1 "a"b', '0 "1"', '1 "a'])('{%s} is no list', (text) =>
    expect(readObjectList(text)).toBeUndefined(),
  );
});
