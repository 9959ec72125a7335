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
