import type { AddressInfo } from 'node:net';
import { permits } from '@samla/domain/access/roles.js';
import { type Client, createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { FOREIGN_KINDS, type IdKind, idOf, unknownOf } from './foreign-ids.js';
import { changedTables, foreignRows, showsSecrets } from './leaks.js';
import { secretOf } from './marked-rows.js';
import { inParallel } from './matrix.js';
import { buildWorld, type Caller, type World, WORLD_CLOCK } from './world.js';

const PROGRESS = `subscription ($id: ID!) { importProgress(id: $id) { id phrase requestedBy file { fileName preview { text } } } }`;

describe('kept files and their imports', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
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
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`isolation: ${calls} uploads, downloads and subscriptions of files\n`);
    await owner.end();
    await api.close();
    await database.drop();
  });

  async function ask(
    { token }: Caller,
    url: string,
    payload?: string,
  ): Promise<{ status: number; text: string }> {
    calls += 1;
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(payload !== undefined && { 'content-type': 'application/octet-stream' }),
    };
    const method = payload === undefined ? 'GET' : 'POST';
    const { statusCode, body } = await api.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: statusCode, text: body };
  }

  const download = (caller: Caller, kind: IdKind, slug = world.own.slug) =>
    ask(caller, `/forbund/${slug}/files/${encodeURIComponent(idOf('ImportFile', kind, world))}`);
  const upload = (caller: Caller, kind: IdKind) =>
    ask(
      caller,
      `/forbund/${encodeURIComponent(idOf('forbundSlug', kind, world))}/files?fileName=prov.se`,
      '#',
    );

  /** Nobody's foreign request may be told from one about nothing, nor show anything. */
  const isTold = (
    foreign: { status: number; text: string },
    unknown: { status: number; text: string },
  ): boolean =>
    foreign.status !== unknown.status ||
    foreign.text !== unknown.text ||
    foreign.status < 401 ||
    foreign.status > 404 ||
    showsSecrets(foreign.text);

  it('are given as bytes to those who read the journal, and to nobody by a foreign id or through a foreign förbund', async () => {
    const wrong: unknown[] = [];
    for (const caller of world.callers) {
      const own = await download(caller, 'own');
      const mayRead = caller.role !== null && permits(caller.role, 'READ_BOOKS');
      if ((own.status === 200 && own.text.includes(secretOf('A1'))) !== mayRead)
        wrong.push({ caller: caller.name, own });
      for (const kind of FOREIGN_KINDS) {
        const foreign = await download(caller, kind);
        if (isTold(foreign, await download(caller, unknownOf(kind))))
          wrong.push({ caller: caller.name, kind, foreign });
      }
      const through = await download(caller, 'stranger', world.stranger.slug);
      if (isTold(through, await download(caller, 'unknown', 'nowhere')))
        wrong.push({ caller: caller.name, through });
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('are taken from those who import or write plans, and from nobody into a foreign förbund', async () => {
    const wrong: unknown[] = [];
    const before = await foreignRows(owner, world, true);
    for (const caller of world.callers) {
      const own = await upload(caller, 'own');
      const { role } = caller;
      const maySend = role !== null && (permits(role, 'IMPORT_BOOKS') || permits(role, 'WRITE_PLAN'));
      if (own.status < 300 !== maySend) wrong.push({ caller: caller.name, own });
      for (const kind of ['sibling', 'stranger'] as const) {
        const foreign = await upload(caller, kind);
        if (isTold(foreign, await upload(caller, 'unknown')))
          wrong.push({ caller: caller.name, kind, foreign });
      }
    }
    expect(wrong).toEqual([]);
    expect(changedTables(before, await foreignRows(owner, world, true))).toEqual([]);
  }, 120_000);

  /** The first thing that the subscription says, be it a value, an error or a shut door. */
  async function follow(client: Client, kind: IdKind): Promise<string> {
    calls += 1;
    const events = client.iterate({ query: PROGRESS, variables: { id: idOf('ImportJob', kind, world) } });
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

  it('are told over WebSocket to those who read the journal, and to nobody by a foreign id', async () => {
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
      const mayRead = caller.role !== null && permits(caller.role, 'READ_BOOKS');
      if (own.includes(secretOf('A1')) !== mayRead) wrong.push({ caller: caller.name, own });
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
