import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AccessModule } from '@samla/access/access.module.js';
import { BudgetModule } from '@samla/budget/budget.module.js';
import { ConsolidationModule } from '@samla/consolidation/consolidation.module.js';
import { MonitorModule } from '@samla/consolidation/monitor/monitor.module.js';
import { EquityModule } from '@samla/equity/equity.module.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { InsatserModule } from '@samla/insatser/insatser.module.js';
import { GovernanceModule } from '@samla/governance/governance.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { loadConfig } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import { DatabaseModule } from '@samla/platform/database/database.module.js';
import { PlatformModule } from '@samla/platform/platform.module.js';
import { StatementsModule } from '@samla/statements/statements.module.js';
import { MovableClock } from '../access/access-context.js';
import type { TestDatabaseUrls } from './database.js';

/** The features of a förbund and its county on a real database, with a clock that is moved by hand. */
export interface Features {
  readonly clock: MovableClock;
  readonly database: Database;
  readonly services: INestApplicationContext;
  close(): Promise<void>;
}

/** Starts the features; 15 January 2024 at noon until the clock is moved. */
export async function startFeatures(urls: TestDatabaseUrls): Promise<Features> {
  const config = loadConfig({ SAMLA_LOG: 'silent', DATABASE_URL: urls.serving, SAMLA_DEMO: '1' });
  const clock = new MovableClock(new Date('2024-01-15T11:00:00Z'));
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.with(config, 'test'),
      DatabaseModule.with({ url: urls.serving, poolSize: 8, applicationName: 'samla-test', entities: [] }),
      AccessModule,
      ForbundModule,
      GovernanceModule,
      LedgerModule,
      InsatserModule,
      BudgetModule,
      StatementsModule,
      EquityModule,
      ConsolidationModule,
      MonitorModule,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await module.init();
  return { clock, database: module.get(Database), services: module, close: () => module.close() };
}
