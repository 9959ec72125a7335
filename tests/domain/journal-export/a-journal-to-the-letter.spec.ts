import { BeancountWriter } from '@samla/domain/journal-export/beancount-writer.js';
import { writeBooks } from '@samla/domain/journal-export/books-writer.js';
import type { ExportedBooks, ExportedRecord } from '@samla/domain/journal-export/exported-books.js';
import { HledgerWriter } from '@samla/domain/journal-export/hledger-writer.js';
import { kronor } from '@samla/domain/journal-export/kronor.js';

const BOOKS: ExportedBooks = {
  program: { name: 'Samla', version: '0.1.0' },
  generatedOn: '2022-01-10',
  forbundName: 'Förbundet "på" ön',
  organisationNumber: null,
  isConstructed: true,
  year: { startsOn: '2021-01-01', endsOn: '2021-12-31' },
  previousYear: null,
  accounts: [
    { number: '1930', name: 'Bank; "den"\ngamla' },
    { number: '2010', name: 'Eget kapital' },
    { number: '9111', name: '' },
  ],
  dimensions: [{ number: 21, name: 'Motpart', objects: [] }],
  balances: [],
  previousBalances: [],
};

const RECORDS: readonly ExportedRecord[] = [
  entry({ series: 'IB', number: '0', period: 0, text: 'Ingående balans' }),
  { kind: 'row', account: '1930', ore: 5n, objects: [], text: '' },
  {
    kind: 'row',
    account: '2010',
    ore: -5n,
    objects: [{ dimension: 21, code: 'a,b' }],
    text: 'date:2020-01-01, \\ "x"',
  },
  entry({ text: '* (sic); |', number: ')1' }),
];

function entry(changes: object): ExportedRecord {
  return {
    kind: 'entry',
    entryNo: '7',
    series: 'A',
    number: '1',
    date: '2021-01-05',
    recordedOn: '2021-01-07',
    period: 1,
    text: '',
    ...changes,
  };
}

const textOf = (writer: HledgerWriter | BeancountWriter): string =>
  Buffer.concat([...writeBooks(writer, RECORDS)]).toString('utf8');

describe('a journal for another program', () => {
  it('for hledger: what would be read as a sign is written as another', () => {
    expect(textOf(new HledgerWriter(BOOKS)).split('\n')).toEqual([
      '; Förbundet "på" ön, 2021-01-01 – 2021-12-31',
      '; Samla 0.1.0, 2022-01-10',
      '; Konstruerade räkenskaper, för demo eller prov.',
      '; dim21: Motpart',
      'commodity 1000.00 SEK',
      'account assets:1930  ; Bank; "den" gamla',
      'account equity:2010  ; Eget kapital',
      'account equity:9111  ; ',
      '',
      '2021-01-05 (IB 0) Ingående balans  ; entry: 7, period: 0',
      '    assets:1930  0.05 SEK',
      '    equity:2010  -0.05 SEK  ; dim21: a;b, text: date.2020-01-01; \\ "x"',
      '',
      '2021-01-05 (A ]1) * (sic), |  ; entry: 7, period: 1',
      '',
    ]);
  });

  it('for beancount: texts between quotes, opening balances marked', () => {
    expect(textOf(new BeancountWriter(BOOKS)).split('\n')).toEqual([
      '; Samla 0.1.0, 2022-01-10, 2021-01-01 – 2021-12-31',
      '; Konstruerade räkenskaper, för demo eller prov.',
      '; dim21: Motpart',
      'option "title" "Förbundet \\"på\\" ön"',
      'option "operating_currency" "SEK"',
      '2021-01-01 open Assets:1930 SEK',
      '  name: "Bank; \\"den\\" gamla"',
      '2021-01-01 open Equity:2010 SEK',
      '  name: "Eget kapital"',
      '2021-01-01 open Equity:9111 SEK',
      '  name: ""',
      '',
      '2021-01-05 * "Ingående balans" #ib',
      '  entry: "7"',
      '  series: "IB"',
      '  number: "0"',
      '  period: 0',
      '  Assets:1930  0.05 SEK',
      '  Equity:2010  -0.05 SEK',
      '    dim21: "a,b"',
      '    text: "date:2020-01-01, \\\\ \\"x\\""',
      '',
      '2021-01-05 * "* (sic); |"',
      '  entry: "7"',
      '  series: "A"',
      '  number: ")1"',
      '  period: 1',
      '',
    ]);
  });

  it.each([
    [0n, '0.00'],
    [-1n, '-0.01'],
    [10n, '0.10'],
    [-12_305n, '-123.05'],
    [9_999_999_999_999_999n, '99999999999999.99'],
  ])('writes %s öre as %s', (ore, written) => expect(kronor(ore)).toBe(written));
});
