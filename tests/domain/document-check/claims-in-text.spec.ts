import { amountsIn } from '@samla/domain/document-check/claims/amount-in-text.js';
import { arithmeticInText } from '@samla/domain/document-check/claims/arithmetic-in-text.js';
import { daysIn, isDayOfTheCalendar } from '@samla/domain/document-check/claims/day-in-text.js';
import { equityPromisesIn, equityStatedNow } from '@samla/domain/document-check/claims/equity-promise.js';
import { listSums } from '@samla/domain/document-check/claims/list-sums.js';
import { listedAmounts } from '@samla/domain/document-check/claims/listed-amounts.js';
import { malformedAmountsIn } from '@samla/domain/document-check/claims/malformed-amount.js';
import { partsInText } from '@samla/domain/document-check/claims/parts-in-text.js';
import { sharesInText } from '@samla/domain/document-check/claims/share-in-text.js';
import type { TextLine } from '@samla/domain/document-check/claims/text-line.js';
import { wrongWeekdaysIn } from '@samla/domain/document-check/claims/weekday-in-text.js';
import type { Outcome } from '@samla/domain/document-check/findings/tested-tie.js';

const lines = (...texts: string[]): TextLine[] =>
  texts.map((text, at) => ({
    text,
    kind: 'PARAGRAPH',
    place: { line: at + 1, section: null, table: null, row: null, column: null },
  }));

/** Outcome, printed and recomputed of each tie, in short. */
const told = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ tie, finding }) =>
    [tie.outcome, tie.printed, tie.recomputed, ...(finding ? [finding.class, finding.severity] : [])].join(
      ' ',
    ),
  );

describe('an amount in a sentence', () => {
  it.each<[string, string, string]>([
    ['eget kapital som uppgår till 2545 tkr', '2545', 'tkr'],
    ['Utfall t.o.m 190630 = 147 617 kr', '147617', 'kr'],
    ['ca 3 miljoner kronor', '3', 'mkr'],
    ['resultatet är -1 179 kkr', '-1179', 'tkr'],
    ['Budget 2019 – 30 000 kr.', '30000', 'kr'],
    ['får 3,0 mkr i bidrag', '3', 'mkr'],
    ['beviljades 4.512.000 kr', '4512000', 'kr'],
  ])('is read with its unit: %s', (text, value, unit) => {
    expect(amountsIn(text).map((amount) => [amount.value.toString(), amount.unit])).toEqual([[value, unit]]);
  });

  it('is known to half of what is printed, and less where it is about', () => {
    expect(amountsIn('3,0 mkr').map(({ slack }) => slack.toString())).toEqual(['50000']);
    expect(amountsIn('ca 3 000 kr').map(({ slack }) => slack.toString())).toEqual(['500']);
    expect(amountsIn('3 000 kr').map(({ slack }) => slack.toString())).toEqual(['0.5']);
  });

  it('with a group of four digits is miswritten', () => {
    expect(malformedAmountsIn(lines('dvs ca 1 400 0000 kr.')).map(({ likely }) => likely)).toEqual([
      '1400000',
    ]);
    expect(malformedAmountsIn(lines('1 400 000 kr och 2021 2500 kr'))).toEqual([]);
  });
});

describe('parts and wholes in a sentence', () => {
  it('are held against each other', () => {
    expect(told(partsInText('d', lines('40 deltagare, av dessa 23 kvinnor och 17 män.')))).toEqual([
      'EXACT 40 40',
    ]);
    expect(told(partsInText('d', lines('42 deltagare, av dessa 23 kvinnor och 17 män.')))).toEqual([
      'BROKEN 42 40 sum warning',
    ]);
    const schools = 'Norra (8 lärare), Södra (6 lärare) och Östra (5 lärare). Totalt 21 lärare.';
    expect(told(partsInText('d', lines(schools)))).toEqual(['BROKEN 21 19 sum warning']);
  });

  it('may count a person twice and say so', () => {
    const text = '17 deltagare har medverkat (1 person var med 2 gånger). Av dessa 11 kvinnor och 5 män';
    expect(told(partsInText('d', lines(text)))).toEqual(['EXPLAINED 17 16']);
  });

  it('take the number that the parts make, not the nearest', () => {
    expect(
      told(partsInText('d', lines('43 enkäter av ca 70 möjliga (27 pågående och 16 avslutade)'))),
    ).toEqual(['EXACT 43 43']);
  });
});

describe('reckoning that a text writes out', () => {
  it('is done again', () => {
    expect(told(arithmeticInText('d', lines('18x3=54 st', '24x2=49', '10 + 20 = 30')))).toEqual([
      'EXACT 54 54',
      'BROKEN 49 48 sum warning',
      'EXACT 30 30',
    ]);
    const each = 'Staten ger 400 000 kr, kommunen och regionen 200 000 kr vardera. Det blir 900 000 kr.';
    expect(told(arithmeticInText('d', lines(each)))).toEqual(['BROKEN 900000 800000 sum warning']);
  });

  it('of shares counts people, not days', () => {
    expect(told(sharesInText('d', lines('77 personer slutade. 36 av dessa (47 %) fick arbete')))).toEqual([
      'EXACT 47 47',
    ]);
    expect(told(sharesInText('d', lines('77 personer slutade. 36 av dessa (46 %) fick arbete')))).toEqual([
      'ROUNDING 46 47 rounding info',
    ]);
    expect(told(sharesInText('d', lines('77 personer slutade. 36 av dessa (41 %) fick arbete')))).toEqual([
      'BROKEN 41 47 sum warning',
    ]);
    expect(sharesInText('d', lines('Snittet är 279 dagar, varav 6 personer (11%)'))).toEqual([]);
    expect(told(sharesInText('d', lines('knappt 70% av budgeten (9,2 mkr av totalt 13,3 mkr)')))).toEqual([
      'EXACT 70 69',
    ]);
  });

  it('of a list adds its items and counts them', () => {
    const list = [
      'De 5 deltagarna har avslutats till:',
      'Vården, 1pers',
      'Arbete, 2 pers',
      'Annat, 1pers',
      'Slut',
    ];
    expect(told(listSums('d', lines(...list)))).toEqual(['BROKEN 5 4 sum warning']);
    expect(told(listSums('d', lines('4 orsaker har hittats:', '1. a', '2. b', 'mer om b', '3. c')))).toEqual([
      'BROKEN 4 3 sum warning',
    ]);
    expect(listSums('d', lines('Det finns många orsaker:', '1. a'))).toEqual([]);
  });
});

describe('a list of amounts', () => {
  const list = (sum: string) => lines('Kostnader:', 'Team 1 200 000 kr', 'Kansli, 400 tkr', `Summa: ${sum}`);

  it('is added up where it ends with its sum', () => {
    expect(told(listedAmounts('d', list('1 700 000 kr')))).toEqual(['BROKEN 1700000 1600000 sum error']);
    expect(told(listedAmounts('d', list('1 600 000 kr')))).toEqual(['EXACT 1600000 1600000']);
    expect(told(listedAmounts('d', list('1,6 mkr')))).toEqual(['EXACT 1.6 1.6']);
    expect(told(listedAmounts('d', list('1,65 mkr')))).toEqual(['BROKEN 1.65 1.6 sum error']);
  });

  it('is none where sentences, single amounts or amounts that are about stand', () => {
    expect(listedAmounts('d', lines('Team 1 000 kr', 'Summa 900 kr'))).toEqual([]);
    expect(listedAmounts('d', list('ca 1 700 000 kr'))).toEqual([]);
    expect(listedAmounts('d', lines('A 10 kr', 'B 20 kr', 'Totalt 90 kr delades ut till fyra.'))).toEqual([]);
  });
});

describe('a day in a text', () => {
  it.each<[string, boolean]>([
    ['januari-31 juni 2023', false],
    ['23-34 januari', false],
    ['29 februari 2023', false],
    ['29 februari 2024', true],
    ['14-15 oktober', true],
    ['2022-12-09', true],
    ['från 31 maj', true],
    ['2022-13-09', false],
  ])('is one of the calendar or not: %s', (text, isDay) => {
    const days = daysIn(text);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every(isDayOfTheCalendar)).toBe(isDay);
  });

  it('is no week, page or name', () => {
    expect(daysIn('senast vecka 45 november, sidan 34 maj, 45 Maj-Britt')).toEqual([]);
  });

  it('has its day of the week', () => {
    expect(wrongWeekdaysIn('tisdag den 25 mars 2022').map(({ actual }) => actual)).toEqual(['fredag']);
    expect(wrongWeekdaysIn('fredag den 25 mars 2022')).toEqual([]);
  });
});

describe('a promise of equity', () => {
  it('says how much there must be at least, and when', () => {
    const promises = equityPromisesIn(
      lines('Förbundet behöver ha ett eget kapital vid årets utgång av minst 400 tkr.'),
      2023,
    );
    expect(promises.map(({ amount, year }) => [amount.kronor.toString(), year])).toEqual([['400000', 2023]]);
  });

  it('is not what equity is, was or is hoped to be', () => {
    const text = lines(
      'Eget kapital uppgår till 400 tkr vid årets utgång.',
      'Prognosen var att det egna kapitalet skulle vara 680 kkr vid årsskiftet.',
    );
    expect(equityPromisesIn(text, 2023)).toEqual([]);
    expect(
      equityStatedNow(lines('Förbundet har idag ett eget kapital på ca 4 600 000 kronor'))?.amount.printed,
    ).toBe('4 600 000');
  });
});
