import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { JobContract } from '@samla/platform/jobs/job-contract.js';
import { BullJobQueue } from '@samla/platform/jobs/bull-job-queue.js';
import { DEFAULT_TIMINGS, JobQueue } from '@samla/platform/jobs/job-queue.js';
import { OutboxRelay } from '@samla/platform/jobs/outbox-relay.js';
import { OutboxRepository } from '@samla/platform/jobs/outbox.repository.js';
import { redisStore } from '@samla/platform/jobs/redis-store.js';
import { RowWatch } from '@samla/platform/jobs/row-watch.js';
import { watchWhileAllowed } from '@samla/platform/jobs/watch-while-allowed.js';
import { freePort } from '@samla/platform/embedded/free-port.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { openDatabase, ownDatabase, withOwner } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const log = new Log('silent', 'test');
const contract = {
  name: 'prov',
  payload: z.object({}),
  attempts: 1,
  backOff: { type: 'fixed', delay: 1 },
  concurrency: 1,
} as unknown as JobContract;

/** As a queue whose Redis is down: what is added waits for it. */
class AwayQueue extends JobQueue {
  asked = 0;
  add(): Promise<void> {
    this.asked += 1;
    return new Promise(() => undefined);
  }
  work(): Promise<void> {
    return Promise.resolve();
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a queue that is away', () => {
  it('does not hold the relay when it is to stop; its rows stay in the outbox', async () => {
    const urls = await ownDatabase();
    const { database, close } = await openDatabase(urls);
    const id = randomUUID();
    await withOwner(
      (owner) => owner.query(`insert into job_outbox (id, job, payload) values ($1, 'prov', '{}')`, [id]),
      urls.owner,
    );
    const queue = new AwayQueue();
    const relay = new OutboxRelay(
      { database, outbox: new OutboxRepository(), queue, log },
      [contract],
      urls.serving,
      DEFAULT_TIMINGS,
      50,
    );
    await relay.start();
    await eventually('the relay sends', () => queue.asked > 0);
    await relay.stop();
    const { rows } = await withOwner(
      (owner) => owner.query('select id from job_outbox where sent_at is null'),
      urls.owner,
    );
    expect(rows).toEqual([{ id }]);
    await close();
    await urls.drop();
  });

  it('does not hold the worker’s queues either', async () => {
    const queue = new BullJobQueue(
      redisStore(`redis://127.0.0.1:${await freePort()}`, 'prov', log),
      DEFAULT_TIMINGS,
      log,
    );
    queue.add(contract, [{ id: randomUUID(), name: 'prov', payload: {} as never }]).catch(() => undefined);
    await queue.close();
  }, 9_000);
});

describe('a reader who may no longer watch', () => {
  it('is told once more, so as to hear why, and then no more', async () => {
    const ended: string[] = [];
    const watch = new RowWatch('row', () => ended.push('ended'));
    const leave = ['yes', 'yes', 'no', 'yes'];
    const told = watchWhileAllowed(watch, () => {
      const now = leave.shift()!;
      return Promise.resolve({ leave: now, isAllowed: now === 'yes' });
    });
    const next = () => {
      watch.tell();
      return told.next();
    };
    expect([await next(), await next(), await next()].map(({ value }) => value?.leave)).toEqual([
      'yes',
      'yes',
      'no',
    ]);
    expect(ended).toEqual(['ended']);
    expect(await next()).toEqual({ done: true, value: undefined });
    expect(leave).toEqual(['yes']);
  });
});
