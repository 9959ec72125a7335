import { randomUUID } from 'node:crypto';
import type { EquityForecast } from '@samla/budget/forecast/equity-forecast.js';
import { ForecastAccuracyService } from '@samla/budget/forecast/forecast-accuracy.service.js';
import { PublishForecastService } from '@samla/budget/forecast/publish-forecast.service.js';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import { Money } from '@samla/domain/money/money.js';
import { workerDatabase } from '../../support/database.js';
import { type Features, startFeatures } from '../../support/features.js';
import { newForbund, type TestForbund } from '../../support/forbund.js';
import { book, decideBudget, type Get, monthly } from './forecasting.js';

let features: Features;
let forbund: TestForbund;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
});
afterAll(() => features.close());
beforeEach(async () => {
  forbund = await newForbund(features.database);
});

const get: Get = (type) => features.services.get(type, { strict: false });
const accuracy = async (...years: number[]) =>
  (await get(ForecastAccuracyService).accuracy(forbund.context, years)).map(
    ({ lineKey, plan, monthsLeft, years: of, meanShare, spread, underspent }) => [
      ...[lineKey, plan, monthsLeft, of, meanShare, spread, underspent],
    ],
  );
const year = async (year: number, months: readonly number[]) => {
  await book(get, forbund.context, year, [{ account: '4611', insats: '10', months }]);
  return decideBudget(get, forbund.context, year);
};
const told = (kind: EquityForecast['kind'], toldOn: string, kronor: string): EquityForecast => ({
  ...{ year: 2014, kind, toldOn, amount: Money.parse(kronor), document: 'Årsredovisning 2014' },
  ...{ place: 'Styrelsens arbete', isConstructed: false },
});

describe('earlier years', () => {
  it('tell by line and months left how budget and forecast met the outcome', async () => {
    await year(2021, monthly(4000, 12));
    const base = await year(2022, monthly(6000, 12));
    const asked = { year: 2022, asOf: 9, baseVersionId: base, name: null };
    await get(SavedForecastService).saveProposal(forbund.context, asked, randomUUID());
    const rows = (await accuracy(2021, 2022, 2020)).filter(([key]) => key === 'COST||10|');
    expect(rows).toEqual([
      // 60 000 were budgeted; 48 000 and 72 000 it became.
      ['COST||10|', 'BUDGET', 12, [2021, 2022], '0', '0.2828', '0.5'],
      // As of September: 54 000 booked and 15 000 of the budget left, against 72 000.
      ['COST||10|', 'FORECAST', 3, [2022], '0.0435', null, '0'],
    ]);
  });

  it('of which the books stop in the autumn, or that are not over, tell nothing', async () => {
    await year(2022, monthly(4000, 10));
    expect(await accuracy(2022)).toEqual([]);
    features.clock.set('2023-06-30T10:00:00Z');
    await year(2023, monthly(4000, 12));
    expect(await accuracy(2023)).toEqual([]);
    features.clock.set('2024-01-15T11:00:00Z');
    expect((await accuracy(2023)).length).toBeGreaterThan(0);
  });

  it('of Norra Västmanland tell two forecasts of equity that were far too low', async () => {
    const figures = [
      told('FORECAST', '2014-09-18', '590000'),
      told('FORECAST', '2014-11-26', '680000'),
      told('OUTCOME', '2014-12-31', '1264000'),
    ];
    const publish = () => get(PublishForecastService).register(forbund.context, [], figures);
    await publish();
    await publish();
    expect(await get(ForecastAccuracyService).equityForecasts(forbund.context, [2014])).toEqual(figures);
    expect(await accuracy(2014)).toEqual([
      ['EQUITY', 'FORECAST', 4, [2014], '1.1424', null, '0'],
      ['EQUITY', 'FORECAST', 2, [2014], '0.8588', null, '0'],
    ]);
  });

  it('are at most thirty, from 2004', async () => {
    await expect(accuracy(1999)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(accuracy(...Array.from({ length: 31 }, (_, index) => 2004 + index))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
