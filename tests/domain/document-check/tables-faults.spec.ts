import { faultsOf } from '@samla/domain/document-check/ties/faults-of.js';
import { tiesOf } from '@samla/domain/document-check/ties/ties-of.js';
import { faultsIn, told, viewOf } from './tables-fixture.js';

const NO_BREAK_SPACE = '\u00a0';

const NOTE = `
Belopp i kr | 2021 | 2020
Leverantörsskulder | 681 620 | 309 130
Upplupna kostnader | 2 958 019 | 3 083 614
Övriga skulder | 48 500 | 51 080
Kansli | 38 203 | 38 793
Summa kortfristiga skulder | 3 726 342 | 3 482 617
`;

const OPERATING = `
Belopp tkr | Budget 2020 | Utfall 2020 | Avvikelse mot budget
INTÄKTER | | |
Bidrag | 4505 | 4505 | 0
Övriga intäkter | | 7 | 7
SUMMA intäkter | 4505 | 4512 | 7
KOSTNADER | | |
Administration | | |
Styrelsen | -181 | -126 | 55
Förbundschef | -221 | -230 | -9
Ekonomi | -112 | -106 | 6
SUMMA administration | -514 | -462 | 52
Deltagarinsatser | | |
Team | -1647 | -1485 | 162
Unga | -93 | -92 | 1
SUMMA deltagarinsatser | -1740 | -1577 | 163
TOTALA kostnader | -2254 | -2039 | 215
PERIODENS RESULTAT | 2251 | 2473 | 222
`;

const swap = (text: string, from: string, to: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a table that is right', () => {
  test('has no faults', () => {
    expect(faultsIn(NOTE)).toEqual([]);
    expect(faultsIn(OPERATING)).toEqual([]);
  });

  test('differences within rounding are told as information', () => {
    const view = viewOf(swap(NOTE, '3 726 342', '3 726 343'));
    expect(
      faultsOf(view, tiesOf(view)).map(({ class: kind, severity, difference }) => [
        kind,
        severity,
        difference,
      ]),
    ).toEqual([['rounding', 'info', '1']]);
  });

  test('people are not rounded', () => {
    expect(
      told(
        faultsIn(`
Insats | Deltagare totalt | Kvinnor | Män
Fagersta | 38 | 26 | 12
Sala | 60 | 31 | 29
Totalt | 99 | 57 | 41
`),
      ),
    ).toEqual(['sum: Totalt | Deltagare totalt | 99 → 98']);
  });
});

describe('one wrong cell', () => {
  test('two digits of a sum that have changed places are named, though the sum is carried on', () => {
    const faults = faultsIn(`
Intäkter | Utfall 2021 | Budget 2022 | Budget 2023
Staten | 3 310 000 | 3 996 000 | 3 902 000
Kommunen | 3 310 000 | 3 996 000 | 3 902 000
Summa intäkter | 6 620 000 | 7 992 000 | 7 804 000
Insatser | 5 040 000 | 4 511 000 | 5 467 000
Administration | 1 485 000 | 1 702 000 | 1 925 000
Summa kostnader | 6 525 000 | 6 213 000 | 7 932 000
Resultat | 95 000 | 1 779 000 | -128 000
`);
    expect(told(faults)).toEqual(['transposed-digits: Summa kostnader | Budget 2023 | 7932000 → 7392000']);
    expect(faults[0]).toMatchObject({ severity: 'error', difference: '540000' });
    expect(faults[0]!.message).toContain('Två siffror har bytt plats');
  });

  test('two digits of a part are found by the tie along its row', () => {
    const faults = faultsIn(swap(OPERATING, 'Team | -1647 | -1485', 'Team | -1647 | -1845'));
    expect(told(faults)).toEqual(['transposed-digits: Team | Utfall 2020 | -1845 → -1485']);
    expect(faults[0]!.ties).toHaveLength(2);
  });

  test('a cell that breaks ties both ways is one fault', () => {
    const faults = faultsIn(
      swap(OPERATING, 'SUMMA administration | -514 | -462', 'SUMMA administration | -514 | -471'),
    );
    expect(told(faults)).toEqual(['sum: SUMMA administration | Utfall 2020 | -471 → -462']);
    expect(faults[0]!.ties).toHaveLength(3);
  });

  test('a wrong sign', () => {
    expect(told(faultsIn(swap(NOTE, '681 620', '-681 620')))).toEqual([
      'sign: Leverantörsskulder | 2021 | -681620 → 681620',
    ]);
  });

  test('a figure in kronor among thousands', () => {
    expect(told(faultsIn(swap(OPERATING, 'Team | -1647 | -1485', 'Team | -1647 | -1485000')))).toEqual([
      'unit: Team | Utfall 2020 | -1485000 → -1485',
    ]);
  });

  test('a figure copied from the next column, where another tie needs its own', () => {
    expect(told(faultsIn(swap(OPERATING, 'Team | -1647 | -1485', 'Team | -1647 | -1647')))).toEqual([
      'copied-figure: Team | Utfall 2020 | -1647 → -1485',
    ]);
  });

  test('a row that is the same as another in all other columns should be so here', () => {
    expect(
      told(
        faultsIn(`
Intäkter | 2021 | 2022 | 2023
Region | 3 327 500 | 2 749 000 | 2 475 500
Staten | 6 655 000 | 5 498 000 | 4 951 000
Staden | 3 327 500 | 2 749 000 | 2 475 000
Summa | 13 310 000 | 10 996 000 | 9 902 000
`),
      ),
    ).toEqual(['sum: Staden | 2023 | 2475000 → 2475500']);
  });

  test('an opening that is not the closing of the year before', () => {
    const faults = faultsIn(`
Belopp i kr | 2021-12-31 | 2020-12-31
Årets kassaflöde | -417 701 | 1 101 184
Likvida medel vid årets början | 11 252 229 | 10 251 045
Likvida medel vid årets slut | 10 934 528 | 11 352 229
`);
    expect(told(faults)).toEqual(['sum: Likvida medel vid årets början | 2021-12-31 | 11252229 → 11352229']);
    expect(faults[0]!.ties.map((tie) => tie.kind)).toEqual(['STOCK', 'CARRY_FORWARD']);
  });

  test('a deviation with the wrong sign among others', () => {
    expect(told(faultsIn(swap(OPERATING, '| 163', '| -163')))).toEqual([
      'sign: SUMMA deltagarinsatser | Avvikelse mot budget | -163 → 163',
    ]);
  });

  test('a sum by its label alone, in a table with one column', () => {
    const faults = faultsIn(`
Utbildning | Deltagare
Grund | 45
Fördjupning | 29
Konferens | 165
Totalt | 293
`);
    expect(told(faults)).toEqual(['transposed-digits: Totalt | Deltagare | 293 → 239']);
    expect(faults[0]!.severity).toBe('error');
  });

  test('a share that is not that of its total', () => {
    const faults = faultsIn(`
Insatser | Deltagare totalt | Varav kvinnor | Varav män
Fagersta | 38 | 26 | 12
Sala | 60 | 31 | 29
Totalt | 98 | 57 (85 %) | 41 (42 %)
`);
    expect(
      faults.map(({ severity, printed, recomputed, unit }) => [severity, printed, recomputed, unit]),
    ).toEqual([['warning', '85', '58', '%']]);
  });

  test('two wrong cells of a row whose deviation is right are no row left out', () => {
    const text = swap(OPERATING, 'deltagarinsatser | -1740 | -1577', 'deltagarinsatser | -1751 | -1599');
    expect(told(faultsIn(text)).sort()).toEqual([
      'sum: SUMMA deltagarinsatser | Budget 2020 | -1751 → -1740',
      'sum: SUMMA deltagarinsatser | Utfall 2020 | -1599 → -1577',
    ]);
  });

  test('two faults are two', () => {
    const text = swap(swap(NOTE, '681 620', '-681 620'), '3 482 617', '3 842 617');
    expect(told(faultsIn(text)).sort()).toEqual([
      'sign: Leverantörsskulder | 2021 | -681620 → 681620',
      'transposed-digits: Summa kortfristiga skulder | 2020 | 3842617 → 3482617',
    ]);
  });
});

describe('rows', () => {
  test('a row left out is one fault, with what it held in each column', () => {
    const faults = faultsIn(swap(NOTE, 'Övriga skulder | 48 500 | 51 080\n', ''));
    expect(told(faults)).toEqual(['missing-row: Summa kortfristiga skulder | 2021 | 3726342 → 3677842']);
    expect(faults[0]!.message).toMatch(/48.500 \(2021\); 51.080 \(2020\)/);
  });

  test('a row left out of a table with deviations is no two wrong cells', () => {
    expect(told(faultsIn(swap(OPERATING, 'Unga | -93 | -92 | 1\n', '')))).toEqual([
      'missing-row: SUMMA deltagarinsatser | Budget 2020 | -1740 → -1647',
    ]);
  });

  test('a result that misses in several years lacks a row between income, costs and result', () => {
    const faults = faultsIn(`
 | 2020 | 2019 | 2018 | 2017
Verksamhetens intäkter | 4512 | 4543 | 4859 | 5800
Verksamhetens kostnader | -4560 | -4592 | -4507 | -4904
Årets resultat | -59 | -52 | 352 | 896
`);
    expect(told(faults).sort()).toEqual([
      'structure: Årets resultat | 2019 | -52 → -49',
      'structure: Årets resultat | 2020 | -59 → -48',
    ]);
  });
});

describe('where no column agrees, headings say what a sum is of', () => {
  test('a sum of sums takes back to the heading that it names', () => {
    expect(
      told(
        faultsIn(`
Belopp tkr | 2021 | 2020
INTÄKTER | |
Bidrag | 13 310 | 13 400
Övrigt | 15 | 17
Summa intäkter | 13 325 | 13 417
VERKSAMHETSKOSTNADER | |
Insatser | |
Team | 6 030 | 7 384
Spira | 3 295 | 2 277
Summa insatser | 9 325 | 9 661
Kansli | |
Lön | 1 160 | 1 097
Hyra | 180 | 173
Summa kansli | 1 340 | 1 270
Summa kostnader | 10 811 | 11 098
`),
      ),
    ).toEqual(['missing-row: Summa kostnader | 2021 | 10811 → 10665']);
  });

  test('the heading of the very name goes before one that holds it', () => {
    expect(
      told(
        faultsIn(`
Belopp tkr | 2021 | 2020
Kostnader för insatser | |
Samordning | 1 160 | 1 097
Insatser | |
Team | 6 030 | 7 384
Spira | 3 295 | 2 277
Summa insatser | 10 829 | 10 308
`),
      ),
    ).toEqual(['missing-row: Summa insatser | 2021 | 10829 → 9325']);
  });
});

describe('rows and tables of another kind', () => {
  test('a whole row in another unit is one fault', () => {
    const faults = faultsIn(`
Belopp i tkr | 2013 | 2014
Team | 1 882 | 1 891
Styrelse | 221 | 264
Utvärdering | 588 000 | 49 000
Summa | 2 691 | 2 204
`);
    expect(told(faults)).toEqual(['unit: Utvärdering | 2013 | 588000 → 588']);
    expect(faults[0]!.message).toContain('49 bör vara'.replace('49 ', `49${NO_BREAK_SPACE}000 `));
    expect(faults[0]!.ties).toHaveLength(2);
  });

  test('a sum in another unit than its rows', () => {
    expect(
      told(
        faultsIn(`
Belopp i kr | 2013 | 2014
Team | 1 882 133 | 1 891 030
Styrelse | 221 110 | 264 696
Summa | 2 103 | 2 156
`),
      ),
    ).toEqual(['unit: Summa | 2013 | 2103 → 2103243']);
  });

  test('a sum of one row that is left in its table', () => {
    expect(
      told(
        faultsIn(`
Belopp i kkr | 2013 | 2014
Avsättning pensionsskuld | 110 | 114
Summa avsättningar | 137 | 142
`),
      ),
    ).toEqual(['missing-row: Summa avsättningar | 2013 | 137 → 110']);
  });

  test('a cash flow without its opening', () => {
    const faults = faultsIn(`
Belopp i kr | 2021-12-31 | 2020-12-31
Årets resultat | -471 931 | 187 326
Ökning/minskning kortfristiga fordringar | -189 496 | 236 548
Kassaflöde för den löpande verksamheten | -661 427 | 423 874
Årets kassaflöde | -661 427 | 423 874
Likvida medel vid årets slut | 10 690 802 | 11 352 229
`);
    expect(told(faults)).toEqual([
      'missing-row: Likvida medel vid årets slut | 2021-12-31 | 10690802 → -661427',
    ]);
    expect(faults[0]!.severity).toBe('warning');
  });

  test('costs and a result without an income', () => {
    const faults = faultsIn(`
 | 2021 | 2020 | 2019
Verksamhetens kostnader | 13 781 931 | 13 122 674 | 12 115 524
Årets resultat | -471 931 | 187 326 | 1 276 476
`);
    expect(faults.map((fault) => [fault.class, fault.severity])).toEqual([['missing-row', 'warning']]);
  });

  test('the only figure of a sum that the next column prints too is the one that was copied', () => {
    expect(told(faultsIn(swap(NOTE, '48 500 | 51 080', '51 080 | 51 080')))).toEqual([
      'copied-figure: Övriga skulder | 2021 | 51080 → 48500',
    ]);
  });

  test('a head that is set over the labels is that of the first figures', () => {
    expect(
      told(
        faultsIn(`
Budget 2020 | | Utfall 2020 | Avvikelse
Bidrag | 4505 | 4505 | 0
Övriga intäkter | 1000 | 1700 | 700
Arvoden | 3000 | 3210 | 210
Försäljning | 120 | 210 | 80
`),
      ),
    ).toEqual(['sum: Försäljning | Avvikelse | 80 → 90']);
  });
});

describe('what is not known to be wrong is not told', () => {
  test('a sum of rows that stand elsewhere', () => {
    expect(
      faultsIn(`
 | 2021 | 2020
Summa intäkter | 13 310 | 13 400
Summa kostnader | 13 782 | 13 123
Eget kapital | 7 769 | 8 241
`),
    ).toEqual([]);
  });

  test('a budget that is printed for sums alone', () => {
    expect(
      faultsIn(`
Belopp tkr | Budget | Utfall
Team | | 6 030
Spira | | 3 295
Studier | 1 600 | 1 504
Summa insatser | 17 035 | 10 829
`),
    ).toEqual([]);
  });

  test('a row of information between the parts of a sum', () => {
    expect(
      faultsIn(`
Belopp i kr | 2021 | 2020
Team | 6 030 339 | 7 384 060
Antal platser under året | 1 200 | 1 100
Spira | 3 294 761 | 2 277 417
Summa | 9 325 100 | 9 661 477
`),
    ).toEqual([]);
  });

  test('a closing equity printed with the opposite sign of its deviation is a fault of sign, not of amount', () => {
    expect(
      told(
        faultsIn(`
Belopp tkr | Utfall 2020 | Budget 2020 | Avvikelse utfall - budget
Nettokostnad | -4560 | -6705 | 2145
Medlemsavgift | 4505 | 4505 | 0
Resultat | -55 | -2200 | 2145
Utgående eget kapital | -2545 | -404 | 2141
`),
      ),
    ).toEqual(['sign: Utgående eget kapital | Avvikelse utfall - budget | 2141 → -2141']);
  });

  test('a total of people that counts each once', () => {
    expect(
      faultsIn(`
Aktivitet | Antal deltagare
Kurs | 48
Föreläsning | 120
Nätverk | 80
Totalt unika deltagare | 190
`),
    ).toEqual([]);
    expect(
      faultsIn(`
Aktivitet | 2021 | 2022
Kurs | 48 | 52
Föreläsning | 120 | 110
Nätverk | 80 | 70
Totalt | 120 | 115
`),
    ).toEqual([]);
  });

  test('two equal shares beside their double are no sum of it', () => {
    expect(
      faultsIn(`
 | 2021 | 2020
Driftbidrag från staten | 6 655 000 | 6 655 000
Driftbidrag från staden | 3 327 500 | 3 327 500
Driftbidrag från regionen | 3 327 500 | 3 327 500
Summa | 13 310 000 | 13 310 000
`),
    ).toEqual([]);
    const faults = faultsIn(`
 | 2021 | 2020
Driftbidrag från staden | 3 327 500 | 3 414 250
Driftbidrag från regionen | 3 327 500 | 3 414 250
Driftbidrag från staten | 6 655 000 | 6 828 500
Summa | 13 310 000 | 13 657 900
`);
    expect(told(faults)).toEqual(['sum: Summa | 2020 | 13657900 → 13657000']);
  });

  test('averages beside people are not added', () => {
    expect(
      faultsIn(`
Insats | Kvinnor | Män | Totalt | Snittålder
Team A | 41 | 30 | 71 | 34
Team B | 22 | 29 | 51 | 29
Totalt | 63 | 59 | 122 | 32
`),
    ).toEqual([]);
  });

  test('a multi-year table that leaves out some incomes', () => {
    expect(
      faultsIn(`
 | 2023 | 2022 | 2021
Medlemsbidrag | 9 902 | 10 996 | 13 310
Köpta tjänster | 10 300 | 12 400 | 13 782
Årets resultat | -300 | -1 380 | -465
Eget kapital | 6 089 | 6 389 | 7 769
`),
    ).toEqual([]);
  });

  test('a cash flow whose sections end with one amount each', () => {
    expect(
      faultsIn(`
Belopp i tkr | 2023 | 2022
Den löpande verksamheten | |
Årets resultat | -300 | 100
Ökning (-)/minskning (+) av fordringar | 40 | 40
Kassaflöde från den löpande verksamheten | -260 | 140
Investeringsverksamheten | |
Investering i inventarier | 0 | -80
Kassaflöde från investeringsverksamheten | 0 | -80
Årets kassaflöde | -260 | 60
Likvida medel vid årets början | 1 060 | 1 000
Likvida medel vid årets slut | 800 | 1 060
`),
    ).toEqual([]);
  });
});
