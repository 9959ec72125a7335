import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { announce, PROGRESS_CHANNEL } from '@samla/platform/jobs/announcements.js';
import { ProgressListener } from '@samla/platform/jobs/progress-listener.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { countyContext } from '@samla/platform/tenant-context.js';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { testActor } from '../support/forbund.js';

describe('progress', () => {
  let urls: TestDatabaseUrls;
  let database: Database;
  let close: () => Promise<void>;
  let listener: ProgressListener;
  const county = countyContext(randomUUID(), testActor());

  beforeAll(async () => {
    urls = await workerDatabase();
    ({ database, close } = await openDatabase(urls));
    listener = new ProgressListener(urls.serving, new Log('silent', 'test'));
  });
  afterAll(async () => {
    await listener.onApplicationShutdown();
    await close();
  });

  const told = (id: string, refuse = false) =>
    database.county(county, async (tx) => {
      await announce(tx, PROGRESS_CHANNEL, id);
      if (refuse) throw new Error('rolled back');
    });

  it('is told at once, and then for each committed change of that row', async () => {
    const [watched, another] = [randomUUID(), randomUUID()];
    const changes = await listener.changes(watched);
    expect(await changes.next()).toEqual({ done: false, value: watched });
    const next = changes.next();
    await told(another);
    await expect(told(watched, true)).rejects.toThrow('rolled back');
    await expect(pending(next)).resolves.toBe(true);
    await told(watched);
    expect(await next).toEqual({ done: false, value: watched });
    await changes.return();
  });

  it('is told as one change when the reader is busy', async () => {
    const id = randomUUID();
    const changes = await listener.changes(id);
    await changes.next();
    const fence = await listener.changes(randomUUID());
    await fence.next();
    for (let i = 0; i < 3; i += 1) await told(id);
    await told(fence.id);
    await fence.next();
    expect(await changes.next()).toEqual({ done: false, value: id });
    await expect(pending(changes.next())).resolves.toBe(true);
    await changes.return();
    await fence.return();
  });

  it('ends at once for a reader who leaves, also while it waits', async () => {
    const changes = await listener.changes(randomUUID());
    await changes.next();
    const waiting = changes.next();
    await changes.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(listener.watchers).toBe(0);
  });

  it('comes back with a new look when the connection was cut', async () => {
    const id = randomUUID();
    const changes = await listener.changes(id);
    await changes.next();
    const afterCut = changes.next();
    const cut = await withOwner(async (owner) => {
      const { rows } = await owner.query<{ cut: boolean }>(
        `select pg_terminate_backend(pid) as cut from pg_stat_activity where application_name = $1 and datname = current_database()`,
        [`samla-listen-${PROGRESS_CHANNEL}`],
      );
      return rows.length;
    }, urls.owner);
    expect(cut).toBe(1);
    expect(await afterCut).toEqual({ done: false, value: id });
    const next = changes.next();
    await told(id);
    expect(await next).toEqual({ done: false, value: id });
    await changes.return();
  });

  it('holds one connection however many watch, and ends them all when the process stops', async () => {
    const own = new ProgressListener(urls.serving, new Log('silent', 'test'));
    const watches = await Promise.all(Array.from({ length: 20 }, () => own.changes(randomUUID())));
    for (const watch of watches) await watch.next();
    const connections = await eventually('the connections are counted', () =>
      withOwner(async (owner) => {
        const { rows } = await owner.query<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity where application_name = $1 and datname = current_database()`,
          [`samla-listen-${PROGRESS_CHANNEL}`],
        );
        return rows[0]!.n;
      }, urls.owner),
    );
    expect(connections).toBe(2);
    const waiting = watches.map((watch) => watch.next());
    await own.onApplicationShutdown();
    for (const end of await Promise.all(waiting)) expect(end.done).toBe(true);
  });
});

/** Whether the promise is still open after everything that was on its way has arrived. */
function pending(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    promise.then(() => false),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 100)),
  ]);
}
