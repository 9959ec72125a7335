import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { JobWorker } from '@samla/platform/jobs/job-worker.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase, withOwner } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { upload } from './import-api.js';
import { importJobs, type Job } from './import-job-queries.js';
import { importWorker } from './import-worker.js';
import { tokenOf } from './ledger-api.js';

jest.setTimeout(120_000);

const RULE = new DomainError('FORBUND_STATE', 'Förbundet tar inte emot bokföring.');

let urls: Awaited<ReturnType<typeof ownDatabase>>;
let api: TestApi;
let worker: JobWorker | undefined;
let forbund: TestForbund;
let ekonom: string;

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
});
afterEach(async () => {
  jest.restoreAllMocks();
  await worker?.beforeApplicationShutdown();
  worker = undefined;
});

/** Has the next attempts of the worker end with these. */
function failsWith(...errors: readonly Error[]): jest.SpyInstance {
  const spy = jest.spyOn(api.app.get(ImportService), 'importKept');
  for (const error of errors) spy.mockRejectedValueOnce(error);
  return spy;
}

/** Orders a booking, or a plan so large that it is left to the worker, and waits for its end. */
async function ended(kind: 'BOOK' | 'PLAN'): Promise<Job> {
  const text =
    kind === 'BOOK' ? soundFile() : `${soundFile()}${`#PROSA "${'x'.repeat(1000)}"\r\n`.repeat(1100)}`;
  const { body } = await upload(api, forbund.slug, [cp437(text)], { token: ekonom });
  const jobs = importJobs(api, forbund, ekonom);
  const { id } =
    kind === 'BOOK'
      ? (await jobs.book(body.fileId)).data.requestImport.job
      : (await jobs.plan(body.fileId)).data.planImport;
  worker = await importWorker(api.app, api.app.get(Database), urls.serving);
  return eventually('the job has ended', async () => {
    const { importJob } = (await jobs.read(id)).data.forbund;
    return !['QUEUED', 'RUNNING'].includes(importJob.state) && importJob;
  });
}

/** Who is told in the trail to have been refused what. */
const refusals = () =>
  withOwner(async (owner) => {
    const { rows } = await owner.query<Record<string, string>>(
      `select action, actor_kind, actor_name, roles, code from audit_event
       where forbund_id = $1 and outcome = 'REFUSED' order by event_no`,
      [forbund.id],
    );
    return rows;
  }, urls.owner);

describe('a job that a rule stops', () => {
  it.each(['BOOK', 'PLAN'] as const)(
    '%s: fails at the first attempt, with the rule’s words',
    async (kind) => {
      const attempts = failsWith(RULE, RULE, RULE);
      expect(await ended(kind)).toMatchObject({
        state: 'FAILED',
        phrase: 'Misslyckades',
        attempts: 1,
        lastError: RULE.message,
        outcome: null,
      });
      expect(attempts).toHaveBeenCalledTimes(1);
    },
  );

  it.each([
    ['BOOK', 'importSie'],
    ['PLAN', 'planImport'],
  ] as const)('%s: is told in the trail as what it was, by who ordered it', async (kind, action) => {
    failsWith(RULE);
    await ended(kind);
    expect(await refusals()).toEqual([
      {
        action,
        actor_kind: 'USER',
        actor_name: expect.stringMatching(/^prov-/),
        roles: 'EKONOM',
        code: RULE.code,
      },
    ]);
  });
});

describe('a job that a crowd stops', () => {
  it.each(['RATE_LIMITED', 'CONFLICT'])('%s: comes again, and is booked', async (code) => {
    failsWith(new DomainError(code, 'Försök igen om en stund.'));
    expect(await ended('BOOK')).toMatchObject({ state: 'BOOKED', attempts: 2, lastError: null });
    expect(await refusals()).toEqual([]);
  });
});
