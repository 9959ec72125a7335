import type { INestApplicationContext } from '@nestjs/common';
import { ImportJobRunService } from '@samla/ledger/import/jobs/import-job-run.service.js';
import { sieImport } from '@samla/ledger/import/jobs/sie-import.job.js';
import { SieImportProcessor } from '@samla/ledger/import/jobs/sie-import.processor.js';
import type { Database } from '@samla/platform/database/database.js';
import { DEFAULT_TIMINGS } from '@samla/platform/jobs/job-queue.js';
import { JobWorker } from '@samla/platform/jobs/job-worker.js';
import { OutboxRepository } from '@samla/platform/jobs/outbox.repository.js';
import { Log } from '@samla/platform/telemetry/log.js';
import type { QueueBackend } from '../support/queue-backends.js';

/** A worker that does imports and nothing else, with the services of the API under test. */
export async function importWorker(
  services: INestApplicationContext,
  database: Database,
  databaseUrl: string,
  redisUrl: QueueBackend['redisUrl'] = undefined,
): Promise<JobWorker> {
  const processors = [new SieImportProcessor(services.get(ImportJobRunService, { strict: false }))];
  const settings = { databaseUrl, redisUrl, timings: DEFAULT_TIMINGS };
  const worker = new JobWorker(
    { contracts: [sieImport], processors, settings } as never,
    database,
    new OutboxRepository(),
    new Log('silent', 'test'),
  );
  await worker.onApplicationBootstrap();
  return worker;
}
