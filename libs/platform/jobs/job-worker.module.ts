import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Log } from '../telemetry/log.js';
import { type DailyJob, DailyJobs } from './daily-jobs.js';
import type { JobContract } from './job-contract.js';
import type { JobProcessor } from './job-processor.js';
import { JobWorker } from './job-worker.js';
import type { QueueSettings } from './open-job-queue.js';
import { OutboxRepository } from './outbox.repository.js';

/** What a worker process runs, and the modules whose services its processors call. */
export interface JobWorkerSettings {
  readonly queue: QueueSettings;
  readonly contracts: readonly JobContract[];
  /** Those of the contracts that are ordered once a day. */
  readonly daily?: readonly DailyJob[];
  readonly processors: readonly Type<JobProcessor>[];
  readonly imports: NonNullable<DynamicModule['imports']>;
}

/** Makes a process a worker. */
@Module({})
export class JobWorkerModule {
  static with({ queue, contracts, daily = [], processors, imports }: JobWorkerSettings): DynamicModule {
    const worker = {
      provide: JobWorker,
      useFactory: (database: Database, outbox: OutboxRepository, log: Log, ...made: JobProcessor[]) =>
        new JobWorker({ contracts, processors: made, settings: queue }, database, outbox, log),
      inject: [Database, OutboxRepository, Log, ...processors],
    };
    const everyDay = {
      provide: DailyJobs,
      useFactory: (database: Database, outbox: OutboxRepository, clock: Clock, log: Log) =>
        new DailyJobs(daily, database, outbox, clock, log),
      inject: [Database, OutboxRepository, Clock, Log],
    };
    return {
      module: JobWorkerModule,
      imports,
      providers: [OutboxRepository, ...processors, worker, everyDay],
      exports: [JobWorker],
    };
  }
}
