import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import type { Log } from '../telemetry/log.js';
import type { JobContract } from './job-contract.js';
import type { JobQueue, QueueTimings } from './job-queue.js';
import { NotificationListener } from './notification-listener.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import type { OutboxJob, OutboxRepository } from './outbox.repository.js';

const BATCH = 500;
const KEEP_DONE_DAYS = 30;
const SWEEP_EVERY = 3_600_000;

/** How long a stop waits for what is being sent, in milliseconds. */
const STOP_PATIENCE = 3_000;

/** What the relay stands between. */
export interface RelayParts {
  readonly database: Database;
  readonly outbox: OutboxRepository;
  readonly queue: JobQueue;
  readonly log: Log;
}

/**
 * Carries committed jobs from the outbox to the queue: first adds, then marks, so a crash between the two adds a job
 * twice under one id and never loses it. Several relays may run; the queue drops what it already holds, and the
 * processor host what has already ended.
 */
export class OutboxRelay {
  private readonly contracts: ReadonlyMap<string, JobContract>;
  private readonly listener: NotificationListener;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wanted = false;
  private stopped = false;
  private sweptAt = 0;

  constructor(
    private readonly parts: RelayParts,
    contracts: readonly JobContract[],
    databaseUrl: string,
    private readonly timings: QueueTimings,
    private readonly patience = STOP_PATIENCE,
  ) {
    this.contracts = new Map(contracts.map((contract) => [contract.name, contract]));
    const wake = (): void => this.wake();
    this.listener = new NotificationListener(
      databaseUrl,
      OUTBOX_CHANNEL,
      { onNotification: wake, onConnect: wake },
      parts.log,
    );
  }

  async start(): Promise<void> {
    await this.listener.open();
    this.timer = setInterval(() => this.wake(), this.timings.poll);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener.close();
    // An add to a queue that does not answer waits until it does. Its rows stay in the outbox, so nobody need wait.
    await Promise.race([this.running, pause(this.patience, undefined, { ref: false })]);
  }

  private wake(): void {
    this.wanted = true;
    if (!this.stopped) this.running ??= this.drain().finally(() => (this.running = undefined));
  }

  /** One drain at a time; a wake during it makes it look once more. */
  private async drain(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        if ((await this.relay()) === BATCH) this.wanted = true;
        await this.sweep();
      } catch (error) {
        // Nothing is lost: the rows stand in the outbox, and the next poll comes soon.
        this.parts.log.error('outbox relay', error);
        return;
      }
    }
  }

  private async relay(): Promise<number> {
    const { database, outbox, log } = this.parts;
    const known = [...this.contracts.keys()];
    const unknown = await database.registry((tx) => outbox.recordUnknown(tx, known));
    for (const { id, job } of unknown)
      log.error('unknown job', new Error(`no contract is named ${job}`), { id, job });
    const jobs = await database.registry((tx) => outbox.sendable(tx, known, this.timings.resend, BATCH));
    if (jobs.length === 0) return 0;
    for (const contract of this.contracts.values())
      await this.send(
        contract,
        jobs.filter(({ job }) => job === contract.name),
      );
    await database.registry((tx) =>
      outbox.markSent(
        tx,
        jobs.map(({ id }) => id),
      ),
    );
    return jobs.length;
  }

  private async send(contract: JobContract, jobs: readonly OutboxJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.parts.queue.add(
      contract,
      jobs.map(({ id, job, payload }) => ({ id, name: job, payload })),
    );
  }

  private async sweep(): Promise<void> {
    if (Date.now() - this.sweptAt < SWEEP_EVERY) return;
    this.sweptAt = Date.now();
    await this.parts.database.registry((tx) => this.parts.outbox.sweep(tx, KEEP_DONE_DAYS));
  }
}
