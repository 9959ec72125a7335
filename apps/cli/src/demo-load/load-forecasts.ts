import type { INestApplicationContext } from '@nestjs/common';
import type { EquityForecast } from '@samla/budget/forecast/equity-forecast.js';
import { ForecastService } from '@samla/budget/forecast/forecast.service.js';
import {
  PublishForecastService,
  type PublishedForecast,
} from '@samla/budget/forecast/publish-forecast.service.js';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { Money } from '@samla/domain/money/money.js';
import { type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import { CONSTRUCTED_FORECASTS, type ConstructedForecast } from '../demo/forecast/constructed-forecasts.js';
import type { DemoEquityForecast, DemoForecast } from '../demo/forecast/demo-forecast.js';
import { MALARDALEN_2019_FORECAST } from '../demo/forecast/malardalen-2019.js';
import { NORRA_2014_EQUITY } from '../demo/forecast/norra-2014.js';
import { VASTERAS_2022_FORECAST } from '../demo/forecast/vasteras-2022.js';
import { demoActor, ids } from './demo-ids.js';
import { budgetId } from './load-budgets.js';

/** Registers the published forecasts of a förbund, and makes the constructed one of its books; what is there stays as it is. */
export async function loadForecasts(services: INestApplicationContext, slug: string): Promise<void> {
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  const own = <Row extends { readonly forbund: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ forbund }) => forbund === slug);
  const published = own([VASTERAS_2022_FORECAST, MALARDALEN_2019_FORECAST]).map(publishedForecast);
  const equity = own(NORRA_2014_EQUITY).map(equityForecast);
  await services.get(PublishForecastService, { strict: false }).register(context, published, equity);
  for (const forecast of own(CONSTRUCTED_FORECASTS)) await make(services, context, forecast);
}

function publishedForecast(demo: DemoForecast): PublishedForecast {
  const { forbund, year, name, asOf, document, place, column, lines, printedTotals } = demo;
  return {
    ...{
      id: demoId('forecast', `${forbund}-${year}`),
      year,
      name,
      asOf,
      document,
      place,
      isConstructed: false,
    },
    baseVersionId: budgetId(demo),
    lines: lines.map(({ amount, budget, outcome, ...line }, index) => ({
      line: {
        ...line,
        ...{ lineNo: index + 1, amount: Money.parse(amount), months: null },
        ...{ takenAlong: false, proposedBy: '', note: line.note ?? '' },
      },
      explanation: `Som dokumentet skriver det i kolumnen ${column}.`,
      budget: budget === null ? null : Money.parse(budget),
      outcome: outcome === null ? null : Money.parse(outcome),
    })),
    printedTotals: printedTotals.map((total) => ({ ...total, amount: Money.parse(total.amount) })),
  };
}

function equityForecast({ forbund: _, amount, ...told }: DemoEquityForecast): EquityForecast {
  return { ...told, amount: Money.parse(amount), isConstructed: false };
}

/** The change and the saving each under a key of their own: a load that was cut off between them goes on there. */
async function make(
  services: INestApplicationContext,
  context: TenantContext,
  { forbund, year, asOf, name, line, amount, reason }: ConstructedForecast,
): Promise<void> {
  const baseVersionId = budgetId({ forbund, year });
  const forecasts = services.get(ForecastService, { strict: false });
  const live = await forecasts.live(context, year, asOf);
  const changed = live?.forecast.lines.find(({ facts }) => facts.label === line);
  if (!changed) throw new Error(`no line ${line} in the forecast of ${forbund} ${year}`);
  const { key: lineKey } = changed.facts;
  const asked = {
    year,
    asOf,
    baseVersionId,
    lineKey,
    rule: 'AMOUNT',
    amount: Money.parse(amount),
    reason,
  } as const;
  await forecasts.change(context, asked, `demo-forecast-change-${forbund}-${year}`);
  const saved = { year, asOf, baseVersionId, name };
  await services
    .get(SavedForecastService, { strict: false })
    .saveProposal(
      context,
      saved,
      `demo-forecast-${forbund}-${year}`,
      demoId('forecast', `${forbund}-${year}-${asOf}`),
    );
}
