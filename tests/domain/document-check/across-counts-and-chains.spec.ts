import { checkTexts, REPORT, shortly, STATEMENTS, tiesOfKind } from './checked-text.js';

const replaced = (lines: readonly string[], from: string, to: string) =>
  lines.map((line) => line.replace(from, to));

describe('a table of a few words that the text counts', () => {
  const LINES = [
    ...REPORT,
    'Nedan följer 7 mått inom 4 av indikatorerna.',
    '',
    '| Indikator nr | Enkätmått | Resultat totalt | Resultat kvinnor |',
    '|---|---|---|---|',
    '| 1 | Stöd till nytta | Lägre ↑ | Lägre ↑ |',
    '| 1 | Stödet fick ta tid | Högre (+18) | Högre |',
    '| 2 | Med och bestämma | Högre ↑ | Varken högre eller lägre ↑ |',
    '| 2 | Någon att vända sig till | Varken lägre eller högre → | Högre → |',
    '| 3 | Sätt att hantera vardagen | Högre | ej mätbart |',
    '| 4 | Planering efter stödet | Varken högre eller lägre | ej mätbart |',
    '| 4 | Redo för arbete | Lägre ↑ | Högre ↑ |',
    '',
    'Hos tre av 7 mått (resultat totalt) ligger förbundet högre än rikssnittet och i två varken högre eller lägre. I två',
    '',
    'av måtten är det lägre. I samtliga mått ligger resultatet för kvinnor högre än rikssnittet, utom i två mått.',
    '',
    'Resultatet ökar i de flesta mått och är plant i endast ett av dem.',
    '',
  ];
  const KIND = 'antal i text mot tabell';

  it('is counted: its words by column, its arrows, its different things', () => {
    const report = checkTexts(LINES);
    expect(tiesOfKind(report, KIND)).toEqual([
      'a9 EXACT 7 7',
      'a9 EXACT 4 4',
      'a21 EXACT 3 3',
      'a21 EXACT 2 2',
      'a21 EXACT 2 2',
      'a23 EXACT 2 2',
      'a25 EXACT 1 1',
    ]);
    expect(shortly(report)).toEqual([]);
  });

  it('that the text counts otherwise is to be looked over', () => {
    expect(shortly(checkTexts(replaced(LINES, 'och i två varken', 'och i fyra varken')))).toEqual([
      'a21 warning sum 4 2',
    ]);
    expect(shortly(checkTexts(replaced(LINES, 'endast ett', 'endast tre')))).toEqual(['a25 warning sum 3 1']);
  });

  it('is not what a text is on that agrees with it in nothing', () => {
    const other = 'Hos fem av 9 deltagare (resultat totalt) var nöjdheten högre och i nio lägre.';
    const from = LINES.findIndex((line) => line.startsWith('Hos tre'));
    const lines = [...LINES.slice(0, from), other, ''].filter((line) => !line.startsWith('Nedan'));
    expect(tiesOfKind(checkTexts(lines), KIND)).toEqual([]);
    expect(shortly(checkTexts(lines))).toEqual([]);
  });
});

describe('numbers in the sentences of cells', () => {
  const cell = (exits: number, results: number, years: string) =>
    `${exits} avslut, ${results} når resultat. Tid i snitt med bidrag är ${years} år.`;
  const table = (total: string) => [
    ...REPORT,
    '| Insats | Deltagare | Resultat |',
    '|---|---|---|',
    `| Team Ek | 40 | ${cell(20, 9, '4,1')} |`,
    `| Team Al | 50 | ${cell(30, 20, '5,6')} |`,
    `| Totalt | 90 | ${total} |`,
    '',
  ];

  it('are summed, and averaged by the weight of the counts', () => {
    const report = checkTexts(table('Totalt avslutade 50 personer. 29 når resultat. Tid i snitt är 5,0 år.'));
    expect(tiesOfKind(report, 'antal i celler')).toEqual(['a13 EXACT 50 50', 'a13 EXACT 29 29']);
    expect(tiesOfKind(report, 'vägt genomsnitt i celler')).toEqual(['a13 ROUNDING 5 5']);
    expect(shortly(report)).toEqual([]);
  });

  it('that the total misses are to be looked over', () => {
    const report = checkTexts(table('Totalt avslutade 51 personer. 29 når resultat. Tid i snitt är 5,9 år.'));
    expect(shortly(report)).toEqual(['a13 warning sum 51 50', 'a13 warning sum 5.9 5.6']);
  });

  it('that say other things are not held together', () => {
    const report = checkTexts(table('Totalt avslutade 51 personer under 12 månader.'));
    expect(shortly(report)).toEqual([]);
  });
});

describe('a driftredovisning by programme', () => {
  const LINES = [
    ...REPORT,
    'Resultaträkning',
    '',
    '| Belopp i kkr | 2021 |',
    '|---|---|',
    '| Verksamhetens intäkter | 8 000 |',
    '| Verksamhetens kostnader | -8 400 |',
    '| Finansiella kostnader | -3 |',
    '| Årets resultat | -403 |',
    '',
    'Not 1 Verksamhetens kostnader',
    '',
    '| kkr | 2021 |',
    '|---|---|',
    '| Administrativa kostnader | 1 100 |',
    '| Arvoden | 150 |',
    '| Kostnader för insatser | 7 150 |',
    '| Summa | 8 400 |',
    '',
    'Driftredovisning',
    '',
    '| Delprogram (kr) | Bokslut 2021 |',
    '|---|---|',
    '| 1000 Styrelsens intäkter | -7 999 900 |',
    '| Styrelsens kostnader | 253 100 |',
    '| 1001 Administration | 1 000 200 |',
    '| 1024 Utbildningsdag | 150 000 |',
    '| 1063 Team Ek | 4 000 300 |',
    '| 1064 Team Al | 2 999 400 |',
    '| | 403 100 |',
    '',
  ];

  it('meets the note that divides the costs by kind, in another unit', () => {
    expect(tiesOfKind(checkTexts(LINES), 'driftredovisning mot not')).toEqual([
      'a24 ROUNDING 7150 7150',
      'a22 ROUNDING 1250 1250',
    ]);
  });

  it('in another presentation is not held against it', () => {
    const other = checkTexts(replaced(LINES, '4 000 300', '4 020 300'));
    expect(tiesOfKind(other, 'driftredovisning mot not')).toEqual([]);
    expect(other.findings.filter(({ place }) => place.line === 24)).toEqual([]);
  });
});

describe('a sum without a name', () => {
  const LATER = ['Samordningsförbundet Ekdalen', '', 'Orgnr: 222000-9999', '', 'Verksamhetsplan 2023', ''];
  const plan = (sum: string) => [
    ...LATER,
    '| Belopp i kr | Utfall 2021 | Budget 2023 |',
    '|---|---|---|',
    '| Löner | 1 000 400 | 900 000 |',
    '| Revision | 59 600 | 60 000 |',
    `| Summa administration | ${sum} | 960 000 |`,
    '',
  ];
  const note = (row: string, earlier = '1 000 000') => [
    ...REPORT,
    '| Belopp i kr | 2021 | 2020 |',
    '|---|---|---|',
    '| Administrativa kostnader | | |',
    `| Styrelse och kansli | ${row} | ${earlier} |`,
    '| Delsumma | 1 060 000 | 1 000 000 |',
    '',
  ];
  const KIND = 'samma belopp i två rapporter';

  it('under administration is what a later report calls administration', () => {
    expect(tiesOfKind(checkTexts(note('1 060 000'), plan('1 060 000')), KIND)).toEqual([
      'b11 EXACT 1060000 1060000',
    ]);
  });

  it('that its rows never make is another thing', () => {
    const lines = note('310 000', '250 000');
    expect(tiesOfKind(checkTexts(lines, plan('1 060 000')), KIND)).toEqual([]);
  });
});

describe('equity of earlier years', () => {
  const YEARS = [
    '| kr | 2021 | 2020 | 2019 | 2018 |',
    '|---|---|---|---|---|',
    '| Årets resultat | -400 000 | 100 000 | 300 000 | 250 000 |',
    '',
  ];
  const KIND = 'kedja av eget kapital';
  const said = (text: string) => checkTexts([...REPORT, ...STATEMENTS, ...YEARS, text, '']);

  it('is reckoned back from the last by the results between', () => {
    expect(tiesOfKind(said('Text.'), KIND)).toEqual(['a25 EXACT 1400000 1400000']);
    expect(tiesOfKind(said('Eget kapital var 1,1 mkr 2018-12-31.'), KIND)).toContain('a33 EXACT 1.1 1.1');
    expect(shortly(said('Eget kapital var 850 000 kr 2017-12-31.'))).toEqual([]);
  });

  it('that a text states otherwise is to be looked over', () => {
    expect(shortly(said('Eget kapital var 1,4 mkr 2018-12-31.'))).toEqual([
      'a33 warning copied-figure 1.4 1.1',
    ]);
  });

  it('beyond the printed results is not guessed', () => {
    expect(tiesOfKind(said('Eget kapital var 2 mkr 2015-12-31.'), KIND)).toHaveLength(1);
  });

  it('is reckoned from another report of the förbund', () => {
    const other = [
      'Samordningsförbundet Ekdalen',
      '',
      'Orgnr: 222000-9999',
      '',
      'Det egna kapitalet uppgick till 0,9 mkr 2017-12-31.',
      '',
    ];
    expect(tiesOfKind(checkTexts([...REPORT, ...STATEMENTS, ...YEARS], other), KIND)).toContain(
      'b5 ROUNDING 0.9 0.9',
    );
  });
});

describe('a promise of equity that nothing can try', () => {
  const PLAN = [
    'Samordningsförbundet Ekdalen',
    '',
    'Orgnr: 222000-9999',
    '',
    'Verksamhetsplan och budget 2023',
    '',
    'Förbundet behöver ha ett eget kapital vid årets utgång av minst 400 tkr.',
    '',
  ];
  const BUDGET = [
    '| Belopp i kr | Budget 2023 |',
    '|---|---|',
    '| Summa intäkter | 8 000 000 |',
    '| Summa kostnader | 8 300 000 |',
    '| Resultat | -300 000 |',
    '',
  ];

  it('tells what would have to be known', () => {
    const { findings, documents } = checkTexts([...PLAN, ...BUDGET]);
    expect(findings.map(({ place, severity, class: kind }) => [place.line, severity, kind])).toEqual([
      [7, 'info', 'structure'],
    ]);
    expect(findings[0]!.message).toMatch(/kan inte prövas.* eget kapital att börja från .*2022/);
    expect(findings[0]!.message).not.toMatch(/ett resultat för 2023/);
    expect(documents[0]!.ties.filter(({ kind }) => kind === 'utlovat eget kapital')).toEqual([]);
  });

  it('tells that the result of the year is wanting too', () => {
    expect(checkTexts(PLAN).findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/eget kapital att börja från .* och ett resultat för 2023/),
    ]);
  });

  it('is tried when the opening equity is told', () => {
    const told = [...PLAN, 'Förbundet har idag ett eget kapital på 900 000 kr.', '', ...BUDGET];
    expect(shortly(checkTexts(told))).toEqual([]);
    expect(tiesOfKind(checkTexts(told), 'utlovat eget kapital')).toHaveLength(1);
  });
});

describe('meetings that a text counts', () => {
  const year = (count: string) => [
    'Samordningsförbundet Ekdalen',
    '',
    'Verksamhetsplan 2023',
    '',
    `Förbundsstyrelsen genomför ${count} ordinarie styrelsemöten under året.`,
    '',
    '# Förbundsstyrelsens mötesdatum:',
    '',
    '20/1\tKonstituerande möte',
    '31/3\tStyrelsemöte, årsredovisning',
    '1/9\tStyrelsemöte, halvårsrapport',
    '22/3-2024\tStyrelsemöte, årsredovisning 2023',
    '',
    '# Utvecklingsgruppens mötesdatum:',
    '',
    '23/1\tMöte',
    '16/3\tMöte',
    '',
  ];
  const of = (count: string) => tiesOfKind(checkTexts(year(count)), 'antal möten');
  const found = (count: string) => shortly(checkTexts(year(count))).filter((each) => each.startsWith('a5'));

  it('are the days of the list in the year of the plan', () => {
    expect(of('tre (3)')).toEqual(['a5 EXACT 3 3']);
    expect(found('tre (3)')).toEqual([]);
  });

  it('are told where the list has more, and to be looked over where it has fewer', () => {
    expect(found('två (2)')).toEqual(['a5 info sum 2 3']);
    expect(found('5')).toEqual(['a5 warning sum 5 3']);
  });

  it('of a board without a list are left alone', () => {
    expect(
      tiesOfKind(checkTexts(replaced(year('tre'), 'styrelsemöten', 'presidiemöten')), 'antal möten'),
    ).toEqual([]);
  });
});
