import fc from 'fast-check';
import { consolidate } from '@samla/domain/consolidation/consolidate.js';
import { amountsOf } from '@samla/domain/consolidation/consolidation-sum.js';
import type { Elimination } from '@samla/domain/consolidation/eliminate.js';
import { outsideDealings, rowsWithin, subsetOf } from '@samla/domain/consolidation/subset.js';
import { successorOn } from '@samla/domain/consolidation/succession.js';
import { Money } from '@samla/domain/money/money.js';
import { COUNTY, MALARDALEN, NORRA, row, VASTERAS } from '../support/county.js';
import { county, handedIn, IDS, PERIMETER } from './books.js';

const rows = [
  row(VASTERAS, 'RECEIVABLES', '93677', NORRA),
  row(VASTERAS, 'RECEIVABLES', '127016', MALARDALEN),
  row(VASTERAS, 'COSTS', '-127016', MALARDALEN),
  row(VASTERAS, 'OTHER_EQUITY', '-93677'),
  row(NORRA, 'SHORT_TERM_DEBT', '-93677', VASTERAS),
  row(NORRA, 'CASH', '93677'),
];
const NAMES = new Map(COUNTY.map(({ id, name }) => [id, name]));
const nameOf = (id: string): string => NAMES.get(id) ?? id;

describe('some of the county', () => {
  const some = subsetOf(COUNTY, [VASTERAS, NORRA]);
  const figures = consolidate(some, rowsWithin(some, rows));

  it('eliminates what they have with each other, and leaves in what they have with the others', () => {
    expect(
      figures.eliminations.map(({ first, second, amount }) => [
        first.forbund,
        second.forbund,
        String(amount),
      ]),
    ).toEqual([[NORRA, VASTERAS, '93677.00']]);
    const receivables = figures.balanceSheet.find(({ line }) => line === 'RECEIVABLES')!;
    expect([receivables.eliminated, receivables.total].map(String)).toEqual(['93677.00', '127016.00']);
    expect(figures.status).toBe('COMPLETE');
  });

  it('tells what they have with those outside', () => {
    expect(
      outsideDealings(some, rowsWithin(some, rows), nameOf).map(({ side, booked, message }) => [
        side,
        String(booked),
        message,
      ]),
    ).toEqual([
      [
        'BALANCE',
        '127016.00',
        'Västerås har fordringar och skulder mot Västra Mälardalen, som inte ingår i urvalet: 127\u00a0016,00\u00a0kr ligger kvar.',
      ],
      [
        'RESULT',
        '-127016.00',
        'Västerås har intäkter och kostnader mot Västra Mälardalen, som inte ingår i urvalet: −127\u00a0016,00\u00a0kr ligger kvar.',
      ],
    ]);
    expect(outsideDealings(COUNTY, rows, nameOf)).toEqual([]);
  });

  it('cannot be somebody else, nor nobody', () => {
    for (const asked of [['elsewhere'], [VASTERAS, 'elsewhere'], []])
      expect(() => subsetOf(COUNTY, asked)).toThrow(expect.objectContaining({ code: 'OUTSIDE_PERIMETER' }));
  });

  it('asked for by a successor is those that it has taken over after, itself among them', () => {
    const standsFor = successorOn(
      [{ predecessor: VASTERAS, successor: NORRA, validFrom: '2024-01-01' }],
      '2024-12-31',
    );
    expect(subsetOf(COUNTY, [NORRA], standsFor).map(({ id }) => id)).toEqual([NORRA, VASTERAS]);
    expect(subsetOf(COUNTY, [MALARDALEN], standsFor).map(({ id }) => id)).toEqual([MALARDALEN]);
  });

  it('is eliminated as in the whole county, with exactly what is told left in', () => {
    fc.assert(
      fc.property(county, fc.subarray(IDS, { minLength: 1 }), (booked, asked) => {
        const all = amountsOf(handedIn(booked, 3));
        const subset = subsetOf(PERIMETER, asked);
        const own = rowsWithin(subset, all);
        const inAll = consolidate(PERIMETER, all).eliminations.filter(
          ({ first, second }) => asked.includes(first.forbund) && asked.includes(second.forbund),
        );
        const pairs = (of: readonly Elimination[]): string[] =>
          of.map(({ side, first, second, difference }) =>
            [side, first.forbund, second.forbund, difference].join(' '),
          );
        expect(pairs(consolidate(subset, own).eliminations)).toEqual(pairs(inAll));
        const told = outsideDealings(subset, own, (id) => id);
        const outside = own.filter(
          ({ counterpartyForbund }) => counterpartyForbund !== null && !asked.includes(counterpartyForbund),
        );
        expect(Money.sum(told.map(({ booked: sum }) => sum)).ore).toBe(
          Money.sum(outside.map(({ amount }) => amount)).ore,
        );
      }),
    );
  });
});
