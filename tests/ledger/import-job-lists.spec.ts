import { ImportJobRepository } from '@samla/ledger/import/jobs/import-job.repository.js';
import { ImportJobService } from '@samla/ledger/import/jobs/import-job.service.js';
import { Database } from '@samla/platform/database/database.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { upload } from './import-api.js';
import { importJobs } from './import-job-queries.js';
import { tokenOf } from './ledger-api.js';

let api: TestApi;
let forbund: TestForbund;
let ekonom: string;

beforeAll(async () => {
  api = await startApi(await workerDatabase());
  await api.app.listen(0, '127.0.0.1');
  forbund = await newForbund(api.app.get(Database));
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
  const jobs = importJobs(api, forbund, ekonom);
  const wrong = soundFile({ '#TRANS 1930': '#TRANS 1930 {} -199.00' });
  for (const text of [soundFile(), wrong]) {
    const { body } = await upload(api, forbund.slug, [cp437(text)], { token: ekonom });
    await jobs.plan(body.fileId);
    if (text === wrong) await jobs.book(body.fileId);
  }
}, 60_000);
afterAll(() => api.close());
afterEach(() => jest.restoreAllMocks());

/** A page of the jobs with those fields, and how often outcomes were read for it, with how many jobs each time. */
async function listed(fields: string) {
  const read = jest.spyOn(api.app.get(ImportJobRepository), 'outcomes');
  const { data, errors } = await api.graphql<{
    forbund: { importJobs: { edges: { node: { state: string; outcome?: { status: string } | null } }[] } };
  }>(
    `query ($slug: String!) { forbund(slug: $slug) { importJobs { edges { node { state ${fields} } } } } }`,
    { slug: forbund.slug },
    ekonom,
  );
  expect(errors).toBeUndefined();
  return {
    nodes: data.forbund.importJobs.edges.map(({ node }) => node),
    reads: read.mock.calls.map(([, ids]) => ids.length),
  };
}

describe('a list of imports', () => {
  it('reads no outcome that nobody asked for', async () => {
    const { nodes, reads } = await listed('phrase');
    expect(nodes.map(({ state }) => state)).toEqual(['QUEUED', 'REFUSED', 'PLANNED']);
    expect(reads).toEqual([]);
    const page = await api.app.get(ImportJobService).page(forbund.context, { after: null, limit: 10 });
    for (const job of page.rows) expect(job).not.toHaveProperty('outcome');
  });

  it('reads those of a page in one statement, each its own job’s', async () => {
    const { nodes, reads } = await listed('outcome { status faults { rule } }');
    expect(nodes).toEqual([
      { state: 'QUEUED', outcome: null },
      { state: 'REFUSED', outcome: { status: 'REFUSED', faults: [{ rule: 'UNBALANCED_ENTRY' }] } },
      { state: 'PLANNED', outcome: { status: 'WOULD_BE_BOOKED', faults: [] } },
    ]);
    expect(reads).toEqual([3]);
  });
});
