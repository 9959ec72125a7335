import { randomUUID } from 'node:crypto';
import { ImportJobRunService } from '@samla/ledger/import/jobs/import-job-run.service.js';
import { ImportJobRepository } from '@samla/ledger/import/jobs/import-job.repository.js';
import { ImportRunRepository } from '@samla/ledger/import/import-run.repository.js';
import { Database } from '@samla/platform/database/database.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase, withOwner } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { upload } from './import-api.js';
import { importJobs } from './import-job-queries.js';
import { sendSie, tokenOf } from './ledger-api.js';

jest.setTimeout(120_000);

let urls: Awaited<ReturnType<typeof ownDatabase>>;
let api: TestApi;
let forbund: TestForbund;
let ekonom: string;
let jobs: ReturnType<typeof importJobs>;
let fileId: string;
let planId: string;

beforeAll(async () => {
  urls = await ownDatabase();
  api = await startApi(urls);
  await api.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await api.close();
  await urls.drop();
});
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
  jobs = importJobs(api, forbund, ekonom);
  ({ fileId } = (await upload(api, forbund.slug, [cp437(soundFile())], { token: ekonom })).body);
  planId = (await jobs.plan(fileId)).data.planImport.id;
});
afterEach(() => jest.restoreAllMocks());

/** How many transactions wait for a lock. */
const waiting = () =>
  withOwner(async (owner) => {
    const { rowCount } = await owner.query(
      `select 1 from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database()`,
    );
    return rowCount ?? 0;
  }, urls.owner);

/** Does `other` in the midst of what calls that method: until it is done, or waits for whoever is in the midst. */
function inTheMidstOf<Answer>(
  repository: object,
  method: string,
  other: () => Promise<Answer>,
): { readonly answer: () => Promise<Answer> } {
  let answer: Promise<Answer> | undefined;
  const methods = repository as Record<string, (...values: unknown[]) => Promise<unknown>>;
  const real = methods[method]!.bind(repository);
  jest.spyOn(methods, method).mockImplementation(async (...values) => {
    if (!answer) {
      let done = false;
      answer = other().finally(() => (done = true));
      await eventually('the other is done or waits', async () => done || (await waiting()) > 0);
    }
    return real(...values);
  });
  return { answer: () => answer! };
}

const entries = () =>
  api.app.get(Database).tenant(forbund.context, (tx) => tx.query('select 1 from journal_entry'));
const stateOf = async (id: string) => (await jobs.read(id)).data.forbund.importJob.state;

describe('a file that is declined while', () => {
  it('its booking is ordered is not booked by that order', async () => {
    const declining = inTheMidstOf(api.app.get(ImportJobRepository), 'insert', () =>
      jobs.decline(planId, 'Fel månad'),
    );
    const { data } = await jobs.book(fileId);
    expect((await declining.answer()).data.declineImport).toMatchObject({ __typename: 'ImportDeclined' });
    expect(await stateOf(data.requestImport.job.id)).toBe('DECLINED');
  });

  it('it is booked is booked, and not declined', async () => {
    const declining = inTheMidstOf(api.app.get(ImportRunRepository), 'insert', () =>
      jobs.decline(planId, 'Fel månad'),
    );
    const { data } = await sendSie(api, ekonom, forbund.id, soundFile());
    expect(data.importSie).toMatchObject({ status: 'BOOKED' });
    expect((await declining.answer()).data.declineImport).toMatchObject({ code: 'IMPORT_BOOKED' });
    expect(await stateOf(planId)).toBe('PLANNED');
  });
});

describe('a file that, while it is declined,', () => {
  it('is ordered to be booked is not', async () => {
    const ordering = inTheMidstOf(api.app.get(ImportJobRepository), 'decline', () => jobs.book(fileId));
    const { data } = await jobs.decline(planId, 'Fel månad');
    expect(data.declineImport).toMatchObject({ __typename: 'ImportDeclined' });
    expect((await ordering.answer()).data.requestImport).toMatchObject({ __typename: 'FileDeclined' });
  });

  it('is sent to be booked at once is not', async () => {
    const booking = inTheMidstOf(api.app.get(ImportJobRepository), 'decline', () =>
      sendSie(api, ekonom, forbund.id, soundFile(), { idempotencyKey: randomUUID() }),
    );
    await jobs.decline(planId, 'Fel månad');
    expect((await booking.answer()).data.importSie).toMatchObject({ __typename: 'FileDeclined' });
    expect(await entries()).toEqual([]);
  });

  it('is still at a worker that was thought dead is not booked by it', async () => {
    const { id } = (await jobs.book(fileId)).data.requestImport.job;
    const [, key = ''] = fromGlobalId('ImportJob', id);
    const works = api.app.get(ImportJobRunService, { strict: false });
    const declining = inTheMidstOf(api.app.get(ImportRunRepository), 'insert', async () => {
      // Another one has taken the job over and failed at it.
      await works.recordFailure(forbund.context, key, new Error('en annan arbetare'), 1);
      return jobs.decline(id, 'Fel månad');
    });
    await expect(works.run(forbund.context, key)).rejects.toMatchObject({ code: 'FILE_DECLINED' });
    expect((await declining.answer()).data.declineImport).toMatchObject({ __typename: 'ImportDeclined' });
    expect([await stateOf(id), await entries()]).toEqual(['DECLINED', []]);
  });
});
