import { labelKey, rowKindOf } from '@samla/domain/document-check/tables/labels.js';
import { readPeriod } from '@samla/domain/document-check/tables/period.js';
import { readCell } from '@samla/domain/document-check/tables/read-cell.js';
import { readUnit } from '@samla/domain/document-check/tables/units.js';
import { viewOf } from './tables-fixture.js';

const OPERATING = `
Belopp tkr | Utfall 2021 |  |  | Budget 2021 | Avvikelse 2021
 | Intäkt | Kostnad | Netto | Netto | Utfall-Budget netto
INTÄKTER | | | | |
Medlemsavgift | 100 | - | 100 | 90 | 10
Summa intäkter | 100 | 0 | 100 | 90 | 10
`;

describe('columns of a table', () => {
  test('a head over several columns is in each of them, and what stands lowest says what they are', () => {
    const view = viewOf(OPERATING);
    expect(view.columns.map((column) => [column.kind, column.role, column.groupRole])).toEqual([
      ['LABEL', 'NONE', 'NONE'],
      ['AMOUNT', 'INCOME', 'OUTCOME'],
      ['AMOUNT', 'COST', 'OUTCOME'],
      ['AMOUNT', 'NET', 'OUTCOME'],
      ['AMOUNT', 'NET', 'BUDGET'],
      ['AMOUNT', 'DEVIATION', 'DEVIATION'],
    ]);
    expect(view.columns[2]!.label).toBe('Utfall 2021 Kostnad');
    expect(view.columns[2]!.period?.year).toBe(2021);
  });

  test('numbers of notes and of projects are no amounts', () => {
    const view = viewOf(`
Proj.nr | | Not | 2014 | 2013
101-104 | Bidrag | 1 | 4505 | 4534
201 | Styrelsen | 2 | -181 | -126
`);
    expect(view.columns.map((column) => column.kind)).toEqual(['CODE', 'LABEL', 'NOTE', 'AMOUNT', 'AMOUNT']);
    expect(view.rows[1]).toMatchObject({ code: '101-104', label: 'Bidrag', note: '1' });
  });

  test('a column without a head that holds small numbers here and there is of notes', () => {
    const view = viewOf(`
 | | 2021 | 2020
Verksamhetens intäkter | 2 | 13 310 000 | 13 310 000
Verksamhetens kostnader | 3 | -13 781 931 | -13 122 674
Verksamhetens resultat | | -471 931 | 187 326
`);
    expect(view.columns.map((column) => column.kind)).toEqual(['LABEL', 'NOTE', 'AMOUNT', 'AMOUNT']);
    expect(view.kind).toBe('INCOME_STATEMENT');
  });

  test('dates without marks are a head', () => {
    const view = viewOf(`
Kkr | Not | 131231 | 141231
Kassa och bank | 4 | 4 466 | 3 088
`);
    expect(view.rows[0]!.kind).toBe('HEAD');
    expect(view.columns[3]!.period).toMatchObject({ year: 2014, to: '2014-12-31' });
    expect(view.unit).toBe('kkr');
  });

  test('a head that comes again in the middle is no row of figures', () => {
    const view = viewOf(`
 | Budget 2019 | Utfall 19-06-30
Lön | 760 | 305
 | Beviljade medel 2019 | Utfall 19-06-30
Boskola | 247 | 137
`);
    expect(view.rows.map((row) => row.kind)).toEqual(['HEAD', 'ITEM', 'HEAD', 'ITEM']);
  });
});

describe('rows of a table', () => {
  test.each([
    ['Summa intäkter', 'SUM'],
    ['Delsumma', 'SUM'],
    ['TOTALA kostnader', 'SUM'],
    ['Totalt (antal samt i procent)', 'SUM'],
    ['Årets resultat', 'RESULT'],
    ['Verksamhetens nettokostnader', 'RESULT'],
    ['därav årets resultat', 'PART'],
    ['Varav kvinnor', 'PART'],
    ['Likvida medel vid årets början', 'OPENING'],
    ['Ingående eget kapital', 'OPENING'],
    ['Eget kapital vid periodens utgång', 'CLOSING'],
    ['Förändring på ett år', 'CHANGE'],
    ['Soliditet', 'RATIO'],
    ['Antal anställda', 'COUNT'],
    ['Övrigt eget kapital', 'ITEM'],
    ['', 'UNLABELLED'],
  ])('%s is %s', (label, kind) => {
    expect(rowKindOf(label)).toBe(kind);
  });

  test('labels are compared without units, footnotes and marks', () => {
    expect(labelKey('Periodens resultat, tkr')).toBe('periodens resultat');
    expect(labelKey('Upplupna kostnader:')).toBe('upplupna kostnader');
    expect(labelKey('Film psykisk ohälsa ¹⁷')).toBe('film psykisk ohälsa');
  });

  test('a project number before the label is its code', () => {
    const view = viewOf(`
Delprogram | Bokslut 2013 | Budget 2014
1000 Styrelsens intäkter | -7 080 070 | -7 000 000
Styrelsens kostnader | 221 110 | 335 000
`);
    expect(view.rows[1]).toMatchObject({ code: '1000', label: 'Styrelsens intäkter' });
  });
});

describe('cells, times and units', () => {
  test('a share beside a number is read with it', () => {
    expect(readCell('84 (55 %)')).toMatchObject({ number: { value: '84' }, share: '55' });
    expect(readCell('21.')).toBeNull();
    expect(readCell('20 avslut, 9 (45 %) når resultat')).toBeNull();
  });

  test.each([
    ['Bokslut 2013', '2013-01-01', '2013-12-31'],
    ['2020-01-01 -2020-12-31', '2020-01-01', '2020-12-31'],
    ['2021-12-31', null, '2021-12-31'],
    ['131231', null, '2013-12-31'],
    ['Utfall periodiserad 19-06-30', null, '2019-06-30'],
    ['Kvartal 3, 2014', '2014-07-01', '2014-09-30'],
    ['Januari - juni 2019', '2019-01-01', '2019-06-30'],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text)).toMatchObject({ from, to });
  });

  test('a text without a time has none', () => {
    expect(readPeriod('Avvikelse')).toBeNull();
  });

  test.each([
    ['Belopp i kr.', 'kr'],
    ['(kkr)', 'kkr'],
    ['(kkkr.)', 'kkr'],
    ['Periodens resultat, tkr', 'tkr'],
    ['Belopp i mkr', 'mkr'],
    ['Försörjningsmåttet, kr/dag per individ', null],
    ['Kraftsamling', null],
  ])('%s', (text, unit) => {
    expect(readUnit(text)).toBe(unit);
  });

  test('where the table names no unit, the document does', () => {
    const text = 'Post | 2021\nA | 10\nB | 20';
    expect(viewOf(text, null, 'tkr')).toMatchObject({ unit: 'tkr', unitFrom: 'DOCUMENT' });
    expect(viewOf(text, 'Belopp i kronor', 'tkr')).toMatchObject({ unit: 'kr', unitFrom: 'TABLE' });
  });
});

describe('amounts that could be times', () => {
  const kinds = (...rows: string[]) =>
    viewOf(['Belopp i kr | 2021 | 2020', ...rows].join('\n')).rows.map(({ kind }) => kind);

  it.each([
    ['days written together', 'Hyra | 350601 | 541202'],
    ['years', 'Hyra | 2010 | 1995'],
  ])('are amounts in a named row below the times of the columns: %s', (_, row) => {
    expect(kinds('Löner | 100000 | 200000', row)).toEqual(['HEAD', 'ITEM', 'ITEM']);
    expect(kinds(row, 'Löner | 100000 | 200000')).toEqual(['HEAD', 'ITEM', 'ITEM']);
  });

  it('are a head where they repeat it', () => {
    expect(kinds('Löner | 100000 | 200000', 'Kostnader i kr | 2021 | 2020')).toEqual([
      'HEAD',
      'ITEM',
      'HEAD',
    ]);
  });
});

describe('columns of per cents without the sign in their cells', () => {
  it('are told by their head, and are no amounts', () => {
    const { columns } = viewOf(
      'Mkr | 2024 | 2023 | Förändring %\nStaten | 4,2 | 4,0 | 5,0\nSumma | 4,2 | 4,0 | 5,0',
    );
    expect(columns.map(({ kind }) => kind)).toEqual(['LABEL', 'AMOUNT', 'AMOUNT', 'PERCENT']);
  });

  it('are counts where a per cent stands beside each', () => {
    const { columns } = viewOf('Deltagare | Antal (%)\nKvinnor | 84 (55 %)\nMän | 69 (45 %)');
    expect(columns.map(({ kind }) => kind)).toEqual(['LABEL', 'AMOUNT']);
  });
});
