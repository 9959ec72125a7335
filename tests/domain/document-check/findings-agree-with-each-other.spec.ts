import { checkTexts, REPORT, shortly } from './checked-text.js';

describe('columns of per cents', () => {
  it('of change are no part of a sum, and no money', () => {
    const table = [
      '| Mkr | 2024 | 2023 | Förändring % |',
      '|---|---|---|---|',
      '| Försäkringskassan | 4,2 | 4,0 | 5,0 |',
      '| Regionen | 2,1 | 2,0 | 5,0 |',
      '| Summa intäkter | 6,3 | 6,0 | 5,0 |',
      '| Insatser | -7,3 | -6,1 | 19,7 |',
      '| Kansli | -1,6 | -1,5 | 6,7 |',
      '| Summa kostnader | -8,9 | -7,6 | 17,1 |',
      '| Årets resultat | -2,6 | -1,6 | |',
    ];
    expect(shortly(checkTexts(table))).toEqual([]);
  });

  it('that are shares are of the total of their own group', () => {
    const table = (share: string) => [
      '| Rad | Budget 2026 | Andel |',
      '|---|---|---|',
      '| Intäkter | | |',
      '| Försäkringskassan | 2 650 000 | 50,0 % |',
      `| Region Kusten | 1 325 000 | ${share} % |`,
      '| Havets kommun | 1 325 000 | 25,0 % |',
      '| Summa intäkter | 5 300 000 | 100,0 % |',
      '| Kostnader | | |',
      '| Insatser | -4 300 000 | 74,1 % |',
      '| Administration | -1 500 000 | 25,9 % |',
      '| Summa kostnader | -5 800 000 | 100,0 % |',
      '| Resultat | -500 000 | |',
    ];
    expect(shortly(checkTexts(table('25,0')))).toEqual([]);
    expect(shortly(checkTexts(table('52,0')))).toEqual(['a5 error transposed-digits 52.0 25']);
  });
});

it('an average of women and men is no sum of theirs', () => {
  const table = (men: string) => [
    '| Antal deltagare | Kvinnor | Män | Totalt |',
    '|---|---|---|---|',
    '| Steget | 120 | 80 | 200 |',
    '| Bron | 110 | 70 | 180 |',
    '| Navet | 130 | 60 | 190 |',
    `| Framsteget | 45 | ${men} | 80 |`,
    '| Medelålder | 40 | 45 | 42 |',
  ];
  expect(shortly(checkTexts(table('35')))).toEqual([]);
  expect(shortly(checkTexts(table('25')))).toHaveLength(1);
});

describe('a sign that other tables tell', () => {
  const report = checkTexts([
    ...REPORT,
    'Driftredovisning',
    '',
    '| Belopp tkr | Utfall 2021 | Budget 2021 | Avvikelse |',
    '|---|---|---|---|',
    '| Nettokostnad | -4 560 | -6 705 | 2 145 |',
    '| Medlemsavgift | 4 505 | 4 505 | 0 |',
    '| Resultat | -55 | -2 200 | 2 145 |',
    '| Utgående eget kapital | -2 545 | -404 | 2 141 |',
    '',
    'Eget kapital',
    '',
    '| Belopp tkr | Utfall 2021 | Budget 2021 |',
    '|---|---|---|',
    '| Utgående eget kapital | 2 545 | 404 |',
    '',
  ]);

  it('leaves the deviation alone that becomes right by it', () => {
    const signs = report.findings.filter(({ class: kind }) => kind === 'sign');
    expect(signs.map(({ printed, recomputed }) => [printed, recomputed])).toEqual([['-2545', '2545']]);
    expect(signs[0]!.consequences.map(({ printed, corrected }) => [printed, corrected])).toEqual([
      ['-404', '404'],
    ]);
  });
});

describe('a total that its parts do not make', () => {
  const income = (...rows: string[]) => [
    'Resultaträkning',
    '',
    '| Belopp i kr | Not | 2021 | 2020 |',
    '|---|---|---|---|',
    '| Verksamhetens intäkter | 1 | 8 000 000 | 7 000 000 |',
    '| Verksamhetens kostnader | 2 | -8 400 000 | -6 900 000 |',
    ...rows,
    '',
  ];
  const whole = income(
    '| Verksamhetens resultat | | -400 000 | 100 000 |',
    '| Finansiella kostnader | | -23 535 | -12 904 |',
    '| Årets resultat | | -423 535 | 87 096 |',
  );
  const years = (costs: string) => [
    'Flera år i sammandrag',
    '',
    '| tkr | 2021 | 2020 | 2019 |',
    '|---|---|---|---|',
    '| Verksamhetens intäkter | 8 000 | 7 000 | 6 000 |',
    `| Verksamhetens kostnader | ${costs} | -6 900 | -5 900 |`,
    '| Årets resultat | -424 | 87 | 85 |',
    '',
  ];

  it('is right where the income statement has it: one finding for all years, naming the row that lacks', () => {
    const { findings } = checkTexts([...REPORT, ...whole, ...years('-8 400')]);
    const errors = findings.filter(({ severity }) => severity !== 'info');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      class: 'structure',
      printed: '-424',
      recomputed: null,
      consequences: [],
    });
    expect(errors[0]!.message).toMatch(/−424 tkr \(2021\) stämmer med ”Årets resultat” −423 535 kr/);
    expect(errors[0]!.message).toMatch(/skiljer −24 tkr \(2021\); −13 tkr \(2020\); −15 tkr \(2019\)/);
    expect(errors[0]!.message).toMatch(/raden ”Finansiella kostnader” −23 535 kr/);
    expect(errors[0]!.message).not.toMatch(/bör vara/);
  });

  it('is not changed by another figure of its table that is wrong', () => {
    const { findings } = checkTexts([...REPORT, ...whole, ...years('-8 360')]);
    const costs = findings.find(({ printed }) => printed === '-8360')!;
    expect(costs).toMatchObject({ recomputed: '-8400', consequences: [] });
    expect(findings.find(({ printed }) => printed === '-424')!.message).toMatch(/skiljer −24 tkr \(2021\)/);
  });

  it('is no witness of itself: a result that no table makes is not held to be right', () => {
    const wrong = income('| Årets resultat | | -300 000 | 100 000 |');
    expect(shortly(checkTexts([...REPORT, ...wrong, ...years('-8 400')]))).toContain(
      'a15 error sum -300000 -400000',
    );
  });

  it('is held by the next result, that no fault of its parts is carried into', () => {
    const { findings } = checkTexts([
      ...REPORT,
      '| Belopp i kr | Utfall 2021 | Budget 2021 |',
      '|---|---|---|',
      '| Summa intäkter | 9 000 000 | 9 000 000 |',
      '| Insatser | 8 040 578 | 8 000 000 |',
      '| Administration | 485 761 | 400 000 |',
      '| Summa kostnader | 8 781 932 | 8 400 000 |',
      '| RESULTAT | 218 907 | 600 000 |',
    ]);
    const total = findings.find(({ printed }) => printed === '8781932')!;
    expect(total).toMatchObject({ class: 'missing-row', recomputed: null, consequences: [] });
    expect(total.message).toMatch(/så när som på 839 med ”RESULTAT” 218 907 .*skiljer 255 593 kr/);
    expect(findings.flatMap(({ consequences }) => consequences)).toEqual([]);
  });

  it('says what it is with all corrections where its own is not all', () => {
    const { findings } = checkTexts([
      ...REPORT,
      '| Belopp i kr | Utfall 2021 | Utfall 2020 | Budget 2022 |',
      '|---|---|---|---|',
      '| Rehabteamet | 4 000 000 | 4 100 000 | 4 200 000 |',
      '| Framsteget | 4 040 000 | 3 900 000 | 3 700 000 |',
      '| Summa insatser | 8 040 000 | 8 000 000 | 7 860 000 |',
      '| Löner | 400 000 | 400 000 | 400 000 |',
      '| Hyra | 80 000 | 70 000 | 60 000 |',
      '| Summa administration | 480 000 | 470 000 | 460 000 |',
      '| Summa kostnader | 8 520 000 | 8 470 000 | 8 230 000 |',
    ]);
    const total = findings.find(({ printed }) => printed === '8230000')!;
    expect(total.recomputed).toBe('8320000');
    expect(total.message).toMatch(/Med alla rättelser blir det 8 360 000\.$/);
    const [carried] = findings.find(({ printed }) => printed === '7860000')!.consequences;
    expect(carried).toMatchObject({ printed: '8230000', corrected: '8360000' });
  });

  const plan = [
    'Samordningsförbundet Ekdalen',
    '',
    'Orgnr: 222000-9999',
    '',
    '# Verksamhetsplan och budget 2022',
    '',
    '| Belopp i kr | Utfall 2021 | Budget 2022 |',
    '|---|---|---|',
    '| Rehabteamet | 4 000 000 | 4 200 000 |',
    '| Framsteget | 4 040 578 | 3 700 000 |',
    '| Summa insatser | 8 040 578 | 7 900 000 |',
    '| Löner | 400 000 | 400 000 |',
    '| Hyra | 85 761 | 60 000 |',
    '| Summa administration | 485 761 | 460 000 |',
    '| Summa kostnader | 8 816 592 | 8 360 000 |',
    '',
  ];
  const note = [
    'Not 3 Verksamhetens kostnader',
    '',
    '| Belopp i kr | 2021 |',
    '|---|---|',
    '| Rehabteamet | 4 000 000 |',
    '| Framsteget | 4 040 578 |',
    '| Kartläggning | 290 253 |',
    '| Delsumma insatser | 8 330 831 |',
    '| Löner och hyra | 485 761 |',
    '| Delsumma administration | 485 761 |',
    '| Summa verksamhetens kostnader | 8 816 592 |',
    '',
  ];

  it('lacks the row that the report of the year has, and the finding stands at the part that is short', () => {
    const { findings } = checkTexts([...REPORT, ...note], plan);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        document: 'b',
        class: 'missing-row',
        printed: '8040578',
        recomputed: '8330831',
        difference: '-290253',
        consequences: [],
      },
    ]);
    expect(errors[0]!.message).toMatch(/”Summa kostnader” 8 816 592 kr .* alltså är rätt/);
    expect(errors[0]!.message).toMatch(/Raden ”Kartläggning” 290 253 kr finns där men inte här/);
  });

  it('is taken to be wrong where no other table is given', () => {
    const errors = checkTexts(plan).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ class: 'sum', printed: '8816592', recomputed: '8526339' }]);
  });
});
