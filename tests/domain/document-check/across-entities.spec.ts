import { checkTexts, REPORT, shortly, STATEMENTS, tiesOfKind } from './checked-text.js';

/** A förbund and its group side by side; the rows agree within each column. */
const rows = (opening: string) => [
  '| Årets resultat | 59 | 42 | 58 | 35 |',
  '| Övriga poster | -13 | -79 | -7 | -71 |',
  '| Årets kassaflöde | 46 | -37 | 51 | -36 |',
  `| Likvida medel vid årets början | 63 | 100 | ${opening} | 169 |`,
  '| Likvida medel vid årets slut | 109 | 63 | 184 | 133 |',
  '',
];
const BESIDE = [
  'Kassaflödesanalys',
  '',
  '| Belopp i mkr | Kommun 2020 | Kommun 2019 | Koncern 2020 | Koncern 2019 |',
  '|---|---|---|---|---|',
];
const ABOVE = [
  'Kassaflödesanalys',
  '',
  '| Belopp i mkr | Förbundet | | Koncernen | |',
  '| | 2020 | 2019 | 2020 | 2019 |',
];

describe('two entities side by side', () => {
  it.each([
    ['in every head', BESIDE],
    ['in a row above the years', ABOVE],
  ])('named %s are not held against each other', (_, head) => {
    const report = checkTexts([...head, ...rows('133')]);
    expect(shortly(report)).toEqual([]);
    expect(tiesOfKind(report, 'förändring mellan åren')).toHaveLength(2);
  });

  it('each carry their own closing forward', () => {
    const found = shortly(checkTexts([...BESIDE, ...rows('143')]));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => / error .* 133$/.test(each) || / 133 143$/.test(each))).toBe(true);
  });

  it('of which one is the group: its figures are not the own', () => {
    const table = [
      '| Belopp i tkr | Utfall 2021 | Sammanställd 2021 |',
      '|---|---|---|',
      '| Verksamhetens intäkter | 8 000 | 9 100 |',
      '| Verksamhetens kostnader | -8 400 | -9 000 |',
      '| Årets resultat | -400 | 100 |',
      '',
    ];
    const report = checkTexts([...REPORT, ...STATEMENTS, ...table]);
    expect(shortly(report)).toEqual([]);
    expect(tiesOfKind(report, 'samma belopp i rapporten')).toContain('a33 EXACT -400 -400');
  });

  it('a copy that differs within one of them is told', () => {
    const copy = [
      '| Belopp i mkr | Koncern 2020 |',
      '|---|---|',
      '| Årets resultat | 53 |',
      '| Årets kassaflöde | 51 |',
      '',
    ];
    expect(
      shortly(checkTexts([...BESIDE, ...rows('133'), 'En gång till.', '', ...copy])).filter((each) =>
        each.includes('copied-figure'),
      ),
    ).toHaveLength(1);
  });
});

describe('rows of like names', () => {
  it('that are long-term are not the short-term ones', () => {
    const table = [
      '| Belopp i tkr | 2021 | 2020 |',
      '|---|---|---|',
      '| Ökning/minskning kortfristiga fordringar | -25 363 | -6 973 |',
      '| Ökning/minskning kortfristiga skulder | 16 561 | 29 584 |',
      '| Ökning långfristiga skulder | 28 721 | 50 136 |',
      '| Ökning/minskning långfristiga fordringar | -23 894 | 1 320 |',
      '',
    ];
    expect(shortly(checkTexts(table))).toEqual([]);
  });

  const equity = (...parts: readonly string[]) => [
    '| Belopp i tkr | 2020 | 2019 |',
    '|---|---|---|',
    '| Eget kapital vid årets början | 184 788 | 172 745 |',
    '| Årets resultat | 27 125 | 12 043 |',
    '| Eget kapital vid årets slut | 211 913 | 184 788 |',
    ...parts,
    '',
  ];

  it('that are parts of what equity closed with are not what it opened with', () => {
    const parts = [
      '| – resultatutjämningsreserv | 13 500 | 13 500 |',
      '| – övrigt eget kapital | 198 413 | 171 288 |',
    ];
    expect(shortly(checkTexts(equity(...parts)))).toEqual([]);
    expect(shortly(checkTexts(equity('| varav övrigt eget kapital | 198 413 | 171 288 |')))).toEqual([]);
  });

  it('that are all of it but the result are what it opened with', () => {
    const wrong = STATEMENTS.map((line) =>
      line.replace('Övrigt eget kapital | | 1 500 000', 'Övrigt eget kapital | | 1 510 000'),
    );
    expect(shortly(checkTexts([...REPORT, ...wrong])).some((each) => each.includes('1510000'))).toBe(true);
  });
});

describe('a sentence of shares', () => {
  const NOTE = [
    'Not 2. Verksamhetens kostnader',
    '',
    '| Belopp i kr | 2021 | 2020 |',
    '|---|---|---|',
    '| Deltagarinsatser | -4 586 400 | -3 700 000 |',
    '| Strukturövergripande insatser | -2 301 600 | -2 000 000 |',
    '| Administrativa kostnader | -1 512 000 | -1 200 000 |',
    '| Summa | -8 400 000 | -6 900 000 |',
    '',
  ];
  const sentence = (one: string, other: string, third: string) => [
    `Av förbundets kostnader utgjorde administrationen ${one} %, individinriktade insatser ${other} % och strukturövergripande insatser ${third} % av förbundets totala kostnader 2021.`,
    '',
  ];

  it('holds by the rows of the note whatever they are called', () => {
    const report = checkTexts([...REPORT, ...sentence('18', '55', '27'), ...STATEMENTS, ...NOTE]);
    expect(shortly(report)).toEqual([]);
    expect(tiesOfKind(report, 'andel i text')).toHaveLength(3);
  });

  it('is told where no rounding makes it', () => {
    const report = checkTexts([...REPORT, ...sentence('19', '52', '29'), ...STATEMENTS, ...NOTE]);
    expect(shortly(report).sort()).toEqual([
      'a9 warning sum 19 18',
      'a9 warning sum 29 27',
      'a9 warning sum 52 55',
    ]);
  });
});

describe('an amount in a sentence', () => {
  it.each([
    ['Årets resultat blev -400 kr.', 'a9 error unit -400 -400000'],
    ['Årets resultat blev 400 tkr.', 'a9 warning sign 400 -400'],
  ])('that has another unit or sign is called so: %s', (text, expected) => {
    expect(shortly(checkTexts([...REPORT, text, '', ...STATEMENTS]))).toEqual([expected]);
  });
});

describe('the year beside in the next report', () => {
  it('that differs from what was published is an error', () => {
    const next = [...REPORT, ...STATEMENTS].map((line) =>
      line
        .replace('2022-03-20', '2023-03-20')
        .replace('Årsredovisning 2021', 'Årsredovisning 2022')
        .replace('| 2021 | 2020 |', '| 2022 | 2021 |')
        .replace('2021-12-31 | 2020-12-31', '2022-12-31 | 2021-12-31')
        .replace('| Fordringar | | 300 000 | 250 000 |', '| Fordringar | | 300 000 | 304 000 |'),
    );
    const found = shortly(checkTexts([...REPORT, ...STATEMENTS], next));
    expect(found.filter((each) => each.includes('304000'))).toEqual([
      'b21 error copied-figure 304000 300000',
    ]);
  });
});

describe('parties by their bare names', () => {
  const table = (state: string, amount: string, sum: string) => [
    '| Belopp i kr | 2021 |',
    '|---|---|',
    `| ${state} | ${amount} |`,
    '| Regionen | 2 100 000 |',
    '| Kommunerna | 2 100 000 |',
    `| ${sum} | 8 400 000 |`,
    '',
  ];
  const lawsOf = (lines: readonly string[]) =>
    shortly(checkTexts(lines)).filter((each) => each.includes(' law '));

  it.each(['Staten', 'Stat', 'AF/FK', 'Försäkringskassan'])('%s is the state and pays half', (state) => {
    expect(shortly(checkTexts(table(state, '4 200 000', 'Summa intäkter')))).toEqual([]);
    expect(lawsOf(table(state, '4 600 000', 'Summa intäkter'))).toEqual(['a3 warning law 4600000 4200000']);
  });

  it('pay nothing in where the sum is of costs', () => {
    expect(lawsOf(table('Försäkringskassan', '4 600 000', 'Summa kostnader'))).toEqual([]);
  });
});

describe('equity that rolls', () => {
  it('is not accused of what the year is said to open with', () => {
    const rows = [
      '| Belopp i kr | 2021-12-31 | 2020-12-31 |',
      '|---|---|---|',
      '| Ingående eget kapital | 1 510 000 | 1 400 000 |',
      '| Årets resultat | -400 000 | 100 000 |',
      '| Utgående eget kapital | 1 100 000 | 1 500 000 |',
      '',
    ];
    const found = checkTexts([...REPORT, ...rows]).findings.filter(({ printed }) => printed === '1100000');
    expect(found).toEqual([]);
    expect(shortly(checkTexts([...REPORT, ...rows]))).toContain('a11 error sum 1510000 1500000');
  });
});
