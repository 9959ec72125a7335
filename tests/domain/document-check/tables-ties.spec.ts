import { sumStructures } from '@samla/domain/document-check/ties/sum-structures.js';
import { tiesOf } from '@samla/domain/document-check/ties/ties-of.js';
import { tieNames, viewOf } from './tables-fixture.js';

/** Each sum with the rows that it is found to be the sum of, a minus before what is taken away. */
function structuresOf(text: string): Record<string, string[]> {
  const structures = sumStructures(viewOf(text));
  return Object.fromEntries(
    structures.map(({ row, parts, factors }) => [
      row.label || '–',
      parts.map((part, at) => `${factors[at] === -1 ? '−' : ''}${part.label || '–'}`),
    ]),
  );
}

const COSTS = `
 | 2021 | 2020
Kostnader för insatser | |
Individinsatser | |
Team | 6 030 339 | 7 384 060
Studier | 1 504 294 | 647 373
Strukturella insatser | |
Katalog | 100 000 | 113 466
Delsumma | 7 634 633 | 8 144 899
Administration | |
Styrelse | 1 485 761 | 1 437 147
Delsumma | 1 485 761 | 1 437 147
Summa kostnader | 9 120 394 | 9 582 046
`;

describe('what a sum is the sum of', () => {
  test('rows under several headings, and sums of sums', () => {
    expect(structuresOf(COSTS)['Summa kostnader']).toEqual(['Delsumma', 'Delsumma']);
    const [first] = sumStructures(viewOf(COSTS));
    expect(first!.parts.map((part) => part.label)).toEqual(['Team', 'Studier', 'Katalog']);
    expect(first!.certainty).toBe('CERTAIN');
  });

  test('a sum takes back to the heading that it names', () => {
    const structures = structuresOf(`
Belopp i kkr | 2013 | 2014
Skulder och eget kapital | |
Eget kapital | 2 443 | 1 264
därav årets resultat | -1 865 | -1 179
Summa eget kapital | 2 443 | 1 264
Avsättning pensioner | 137 | 142
Summa avsättningar | 137 | 142
Kortfristiga skulder | 2 147 | 1 723
Summa kortfristiga skulder | 2 147 | 1 723
Summa skulder och eget kapital | 4 727 | 3 129
`);
    expect(structures['Summa eget kapital']).toEqual(['Eget kapital']);
    expect(structures['Summa skulder och eget kapital']).toEqual([
      'Summa eget kapital',
      'Summa avsättningar',
      'Summa kortfristiga skulder',
    ]);
  });

  test('costs are taken away where they are printed without sign, and added where they are negative', () => {
    const positive = structuresOf(`
 | 2021 | 2020
Verksamhetens intäkter | 13 310 | 13 400
Verksamhetens kostnader | 13 782 | 13 123
Årets resultat | -472 | 277
`);
    const negative = structuresOf(`
 | 2021 | 2020
Verksamhetens intäkter | 13 310 | 13 400
Verksamhetens kostnader | -13 782 | -13 123
Årets resultat | -472 | 277
`);
    expect(positive['Årets resultat']).toEqual(['Verksamhetens intäkter', '−Verksamhetens kostnader']);
    expect(negative['Årets resultat']).toEqual(['Verksamhetens intäkter', 'Verksamhetens kostnader']);
  });

  test('a sum without a label is one, and a sum that is not printed in a column stands for its parts there', () => {
    const structures = structuresOf(`
 | Utfall 2021 | Budget 2022 | Budget 2023
Summa intäkter | 13 310 000 | 10 996 000 | 9 902 000
Summa kostnader | 13 781 932 | 16 123 000 | 14 192 000
Eget kapital till länet | | | 400 000
 | | | 14 592 000
RESULTAT | -471 932 | -5 127 000 | -4 690 000
`);
    expect(structures['–']).toEqual(['Summa kostnader', 'Eget kapital till länet']);
    expect(structures.RESULTAT).toEqual(['Summa intäkter', '−–']);
  });

  test('a part of a row above is not added a second time', () => {
    const structures = structuresOf(`
Insats | Deltagare
Team | 97
varav kvinnor | 59
varav män | 38
Spira | 50
Totalt | 147
`);
    expect(structures.Totalt).toEqual(['Team', 'Spira']);
    expect(structures.Team).toEqual(['varav kvinnor', 'varav män']);
  });

  test('a row that its figures show to be the sum of the rows below it is not added to them', () => {
    const structures = structuresOf(`
Belopp i kr | 2021 | 2020
Insatser | 7 534 633 | 8 031 433
Team | 6 030 339 | 7 384 060
Studier | 1 504 294 | 647 373
Styrelse | 1 485 761 | 1 437 147
Summa kostnader | 9 020 394 | 9 468 580
`);
    expect(structures.Insatser).toEqual(['Team', 'Studier']);
    expect(structures['Summa kostnader']).toEqual(['Insatser', 'Styrelse']);
  });

  test('a table of contents has no sums', () => {
    expect(
      sumStructures(
        viewOf(`
Innehåll | sida
1.1 Översikt | 6
1.2 Resultat och ekonomisk ställning | 8
1.3 Händelser | 9
`),
      ),
    ).toEqual([]);
  });
});

describe('ties of a cash flow and a balance sheet', () => {
  test('opening and cash flow make closing, and closing is the opening of the next year', () => {
    const view = viewOf(`
Belopp i kr | 2021-12-31 | 2020-12-31
Årets resultat | -471 931 | 187 326
Justering | - | -
Medel från verksamheten före förändring av rörelsekapital | -471 931 | 187 326
Ökning/minskning kortfristiga fordringar | -189 496 | 236 548
Ökning/minskning kortfristiga skulder | 243 726 | 677 310
Kassaflöde för den löpande verksamheten | -417 701 | 1 101 184
Årets kassaflöde | -417 701 | 1 101 184
Likvida medel vid årets början | 11 352 229 | 10 251 045
Likvida medel vid årets slut | 10 934 528 | 11 352 229
`);
    const ties = tiesOf(view);
    expect(ties.every((tie) => tie.holds)).toBe(true);
    expect(tieNames(ties)).toEqual(
      expect.arrayContaining([
        'RESULT Kassaflöde för den löpande verksamheten | 2021-12-31',
        'EQUAL Årets kassaflöde | 2020-12-31',
        'STOCK Likvida medel vid årets slut | 2021-12-31',
        'CARRY_FORWARD Likvida medel vid årets början | 2021-12-31',
      ]),
    );
  });

  test('assets are equity and debts', () => {
    const view = viewOf(`
Belopp i kr | 2021-12-31 | 2020-12-31
Tillgångar | |
Fordringar | 561 187 | 371 691
Kassa och bank | 10 934 528 | 11 352 229
Summa tillgångar | 11 495 715 | 11 723 920
Eget kapital och skulder | |
Årets resultat | -471 931 | 187 326
Övrigt eget kapital | 8 241 303 | 8 053 977
Kortfristiga skulder | 3 726 343 | 3 482 617
Summa eget kapital och skulder | 11 495 715 | 11 723 920
`);
    const ties = tiesOf(view);
    expect(ties.every((tie) => tie.holds && !tie.isRounding)).toBe(true);
    expect(tieNames(ties)).toContain('BALANCE Summa eget kapital och skulder | 2021-12-31');
  });
});

describe('ties along rows', () => {
  test('a deviation may be printed either way round, incomes one way and costs the other', () => {
    const ties = tiesOf(
      viewOf(`
Belopp tkr | Utfall 2021 | Budget 2021 | Avvikelse 2021
INTÄKTER | | |
Bidrag | 13 310 | 13 300 | 10
Övrigt | 15 | 10 | 5
KOSTNADER | | |
Team | 6 030 | 7 306 | 1 276
Kartläggning | 290 | 250 | -40
`),
    ).filter((tie) => tie.kind === 'DEVIATION');
    expect(ties).toHaveLength(4);
    expect(ties.every((tie) => tie.holds)).toBe(true);
  });

  test('women and men are the total, and their per cents are of it', () => {
    const ties = tiesOf(
      viewOf(`
Insatser | Deltagare totalt | Varav kvinnor | Varav män
Fagersta | 38 | 26 | 12
Sala | 60 | 31 | 29
Totalt | 98 | 57 (58 %) | 41 (42 %)
`),
    );
    expect(ties.filter((tie) => tie.kind === 'TOTAL')).toHaveLength(3);
    expect(ties.filter((tie) => tie.kind === 'SHARE')).toHaveLength(2);
    expect(ties.every((tie) => tie.holds)).toBe(true);
  });

  test('a row of change is the later row less the earlier', () => {
    const ties = tiesOf(
      viewOf(`
Mått | Fagersta | Norberg | Sala
Kvartal 3, 2013 | 56 | 54 | 55
Kvartal 3, 2014 | 54 | 53 | 53
Förändring på ett år | -2 | -1 | -2
`),
    );
    expect(ties.map((tie) => [tie.kind, tie.holds])).toEqual([
      ['CHANGE', true],
      ['CHANGE', true],
      ['CHANGE', true],
    ]);
  });

  test('opening, new and ended make closing', () => {
    const ties = tiesOf(
      viewOf(`
Insats | Ingående | Nya | Avslutade | Utgående
Team | 41 | 56 | 61 | 36
Spira | 22 | 30 | 12 | 40
Antal deltagare | 63 | 86 | 73 | 76
`),
    ).filter((tie) => tie.kind === 'STOCK');
    expect(ties.map((tie) => tie.holds)).toEqual([true, true, true]);
  });
});
