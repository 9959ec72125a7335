import { Injectable } from '@nestjs/common';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BudgetVersionRepository } from '../versions/budget-version.repository.js';
import { type EquityForecast, EquityForecastRepository } from './equity-forecast.repository.js';
import { type SavedForecast, SavedForecastService } from './saved-forecast.service.js';

/** Registers forecasts as documents print them: of lines, and of closing equity alone. */
@Injectable()
export class PublishForecastService {
  constructor(
    private readonly database: Database,
    private readonly versions: BudgetVersionRepository,
    private readonly saved: SavedForecastService,
    private readonly equity: EquityForecastRepository,
  ) {}

  /** Registers what is not registered yet; a forecast is known again by the id of its version. */
  async register(
    context: TenantContext,
    forecasts: readonly SavedForecast[],
    told: readonly EquityForecast[],
  ): Promise<void> {
    await this.database.tenant(context, async (tx) => {
      const written: string[] = [];
      for (const forecast of forecasts) {
        if (await this.versions.byId(tx, forecast.version.id)) continue;
        written.push(await this.saved.write(tx, forecast));
      }
      const objectCount = written.length + (await this.equity.add(tx, told));
      const objectKey = written.join(' ') || 'equity';
      if (objectCount > 0)
        await record(tx, { actor: context.actor, action: 'registerForecasts', objectKey, objectCount });
    });
  }
}
