import { createServer } from 'node:net';
import { randomUUID } from 'node:crypto';
import { SystemClock } from '@samla/platform/clock/clock.js';
import { openDatabase, ownDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { countyOfTwo, handInBoth } from '../reports/county-of-two.js';
import { reportServices } from '../reports/report-services.js';
import { WorkerProcess } from './worker-process.js';

const SCRIPT = 'dist/apps/worker/src/main.js';

jest.setTimeout(120_000);

describe('the worker process', () => {
  let urls: { owner: string; serving: string; drop(): Promise<void> };
  const started: WorkerProcess[] = [];
  const start = (env: Record<string, string>): WorkerProcess => {
    const worker = WorkerProcess.start(SCRIPT, env);
    started.push(worker);
    return worker;
  };

  beforeAll(async () => {
    urls = await ownDatabase();
  });
  afterEach(async () => {
    for (const worker of started.splice(0)) await worker.kill();
  });
  afterAll(() => urls.drop());

  it('tells when it is ready, does its jobs and stops on SIGTERM', async () => {
    const port = await freePort();
    const worker = start({ DATABASE_URL: urls.serving, WORKER_PORT: String(port) });
    await worker.says('worker runs');
    const ready = await eventually('it answers', () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined),
    );
    expect(ready.status).toBe(200);
    const { database, close } = await openDatabase(urls);
    try {
      const { first, second } = await countyOfTwo(database);
      await handInBoth(database, first, second, new Date('2022-02-01T08:00:00.000Z'));
      const { runs } = reportServices(database, new SystemClock());
      const run = await runs.requestConsolidatedReport(first.county, {
        year: 2021,
        toPeriod: 12,
        idempotencyKey: randomUUID(),
      });
      await eventually(
        'the report is done',
        async () => (await runs.run(first.county, run.id)).state === 'DONE',
      );
    } finally {
      await close();
    }
    expect(await worker.stop()).toBe(0);
  });

  it('refuses a configuration without a database, and one with several faults all at once', async () => {
    const without = start({});
    expect(await without.ended()).toBe(2);
    expect(without.said).toContain('DATABASE_URL: saknas');
    const faulty = start({ DATABASE_URL: 'mysql://x', REDIS_URL: 'amqp://x', WORKER_PORT: 'hundra' });
    expect(await faulty.ended()).toBe(2);
    for (const variable of ['DATABASE_URL:', 'REDIS_URL:', 'WORKER_PORT:'])
      expect(faulty.said).toContain(variable);
  });

  it('refuses a role for which row security is no wall', async () => {
    const worker = start({ DATABASE_URL: urls.owner });
    expect(await worker.ended()).toBe(2);
    expect(worker.said).toContain('superuser');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
