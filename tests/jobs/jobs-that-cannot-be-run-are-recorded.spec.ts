import { randomUUID } from 'node:crypto';
import { openJobQueue } from '@samla/platform/jobs/open-job-queue.js';
import { eventually } from '../support/eventually.js';
import { QUEUE_BACKENDS, sayWhatIsLeftOut } from '../support/queue-backends.js';
import { JobBench, Recorder, testJob } from './job-bench.js';

jest.setTimeout(90_000);
sayWhatIsLeftOut('bad jobs');

describe.each(QUEUE_BACKENDS)('bad jobs on $name', (backend) => {
  let bench: JobBench;
  beforeAll(async () => {
    bench = await JobBench.open(backend);
  });
  afterEach(() => bench.stopWorkers());
  afterAll(() => bench.close());

  it('with an unknown name are recorded, and run by a later version that knows them', async () => {
    const old = await bench.work([new Recorder(testJob('known'))]);
    const id = await bench.order(testJob('from-tomorrow'));
    const row = await eventually('it is recorded', () => bench.ended(id, 'UNKNOWN_JOB'));
    expect(row).toMatchObject({
      starts: 0,
      last_error: 'UNKNOWN_JOB: det finns inget jobb som heter from-tomorrow',
    });
    expect(bench.log.errors).toContain('unknown job: no contract is named from-tomorrow');
    await bench.stop(old);
    const tomorrow = new Recorder(testJob('from-tomorrow'));
    await bench.work([tomorrow]);
    await eventually('it runs', () => bench.ended(id, 'DONE'));
    expect(tomorrow.timesRun(id)).toBe(1);
  });

  it('with a name of another job in the queue fail and are recorded', async () => {
    const recorder = new Recorder(testJob('mine'));
    const id = randomUUID();
    await bench.orderAs(id, recorder.contract);
    await bench.sql('update job_outbox set sent_at = now() where id = $1', [id]);
    await delivered(bench, recorder, { id, name: 'not-mine', payload: {} });
    const row = await eventually('it is given up', () => bench.ended(id, 'FAILED'));
    expect(row.last_error).toBe('UNKNOWN_JOB: det finns inget jobb som heter not-mine');
    expect(recorder.runs).toEqual([]);
  });

  it('without a row in the outbox fail and never reach their processor', async () => {
    const recorder = new Recorder(testJob('rowless'));
    const id = randomUUID();
    await delivered(bench, recorder, { id, name: 'rowless', payload: { countyId: randomUUID(), rowId: id } });
    await eventually('it is refused', () =>
      bench.log.errors.includes(`job given up: JOB_ROW_MISSING: jobbet ${id} finns inte i utkorgen`),
    );
    expect(recorder.runs).toEqual([]);
  });

  it('with a payload outside the contract are given up at once', async () => {
    const recorder = new Recorder(testJob('payload'));
    const id = randomUUID();
    await bench.sql('insert into job_outbox (id, job, payload) values ($1, $2, $3)', [
      id,
      'payload',
      { countyId: randomUUID(), amount: '100.00' },
    ]);
    await bench.work([recorder]);
    const row = await eventually('it is given up', () => bench.ended(id, 'FAILED'));
    expect(row.last_error).toMatch(/^INVALID_PAYLOAD/);
    expect(recorder.runs).toEqual([]);
  });

  it('that are ordered with a payload outside the contract are refused with their transaction', async () => {
    const job = testJob('strict');
    const order = bench.orderAs('not-a-uuid', job);
    await expect(order).rejects.toThrow();
    expect(await outboxCount(bench, 'strict')).toBe(0);
  });

  it('that keep killing their worker are given up', async () => {
    const recorder = new Recorder(testJob('deadly'));
    const id = randomUUID();
    await bench.orderAs(id, recorder.contract);
    await bench.sql('update job_outbox set starts = 6, failures = 1 where id = $1', [id]);
    await bench.work([recorder]);
    const row = await eventually('it is given up', () => bench.ended(id, 'FAILED'));
    expect(row.last_error).toBe('WORKER_DIED: arbetaren har dött 5 gånger under jobbet');
    expect(recorder.runs).toEqual([]);
    expect(recorder.failures).toEqual([{ message: row.last_error, left: 0 }]);
  });
});

async function delivered(
  bench: JobBench,
  recorder: Recorder,
  job: { id: string; name: string; payload: unknown },
): Promise<void> {
  const queue = await openJobQueue(bench.settings(), 1, bench.log);
  try {
    await queue.add(recorder.contract, [job]);
  } finally {
    await queue.close();
  }
  await bench.work([recorder]);
}

async function outboxCount(bench: JobBench, job: string): Promise<number> {
  const { rows } = (await bench.sql('select count(*)::int as n from job_outbox where job = $1', [job])) as {
    rows: { n: number }[];
  };
  return rows[0]!.n;
}
