import { randomUUID } from 'node:crypto';
import { SystemClock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import { enqueue } from '@samla/platform/jobs/outbox.js';
import type { ReportRunService } from '@samla/reports/report-run.service.js';
import { rollUpSubmission } from '@samla/statements/roll-up-submission.job.js';
import type pg from 'pg';
import { openDatabase, ownDatabase, withOwner } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import type { TestForbund } from '../support/forbund.js';
import { QUEUE_BACKENDS, sayWhatIsLeftOut } from '../support/queue-backends.js';
import { countyOfTwo, handIn, handInBoth } from '../reports/county-of-two.js';
import { reportServices } from '../reports/report-services.js';
import { WorkerProcess } from './worker-process.js';

const APPROVED = new Date('2022-02-01T08:00:00.000Z');
const REPORTS = 12;

// Each test starts several processes one after the other.
jest.setTimeout(240_000);

sayWhatIsLeftOut('the killed worker');

describe.each(QUEUE_BACKENDS)('a worker killed with its jobs on $name', ({ redisUrl }) => {
  let urls: { owner: string; serving: string; drop(): Promise<void> };
  let database: Database;
  let close: () => Promise<void>;
  let runs: ReportRunService;
  let first: TestForbund;
  let second: TestForbund;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    urls = await ownDatabase();
    ({ database, close } = await openDatabase(urls));
    ({ runs } = reportServices(database, new SystemClock()));
    ({ first, second } = await countyOfTwo(database));
    await handInBoth(database, first, second, APPROVED);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
  });
  afterAll(async () => {
    await close();
    await urls.drop();
  });

  const start = async (): Promise<WorkerProcess> => {
    const env = {
      DATABASE_URL: urls.serving,
      DATABASE_POOL_SIZE: '3',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    };
    const worker = WorkerProcess.start('tests/faults/impatient-worker.mjs', env);
    workers.push(worker);
    await worker.says('ready');
    return worker;
  };
  const order = () =>
    runs.requestConsolidatedReport(first.county, { year: 2021, toPeriod: 12, idempotencyKey: randomUUID() });
  const owner = <Result>(work: (client: pg.Client) => Promise<Result>) => withOwner(work, urls.owner);

  it('in the middle of a report: another worker makes it, once', async () => {
    const run = await withDocumentsLocked(owner, async () => {
      const ordered = await order();
      const worker = await start();
      // The documents cannot be written, so the worker is held just before the end of its job.
      await eventually(
        'the report is nearly made',
        async () => (await runs.run(first.county, ordered.id)).progress === 80,
      );
      await worker.kill();
      return ordered;
    });
    expect(await runs.run(first.county, run.id)).toMatchObject({
      state: 'RUNNING',
      progress: 80,
      documents: [],
    });
    await start();
    await eventually(
      'the report is done',
      async () => (await runs.run(first.county, run.id)).state === 'DONE',
    );
    expect(await runs.run(first.county, run.id)).toMatchObject({
      attempts: 2,
      lastError: null,
      documents: [{ format: 'JSON' }, { format: 'CSV' }],
    });
    await eventually('the outbox knows', async () => (await outboxOf(owner, run.id)).outcome === 'DONE');
    expect(await outboxOf(owner, run.id)).toMatchObject({ starts: 2, failures: 0 });
  });

  it('again and again at different moments: every report and every roll-up is done once', async () => {
    const submission = await handIn(
      database,
      first,
      APPROVED,
      [
        { account: '1930', accountName: 'Bank', line: 'CASH', change: '1.00' },
        { account: '2010', accountName: 'Eget kapital', line: 'OTHER_EQUITY', change: '-1.00' },
      ],
      2,
    );
    const { countyId } = first;
    await database.county(first.county, (tx) =>
      enqueue(tx, rollUpSubmission, submission, { countyId, submissionId: submission }),
    );
    const ordered = await Promise.all(Array.from({ length: REPORTS }, order));
    let deaths = 0;
    for (const done of [1, 4, 8]) {
      const worker = await start();
      await eventually(`${done} are done`, async () => (await doneOf(owner, ordered)) >= done);
      await worker.kill();
      deaths += 1;
    }
    await start();
    await eventually('all are done', async () => (await doneOf(owner, ordered)) === REPORTS);
    await eventually('the outbox knows', async () => (await openJobs(owner)) === 0);
    expect(deaths).toBe(3);
    const documents = await documentsOf(owner, ordered);
    expect(documents).toHaveLength(REPORTS * 2);
    expect(new Set(documents.map(({ run_id: id, format }) => `${id} ${format}`)).size).toBe(REPORTS * 2);
    expect(await rolledUp(owner, submission)).toEqual([
      { line: 'CASH', closing: '1.00' },
      { line: 'OTHER_EQUITY', closing: '-1.00' },
    ]);
  });
});

type AsOwner = <Result>(work: (client: pg.Client) => Promise<Result>) => Promise<Result>;
type Ordered = readonly { readonly id: string }[];

/** Holds every writer of documents until `work` is over. */
function withDocumentsLocked<Result>(owner: AsOwner, work: () => Promise<Result>): Promise<Result> {
  return owner(async (client) => {
    await client.query('begin; lock table county_report_document in share row exclusive mode');
    const result = await work();
    await client.query('rollback');
    return result;
  });
}

async function rowsOf<Row extends pg.QueryResultRow>(
  owner: AsOwner,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await owner((client) => client.query<Row>(sql, values))).rows;
}

async function outboxOf(owner: AsOwner, id: string) {
  const rows = await rowsOf<{ outcome: string | null; starts: number; failures: number }>(
    owner,
    'select * from job_outbox where id = $1',
    [id],
  );
  return rows[0]!;
}

async function doneOf(owner: AsOwner, ordered: Ordered): Promise<number> {
  const ids = ordered.map(({ id }) => id);
  return (await rowsOf(owner, `select 1 from county_report_run where state = 'DONE' and id = any($1)`, [ids]))
    .length;
}

async function openJobs(owner: AsOwner): Promise<number> {
  return (await rowsOf(owner, `select 1 from job_outbox where outcome is distinct from 'DONE'`)).length;
}

function documentsOf(owner: AsOwner, ordered: Ordered) {
  const ids = ordered.map(({ id }) => id);
  return rowsOf<{ run_id: string; format: string }>(
    owner,
    'select run_id, format from county_report_document where run_id = any($1)',
    [ids],
  );
}

function rolledUp(owner: AsOwner, submission: string) {
  return rowsOf(owner, 'select line, closing from county_rollup_row where submission_id = $1 order by line', [
    submission,
  ]);
}
