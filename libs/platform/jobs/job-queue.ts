import type { JobContract } from './job-contract.js';

/** A job on its way to or from the queue. `name` and `payload` are checked by whoever receives it. */
export interface QueuedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
}

/** What a worker does with a delivered job. A throw means: again after the back-off, unless it is `GivenUp`. */
export type JobHandler = (job: QueuedJob) => Promise<void>;

/** How patient the queue is, in milliseconds. */
export interface QueueTimings {
  /** How long a worker that says nothing keeps its job. */
  readonly lock: number;
  /** How often silent workers are looked for. */
  readonly stalledCheck: number;
  /** How often the relay looks into the outbox when nobody wakes it. */
  readonly poll: number;
  /** After which time a job without an end is put into the queue again, in case the queue has lost it. */
  readonly resend: number;
}

export const DEFAULT_TIMINGS: QueueTimings = {
  lock: 15_000,
  stalledCheck: 5_000,
  poll: 1_000,
  resend: 60_000,
};

/**
 * The queue between outbox and processors. It may deliver a job twice and may forget one that it held in memory:
 * the outbox, not the queue, is what is relied on.
 */
export abstract class JobQueue {
  /** Adds jobs of one contract; a job whose id the queue already holds is not added again. */
  abstract add(contract: JobContract, jobs: readonly QueuedJob[]): Promise<void>;

  /** Starts to hand jobs of the contract to the handler. */
  abstract work(contract: JobContract, handler: JobHandler): Promise<void>;

  /** Stops fetching, waits for the running jobs to end, and closes the connections. */
  abstract close(): Promise<void>;
}

/** Tells the queue that a job must not be tried again. */
export class GivenUp extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'GivenUp';
  }
}
