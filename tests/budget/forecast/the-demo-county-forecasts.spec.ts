import { ForecastAccuracyService } from '@samla/budget/forecast/forecast-accuracy.service.js';
import type { SavedForecast } from '@samla/budget/forecast/saved-forecast.js';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { ForecastService } from '@samla/budget/forecast/forecast.service.js';
import { Money } from '@samla/domain/money/money.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { demoActor, ids } from '../../../apps/cli/src/demo-load/demo-ids.js';
import { loadBudgets } from '../../../apps/cli/src/demo-load/load-budgets.js';
import { loadForecasts } from '../../../apps/cli/src/demo-load/load-forecasts.js';
import {
  type DemoCountyUnderTest,
  SLUGS,
  type Slug,
  startDemoCounty,
} from '../../consolidation/demo-county.js';
import type { Get } from './forecasting.js';

let demo: DemoCountyUnderTest;

beforeAll(async () => {
  demo = await startDemoCounty([2021, 2022, 2023]);
  for (const slug of SLUGS) {
    await loadBudgets(demo.features.services, slug);
    await loadForecasts(demo.features.services, slug);
    // A load that is repeated adds nothing.
    await loadForecasts(demo.features.services, slug);
  }
}, 120_000);
afterAll(() => demo.close());

const get: Get = (type) => demo.features.services.get(type, { strict: false });
const as = (slug: Slug) => tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
const saved = async (slug: Slug, year: number) => get(SavedForecastService).list(as(slug), [year]);

describe('the forecasts of the demo county', () => {
  it('Västerås 2022 is as published, with the printed sums beside those of its rows', async () => {
    const [forecast, ...none] = await saved('vasteras', 2022);
    expect(none).toEqual([]);
    expect(forecast).toMatchObject({
      asOf: null,
      version: { name: 'Förväntat utfall 2022', phase: 'FORECAST', isConstructed: false },
    });
    const versions = await get(BudgetService).list(as('vasteras'), 2022);
    const { sums, totals, findings } = versions.find(({ version }) => version.phase === 'FORECAST')!;
    expect([sums.income, sums.costs].map(String)).toEqual(['10996000.00', '14265068.00']);
    expect(totals.map(({ key, amount, computed }) => [key, String(amount), String(computed)])).toEqual(
      expect.arrayContaining([
        ['INCOME', '10996000.00', '10996000.00'],
        ['individ+struktur', '12545688.00', '12540068.00'],
        ['adm', '1740000.00', '1725000.00'],
        ['COSTS', '14585068.00', '14265068.00'],
      ]),
    );
    expect(findings.map(({ code }) => code)).toContain('SUM_DIFFERS');
  });

  it('Västra Mälardalen 2019 is as printed: budget, half a year of outcome, and the rest', async () => {
    const [forecast] = await saved('vastra-malardalen', 2019);
    const sum = (pick: (line: SavedForecast['lines'][number]) => Money | null) =>
      Money.sum(
        forecast!.lines.filter(({ line }) => line.kind === 'COST').map((line) => pick(line) ?? Money.zero),
      ).toString();
    expect(forecast!.asOf).toBe(6);
    expect([
      sum(({ made }) => made.budget),
      sum(({ made }) => made.outcome),
      sum(({ line }) => line.amount),
    ]).toEqual(['3104000.00', '854222.00', '3266167.00']);
  });

  it('Västra Mälardalen 2019 prints a result that its own rows do not give', async () => {
    const versions = await get(BudgetService).list(as('vastra-malardalen'), 2019);
    const { totals } = versions.find(({ version }) => version.phase === 'FORECAST')!;
    const result = totals.find(({ key }) => key === 'RESULT')!;
    expect([result.amount, result.computed].map(String)).toEqual(['-256167.00', '-266167.00']);
  });

  it('Norra 2014 was told 590 and 680 kkr, and ended at 1 264', async () => {
    const rows = await get(ForecastAccuracyService).accuracy(as('norra-vastmanland'), [2014]);
    expect(rows.map(({ monthsLeft, meanDeviation }) => [monthsLeft, String(meanDeviation)])).toEqual([
      [4, '674000.00'],
      [2, '584000.00'],
    ]);
  });

  it.each(SLUGS)(
    '%s has one constructed forecast of 2023 as of June, with a change and its reason',
    async (slug) => {
      const forecasts = await saved(slug, 2023);
      expect(forecasts.map(({ version, asOf }) => [version.name, asOf, version.isConstructed])).toEqual([
        ['Prognos efter juni 2023 (konstruerad)', 6, true],
      ]);
      const changed = forecasts[0]!.lines.filter(({ made }) => made.rule === 'AMOUNT');
      expect(changed).toHaveLength(1);
      expect(changed[0]!.made.reason).toMatch(/konstruerat/);
      expect(forecasts[0]!.openingEquity).not.toBeNull();
    },
  );

  it.each(SLUGS)(
    '%s: a forecast as of December 2023 is the outcome, and accuracy is told of the lines',
    async (slug) => {
      const live = await get(ForecastService).live(as(slug), 2023, 12);
      const { result, equity } = live!.forecast;
      expect(result.expected.equals(result.outcome)).toBe(true);
      expect(equity!.expected.equals(equity!.opening.add(result.outcome))).toBe(true);
      const rows = await get(ForecastAccuracyService).accuracy(as(slug), [2021, 2022, 2023]);
      expect(rows.some(({ plan, monthsLeft }) => plan === 'FORECAST' && monthsLeft === 6)).toBe(true);
      expect(rows.some(({ years }) => years.length >= 2)).toBe(true);
      expect(rows.every(({ isConstructed }) => isConstructed)).toBe(true);
    },
  );
});
