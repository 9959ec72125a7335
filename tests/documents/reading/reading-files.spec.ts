import { deflateSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { SourceDocument, SourceTable } from '@samla/domain/document-check/document/source-document.js';
import { readDocument } from '@samla/documents/reading/read-document.js';
import { pdfFile, pdfOfStreams, type PlacedText } from './pdf-file.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const tablesOf = ({ blocks }: SourceDocument) =>
  blocks.filter((block): block is SourceTable => block.kind === 'TABLE');
const cellsOf = (document: SourceDocument) =>
  tablesOf(document).map(({ rows }) =>
    rows.map(({ cells, isHead }) => (isHead ? ['#', ...cells] : [...cells])),
  );
const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
  return null;
};
const sheetOf = async (fill: (workbook: ExcelJS.Workbook) => void) => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
};

const WANTED = [
  ['#', 'Belopp i kr', 'Not', '2021', '2020'],
  ['Tillgångar', '', '', ''],
  ['Fordringar', '4', '561 187', '371 691'],
  ['Kassa och bank', '', '10 934 528', ''],
  ['Summa tillgångar', '', '11 495 715', '371 691'],
];

describe('a file is read by what is in it', () => {
  it.each([
    ['semicolons', ';'],
    ['commas', ','],
  ])('fields parted by %s are a table, with quotes, also under another name', async (_, mark) => {
    const csv = WANTED.map((row) =>
      row
        .filter((cell) => cell !== '#')
        .map((cell) => `"${cell}"`)
        .join(mark),
    ).join('\r\n');
    const document = await readDocument('utan-namn', utf8(csv.replaceAll('"2021"', '2021')));
    expect([document.format, cellsOf(document)]).toEqual(['CSV', [WANTED]]);
  });

  it('a remark of a file of fields is the caption, and a letter of Windows-1252 is one', async () => {
    const bytes = Buffer.from('# enhet tkr\npost;2021\nL\u00f6n;12\nHyra;1\n', 'latin1');
    const document = await readDocument('siffror.csv', bytes);
    expect(tablesOf(document)[0]).toMatchObject({ caption: 'enhet tkr', line: 2 });
    expect(cellsOf(document)).toEqual([
      [
        ['#', 'post', '2021'],
        ['Lön', '12'],
        ['Hyra', '1'],
      ],
    ]);
  });

  it('running text with commas is text, whatever its name', async () => {
    const text = 'Förbundet, som är litet, växer.\nStyrelsen, som är stor, minskar.\n';
    expect((await readDocument('text.csv.txt', utf8(text))).format).toBe('TEXT');
    expect((await readDocument('plan.pdf', utf8('# Plan\n\nText.'))).blocks[0]).toMatchObject({
      kind: 'HEADING',
    });
  });

  it('a workbook shows what its cells show: decimals, thousands, per cent, formulas, days, merged cells', async () => {
    const bytes = await sheetOf((workbook) => {
      const sheet = workbook.addWorksheet('Resultat');
      sheet.addRow(['Belopp i tkr']);
      sheet.addRow([]);
      sheet.addRow(['', '2021', '2020']);
      sheet.addRow(['Intäkter', 13310000.4, 1234.5]).getCell(2).numFmt = '#,##0';
      sheet.addRow(['Andel', 0.676, -12.345]).getCell(2).numFmt = '0.0%';
      sheet.addRow(['Tusental', 471931, { formula: 'A1', result: 7 }]).getCell(2).numFmt = '#,##0,';
      sheet.addRow(['Dag', new Date(Date.UTC(2021, 11, 31)), { richText: [{ text: 'x' }, { text: 'y' }] }]);
      sheet.addRow(['Summerat']);
      sheet.mergeCells('A8:C8');
      workbook.addWorksheet('Dolt', { state: 'hidden' }).addRow(['a', 1]);
    });
    const document = await readDocument('bok.dat', bytes);
    expect(document.format).toBe('XLSX');
    expect(document.blocks[0]).toMatchObject({ kind: 'HEADING', text: 'Resultat' });
    expect(tablesOf(document)[0]).toMatchObject({ section: 'Resultat', caption: 'Belopp i tkr', line: 3 });
    expect(cellsOf(document)).toEqual([
      [
        ['#', '', '2021', '2020'],
        ['Intäkter', '13310000', '1234,5'],
        ['Andel', '67,6%', '-12,345'],
        ['Tusental', '472', '7'],
        ['Dag', '2021-12-31', 'xy'],
        ['Summerat', '', ''],
      ],
    ]);
  });

  it('a PDF has its headings, text and tables with what is empty, also over pages', async () => {
    const row = (y: number, [label, note, ...amounts]: readonly string[]): PlacedText[] => [
      ...(label ? [{ text: label, x: 60, y }] : []),
      ...(note ? [{ text: note, x: 285, y }] : []),
      ...amounts.flatMap((text, place) => (text ? [{ text, x: 400 + place * 100, y, isRight: true }] : [])),
    ];
    const rows = WANTED.map((cells) => cells.filter((cell) => cell !== '#'));
    const document = await readDocument(
      'x',
      pdfFile([
        [
          { text: '3. Balansräkning', x: 60, y: 60, size: 14 },
          { text: 'Förbundet har god', x: 60, y: 100 },
          { text: 'ekonomi.', x: 60, y: 113 },
          ...rows.slice(0, 3).flatMap((cells, place) => row(150 + place * 14, cells)),
          { text: '7', x: 300, y: 800 },
        ],
        rows.slice(3).flatMap((cells, place) => row(60 + place * 14, cells)),
      ]),
    );
    expect(document.format).toBe('PDF');
    expect(document.blocks.slice(0, 2)).toMatchObject([
      { kind: 'HEADING', text: '3. Balansräkning', level: 1 },
      { kind: 'PARAGRAPH', text: 'Förbundet har god ekonomi.' },
    ]);
    expect(cellsOf(document)).toEqual([WANTED]);
  });

  it('a hundred pages of PDF take seconds', async () => {
    const page = Array.from({ length: 40 }, (_, place): PlacedText[] => [
      { text: `Kostnad ${place}`, x: 60, y: 60 + place * 14 },
      { text: '1 000 000', x: 400, y: 60 + place * 14, isRight: true },
      { text: '-2 000', x: 500, y: 60 + place * 14, isRight: true },
    ]).flat();
    const bytes = pdfFile(Array.from({ length: 100 }, () => page));
    const began = performance.now();
    const document = await readDocument('stor.pdf', bytes);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(tablesOf(document)[0]!.rows.length).toBe(4000);
  });
});

describe('a file that is none, or means harm', () => {
  const bomb = () => deflateSync(Buffer.alloc(70 * 1024 * 1024));
  it.each([
    ['nothing', async () => Buffer.alloc(0), 'DOCUMENT_EMPTY', /tom/],
    [
      'a picture',
      async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'DOCUMENT_UNREADABLE',
      /binära/,
    ],
    [
      'an old or a locked Office file',
      async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'DOCUMENT_FORMAT_UNKNOWN',
      /XLSX/,
    ],
    ['a file of 21 MB', async () => Buffer.alloc(21 * 1024 * 1024, 65), 'DOCUMENT_TOO_LARGE', /20 MB/],
    ['a line of 10 MB', async () => Buffer.alloc(10 * 1024 * 1024, 65), 'DOCUMENT_TOO_LARGE', /tecken/],
    [
      'thousands of fields',
      async () => utf8(`${'1;'.repeat(3000)}\n`.repeat(5)),
      'DOCUMENT_TOO_LARGE',
      /kolumner/,
    ],
    [
      'a quote that never ends',
      async () => utf8(`${'c;d\n'.repeat(70)}"${'x\n'.repeat(40_000)}`),
      'DOCUMENT_UNREADABLE',
      /citattecken/,
    ],
    [
      'a zip that is no workbook',
      async () => Buffer.from('504b0304140000000000', 'hex'),
      'DOCUMENT_UNREADABLE',
      /XLSX/,
    ],
    [
      'a workbook with a column far out',
      () => sheetOf((workbook) => (workbook.addWorksheet('a').getCell(1, 5000).value = 1)),
      'DOCUMENT_TOO_LARGE',
      /kolumner/,
    ],
    [
      'a workbook that unpacks to far more',
      () => sheetOf((workbook) => workbook.addWorksheet('a').addRow(['x'.repeat(13 * 1024 * 1024)])),
      'DOCUMENT_TOO_LARGE',
      /packas upp/,
    ],
    ['a PDF without text', async () => pdfFile([[], []]), 'DOCUMENT_WITHOUT_TEXT', /inskannade/],
    [
      'a PDF that is cut off',
      async () => pdfFile([[{ text: 'Hej', x: 9, y: 9 }]]).subarray(0, 60),
      'DOCUMENT_UNREADABLE',
      /skadad/,
    ],
    ['a PDF with a password', async () => pdfFile([[]], '/Encrypt 9 0 R'), 'DOCUMENT_ENCRYPTED', /lösenord/],
    [
      'a PDF whose page unpacks to far more',
      async () => pdfOfStreams([bomb()]),
      'DOCUMENT_TOO_LARGE',
      /packas upp/,
    ],
    [
      'a PDF packed twice',
      async () => pdfOfStreams([deflateSync(bomb())]),
      'DOCUMENT_TOO_LARGE',
      /packas upp/,
    ],
    [
      'a PDF in an old packing',
      async () => Buffer.from('%PDF-1.2\n<< /Filter /LZWDecode >>'),
      'DOCUMENT_UNREADABLE',
      /LZW/,
    ],
  ])('%s is refused with a code and a message', async (_, make, code, message) => {
    const bytes = await make();
    const before = process.memoryUsage().rss;
    const began = performance.now();
    const refusal = await refusalOf(readDocument('fil', bytes));
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) as string });
    expect(performance.now() - began).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});
