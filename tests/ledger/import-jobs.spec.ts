import { randomUUID } from 'node:crypto';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { JobWorker } from '@samla/platform/jobs/job-worker.js';
import { ProgressListener } from '@samla/platform/jobs/progress-listener.js';
import { createClient } from 'graphql-ws';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { openDatabase, ownDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { addressOf, upload } from './import-api.js';
import { importJobs, JOB, type Job } from './import-job-queries.js';
import { importWorker } from './import-worker.js';
import { sendSie, tokenOf } from './ledger-api.js';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- what the server's own WebSocket side runs on, without types
const WebSocketOfTheServer: unknown = require('ws');

jest.setTimeout(120_000);

const UNBALANCED = soundFile({ '#TRANS 1930': '#TRANS 1930 {} -199.00', '#KONTO 1511': '' });

let urls: Awaited<ReturnType<typeof ownDatabase>>;
let database: Database;
let close: () => Promise<void>;
let api: TestApi;
let worker: JobWorker | undefined;
let forbund: TestForbund;
let ekonom: string;

beforeAll(async () => {
  urls = await ownDatabase();
  ({ database, close } = await openDatabase(urls));
  api = await startApi(urls);
  await api.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await api.close();
  await close();
  await urls.drop();
});
beforeEach(async () => {
  forbund = await newForbund(database);
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
});
afterEach(async () => {
  await worker?.beforeApplicationShutdown();
  worker = undefined;
});

const startWorker = async (): Promise<void> => {
  worker = await importWorker(api.app, database, urls.serving);
};
const jobs = (token = ekonom) => importJobs(api, forbund, token);

async function sent(text: string, fileName = 'prov.se'): Promise<string> {
  const { status, body } = await upload(api, forbund.slug, [cp437(text)], { token: ekonom, fileName });
  expect(status).toBeLessThan(300);
  return body.fileId;
}

/** Waits for the worker to end the job. */
function ended(id: string): Promise<Job> {
  return eventually('the import has ended', async () => {
    const { data } = await jobs().read(id);
    const { importJob } = data.forbund;
    return !['QUEUED', 'RUNNING'].includes(importJob.state) && importJob;
  });
}

/** Orders the booking of a file; answers the job as it was ordered. */
async function booked(fileId: string): Promise<Job> {
  const { data, errors } = await jobs().book(fileId);
  expect(errors).toBeUndefined();
  expect(data.requestImport.__typename).toBe('ImportRequested');
  return data.requestImport.job;
}

describe('a plan of a kept file', () => {
  it('is made at once for a small one: what would be booked, and nothing is', async () => {
    const fileId = await sent(soundFile());
    const { data } = await jobs().plan(fileId);
    expect(data.planImport).toMatchObject({
      kind: 'PLAN',
      state: 'PLANNED',
      phrase: 'Kan bokföras',
      attempts: 0,
      entries: 2,
      rows: 4,
      file: { id: fileId, fileName: 'prov.se' },
      outcome: {
        runId: null,
        status: 'WOULD_BE_BOOKED',
        year: 2021,
        newAccounts: ['1511', '1930', '2010', '4611'],
        differences: { added: expect.any(Number), same: 0, changed: 0, removed: 0 },
        changes: [],
        span: { firstDate: '2021-01-05', lastDate: '2021-03-31', turnover: '250.00' },
        faults: [],
      },
    });
    expect((await jobs().read(data.planImport.id)).data.forbund.importJob).toEqual(data.planImport);
    // Nothing of it is in the books: the same file is booked afterwards.
    const direct = await sendSie(api, ekonom, forbund.id, soundFile());
    expect(direct.data.importSie).toMatchObject({ status: 'BOOKED' });
  });

  it('tells every fault of a wrong one, each with what to do next', async () => {
    const { data } = await jobs().plan(await sent(UNBALANCED));
    expect(data.planImport).toMatchObject({
      state: 'REFUSED',
      phrase: 'Avvisad: 2 fel',
      outcome: {
        status: 'REFUSED',
        omittedFaults: 0,
        faults: [
          {
            line: 22,
            label: '#VER',
            field: 'belopp',
            rule: 'UNBALANCED_ENTRY',
            advice: expect.stringMatching(/\S/),
          },
          {
            line: 30,
            label: '#TRANS',
            field: 'kontonr',
            rule: 'ACCOUNT_UNDECLARED',
            advice: expect.stringMatching(/\S/),
          },
        ],
      },
    });
  });

  it('is left to the worker for a large one', async () => {
    const remark = `#PROSA "${'x'.repeat(1000)}"\r\n`.repeat(1100);
    const fileId = await sent(`${soundFile()}${remark}`);
    const { data } = await jobs().plan(fileId);
    expect(data.planImport).toMatchObject({ state: 'QUEUED', outcome: null, phrase: 'I kö' });
    await startWorker();
    expect(await ended(data.planImport.id)).toMatchObject({
      state: 'PLANNED',
      outcome: { status: 'WOULD_BE_BOOKED' },
    });
  });

  it('is left to the worker where too many come at a time, and lost nowhere', async () => {
    const fileId = await sent(soundFile());
    const plans = await Promise.all(Array.from({ length: 8 }, () => jobs().plan(fileId)));
    const states = plans.map(({ data }) => data.planImport.state);
    expect(states).toContain('PLANNED');
    expect(states).toContain('QUEUED');
    await startWorker();
    for (const { data } of plans) expect(await ended(data.planImport.id)).toMatchObject({ state: 'PLANNED' });
  });

  it('is made once for a key, and the key is not taken for another file', async () => {
    const idempotencyKey = randomUUID();
    const fileId = await sent(soundFile());
    const first = await jobs().plan(fileId, { idempotencyKey });
    const again = await jobs().plan(fileId, { idempotencyKey });
    expect(again.data.planImport.id).toBe(first.data.planImport.id);
    const other = await jobs().plan(fileId, { idempotencyKey, sample: true });
    expect(other.errors).toMatchObject([{ extensions: { reason: 'IDEMPOTENCY_KEY_REUSED' } }]);
  });

  it('says of booked content that it is booked', async () => {
    await sendSie(api, ekonom, forbund.id, soundFile());
    const { data } = await jobs().plan(await sent(soundFile()));
    expect(data.planImport).toMatchObject({
      state: 'PLANNED',
      phrase: 'Var redan bokförd; inget ändrades',
      outcome: { status: 'ALREADY_BOOKED', runId: expect.any(String) },
    });
  });
});

describe('a booking of a kept file', () => {
  it('is done by the worker, in the name of who ordered it, once', async () => {
    const fileId = await sent(soundFile());
    const idempotencyKey = randomUUID();
    const ordered = await jobs().book(fileId, { idempotencyKey });
    expect(ordered.data.requestImport.job).toMatchObject({ state: 'QUEUED', kind: 'BOOK', bytesRead: 0 });
    await startWorker();
    const job = await ended(ordered.data.requestImport.job.id);
    expect(job).toMatchObject({
      state: 'BOOKED',
      phrase: 'Bokförd',
      attempts: 1,
      entries: 2,
      rows: 4,
      lastError: null,
      outcome: { status: 'BOOKED', runId: expect.any(String), year: 2021 },
    });
    expect(job.bytesRead).toBe(cp437(soundFile()).length);
    const again = await jobs().book(fileId, { idempotencyKey });
    expect(again.data.requestImport.job.id).toBe(job.id);
    const second = await ended((await booked(fileId)).id);
    expect(second).toMatchObject({ state: 'BOOKED', outcome: { status: 'ALREADY_BOOKED' } });
    expect(second.outcome!.runId).toBe(job.outcome!.runId);
    const { data } = await api.graphql<{
      forbund: { imports: { edges: { node: { bookedBy: string } }[] } };
    }>(
      'query ($slug: String!) { forbund(slug: $slug) { imports { edges { node { bookedBy } } } } }',
      { slug: forbund.slug },
      ekonom,
    );
    expect(data.forbund.imports.edges).toHaveLength(1);
    expect(data.forbund.imports.edges[0]!.node.bookedBy).toMatch(/^prov-/);
  });

  it('is refused at once and not tried again for a wrong one, and the books are as they were', async () => {
    const { id } = await booked(await sent(UNBALANCED));
    await startWorker();
    expect(await ended(id)).toMatchObject({
      state: 'REFUSED',
      attempts: 1,
      lastError: null,
      outcome: {
        status: 'REFUSED',
        runId: null,
        faults: [{ rule: 'UNBALANCED_ENTRY' }, { rule: 'ACCOUNT_UNDECLARED' }],
      },
    });
    const rows = await database.tenant(forbund.context, (tx) => tx.query('select 1 from journal_entry'));
    expect(rows).toEqual([]);
  });

  it('is told of while it is done, to those who may read the books', async () => {
    const { id } = await booked(await sent(soundFile()));
    const following = followed(ekonom, id);
    await startWorker();
    const seen = await following;
    expect(seen.at(-1)).toMatchObject({ id, state: 'BOOKED' });
    await eventually('nobody watches any more', () => api.app.get(ProgressListener).watchers === 0);
    const neighbour = await newForbund(database, forbund.countyId);
    await expect(followed(await tokenOf(api, 'EKONOM', neighbour.id), id)).rejects.toThrow('NOT_FOUND');
    await expect(followed(await tokenOf(api, 'MEDLEM', forbund.id), id)).rejects.toThrow('FORBIDDEN');
  });

  it('is listed with the others, the latest first, page by page', async () => {
    const fileId = await sent(soundFile());
    const ids = [(await booked(fileId)).id, (await jobs().plan(fileId)).data.planImport.id];
    const page = (after?: string) =>
      api.graphql<{
        forbund: {
          importJobs: {
            edges: { node: { id: string } }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        };
      }>(
        `query ($slug: String!, $after: String) { forbund(slug: $slug) { importJobs(first: 1, after: $after) {
          edges { node { id file { preview { line } url } } } pageInfo { endCursor hasNextPage } } } }`,
        { slug: forbund.slug, after },
        ekonom,
      );
    const first = (await page()).data.forbund.importJobs;
    const second = (await page(first.pageInfo.endCursor)).data.forbund.importJobs;
    expect([first, second].map(({ edges }) => edges[0]!.node.id)).toEqual(ids.reverse());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const foreign = Buffer.from('["x","y"]').toString('base64url');
    expect((await page(foreign)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is done at once over GraphQL for a small kept file, and of one kind of content at a time', async () => {
    const fileId = await sent(soundFile());
    const direct = await sendSie(api, ekonom, forbund.id, '', {
      contentBase64: null,
      fileName: null,
      fileId,
    });
    expect(direct.data.importSie).toMatchObject({ status: 'BOOKED', file: 'prov.se' });
    for (const changes of [{ fileId }, { contentBase64: null }]) {
      const wrong = await sendSie(api, ekonom, forbund.id, soundFile(), changes);
      expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const unknown = { contentBase64: null, fileId: toGlobalId('ImportFile', forbund.id, randomUUID()) };
    expect((await sendSie(api, ekonom, forbund.id, '', unknown)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});

describe('a file that a person declines', () => {
  it('is not booked by what waits, nor later, unless that is asked for expressly', async () => {
    const fileId = await sent(soundFile());
    const plan = (await jobs().plan(fileId)).data.planImport;
    const waiting = await booked(fileId);
    const { data } = await jobs().decline(plan.id, 'Fel månad');
    expect(data.declineImport).toMatchObject({
      __typename: 'ImportDeclined',
      job: { state: 'DECLINED', declinedReason: 'Fel månad', declinedBy: expect.stringMatching(/^prov-/) },
    });
    await startWorker();
    expect((await jobs().read(waiting.id)).data.forbund.importJob).toMatchObject({ state: 'DECLINED' });
    const refused = await jobs().book(fileId);
    expect(refused.data.requestImport).toMatchObject({
      __typename: 'FileDeclined',
      code: 'FILE_DECLINED',
      reason: 'Fel månad',
      message: expect.stringContaining('prov.se'),
    });
    const direct = await sendSie(api, ekonom, forbund.id, soundFile());
    expect(direct.data.importSie).toMatchObject({ __typename: 'FileDeclined' });
    const expressly = await jobs().book(fileId, { evenIfDeclined: true });
    expect(await ended(expressly.data.requestImport.job.id)).toMatchObject({ state: 'BOOKED' });
  });

  it('is not one that is booked, nor one that is declined already', async () => {
    const fileId = await sent(soundFile());
    const plan = (await jobs().plan(fileId)).data.planImport;
    await sendSie(api, ekonom, forbund.id, soundFile());
    const late = await jobs().decline(plan.id, 'För sent');
    expect(late.data.declineImport).toMatchObject({ __typename: 'RuleProblem', code: 'IMPORT_BOOKED' });
    const wrong = (await jobs().plan(await sent(UNBALANCED))).data.planImport;
    await jobs().decline(wrong.id, 'Fel fil');
    const twice = await jobs().decline(wrong.id, 'Fel fil igen');
    expect(twice.data.declineImport).toMatchObject({ code: 'IMPORT_DECLINED' });
  });

  it('is not one that is being read', async () => {
    const { id } = await booked(await sent(soundFile()));
    await database.tenant(forbund.context, (tx) => tx.execute(`update import_job set state = 'RUNNING'`));
    const running = await jobs().decline(id, 'Vänta');
    expect(running.data.declineImport).toMatchObject({ code: 'IMPORT_RUNNING' });
  });

  it('is declined by who may import, with a reason', async () => {
    const { id } = (await jobs().plan(await sent(soundFile()))).data.planImport;
    expect((await jobs().decline(id, ' ')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const revisor = await tokenOf(api, 'REVISOR', forbund.id);
    expect((await jobs(revisor).decline(id, 'x')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

/** Follows a job to its end; throws the code of a refusal. */
async function followed(token: string, id: string): Promise<Job[]> {
  const client = createClient({
    url: `${addressOf(api).replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocketOfTheServer,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const seen: Job[] = [];
  try {
    for await (const { data, errors } of client.iterate<{ importProgress: Job }>({
      query: `subscription ($id: ID!) { importProgress(id: $id) { ${JOB} } }`,
      variables: { id },
    })) {
      if (errors) throw new Error(errors.map(({ extensions }) => String(extensions?.['code'])).join());
      seen.push(data!.importProgress);
      if (!['QUEUED', 'RUNNING'].includes(seen.at(-1)!.state)) break;
    }
  } catch (error) {
    // Refused before the first value, the errors come as they are.
    if (Array.isArray(error)) throw new Error(error.map(({ extensions }) => String(extensions?.code)).join());
    throw error;
  } finally {
    await client.dispose();
  }
  return seen;
}
