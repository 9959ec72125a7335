import fc from 'fast-check';
import { grantByYear, insatsTotal, insatsYears } from '@samla/domain/insatser/decided-money.js';
import { Money } from '@samla/domain/money/money.js';

const anyMoney = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((ore) => Money.fromOre(ore));
const anyDay = fc
  .tuple(
    fc.integer({ min: 2010, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => [year, month, day].map((part) => `${part}`.padStart(2, '0')).join('-'));
const anyGrant = fc.record({ amount: anyMoney, days: fc.tuple(anyDay, anyDay) }).map(({ amount, days }) => {
  const [from, to] = [...days].sort() as [string, string];
  return { amount, from, to };
});
const anyOutcome = fc.record({ year: fc.integer({ min: 2010, max: 2030 }), amount: anyMoney });

describe('decided money', () => {
  it('is spread over the years of its period by the months in each', () => {
    const esf = { amount: Money.parse('1000000'), from: '2019-09-01', to: '2022-06-30' };
    expect(grantByYear(esf).map(({ year, amount }) => [year, amount.toString()])).toEqual([
      [2019, '117647.06'],
      [2020, '352941.18'],
      [2021, '352941.17'],
      [2022, '176470.59'],
    ]);
  });

  it('loses no öre, whatever the period', () => {
    fc.assert(
      fc.property(anyGrant, (grant) => {
        expect(Money.sum(grantByYear(grant).map(({ amount }) => amount)).equals(grant.amount)).toBe(true);
      }),
    );
  });

  it('is outcome and remaining together, each year, from the start and in all', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), fc.array(anyOutcome), (grants, outcomes) => {
        const years = insatsYears(grants, outcomes);
        const total = insatsTotal(grants, outcomes);
        for (const money of [total, ...years, ...years.map(({ cumulative }) => cumulative)])
          expect(money.outcome.add(money.remaining).equals(money.decided)).toBe(true);
        const last = years.at(-1)?.cumulative ?? total;
        expect([last.decided, last.outcome].map(String)).toEqual([total.decided, total.outcome].map(String));
      }),
    );
  });
});
