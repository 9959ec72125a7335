import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { v5 } from 'uuid';
import type { Clock } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import type { Log } from '../telemetry/log.js';
import type { JobContract } from './job-contract.js';
import type { OutboxRepository } from './outbox.repository.js';

/** A job that is about a day and nobody's in particular. */
export type DailyJob = JobContract<{ readonly day: string }>;

/** Namespace of the ids of daily jobs: the same job and day have the same id in every worker. */
const DAILY = '0b9a5a0c-5a39-5c0e-8f0d-6f1f0c7be0a4';

/** How often it is looked whether a new day has come, in milliseconds. */
const LOOK_EVERY = 60_000;

/**
 * Orders each daily job once a day, by the Swedish calendar. The order is a row in the outbox, whose id follows from job
 * and day: several workers, a restart and a queue that lost its memory still make it one job, on both queue backends,
 * which a schedule inside the queue would not.
 */
export class DailyJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private lastDay = '';
  private looking: Promise<void> | undefined;

  constructor(
    private readonly jobs: readonly DailyJob[],
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly lookEvery = LOOK_EVERY,
  ) {}

  onApplicationBootstrap(): void {
    if (this.jobs.length === 0) return;
    this.timer = setInterval(() => this.look(), this.lookEvery);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking ??= this.order().finally(() => (this.looking = undefined));
  }

  private async order(): Promise<void> {
    const day = this.clock.today();
    if (day === this.lastDay) return;
    try {
      await this.database.registry(async (tx) => {
        for (const { name } of this.jobs) await this.outbox.order(tx, dailyJobId(name, day), name, { day });
      });
      this.lastDay = day;
    } catch (error) {
      // It is looked again in a minute, and the day is long.
      this.log.error('daily jobs', error);
    }
  }
}

/** The id of a daily job. */
export function dailyJobId(name: string, day: string): string {
  return v5(`${name} ${day}`, DAILY);
}
