import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '@samla/access/access.module.js';
import { ConsolidationModule } from '@samla/consolidation/consolidation.module.js';
import { RollUpSubmissionProcessor } from '@samla/consolidation/roll-up-submission.processor.js';
import { documentCheck } from '@samla/documents/checks/document-check.job.js';
import { DocumentCheckProcessor } from '@samla/documents/checks/document-check.processor.js';
import { DocumentsModule } from '@samla/documents/documents.module.js';
import { remindOfDuties } from '@samla/governance/duties/remind-of-duties.job.js';
import { RemindOfDutiesProcessor } from '@samla/governance/duties/remind-of-duties.processor.js';
import { GovernanceModule } from '@samla/governance/governance.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { sieImport } from '@samla/ledger/import/jobs/sie-import.job.js';
import { SieImportProcessor } from '@samla/ledger/import/jobs/sie-import.processor.js';
import type { Config } from '@samla/platform/config/config.js';
import { DatabaseModule } from '@samla/platform/database/database.module.js';
import { JobWorkerModule } from '@samla/platform/jobs/job-worker.module.js';
import { DEFAULT_TIMINGS, type QueueTimings } from '@samla/platform/jobs/job-queue.js';
import { PlatformModule } from '@samla/platform/platform.module.js';
import { consolidatedReport } from '@samla/reports/consolidated-report.job.js';
import { ConsolidatedReportProcessor } from '@samla/reports/consolidated-report.processor.js';
import { ReportRunsModule } from '@samla/reports/report-runs.module.js';
import { rollUpSubmission } from '@samla/statements/roll-up-submission.job.js';
import { MIGRATIONS } from '../../../migrations/migrations.js';

/** What the worker is told by whoever starts it. */
export interface WorkerSettings {
  readonly config: Config;
  /** The serving connection, resolved: embedded or a server. */
  readonly databaseUrl: string;
  readonly timings?: QueueTimings;
}

/** The worker: every job with its processor. Heavy work is done here and never in the API. */
@Module({})
export class WorkerModule {
  static with({ config, databaseUrl, timings = DEFAULT_TIMINGS }: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config, 'worker'),
        DatabaseModule.with({
          url: databaseUrl,
          poolSize: config.poolSize,
          applicationName: 'samla-worker',
          entities: [],
          migrations: MIGRATIONS.map(({ name }) => name),
        }),
        // Global, as in the API: the features ask it who holds a mandate.
        AccessModule,
        JobWorkerModule.with({
          queue: { databaseUrl, redisUrl: config.redisUrl, timings },
          contracts: [sieImport, documentCheck, rollUpSubmission, consolidatedReport, remindOfDuties],
          daily: [remindOfDuties],
          processors: [
            SieImportProcessor,
            DocumentCheckProcessor,
            RollUpSubmissionProcessor,
            ConsolidatedReportProcessor,
            RemindOfDutiesProcessor,
          ],
          imports: [GovernanceModule, LedgerModule, DocumentsModule, ConsolidationModule, ReportRunsModule],
        }),
      ],
    };
  }
}
