import { DomainError } from '@samla/domain/errors/domain-error.js';
import { decodeText } from '@samla/domain/document-check/document/decode-text.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { SourceTable } from '@samla/domain/document-check/document/source-document.js';

const blocksOf = (text: string) => readText('prov.txt', text).blocks;
const tablesOf = (text: string) =>
  blocksOf(text).filter((block): block is SourceTable => block.kind === 'TABLE');
const cellsOf = (table: SourceTable | undefined) =>
  table?.rows.map(({ cells, isHead }) => (isHead ? ['#', ...cells] : [...cells]));
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return null;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

const WANTED = [
  ['#', '', '2021', '2020'],
  ['Tillgångar', '', ''],
  ['Fordringar', '561 187', '371 691'],
  ['Kassa och bank', '10 934 528', '-'],
  ['Summa tillgångar', '11 495 715', '371 691'],
];

describe('a table of a text', () => {
  it.each([
    [
      'with a rule',
      '| | 2021 | 2020 |\n|---|---:|---:|\n| Tillgångar | | |\n| Fordringar | 561 187 | 371 691 |\n| Kassa och bank | 10 934 528 | - |\n| **Summa tillgångar** | **11 495 715** | <b>371 691</b> |',
    ],
    [
      'with pipes and no rule',
      '| | 2021 | 2020 |\n| Tillgångar | | |\n| Fordringar | 561 187 | 371 691 |\n| Kassa och bank | 10 934 528 | - |\n| Summa tillgångar | 11 495 715 | 371 691 |',
    ],
    [
      'with pipes within only',
      ' | 2021 | 2020\n---|---|---\nTillgångar | | \nFordringar | 561 187 | 371 691\nKassa och bank | 10 934 528 | -\nSumma tillgångar | 11 495 715 | 371 691',
    ],
    [
      'with tabs',
      '\t2021\t2020\nTillgångar\nFordringar\t561 187\t371 691\nKassa och bank\t10 934 528\t-\nSumma tillgångar\t11 495 715\t371 691',
    ],
    [
      'with spaces',
      '                         2021        2020\nTillgångar\nFordringar            561 187     371 691\nKassa och bank     10 934 528           -\nSumma tillgångar   11 495 715     371 691',
    ],
    [
      'with spaces and empty lines between its parts',
      '                         2021        2020\n\nTillgångar\nFordringar            561 187     371 691\nKassa och bank     10 934 528           -\n\nSumma tillgångar   11 495 715     371 691',
    ],
    [
      'with an empty head row',
      '| | | |\n|---|---|---|\n| | 2021 | 2020 |\n| Tillgångar | | |\n| Fordringar | 561 187 | 371 691 |\n| Kassa och bank | 10 934 528 | - |\n| Summa tillgångar | 11 495 715 | 371 691 |',
    ],
    [
      'with a column that is empty all through',
      '\t\t2021\t2020\t\nTillgångar\t\t\t\t\nFordringar\t\t561 187\t371 691\t\nKassa och bank\t\t10 934 528\t-\t\nSumma tillgångar\t\t11 495 715\t371 691\t',
    ],
    [
      'torn by a page number and a footnote',
      '\t2021\t2020\nTillgångar\t\t\nFordringar\t561 187\t371 691\n\n21(34)\n\n¹ Se bilaga\n\fKassa och bank\t10 934 528\t-\nSumma tillgångar\t11 495 715\t371 691',
    ],
    [
      'torn, with the head again',
      '| | 2021 | 2020 |\n|---|---|---|\n| Tillgångar | | |\n| Fordringar | 561 187 | 371 691 |\n\n| | 2021 | 2020 |\n|---|---|---|\n| Kassa och bank | 10 934 528 | - |\n| Summa tillgångar | 11 495 715 | 371 691 |',
    ],
    [
      'torn, with the number of the page as a row',
      '\t2021\t2020\nTillgångar\t\t\nFordringar\t561 187\t371 691\n\t\t21.\n\nKassa och bank\t10 934 528\t-\nSumma tillgångar\t11 495 715\t371 691',
    ],
    [
      'torn in pipes, where the first row of the new page stands above a rule',
      '| | 2021 | 2020 |\n|---|---|---|\n| Tillgångar | | |\n| Fordringar | 561 187 | 371 691 |\n\n---\n\n| Kassa och bank | 10 934 528 | - |\n|---|---|---|\n| Summa tillgångar | 11 495 715 | 371 691 |',
    ],
  ])('%s is read whole', (_, text) => {
    const tables = tablesOf(`Inledning.\n\n${text}\n\nSlut på tabellen.`);
    expect(tables.length).toBe(1);
    expect(cellsOf(tables[0])).toEqual(WANTED);
  });

  it('is continued by "forts" also after its sum, and the new head stays where it says something else', () => {
    const text =
      'Noter (kkr)\t2013\t2014\nKassa\t1\t2\nSumma\t1\t2\n\n<b>Noter (kkkr) forts</b>\t<b>2013</b>\t<b>2014</b>\nLån\t3\t4';
    const [table, ...others] = tablesOf(text);
    expect(others).toEqual([]);
    expect(cellsOf(table)).toEqual([
      ['#', 'Noter (kkr)', '2013', '2014'],
      ['Kassa', '1', '2'],
      ['Summa', '1', '2'],
      ['#', 'Noter (kkkr) forts', '2013', '2014'],
      ['Lån', '3', '4'],
    ]);
  });

  it('is another one after its sum, after text, and with other columns', () => {
    const first = '\t2021\t2020\nKassa\t1\t2\nSumma\t1\t2\n';
    expect(tablesOf(`${first}\n\t2021\t2020\nLån\t3\t4`).length).toBe(2);
    expect(
      tablesOf(`\t2021\t2020\nKassa\t1\t2\n\nText emellan tabellerna.\n\nLån\t3\t4\nHyra\t1\t2`).length,
    ).toBe(2);
    expect(tablesOf(`\t2021\t2020\nKassa\t1\t2\n\n\t2021\t2020\t2019\nLån\t3\t4\t5`).length).toBe(2);
  });

  it('is another one after a heading that stands often, and the same one after the head of a page', () => {
    const part = 'Hyra\t1 000\t5 000\n\nEkonomi\n\n';
    expect(tablesOf(part.repeat(4)).length).toBe(4);
    expect(tablesOf(`${part}12\n\n`.repeat(4)).length).toBe(1);
  });

  it('has heads of several rows, and heads further down', () => {
    const text =
      'Belopp tkr\tUtfall 2021\t\tBudget 2021\n\tIntäkt\tNetto\tNetto\nKansli\t-\t1 340\t1 287\n\tBeviljat 2021\tUtfall 2021\tPrognos\nKurser\t1\t2\t3';
    expect(tablesOf(text)[0]!.rows.map(({ isHead }) => isHead)).toEqual([true, true, false, true, false]);
  });

  it('takes no data for a head, also where a rule stands under it', () => {
    expect(tablesOf('| Periodens resultat | -471 931 |\n|---|---|\n| Reserv | 0 |')[0]!.rows[0]!.isHead).toBe(
      false,
    );
    expect(
      tablesOf('Medel från förbundet\tBudget 2019 – 30 000 kr.\nUtfall\t147 617 kr')[0]!.rows[0]!.isHead,
    ).toBe(false);
    expect(tablesOf('31/3\tÅrsredovisning 2022\n16/6\tMöte')[0]!.rows[0]!.isHead).toBe(false);
  });

  it('has labels whole that are set on two lines, whichever line has the figures', () => {
    const rows =
      '\t2021\nMedel från verksamheten före förändring\t\nav rörelsekapital\t12\nKassaflöde från den löpande\t7\nverksamheten\t\nAvsättningar\t\nVarav pensioner\t3\n';
    expect(cellsOf(tablesOf(rows)[0])).toEqual([
      ['#', '', '2021'],
      ['Medel från verksamheten före förändring av rörelsekapital', '12'],
      ['Kassaflöde från den löpande verksamheten', '7'],
      ['Avsättningar', ''],
      ['Varav pensioner', '3'],
    ]);
  });

  it('set by spaces ends before another with a head of its own, or with figures elsewhere', () => {
    const table = (year: string) => `Not          ${year}\nHyra          100\nSumma         100`;
    expect(tablesOf(`${table('2021')}\n\n${table('2020')}`)).toHaveLength(2);
    expect(tablesOf(`${table('2021')}\n\nLön      5 000 000\nSumma    5 000 000`)).toHaveLength(2);
  });

  it('set by spaces keeps what is empty, and a narrow figure under a wide one', () => {
    const text =
      'Belopp i kkr             Not     2013     2014\nKundfordringar             3      158\nÖvriga fordringar                  97       32\nBank                       4  4 466 000       8\nSumma fordringar                  261       41\n';
    expect(cellsOf(tablesOf(text)[0])).toEqual([
      ['#', 'Belopp i kkr', 'Not', '2013', '2014'],
      ['Kundfordringar', '3', '158', ''],
      ['Övriga fordringar', '', '97', '32'],
      ['Bank', '4', '4 466 000', '8'],
      ['Summa fordringar', '', '261', '41'],
    ]);
  });

  it('set by spaces has wide heads over narrow figures, and groups within groups', () => {
    const text =
      '                 Förväntat utfall 2020     Budget 2021\nKOSTNADER\nAdministration\nStyrelsen                          869              76\nKansli                              12           1 007\n';
    expect(cellsOf(tablesOf(text)[0])).toEqual([
      ['#', '', 'Förväntat utfall 2020', 'Budget 2021'],
      ['KOSTNADER', '', ''],
      ['Administration', '', ''],
      ['Styrelsen', '869', '76'],
      ['Kansli', '12', '1 007'],
    ]);
  });

  it('has titles above its head as its caption, and the line above it else', () => {
    const titled = tablesOf(
      '8 Utfall\n\nFörbundet\t\t\nBelopp i tkr\t\t\n\tBudget 2020\tUtfall 2020\nBidrag\t4\t5',
    )[0]!;
    expect([titled.section, titled.caption]).toEqual(['8 Utfall', 'Förbundet · Belopp i tkr']);
    expect(titled.rows.length).toBe(2);
    const under = tablesOf('Not 3 Fordringar\n\nBelopp i kr.\n\n\t2020\nBidrag\t4 000')[0]!;
    expect([under.section, under.caption, under.line]).toEqual(['Not 3 Fordringar', 'Belopp i kr.', 5]);
  });

  it('of contents is no table', () => {
    const text = 'Innehållsförteckning\n\nInledning\t1\nResultaträkning\t4\nNoter\t4\nUnderskrift\t12\n';
    expect(tablesOf(text)).toEqual([]);
    expect(blocksOf(text)).toContainEqual({ kind: 'PARAGRAPH', text: 'Noter 4', line: 5 });
  });
});

describe('the text of a document', () => {
  it('has headings of Markdown and of plain text, with their levels', () => {
    const text =
      '# Sammanfattning\n\n## **Syftet**\n\n1. Förvaltningsberättelse\n\n1.1. Översikt över verksamheten\n\nFinansiering\n\nNot 3 Verksamhetens kostnader\n\nBilaga 2\n\nTitel\n=====\n\nVi räknar med 3,3 mkr.\n';
    expect(
      blocksOf(text).flatMap((block) => (block.kind === 'HEADING' ? [[block.level, block.text]] : [])),
    ).toEqual([
      [1, 'Sammanfattning'],
      [2, 'Syftet'],
      [1, '1. Förvaltningsberättelse'],
      [2, '1.1. Översikt över verksamheten'],
      [3, 'Finansiering'],
      [3, 'Not 3 Verksamhetens kostnader'],
      [1, 'Bilaga 2'],
      [1, 'Titel'],
    ]);
  });

  it.each([
    'Eget kapital 190101 – 519 179 kr',
    'Projekttid; 2019',
    'Periodiserad per',
    'Målet är 20 %',
    'Verksamheten fortsatte som förut.',
    'Belopp i tkr',
    '3 400 personer deltog,',
  ])('"%s" is no heading', (line) => {
    expect(blocksOf(`Text före.\n\n${line}\n\nText efter.`).map(({ kind }) => kind)).toEqual(
      Array(3).fill('PARAGRAPH'),
    );
  });

  it('has one paragraph an item of a list, and lines joined to the next empty one', () => {
    expect(
      blocksOf(
        '- 152 deltagare\n- **13** insatser\n  som var bra\n\nEn text som går\növer två verksam-\nheter, arbets-\noch studie.',
      ),
    ).toEqual([
      { kind: 'PARAGRAPH', text: '152 deltagare', line: 1 },
      { kind: 'PARAGRAPH', text: '13 insatser som var bra', line: 2 },
      { kind: 'PARAGRAPH', text: 'En text som går över två verksamheter, arbets- och studie.', line: 5 },
    ]);
  });

  it('is UTF-8 with and without its mark, UTF-16, or Windows-1252, as its bytes say', () => {
    expect(decodeText(utf8('Åre – 5'))).toBe('Åre – 5');
    expect(decodeText(utf8('\ufeffÅre'))).toBe('Åre');
    expect(decodeText(latin('\u00c5re \u0096 5'))).toBe('Åre – 5');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0xc5, 0, 0x72, 0]))).toBe('År');
  });
});

describe('a document that means harm', () => {
  const pastOf = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };

  it.each([
    [
      'bytes that are no text',
      () => decodeText(Uint8Array.from({ length: 5000 }, (_, place) => place % 7)),
      'DOCUMENT_UNREADABLE',
    ],
    ['a file of 21 MB', () => decodeText(new Uint8Array(21 * 1024 * 1024).fill(65)), 'DOCUMENT_TOO_LARGE'],
    ['a line of 10 MB', () => readText('x', 'a'.repeat(5_900_000)), 'DOCUMENT_TOO_LARGE'],
    ['seven million characters', () => readText('x', 'a\n'.repeat(3_500_000)), 'DOCUMENT_TOO_LARGE'],
    ['a million lines', () => readText('x', '\n'.repeat(1_000_000)), 'DOCUMENT_TOO_LARGE'],
    ['thousands of columns', () => readText('x', `${'1\t'.repeat(4000)}\n`.repeat(3)), 'DOCUMENT_TOO_LARGE'],
    ['a table of 20 000 rows', () => readText('x', 'a\t1\n'.repeat(20_000)), 'DOCUMENT_TOO_LARGE'],
    [
      'thousands of tables',
      () => readText('x', 'a\t1\nSumma\t1\n\nMellan.\n\n'.repeat(3000)),
      'DOCUMENT_TOO_LARGE',
    ],
  ])('%s is refused with a code', (_, work, code) => {
    expect(codeOf(work)).toBe(code);
  });

  it.each([
    ['only markup', '<b>**__[x](y)'],
    ['open tags', '<'],
    ['rules of pipes', '|---|\n'],
    ['rows of pipes apart', '| a | 1 |\n\n'],
    ['two spaces without figures', 'ord  ord\n'],
    ['two spaces with a figure now and then', 'ord  ord\nord  ord\nord  ord\nord  5\n'],
    ['quotes in quotes', '> '],
    ['stars', '*a '],
    ['entities', '&nbsp;'],
    ['digits', '1 '],
    ['dashes', '-'],
    ['tabs after dashes', '---\t\t\t\t'],
    ['lists in lists', '  - '],
    ['short lines', 'rad\n'],
    ['page numbers', '\t1\n\n12\n\n'],
  ])('%s is read or refused within seconds', (_, piece) => {
    const lines = piece.includes('\n')
      ? piece.repeat(60_000 / piece.split('\n').length)
      : `${piece.repeat(40_000 / piece.length)}\n`.repeat(20);
    const past = pastOf(() => codeOf(() => readText('x', lines)));
    expect(past).toBeLessThan(5000);
  });

  it('a hundred pages take a few seconds', () => {
    const page = `${'Ord i löpande text om verksamheten 2021.\n'.repeat(20)}\n${'Kostnad\t1 000\t2 000\n'.repeat(25)}\n`;
    expect(pastOf(() => readText('x', page.repeat(100)))).toBeLessThan(5000);
  });
});
