import { Injectable } from '@nestjs/common';
import type { BudgetLine, PrintedTotal } from '@samla/domain/budget/budget-line.js';
import type { Money } from '@samla/domain/money/money.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BudgetVersionRepository } from '../versions/budget-version.repository.js';
import type { EquityForecast } from './equity-forecast.js';
import { EquityForecastRepository } from './equity-forecast.repository.js';
import type { SavedForecast } from './saved-forecast.js';
import { SavedForecastService } from './saved-forecast.service.js';

/** A forecast as a document prints it. */
export interface PublishedForecast {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  /** Null where the budget is not here. */
  readonly baseVersionId: string | null;
  /** Null where the document does not tell which month was booked. */
  readonly asOf: number | null;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  /** Each with the budget and the outcome that stand beside it, if they do. */
  readonly lines: readonly {
    readonly line: BudgetLine;
    readonly explanation: string;
    readonly budget: Money | null;
    readonly outcome: Money | null;
  }[];
  readonly printedTotals: readonly PrintedTotal[];
}

/** Registers forecasts as documents print them: of lines, and of closing equity alone. */
@Injectable()
export class PublishForecastService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: BudgetVersionRepository,
    private readonly saved: SavedForecastService,
    private readonly equity: EquityForecastRepository,
  ) {}

  /** Registers what is not registered yet; a forecast is known again by its id. */
  async register(
    context: TenantContext,
    forecasts: readonly PublishedForecast[],
    told: readonly EquityForecast[],
  ): Promise<void> {
    await this.database.tenant(context, async (tx) => {
      const written: string[] = [];
      for (const forecast of forecasts) {
        if (await this.versions.byId(tx, forecast.id)) continue;
        const saved = asPrinted(forecast, context.actor.name, this.clock.now());
        written.push(await this.saved.write(tx, saved, forecast.printedTotals));
      }
      const objectCount = written.length + (told.length > 0 ? await this.equity.add(tx, told) : 0);
      const objectKey = written.join(' ') || 'equity';
      if (objectCount > 0)
        await record(tx, { actor: context.actor, action: 'registerForecasts', objectKey, objectCount });
    });
  }
}

function asPrinted(forecast: PublishedForecast, createdBy: string, createdAt: Date): SavedForecast {
  const { id, year, name, baseVersionId, asOf, document, place, isConstructed, lines } = forecast;
  const made = { reason: '', changedBy: '', changedAt: null } as const;
  return {
    version: {
      ...{ id, year, phase: 'FORECAST', name, decisionId: null, samradOn: null, basedOn: baseVersionId },
      ...{ document, place, sourceSha256: '', isConstructed, createdBy, createdAt },
    },
    ...{ baseVersionId, asOf, openingEquity: null },
    lines: lines.map(({ line, explanation, budget, outcome }) => ({
      line,
      made: {
        ...{ lineNo: line.lineNo, rule: 'PUBLISHED', explanation, budget, outcome, ...made },
        remaining: outcome && line.amount.subtract(outcome),
      },
    })),
  };
}
