import { randomUUID } from 'node:crypto';
import { openJobQueue } from '@samla/platform/jobs/open-job-queue.js';
import { eventually } from '../support/eventually.js';
import { QUEUE_BACKENDS, sayWhatIsLeftOut } from '../support/queue-backends.js';
import { IMPATIENT, JobBench, Recorder, testJob } from './job-bench.js';

jest.setTimeout(90_000);
sayWhatIsLeftOut('jobs');

describe.each(QUEUE_BACKENDS)('jobs on $name', (backend) => {
  let bench: JobBench;
  beforeAll(async () => {
    bench = await JobBench.open(backend);
  });
  afterEach(() => bench.stopWorkers());
  afterAll(() => bench.close());

  it('run once their transaction is committed', async () => {
    const recorder = new Recorder(testJob('committed'));
    await bench.work([recorder]);
    const id = await bench.order(recorder.contract);
    const row = await eventually('the job ends', () => bench.ended(id, 'DONE'));
    expect(row).toMatchObject({ starts: 1, failures: 0 });
    expect(recorder.runs).toMatchObject([{ id, attempt: 1 }]);
  });

  it('do not run while their transaction is open, and never when it is rolled back', async () => {
    const recorder = new Recorder(testJob('rolled-back'));
    await bench.work([recorder]);
    const undone = randomUUID();
    const order = bench.orderAs(undone, recorder.contract, async () => {
      // A later job passes by while this one waits for its commit.
      const fence = await bench.order(recorder.contract);
      await eventually('the fence ends', () => bench.ended(fence, 'DONE'));
      expect(recorder.timesRun(undone)).toBe(0);
      throw new Error('the row is refused');
    });
    await expect(order).rejects.toThrow('the row is refused');
    const fence = await bench.order(recorder.contract);
    await eventually('the second fence ends', () => bench.ended(fence, 'DONE'));
    expect(recorder.timesRun(undone)).toBe(0);
    expect(await bench.outbox(undone)).toBeUndefined();
  });

  it('are tried again after the back-off until they succeed', async () => {
    const delay = 120;
    const job = testJob('flaky', { attempts: 4, backOff: { type: 'fixed', delay } });
    const recorder = new Recorder(job, ({ attempt }) =>
      attempt < 3 ? Promise.reject(new Error(`försök ${attempt}`)) : Promise.resolve(),
    );
    await bench.work([recorder]);
    const id = await bench.order(job);
    const row = await eventually('the job ends', () => bench.ended(id, 'DONE'));
    expect(row).toMatchObject({ starts: 3, failures: 2, last_error: 'försök 2' });
    expect(recorder.failures).toEqual([
      { message: 'försök 1', left: 3 },
      { message: 'försök 2', left: 2 },
    ]);
    const [first, second, third] = recorder.runs.map(({ at }) => at) as [number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(delay - 20);
    expect(third - second).toBeGreaterThanOrEqual(delay - 20);
  });

  it('are given up after their attempts, told to their processor and kept with the error', async () => {
    const job = testJob('hopeless', { attempts: 2 });
    const recorder = new Recorder(job, () => Promise.reject(new Error('det går inte')));
    await bench.work([recorder], { ...IMPATIENT, resend: 1 });
    const id = await bench.order(job);
    const row = await eventually('the job is given up', () => bench.ended(id, 'FAILED'));
    expect(row).toMatchObject({ starts: 2, failures: 2, last_error: 'det går inte' });
    expect(recorder.failures.at(-1)).toEqual({ message: 'det går inte', left: 0 });
  });

  it('are not done twice when they are delivered twice', async () => {
    const recorder = new Recorder(testJob('twice'));
    await bench.work([recorder]);
    const id = await bench.order(recorder.contract);
    await eventually('the job ends', () => bench.ended(id, 'DONE'));
    const queue = await openJobQueue(bench.settings(), 1, bench.log);
    const fence = randomUUID();
    try {
      const payload = { countyId: randomUUID(), rowId: id };
      await queue.add(recorder.contract, [{ id, name: 'twice', payload }]);
      await bench.orderAs(fence, recorder.contract);
      await eventually('the fence ends', () => bench.ended(fence, 'DONE'));
    } finally {
      await queue.close();
    }
    expect(recorder.timesRun(id)).toBe(1);
    expect(await bench.outbox(id)).toMatchObject({ starts: 1, outcome: 'DONE' });
  });

  it('are sent once although the relay sends them again and again', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const recorder = new Recorder(testJob('impatient', { concurrency: 3 }), () => held);
    await bench.work([recorder], { ...IMPATIENT, poll: 10, resend: 1 });
    const id = await bench.order(recorder.contract);
    await eventually('the job runs', () => recorder.timesRun(id) > 0);
    const sent = await sentAt(bench, id);
    await eventually('it is sent again', async () => (await sentAt(bench, id)) > sent + 200);
    release();
    await eventually('the job ends', () => bench.ended(id, 'DONE'));
    expect(recorder.timesRun(id)).toBe(1);
  });

  it('come back when the queue has lost them', async () => {
    const recorder = new Recorder(testJob('forgotten'));
    const id = randomUUID();
    await bench.orderAs(id, recorder.contract);
    // Marked as sent long ago, and no queue knows it: a crash between the two, or a Redis that lost its memory.
    await bench.sql(`update job_outbox set sent_at = now() - interval '1 hour' where id = $1`, [id]);
    await bench.work([recorder]);
    await eventually('the job ends', () => bench.ended(id, 'DONE'));
    expect(recorder.timesRun(id)).toBe(1);
  });

  it('are finished before the worker stops', async () => {
    let started = (): void => undefined;
    const begun = new Promise<void>((resolve) => (started = resolve));
    const recorder = new Recorder(testJob('slow'), async () => {
      started();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    const worker = await bench.work([recorder]);
    const id = await bench.order(recorder.contract);
    await begun;
    await bench.stop(worker);
    expect(await bench.outbox(id)).toMatchObject({ outcome: 'DONE', starts: 1, failures: 0 });
  });

  it('run no more at a time than their contract allows, and do not wait for another kind', async () => {
    let now = 0;
    let most = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const narrow = new Recorder(testJob('narrow', { concurrency: 2 }), async () => {
      most = Math.max(most, (now += 1));
      await held;
      now -= 1;
    });
    const other = new Recorder(testJob('other'));
    await bench.work([narrow, other]);
    const ids = await Promise.all([1, 2, 3, 4].map(() => bench.order(narrow.contract)));
    await eventually('two run', () => now === 2);
    const passing = await bench.order(other.contract);
    await eventually('the other kind ends', () => bench.ended(passing, 'DONE'));
    release();
    for (const id of ids) await eventually('each ends', () => bench.ended(id, 'DONE'));
    expect(most).toBe(2);
  });
});

async function sentAt(bench: JobBench, id: string): Promise<number> {
  const { rows } = (await bench.sql(
    'select extract(epoch from sent_at) * 1000 as at from job_outbox where id = $1',
    [id],
  )) as { rows: { at: string }[] };
  return Number(rows[0]!.at);
}
