import { setTimeout as pause } from 'node:timers/promises';
import { type BackendFactory, type IQueueBackend, type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import type { Log } from '../telemetry/log.js';
import type { JobContract } from './job-contract.js';
import { GivenUp, type JobHandler, JobQueue, type QueuedJob, type QueueTimings } from './job-queue.js';

/** Where BullMQ keeps its jobs: Redis, or tables in PostgreSQL. */
export interface QueueStore {
  readonly connection: object;
  /** Absent: BullMQ's own, which is Redis. */
  readonly factory?: BackendFactory<IQueueBackend, never>;
  /** First part of every key, so that several installations can share a Redis. */
  readonly prefix?: string;
  /** Whether it can be reached now. */
  answers(): Promise<boolean>;
  /** Ends the connection; `politely` waits for what is under way. */
  close(politely: boolean): Promise<void>;
}

/** One BullMQ queue per contract, so that a slow job never stands in the way of another kind. */
export class BullJobQueue extends JobQueue {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];

  constructor(
    private readonly store: QueueStore,
    private readonly timings: QueueTimings,
    private readonly log: Log,
  ) {
    super();
  }

  async add(contract: JobContract, jobs: readonly QueuedJob[]): Promise<void> {
    const queue = this.queueOf(contract);
    const options = { attempts: contract.attempts, backoff: { ...contract.backOff } };
    // Not `addBulk`: in PostgreSQL it makes a sequence on first use, and the serving role may create nothing.
    await Promise.all(
      jobs.map((job) => queue.add(job.name, job.payload, { ...options, jobId: job.id, ...FORGET })),
    );
  }

  async work(contract: JobContract, handler: JobHandler): Promise<void> {
    const worker = new Worker(
      contract.name,
      (job: Job) => handled(handler, { id: job.id ?? '', name: job.name, payload: job.data as unknown }),
      {
        ...this.options(),
        concurrency: contract.concurrency,
        lockDuration: this.timings.lock,
        stalledInterval: this.timings.stalledCheck,
        // Starts are counted in the outbox, where they survive; here a stalled job is simply handed out again.
        maxStalledCount: ANY_NUMBER,
      },
      this.store.factory as never,
    );
    worker.on('error', (error) => this.log.error('queue worker', error, { job: contract.name }));
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  async close(): Promise<void> {
    // Without its store no job can end; the lock of one that runs expires, and another worker takes it.
    const answers = await this.store.answers();
    const closing = this.workers.map((worker) => worker.close(!answers));
    await (answers ? Promise.all(closing) : inTime(closing));
    const queues = [...this.queues.values()].map((queue) => queue.close());
    await (answers ? Promise.all(queues) : inTime(queues));
    await this.store.close(answers);
  }

  private queueOf(contract: JobContract): Queue {
    const known = this.queues.get(contract.name);
    if (known) return known;
    const queue = new Queue(contract.name, this.options(), this.store.factory as never);
    queue.on('error', (error) => this.log.error('queue', error, { job: contract.name }));
    this.queues.set(contract.name, queue);
    return queue;
  }

  private options(): { connection: never; prefix?: string } {
    const { connection, prefix } = this.store;
    return { connection: connection as never, ...(prefix === undefined ? {} : { prefix }) };
  }
}

/** How long a store that is away is waited for, in milliseconds. */
const PATIENCE = 2_000;

async function inTime(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), pause(PATIENCE, undefined, { ref: false })]);
}

/** More often than it will happen, and still an `integer` of PostgreSQL. */
const ANY_NUMBER = 1_000_000;

/** A job that is kept after its end makes the next `add` of its id a silent no-op. */
const FORGET = { removeOnComplete: true, removeOnFail: true } as const;

async function handled(handler: JobHandler, job: QueuedJob): Promise<void> {
  try {
    await handler(job);
  } catch (error) {
    if (error instanceof GivenUp) throw new UnrecoverableError(error.message);
    throw error;
  }
}
