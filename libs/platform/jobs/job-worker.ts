import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Log } from '../telemetry/log.js';
import type { JobContract } from './job-contract.js';
import { JobExecution } from './job-execution.js';
import type { JobProcessor } from './job-processor.js';
import type { JobQueue } from './job-queue.js';
import { matchProcessors } from './match-processors.js';
import { openJobQueue, type QueueSettings } from './open-job-queue.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxRepository } from './outbox.repository.js';

/** A worker's jobs: what it promises to run, and who runs it. */
export interface WorkerJobs {
  readonly contracts: readonly JobContract[];
  readonly processors: readonly JobProcessor[];
  readonly settings: QueueSettings;
}

/**
 * The worker: hands jobs from the queue to their processors and relays the outbox. It refuses to start unless
 * contracts and processors match one to one, and stops by finishing what runs.
 */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly processors: ReadonlyMap<string, JobProcessor>;
  private queue: JobQueue | undefined;
  private relay: OutboxRelay | undefined;

  constructor(
    private readonly jobs: WorkerJobs,
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly log: Log,
  ) {
    this.processors = matchProcessors(jobs.contracts, jobs.processors);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { database, outbox, log } = this;
    const { contracts, settings } = this.jobs;
    const queue = await openJobQueue(settings, contracts.length, log);
    this.queue = queue;
    const execution = new JobExecution(database, outbox, log);
    for (const contract of contracts) {
      const processor = this.processors.get(contract.name) as JobProcessor;
      await queue.work(contract, (job) => execution.run(processor, job));
    }
    this.relay = new OutboxRelay(
      { database, outbox, queue, log },
      contracts,
      settings.databaseUrl,
      settings.timings,
    );
    await this.relay.start();
    log.info('worker runs', {
      jobs: contracts.map(({ name }) => name),
      queue: settings.redisUrl ? 'redis' : 'postgresql',
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
    await this.queue?.close();
  }
}
