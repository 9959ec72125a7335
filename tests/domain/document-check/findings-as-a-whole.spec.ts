import { checkTexts, REPORT, shortly, STATEMENTS } from './checked-text.js';

const PLAN = [
  'Samordningsförbundet Ekdalen',
  '',
  '# Verksamhetsplan och budget 2022',
  '',
  'Förbundet behöver ha ett eget kapital vid årets utgång av minst 400 tkr.',
  '',
];
const NOW = ['Förbundet har idag ett eget kapital på ca 1 100 000 kronor.', ''];
const BUDGET = (...[insatser, sum, result]: string[]) => [
  '## Budget 2022',
  '',
  '| Belopp i kr | Utfall 2021 | Budget 2022 |',
  '|---|---|---|',
  '| Bidrag från staten | 4 000 000 | 3 000 000 |',
  '| Bidrag från Region Ek | 2 000 000 | 1 500 000 |',
  '| Bidrag från Eks kommun | 2 000 000 | 1 500 000 |',
  '| Summa intäkter | 8 000 000 | 6 000 000 |',
  `| Insatser | 8 000 000 | ${insatser} |`,
  '| Administration | 400 000 | 500 000 |',
  `| Summa kostnader | 8 400 000 | ${sum} |`,
  `| Resultat | -400 000 | ${result} |`,
  '',
];

describe('a plan that promises equity', () => {
  it('and keeps it is left alone', () => {
    expect(shortly(checkTexts([...PLAN, ...NOW, ...BUDGET('6 200 000', '6 700 000', '-700 000')]))).toEqual(
      [],
    );
  });

  it('and misses it contradicts itself, before all else', () => {
    const { findings } = checkTexts([...PLAN, ...NOW, ...BUDGET('6 300 000', '6 890 000', '-890 000')]);
    expect(findings.map(({ class: kind, place }) => [kind, place.line])).toEqual([
      ['self-contradiction', 5],
      ['sum', 19],
    ]);
    // 1 100 000 less 890 000 as printed or 800 000 as the rows make it.
    expect(findings[0]!.message).toMatch(/mellan 210 000 och 300 000 kr i alla läsningar/);
    expect(findings[0]).toMatchObject({
      printed: '400',
      recomputed: '300',
      difference: '100',
      unit: 'tkr',
      severity: 'error',
    });
  });

  it('is not judged where one reading of its sums keeps it', () => {
    const { findings } = checkTexts([...PLAN, ...NOW, ...BUDGET('6 200 000', '6 790 000', '-790 000')]);
    expect(findings.map(({ class: kind }) => kind)).toEqual(['sum']);
  });

  it('takes its opening equity from the report of the year before', () => {
    const plan = [...PLAN, ...BUDGET('6 400 000', '6 900 000', '-900 000')];
    expect(shortly(checkTexts(plan))).toEqual(['a5 info structure 400 -']);
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS], plan))).toEqual([
      'b5 error self-contradiction 400 200',
    ]);
  });

  it('counts equity to be handed over as there until it is handed over', () => {
    const rows = BUDGET('6 200 000', '6 700 000', '-1 100 000');
    rows.splice(-2, 0, '| Eget kapital till nya förbundet | | 400 000 |', '| | | 7 100 000 |');
    expect(shortly(checkTexts([...PLAN, ...NOW, ...rows]))).toEqual(['a20 warning structure 400000 -']);
  });
});

describe('a faulty sum', () => {
  it('is one finding with the later figures that carry it, as they would be', () => {
    const { findings } = checkTexts([...REPORT, ...BUDGET('6 200 000', '6 800 000', '-800 000')]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      class: 'sum',
      printed: '6800000',
      recomputed: '6700000',
      difference: '100000',
      unit: 'kr',
    });
    expect(
      findings[0]!.consequences.map(({ place, printed, corrected }) => [place.row, printed, corrected]),
    ).toEqual([['Resultat', '-800000', '-700000']]);
  });

  it('comes before what is less grave, wherever it stands', () => {
    const early = ['97 personer har deltagit (59 kvinnor och 30 män).', ''];
    const { findings } = checkTexts([...REPORT, ...early, ...BUDGET('6 200 000', '6 800 000', '-800 000')]);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(findings[0]!.place.line).toBeGreaterThan(findings[1]!.place.line);
  });
});

describe('an amount that is printed again', () => {
  it('carries the fault of where it is from', () => {
    const multiYear = [
      '| kr | 2021 | 2020 | 2019 |',
      '|---|---|---|---|',
      '| Årets resultat | -300 000 | 100 000 | 5 000 |',
      '',
    ];
    const statements = STATEMENTS.map((line) =>
      line.replace('-400 000 | 100 000', '-300 000 | 100 000').replace('1 500 000', '1 400 000'),
    );
    const { findings } = checkTexts([...REPORT, ...statements, ...multiYear]);
    const [finding] = findings.filter(({ class: kind }) => kind !== 'rounding');
    expect(finding).toMatchObject({ severity: 'error', printed: '-300000', recomputed: '-400000' });
    expect(finding!.consequences.map(({ place }) => place.table)).toContain(3);
  });
});
