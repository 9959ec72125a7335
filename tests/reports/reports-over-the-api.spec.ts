import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@samla/domain/access/roles.js';
import { DEFAULT_TIMINGS } from '@samla/platform/jobs/job-queue.js';
import { JobWorker } from '@samla/platform/jobs/job-worker.js';
import { OutboxRepository } from '@samla/platform/jobs/outbox.repository.js';
import { ProgressListener } from '@samla/platform/jobs/progress-listener.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { SystemClock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { consolidatedReport } from '@samla/reports/consolidated-report.job.js';
import { ConsolidatedReportProcessor } from '@samla/reports/consolidated-report.processor.js';
import { createClient } from 'graphql-ws';
import request from 'supertest';
import { startApi, type TestApi } from '../support/api.js';
import { openDatabase, ownDatabase, withOwner } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import type { TestForbund } from '../support/forbund.js';
import { countyOfTwo, handInBoth } from './county-of-two.js';
import { reportServices } from './report-services.js';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- what the server's own WebSocket side runs on, without types
const WebSocketOfTheServer: unknown = require('ws');

jest.setTimeout(120_000);

const RUN = 'id state progress phrase attempts lastError documents { format fileName sha256 url }';
const ORDER = `mutation ($input: RequestConsolidatedReportInput!) {
  requestConsolidatedReport(input: $input) { __typename ... on ReportRequested { run { ${RUN} } } ... on Problem { code message } } }`;
const READ = `query ($id: ID!) { reportRun(id: $id) { ${RUN} } }`;
const LIST = `query ($slug: String!, $after: String) { county(slug: $slug) {
  reportRuns(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly documents: readonly { readonly format: string; readonly sha256: string; readonly url: string }[];
}

describe('reports over the API', () => {
  let urls: { owner: string; serving: string; drop(): Promise<void> };
  let database: Database;
  let close: () => Promise<void>;
  let api: TestApi;
  let worker: JobWorker;
  let first: TestForbund;
  let presidium: string;

  beforeAll(async () => {
    urls = await ownDatabase();
    ({ database, close } = await openDatabase(urls));
    const { first: one, second } = await countyOfTwo(database);
    first = one;
    await handInBoth(database, one, second, new Date('2022-02-01T08:00:00.000Z'));
    presidium = await session(urls.owner, 'LANSPRESIDIUM', { countyId: one.countyId });
    api = await startApi(urls);
    const { reports } = reportServices(database, new SystemClock());
    const processors = [new ConsolidatedReportProcessor(reports)];
    const settings = { databaseUrl: urls.serving, redisUrl: undefined, timings: DEFAULT_TIMINGS };
    worker = new JobWorker(
      { contracts: [consolidatedReport], processors, settings } as never,
      database,
      new OutboxRepository(),
      new Log('silent', 'test'),
    );
    await worker.onApplicationBootstrap();
  });
  afterAll(async () => {
    await worker?.beforeApplicationShutdown();
    await api?.close();
    await close();
    await urls.drop();
  });

  const input = (changes = {}) => ({
    countyId: toGlobalId('County', first.countyId),
    year: 2021,
    toPeriod: 12,
    idempotencyKey: randomUUID(),
    ...changes,
  });
  const order = async (token = presidium, changes = {}) =>
    api.graphql<{ requestConsolidatedReport: { __typename: string; run: Run } }>(
      ORDER,
      { input: input(changes) },
      token,
    );
  const read = (id: string, token = presidium) => api.graphql<{ reportRun: Run }>(READ, { id }, token);
  const done = (id: string) =>
    eventually('the report is done', async () => {
      const { data } = await read(id);
      return data.reportRun.state === 'DONE' && data.reportRun;
    });
  const fetchDocument = (path: string, token?: string) => {
    const get = request(api.app.getHttpServer())
      .get(path)
      .buffer(true)
      .parse(bytes as never);
    return token ? get.set('authorization', `Bearer ${token}`) : get;
  };

  it('are ordered, made by the worker and fetched byte for byte', async () => {
    const { data } = await order();
    expect(data.requestConsolidatedReport.__typename).toBe('ReportRequested');
    const run = await done(data.requestConsolidatedReport.run.id);
    expect(run.documents.map(({ format }) => format)).toEqual(['JSON', 'CSV']);
    for (const { url, sha256, format } of run.documents) {
      const { status, headers, body } = await fetchDocument(url, presidium);
      expect(status).toBe(200);
      expect(headers['content-type']).toContain(format === 'JSON' ? 'application/json' : 'text/csv');
      expect(headers['content-disposition']).toMatch(/^attachment; filename="lanssammanstallning-/);
      expect(
        createHash('sha256')
          .update(body as Buffer)
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  it('answer a period that is none as a problem, and a key with another input as an error', async () => {
    const refused = await order(presidium, { toPeriod: 13 });
    expect(refused.data.requestConsolidatedReport).toMatchObject({
      __typename: 'RuleProblem',
      code: 'PERIOD_INVALID',
    });
    const idempotencyKey = randomUUID();
    const one = await order(presidium, { idempotencyKey });
    const again = await order(presidium, { idempotencyKey });
    expect(again.data.requestConsolidatedReport.run.id).toBe(one.data.requestConsolidatedReport.run.id);
    const other = await order(presidium, { idempotencyKey, toPeriod: 6 });
    expect(other.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', reason: 'IDEMPOTENCY_KEY_REUSED' } },
    ]);
  });

  it('are listed for their county, page by page', async () => {
    await order();
    await order();
    const list = async (after?: string) => {
      const answer = await api.graphql<{
        county: { reportRuns: { edges: { node: Run }[]; pageInfo: { endCursor: string } } };
      }>(LIST, { slug: `lan-${first.countyId}`, after }, presidium);
      expect(answer.errors).toBeUndefined();
      return answer.data.county.reportRuns;
    };
    const one = await list();
    const two = await list(one.pageInfo.endCursor);
    expect(one.edges).toHaveLength(1);
    expect(two.edges[0]!.node.id).not.toBe(one.edges[0]!.node.id);
  });

  it('are told of while they are made, to those who may read them', async () => {
    const address = await api.app.listen(0, '127.0.0.1').then(() => api.app.getUrl());
    const { data } = await order();
    const { id } = data.requestConsolidatedReport.run;
    const seen = await followed(address, presidium, id);
    expect(seen.at(-1)).toMatchObject({ id, state: 'DONE', progress: 100 });
    const percents = seen.map(({ progress }) => progress);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    await eventually('nobody watches any more', () => api.app.get(ProgressListener).watchers === 0);
    const stranger = await session(urls.owner, 'LANSPRESIDIUM', {
      countyId: (await countyOfTwo(database)).first.countyId,
    });
    await expect(followed(address, stranger, id)).rejects.toThrow('NOT_FOUND');
  });

  it('are nobody else’s: unknown to another county, forbidden without the right, refused without sign-in', async () => {
    const { data } = await order();
    const run = await done(data.requestConsolidatedReport.run.id);
    const path = run.documents[0]!.url;
    const stranger = await session(urls.owner, 'LANSPRESIDIUM', {
      countyId: (await countyOfTwo(database)).first.countyId,
    });
    const member = await session(urls.owner, 'MEDLEM', { forbundId: first.id });
    const unknown = toGlobalId('ReportRun', first.countyId, randomUUID());
    expect((await read(run.id, stranger)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await read(unknown)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await read(toGlobalId('ReportRun', first.countyId, 'x'))).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect((await read(run.id, member)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await order(member)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await order(stranger)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await api.graphql(READ, { id: run.id })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    const status = async (token?: string, of = path) => (await fetchDocument(of, token)).status;
    expect([
      await status(stranger),
      await status(member),
      await status(),
      await status('no-such-token'),
    ]).toEqual([404, 403, 401, 401]);
    expect(await status(presidium, `/reports/${run.id}/pdf`)).toBe(404);
    expect(await status(presidium, '/reports/x/json')).toBe(404);
  });
});

/** A user with one mandate, signed in; answers the token. */
function session(
  owner: string,
  role: Role,
  { countyId = null, forbundId = null }: { countyId?: string | null; forbundId?: string | null },
): Promise<string> {
  const [token, id] = [randomBytes(32).toString('base64url'), randomUUID()];
  return withOwner(async (client) => {
    await client.query('insert into app_user (id, username, display_name) values ($1, $2, $2)', [
      id,
      `prov-${id}`,
    ]);
    await client.query(
      `insert into mandate (id, user_id, role, forbund_id, county_id, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [randomUUID(), id, role, forbundId, countyId],
    );
    const hash = createHash('sha256').update(token).digest('hex');
    await client.query(
      `insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 hour')`,
      [hash, id],
    );
    return token;
  }, owner);
}

/** Follows a run to its end; throws the code of a refusal. */
async function followed(address: string, token: string, id: string): Promise<Run[]> {
  const url = `${address.replace(/^http/, 'ws')}/graphql`;
  const client = createClient({
    url,
    webSocketImpl: WebSocketOfTheServer,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const seen: Run[] = [];
  try {
    for await (const { data, errors } of client.iterate<{ reportRunProgress: Run }>({
      query: `subscription ($id: ID!) { reportRunProgress(id: $id) { ${RUN} } }`,
      variables: { id },
    })) {
      if (errors) throw new Error(errors.map(({ extensions }) => String(extensions?.['code'])).join());
      seen.push(data!.reportRunProgress);
      if (seen.at(-1)!.state === 'DONE') break;
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

function bytes(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
