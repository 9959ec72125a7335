import iconv from 'iconv-lite';
import { crc32 } from 'node:zlib';
import { writeBooks } from '@samla/domain/journal-export/books-writer.js';
import type { ExportedBooks, ExportedRecord } from '@samla/domain/journal-export/exported-books.js';
import { SieWriter, type WrittenSieType } from '@samla/domain/sie-writer/sie-writer.js';

const year = (from: number) => ({ startsOn: `${from}-01-01`, endsOn: `${from}-12-31` });
const NV = { dimension: 21, code: 'N V' };

const BOOKS: ExportedBooks = {
  program: { name: 'Samla', version: '0.1.0' },
  generatedOn: '2022-01-10',
  forbundName: 'Förbundet på ön',
  organisationNumber: '222000-2824',
  isConstructed: true,
  year: year(2021),
  previousYear: year(2020),
  accounts: [
    { number: '1511', name: 'Kundfordringar' },
    { number: '1930', name: '' },
    { number: '3511', name: 'Bidrag från "staten"' },
    { number: '8611', name: 'Övrigt' },
    { number: '9111', name: 'Intern' },
  ],
  dimensions: [{ number: 21, name: 'Motpart', objects: [{ code: 'N V', name: 'Norra {västra}' }] }],
  balances: [
    { account: '1511', object: null, opening: 30_000n, change: -5n },
    { account: '1511', object: NV, opening: 30_000n, change: 0n },
    { account: '1930', object: null, opening: -30_000n, change: 105n },
    { account: '3511', object: null, opening: 0n, change: -100n },
  ],
  previousBalances: [{ account: '1930', object: null, opening: 0n, change: 1n }],
};

const RECORDS: readonly ExportedRecord[] = [
  entry({ series: 'IB', number: '0', period: 0, text: 'Ingående balans' }),
  row('1511', 30_000n, [NV]),
  row('1930', -30_000n),
  entry({ series: 'A', number: '1', text: 'Sagt "ja" \\' }),
  row('1930', 105n, [], 'in'),
  row('1511', -5n, [{ dimension: 1, code: '{' }, NV]),
  row('3511', -100n, [], 'C:\\'),
  entry({ series: '', number: '2', date: '2021-12-31', period: 12 }),
];

function entry(changes: object): ExportedRecord {
  return {
    kind: 'entry',
    entryNo: '1',
    series: 'A',
    number: '1',
    date: '2021-01-05',
    recordedOn: '2021-01-07',
    period: 1,
    text: '',
    ...changes,
  };
}

function row(account: string, ore: bigint, objects: readonly object[] = [], text = ''): ExportedRecord {
  return { kind: 'row', account, ore, objects, text } as ExportedRecord;
}

function linesOf(type: WrittenSieType, books = BOOKS): string[] {
  const bytes = Buffer.concat([...writeBooks(new SieWriter(books, type), RECORDS)]);
  return iconv.decode(bytes, 'cp437').split('\r\n');
}

const HEAD = [
  '#FLAGGA 0',
  '#KSUMMA',
  '#PROGRAM Samla 0.1.0',
  '#FORMAT PC8',
  '#GEN 20220110',
  '#SIETYP 4',
  '#PROSA "Konstruerade räkenskaper, för demo eller prov."',
  '#ORGNR 222000-2824',
  '#FNAMN "Förbundet på ön"',
  '#RAR 0 20210101 20211231',
];
const CHART = [
  '#VALUTA SEK',
  '#KONTO 1511 Kundfordringar',
  '#KTYP 1511 T',
  '#KONTO 1930 ""',
  '#KTYP 1930 T',
  '#KONTO 3511 "Bidrag från \\"staten\\""',
  '#KTYP 3511 I',
  '#KONTO 8611 Övrigt',
  '#KONTO 9111 Intern',
  '#DIM 21 Motpart',
  '#OBJEKT 21 "N V" "Norra {västra}"',
];
const ENTRIES = [
  '#VER A 1 20210105 "Sagt \\"ja\\" /" 20210107',
  '{',
  '#TRANS 1930 {} 1.05 "" in',
  '#TRANS 1511 {1 "{" 21 "N V"} -0.05',
  '#TRANS 3511 {} -1.00 "" C:\\',
  '}',
  '#VER "" 2 20211231 "" 20210107',
  '{',
  '}',
];

describe('a written SIE file', () => {
  it('of type 4E holds what the specification asks for, in its order', () => {
    const lines = linesOf('4E');
    expect(lines.slice(0, -2)).toEqual([
      ...HEAD,
      '#RAR -1 20200101 20201231',
      ...CHART,
      '#IB 0 1511 300.00',
      '#IB 0 1930 -300.00',
      '#UB 0 1511 299.95',
      '#UB 0 1930 -298.95',
      '#RES 0 3511 -1.00',
      '#OIB 0 1511 {21 "N V"} 300.00',
      '#OUB 0 1511 {21 "N V"} 300.00',
      '#IB -1 1930 0.00',
      '#UB -1 1930 0.01',
      ...ENTRIES,
    ]);
    expect(lines.at(-2)).toMatch(/^#KSUMMA \d+$/);
    expect(lines.at(-1)).toBe('');
  });

  it('of type 4I holds the vouchers and no balances', () => {
    expect(linesOf('4I').slice(0, -2)).toEqual([...HEAD, ...CHART, ...ENTRIES]);
  });

  it('closes with the CRC-32 of labels and contents in CP437', () => {
    const books = {
      ...BOOKS,
      accounts: [],
      dimensions: [],
      balances: [],
      previousBalances: [],
      previousYear: null,
    };
    const bytes = Buffer.concat([...writeBooks(new SieWriter(books, '4I'), RECORDS.slice(0, 3))]);
    const summed =
      '#PROGRAMSamla0.1.0#FORMATPC8#GEN20220110#SIETYP4#PROSAKonstruerade räkenskaper, för demo eller prov.' +
      '#ORGNR222000-2824#FNAMNFörbundet på ön#RAR02021010120211231#VALUTASEK';
    expect(bytes.toString('latin1')).toContain(`#KSUMMA ${crc32(iconv.encode(summed, 'cp437'))}\r\n`);
  });

  it('leaves out the number that nobody knows, and says nothing of construction where books are real', () => {
    const text = linesOf('4E', { ...BOOKS, organisationNumber: null, isConstructed: false }).join('\n');
    expect(text).not.toMatch(/#ORGNR|#PROSA|#KPTYP/);
  });

  it('comes in pieces of about one size, however many entries there are', () => {
    function* many(): Generator<ExportedRecord> {
      for (let number = 1; number <= 20_000; number += 1) {
        yield entry({ number: `${number}` });
        yield row('1930', 1n);
        yield row('1511', -1n);
      }
    }
    const lengths = [...writeBooks(new SieWriter(BOOKS, '4E'), many())].map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThan(70_000);
  });
});
