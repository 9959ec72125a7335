import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '@samla/access/access.module.js';
import { ConsolidationModule } from '@samla/consolidation/consolidation.module.js';
import { MonitorModule } from '@samla/consolidation/monitor/monitor.module.js';
import { DocumentDoorsModule } from '@samla/documents/document-doors.module.js';
import { EquityModule } from '@samla/equity/equity.module.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { InsatserModule } from '@samla/insatser/insatser.module.js';
import { GovernanceModule } from '@samla/governance/governance.module.js';
import { BooksExportModule } from '@samla/ledger/export/books-export.module.js';
import { ChainProofModule } from '@samla/ledger/journal/chain-proof.module.js';
import { ImportDoorsModule } from '@samla/ledger/import/files/import-doors.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import type { Config } from '@samla/platform/config/config.js';
import { DatabaseModule } from '@samla/platform/database/database.module.js';
import { SamlaGraphqlModule } from '@samla/platform/graphql/graphql.module.js';
import { HealthController } from '@samla/platform/http/health.controller.js';
import { ProgressModule } from '@samla/platform/jobs/progress.module.js';
import { PlatformModule } from '@samla/platform/platform.module.js';
import { MetricsServer } from '@samla/platform/telemetry/metrics-server.js';
import { FiguresExportModule } from '@samla/reports/bulk/figures-export.module.js';
import { ReportsModule } from '@samla/reports/reports.module.js';
import { StatementsModule } from '@samla/statements/statements.module.js';
import { MIGRATIONS } from '../../../migrations/migrations.js';
import { DemoUsersController } from './demo-users.controller.js';

/** What the API is told by whoever starts it. */
export interface ApiSettings {
  readonly config: Config;
  /** The serving connection, resolved: embedded or a server. */
  readonly databaseUrl: string;
  readonly schemaFile: string | false;
}

/** The API: the list of features is its table of contents. */
@Module({})
export class ApiModule {
  static with({ config, databaseUrl, schemaFile }: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(config, 'api'),
        DatabaseModule.with({
          url: databaseUrl,
          poolSize: config.poolSize,
          applicationName: 'samla-api',
          entities: [],
          migrations: MIGRATIONS.map(({ name }) => name),
        }),
        SamlaGraphqlModule.with({ schemaFile }),
        ProgressModule.with(databaseUrl),
        AccessModule,
        ForbundModule,
        GovernanceModule,
        LedgerModule,
        BooksExportModule,
        ChainProofModule,
        ImportDoorsModule,
        InsatserModule,
        StatementsModule,
        DocumentDoorsModule,
        EquityModule,
        ConsolidationModule,
        MonitorModule,
        ReportsModule,
        FiguresExportModule,
      ],
      controllers: [DemoUsersController, HealthController],
      providers: [MetricsServer],
    };
  }
}
