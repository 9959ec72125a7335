import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { defineJob, idsOf, type JobContract } from '@samla/platform/jobs/job-contract.js';
import { JobProcessor, type JobRun } from '@samla/platform/jobs/job-processor.js';
import type { QueueTimings } from '@samla/platform/jobs/job-queue.js';
import { JobWorker } from '@samla/platform/jobs/job-worker.js';
import { enqueue } from '@samla/platform/jobs/outbox.js';
import { OutboxRepository } from '@samla/platform/jobs/outbox.repository.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { countyContext } from '@samla/platform/tenant-context.js';
import { openDatabase, ownDatabase, withOwner } from '../support/database.js';
import { testActor } from '../support/forbund.js';
import type { QueueBackend } from '../support/queue-backends.js';

export type Ids = Readonly<Record<'countyId' | 'rowId', string>>;

export const IMPATIENT: QueueTimings = { lock: 2_000, stalledCheck: 500, poll: 50, resend: 60_000 };

/** A contract for one test. */
export function testJob(name: string, changes: Partial<JobContract<Ids>> = {}): JobContract<Ids> {
  return defineJob({
    name,
    payload: idsOf('countyId', 'rowId'),
    attempts: 3,
    backOff: { type: 'fixed', delay: 10 },
    concurrency: 2,
    ...changes,
  });
}

/** Runs what the test says and remembers each run and each failure. */
export class Recorder extends JobProcessor<Ids> {
  readonly runs: { id: string; attempt: number; at: number }[] = [];
  readonly failures: { message: string; left: number }[] = [];

  constructor(
    readonly contract: JobContract<Ids>,
    private readonly work: (run: JobRun) => Promise<void> = () => Promise.resolve(),
  ) {
    super();
  }

  process(_ids: Ids, run: JobRun): Promise<void> {
    this.runs.push({ id: run.id, attempt: run.attempt, at: Date.now() });
    return this.work(run);
  }

  override failed(_ids: Ids, error: Error, left: number): Promise<void> {
    this.failures.push({ message: error.message, left });
    return Promise.resolve();
  }

  timesRun(id: string): number {
    return this.runs.filter((run) => run.id === id).length;
  }
}

/** Keeps what was logged as an error. */
export class ErrorLog extends Log {
  readonly errors: string[] = [];
  constructor() {
    super('silent', 'test');
  }
  override error(what: string, error: unknown): void {
    this.errors.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the outbox says of a job. */
export interface OutboxRow {
  readonly outcome: string | null;
  readonly starts: number;
  readonly failures: number;
  readonly last_error: string | null;
}

/** A database of its own with workers on one queue backend. */
export class JobBench {
  readonly log = new ErrorLog();
  private readonly workers: JobWorker[] = [];

  private constructor(
    readonly urls: { owner: string; serving: string },
    readonly database: Database,
    readonly backend: QueueBackend,
    private readonly finish: () => Promise<void>,
  ) {}

  static async open(backend: QueueBackend): Promise<JobBench> {
    const urls = await ownDatabase();
    const opened = await openDatabase(urls);
    return new JobBench(urls, opened.database, backend, async () => {
      await opened.close();
      await urls.drop();
    });
  }

  settings(timings: QueueTimings = IMPATIENT) {
    return { databaseUrl: this.urls.serving, redisUrl: this.backend.redisUrl, timings };
  }

  async work(processors: readonly Recorder[], timings: QueueTimings = IMPATIENT): Promise<JobWorker> {
    const jobs = {
      contracts: processors.map(({ contract }) => contract),
      processors,
      settings: this.settings(timings),
    };
    const worker = new JobWorker(jobs as never, this.database, new OutboxRepository(), this.log);
    await worker.onApplicationBootstrap();
    this.workers.push(worker);
    return worker;
  }

  async stop(worker: JobWorker): Promise<void> {
    this.workers.splice(this.workers.indexOf(worker), 1);
    await worker.beforeApplicationShutdown();
  }

  /** Orders a job in a county transaction; `andThen` runs in it too. */
  async order(
    job: JobContract<Ids>,
    andThen: () => Promise<void> = () => Promise.resolve(),
  ): Promise<string> {
    const id = randomUUID();
    await this.orderAs(id, job, andThen);
    return id;
  }

  async orderAs(
    id: string,
    job: JobContract<Ids>,
    andThen: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const countyId = randomUUID();
    await this.database.county(countyContext(countyId, testActor()), async (tx) => {
      await enqueue(tx, job, id, { countyId, rowId: id });
      await andThen();
    });
  }

  outbox(id: string): Promise<OutboxRow | undefined> {
    return withOwner(async (owner) => {
      const { rows } = await owner.query<OutboxRow>(
        'select outcome, starts, failures, last_error from job_outbox where id = $1',
        [id],
      );
      return rows[0];
    }, this.urls.owner);
  }

  /** The outbox row, once the job has ended that way. */
  async ended(id: string, outcome: string): Promise<OutboxRow | false> {
    const row = await this.outbox(id);
    return row?.outcome === outcome ? row : false;
  }

  sql(text: string, values: unknown[] = []): Promise<unknown> {
    return withOwner((owner) => owner.query(text, values), this.urls.owner);
  }

  async stopWorkers(): Promise<void> {
    for (const worker of this.workers.splice(0)) await worker.beforeApplicationShutdown();
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.finish();
  }
}
