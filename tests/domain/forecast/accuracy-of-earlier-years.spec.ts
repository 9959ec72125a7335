import fc from 'fast-check';
import { type AccuracySample, forecastAccuracy } from '@samla/domain/forecast/forecast-accuracy.js';
import { Money } from '@samla/domain/money/money.js';

const sample = (facts: Partial<AccuracySample> & { said: string; became: string }): AccuracySample => ({
  year: 2021,
  lineKey: 'COST|46|10|',
  label: 'SIM',
  kind: 'COST',
  plan: 'BUDGET',
  monthsLeft: 12,
  isConstructed: false,
  planned: Money.parse(facts.said),
  outcome: Money.parse(facts.became),
  ...facts,
});

describe('the accuracy of earlier years', () => {
  it('of Norra Västmanland 2014: both forecasts of closing equity were far below 1 264 kkr', () => {
    const equity = {
      year: 2014,
      lineKey: 'EQUITY',
      label: 'Eget kapital',
      kind: 'EQUITY',
      plan: 'FORECAST',
    } as const;
    const rows = forecastAccuracy([
      sample({ ...equity, monthsLeft: 4, said: '590000', became: '1264000' }),
      sample({ ...equity, monthsLeft: 2, said: '680000', became: '1264000' }),
    ]);
    expect(
      rows.map(({ monthsLeft, meanDeviation, meanShare, spread }) => [
        monthsLeft,
        meanDeviation.toString(),
        meanShare,
        spread,
      ]),
    ).toEqual([
      [4, '674000.00', '1.1424', null],
      [2, '584000.00', '0.8588', null],
    ]);
  });

  it('is told by line, plan and months left: mean, spread and how often less was used', () => {
    const [row, other] = forecastAccuracy([
      sample({ year: 2022, said: '200', became: '180', label: 'SIM del 2' }),
      sample({ year: 2021, said: '100', became: '80' }),
      sample({ year: 2023, said: '100', became: '106' }),
      sample({ year: 2023, plan: 'FORECAST', monthsLeft: 6, said: '100', became: '106' }),
    ]);
    expect(row).toMatchObject({
      label: 'SIM',
      years: [2021, 2022, 2023],
      meanShare: '-0.08',
      spread: '0.1311',
      underspent: '0.6667',
    });
    expect(row!.meanDeviation.toString()).toBe('-11.33');
    expect(other).toMatchObject({ plan: 'FORECAST', monthsLeft: 6, underspent: '0', spread: null });
  });

  it('has no share of what was planned as nothing', () => {
    const [row] = forecastAccuracy([
      sample({ said: '0', became: '500' }),
      sample({ year: 2022, said: '100', became: '90' }),
    ]);
    expect([row!.meanShare, row!.spread, row!.meanDeviation.toString()]).toEqual([null, null, '245.00']);
  });

  it('does not depend on the order of the years', () => {
    const any = fc.record({
      year: fc.integer({ min: 2014, max: 2023 }),
      said: fc.integer({ min: 1, max: 10 ** 7 }),
      became: fc.nat(10 ** 7),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ year }) => year, minLength: 1 }), (given) => {
        const samples = given.map(({ year, said, became }) =>
          sample({ year, said: String(said), became: String(became) }),
        );
        expect(forecastAccuracy([...samples].reverse())).toEqual(forecastAccuracy(samples));
      }),
    );
  });
});
