import type { AddressInfo } from 'node:net';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { FOREIGN_KINDS, type IdKind, idOf, unknownOf } from './foreign-ids.js';
import { showsSecrets } from './leaks.js';
import { secretOf } from './marked-rows.js';
import { inParallel } from './matrix.js';
import { buildWorld, type Caller, type World, WORLD_CLOCK } from './world.js';

const PROGRESS = `subscription ($id: ID!) { reportRunProgress(id: $id) { id phrase requestedBy documents { fileName url } } }`;

describe('reports and their progress', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let api: TestApi;
  let world: World;
  let port: number;
  let calls = 0;

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`isolation: ${calls} downloads and subscriptions\n`);
    await api.close();
    await database.drop();
  });

  async function download(
    caller: Caller,
    kind: IdKind,
    format: string,
  ): Promise<{ status: number; text: string }> {
    calls += 1;
    const headers = caller.token ? { authorization: `Bearer ${caller.token}` } : {};
    const url = `/reports/${encodeURIComponent(idOf('ReportRun', kind, world))}/${format}`;
    const { statusCode, body } = await api.app.inject({ method: 'GET', url, headers });
    return { status: statusCode, text: body };
  }

  /** The first thing that the subscription says, be it a value, an error or a shut door. */
  async function follow(client: Client, kind: IdKind): Promise<string> {
    calls += 1;
    const events = client.iterate({ query: PROGRESS, variables: { id: idOf('ReportRun', kind, world) } });
    try {
      const { value } = await events.next();
      return JSON.stringify(value);
    } catch (error) {
      const { code, reason } = error as { code?: number; reason?: string };
      return code === undefined ? JSON.stringify(error) : `closed ${code} ${reason}`;
    } finally {
      await events.return?.();
    }
  }

  const mayRead = ({ role }: Caller): boolean => role === 'LANSPRESIDIUM' || role === 'LANSANALYTIKER';

  it('are given as bytes to the own county’s roles, and to nobody by a foreign id', async () => {
    const wrong: unknown[] = [];
    for (const caller of world.callers) {
      for (const format of ['json', 'csv', 'exe']) {
        const own = await download(caller, 'own', format);
        const isDocument = own.status === 200 && own.text.includes(secretOf('A1'));
        if (isDocument !== (mayRead(caller) && format === 'json'))
          wrong.push({ caller: caller.name, format, own });
        for (const kind of FOREIGN_KINDS) {
          const unknown = await download(caller, unknownOf(kind), format);
          const foreign = await download(caller, kind, format);
          const isAlike = foreign.status === unknown.status && foreign.text === unknown.text;
          if (!isAlike || foreign.status < 401 || foreign.status > 404 || showsSecrets(foreign.text))
            wrong.push({ caller: caller.name, format, kind, foreign, unknown });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('are told over WebSocket to the own county’s roles, and to nobody by a foreign id', async () => {
    const wrong: unknown[] = [];
    const ofCaller = (caller: Caller) => async () => {
      const connectionParams = caller.token ? { authorization: `Bearer ${caller.token}` } : {};
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams,
        retryAttempts: 0,
      });
      const own = await follow(client, 'own');
      if (own.includes(secretOf('A1')) !== mayRead(caller)) wrong.push({ caller: caller.name, own });
      for (const kind of FOREIGN_KINDS) {
        const unknown = await follow(client, unknownOf(kind));
        const foreign = await follow(client, kind);
        if (foreign !== unknown || showsSecrets(foreign) || foreign.includes('INTERNAL'))
          wrong.push({ caller: caller.name, kind, foreign, unknown });
      }
      await client.dispose();
    };
    await inParallel(world.callers.map(ofCaller));
    expect(wrong).toEqual([]);
  }, 120_000);
});
