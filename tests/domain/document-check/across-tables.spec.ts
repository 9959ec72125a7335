import { Decimal } from 'decimal.js';
import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import { checkTexts, REPORT, shortly, STATEMENTS, tiesOfKind } from './checked-text.js';

const CASH_FLOW = [
  'Kassaflödesanalys',
  '',
  '| Belopp i kr | 2021-12-31 |',
  '|---|---|',
  '| Årets resultat | -400 000 |',
  '| Ökning/minskning kortfristiga fordringar | -50 000 |',
  '| Ökning/minskning kortfristiga skulder | -150 000 |',
  '| Årets kassaflöde | -600 000 |',
  '| Likvida medel vid årets början | 2 600 000 |',
  '| Likvida medel vid årets slut | 2 000 000 |',
  '',
];
const NOTE = (...amounts: string[]) => [
  'Not 1 Verksamhetens intäkter',
  '',
  '| | 2021 | 2020 |',
  '|---|---|---|',
  `| Driftbidrag från staten | ${amounts[0]} | 3 500 000 |`,
  `| Driftbidrag från Eks kommun | ${amounts[1]} | 1 750 000 |`,
  `| Driftbidrag från Region Ek | ${amounts[2]} | 1 750 000 |`,
  `| Summa | ${amounts[3]} | 7 000 000 |`,
  '',
];
const SOUND = NOTE('4 000 000', '2 000 000', '2 000 000', '8 000 000');
const replaced = (lines: readonly string[], from: string, to: string) =>
  lines.map((line) => line.replace(from, to));

describe('statements that agree', () => {
  it('have no findings, and tell what was tested', () => {
    const report = checkTexts([...REPORT, ...STATEMENTS, ...CASH_FLOW, ...SOUND]);
    expect(shortly(report)).toEqual([]);
    expect(tiesOfKind(report, 'förändring mellan åren')).toEqual([
      'a34 EXACT -50000 -50000',
      'a35 EXACT -150000 -150000',
      'a36 EXACT -600000 -600000',
    ]);
    expect(tiesOfKind(report, 'not mot räkning')).toEqual([
      'a47 EXACT 8000000 8000000',
      'a47 EXACT 7000000 7000000',
    ]);
    expect(tiesOfKind(report, 'parternas andelar').every((tie) => tie.includes('EXACT'))).toBe(true);
  });

  it('give the same report each time', () => {
    const lines = [
      ...REPORT,
      ...replaced(STATEMENTS, '-400 000 | 100 000', '-400 000 | 900 000'),
      ...CASH_FLOW,
    ];
    expect(checkTexts(lines)).toEqual(checkTexts(lines));
  });
});

describe('an amount that is printed in several statements', () => {
  it('is the same in all of them', () => {
    const multiYear = [
      '| tkr | 2021 | 2020 | 2019 |',
      '|---|---|---|---|',
      '| Årets resultat | -940 | 100 | 50 |',
      '',
    ];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...multiYear]))).toEqual([
      'a31 warning copied-figure -940 -400',
    ]);
  });

  it('in a table with a wrong unit is told once, as the unit', () => {
    const requirement = [
      '| | |',
      '|---|---|',
      '| Årets resultat, tkr | -400 000 |',
      '| Balanskravsresultat | -400 000 |',
      '',
    ];
    const report = checkTexts([...REPORT, ...STATEMENTS, ...requirement]);
    expect(report.findings.map(({ class: kind, severity }) => [kind, severity])).toEqual([['unit', 'error']]);
  });

  it('with two digits changed is told so', () => {
    const multiYear = [
      '| kr | 2021 | 2020 | 2019 |',
      '|---|---|---|---|',
      '| Verksamhetens intäkter | 8 000 000 | 7 000 000 | 6 000 000 |',
      '| Verksamhetens kostnader | 4 800 000 | 6 900 000 | 5 900 000 |',
      '',
    ];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...multiYear]))).toEqual([
      'a32 error transposed-digits 4800000 8400000',
    ]);
  });
});

describe('a note', () => {
  it('that has less than the row that refers to it lacks rows', () => {
    const note = NOTE('3 500 000', '1 750 000', '1 750 000', '7 000 000');
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...note]))).toEqual([
      'a36 warning missing-row 7000000 8000000',
    ]);
  });

  it('that no note has the number of is a wrong reference', () => {
    const more = ['Not 2 Kostnader', '', 'Text.', '', 'Not 3 Fordringar', '', 'Text.', ''];
    const statements = replaced(STATEMENTS, '| Fordringar | |', '| Fordringar | 9 |');
    expect(shortly(checkTexts([...REPORT, ...statements, ...SOUND, ...more]))).toEqual([
      'a21 warning label 9 -',
    ]);
  });
});

describe('the shares of the parties', () => {
  it('may be a rounding unit off, no more', () => {
    const off = NOTE('4 000 000', '2 000 000', '1 999 000', '7 999 000');
    const statements = replaced(
      replaced(STATEMENTS, '| 1 | 8 000 000', '| 1 | 7 999 000'),
      '-8 400 000',
      '-8 399 000',
    );
    expect(shortly(checkTexts([...REPORT, ...statements, ...off]))).toEqual([]);
    const wrong = NOTE('4 000 000', '2 100 000', '1 900 000', '8 000 000');
    expect(
      shortly(checkTexts([...REPORT, ...STATEMENTS, ...wrong])).filter((each) => each.includes(' law ')),
    ).toHaveLength(2);
  });

  it('told without a region may have it within the state', () => {
    const table = [
      '| kr | Budget 2021 |',
      '|---|---|',
      '| Statliga medel | 3 000 000 |',
      '| Kommunala medel | 1 000 000 |',
      '| Summa intäkter | 4 000 000 |',
      '',
    ];
    expect(shortly(checkTexts([...REPORT, ...table]))).toEqual(['a11 warning law 3000000 2000000']);
  });
});

describe('a text', () => {
  it('that gives an amount of another year has a stale year', () => {
    const text = ['Resultatet per den 31 december 2020 är -400 tkr.', ''];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...text]))).toEqual([
      'a29 error stale-label -400 100',
    ]);
  });

  it('may give equity, which rolls from year to year', () => {
    const text = [
      'Det egna kapitalet uppgår till 1 100 tkr vid ingången av 2022, vilket är 14 % av intäkterna 2021.',
      '',
    ];
    const report = checkTexts([...REPORT, ...STATEMENTS, ...text]);
    expect(shortly(report)).toEqual([]);
    expect(tiesOfKind(report, 'text mot tabell')).toEqual(['a29 ROUNDING 1100 1100']);
  });

  it('about what is hoped says nothing about what is', () => {
    const text = ['Prognosen var att det egna kapitalet skulle vara 680 tkr vid årsskiftet 2021.', ''];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...text]))).toEqual([]);
  });
});

describe('two reports of a förbund', () => {
  const plan = (revision: string) => [
    'Samordningsförbundet Ekdalen',
    '',
    '# Verksamhetsplan och budget 2022',
    '',
    '| Belopp i kr | Utfall 2021 | Budget 2022 |',
    '|---|---|---|',
    '| Hyra | 120 000 | 100 000 |',
    '| Porto | 34 000 | 30 000 |',
    '| Arvoden | 56 100 | 60 000 |',
    `| Revision | ${revision} | 70 000 |`,
    '',
  ];
  const report = [
    ...REPORT,
    '| tkr | Utfall 2021 |',
    '|---|---|',
    '| Hyra | 120 |',
    '| Porto | 34 |',
    '| Arvoden | 50 |',
    '| Arvoden | 6 |',
    '| Revision | 59 |',
    '',
  ];

  it('have the same outcome, also where one splits a row', () => {
    const checked = checkTexts(report, plan('59 240'));
    expect(shortly(checked)).toEqual([]);
    expect(
      tiesOfKind(checked, 'samma rad i två rapporter').filter((tie) => tie.includes('EXPLAINED')),
    ).toHaveLength(1);
  });

  it('that differ in one row of many have a fault there', () => {
    expect(shortly(checkTexts(report, plan('69 240')))).toEqual(['b10 warning copied-figure 69240 59000']);
  });

  it('of different förbund are not compared', () => {
    const other = plan('69 240').map((line) => line.replace('Ekdalen', 'Bokskogen'));
    expect(shortly(checkTexts(report, other))).toEqual([]);
  });
});

describe('days', () => {
  it('of the calendar and of the law are kept', () => {
    const late = replaced(REPORT, '2022-03-20', '2022-04-20');
    expect(shortly(checkTexts([...late, 'Mötet hölls 31 november.', '']))).toEqual([
      'a9 error date - -',
      'a5 warning date - -',
    ]);
  });
});

describe('a list of contents', () => {
  it('with the year of an earlier document is stale', () => {
    const lines = [
      '# Innehållsförteckning',
      '',
      '1 Mål 2022.....	3',
      '2 Budget 2023.....	5',
      '3 Övrigt.....	6',
      '',
      '# 1 Mål 2023',
      '',
      'Text.',
      '',
      '# 2 Budget 2023',
      '',
      'Text.',
      '',
    ];
    expect(shortly(checkTexts(['# Verksamhetsplan 2023', '', ...lines]))).toEqual([
      'a5 warning stale-label - -',
    ]);
  });
});

describe('what a caller knows', () => {
  it('is held against every document', () => {
    const known = {
      figures: [
        {
          concept: 'RESULT' as const,
          time: '2021-12-31',
          kronor: new Decimal(-410_000),
          source: 'bokföringen',
        },
      ],
    };
    const document = readText('a', [...REPORT, ...STATEMENTS].join('\n'));
    const { findings } = checkDocuments([document], known);
    expect(findings.map(({ printed, recomputed, class: kind }) => [printed, recomputed, kind])).toEqual([
      ['-400000', '-410000', 'copied-figure'],
    ]);
  });
});
