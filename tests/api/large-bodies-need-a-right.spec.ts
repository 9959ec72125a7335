import { request as open } from 'node:http';
import { AddressInfo } from 'node:net';
import { Database } from '@samla/platform/database/database.js';
import { ConcurrencyLimit } from '@samla/platform/concurrency-limit.js';
import { createClient } from 'graphql-ws';
import { sendSie, tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { soundFile } from '../domain/sie/sie-file.js';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- what the server's own WebSocket side runs on, without types
const WebSocketOfTheServer: unknown = require('ws');

const TWO_MB = 'x'.repeat(2 * 1024 * 1024);

describe('a body larger than 1 MB', () => {
  let api: TestApi;
  let forbund: TestForbund;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    await api.app.listen(0, '127.0.0.1');
    forbund = await newForbund(api.app.get(Database));
  });
  afterAll(() => api.close());

  const ask = (token?: string) => api.graphql('query ($x: String) { me { username } }', { x: TWO_MB }, token);

  it('is refused from nobody and from a wrong key', async () => {
    const nobody = await ask();
    expect(nobody.status).toBe(413);
    expect(nobody.errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringMatching(/högst 1 MB/),
    });
    expect((await ask('samla_unknown')).status).toBe(401);
  });

  it('is refused from someone who may not import books, and taken from someone who may', async () => {
    expect((await ask(await tokenOf(api, 'REVISOR', forbund.id))).status).toBe(413);
    const answer = await ask(await tokenOf(api, 'EKONOM', forbund.id));
    // Read whole: what is wrong with it now is the variable that nothing uses.
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toMatch(/\$x/);
  });

  it('is refused also where its length is not told beforehand, and on every other path', async () => {
    expect(await statusOfChunks('/graphql')).toBe(413);
    expect(await statusOfChunks('/somewhere')).not.toBe(200);
  });

  it('is not taken by the WebSocket either', async () => {
    const token = await tokenOf(api, 'EKONOM', forbund.id);
    jest.spyOn(console, 'error').mockImplementation(); // where the WebSocket library tells of it
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: WebSocketOfTheServer,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const variables = { id: 'x'.repeat(70_000) };
    const query = 'subscription ($id: ID!) { reportRunProgress(id: $id) { id } }';
    const closed = new Promise((_, reject) =>
      client.subscribe(
        { query, variables },
        { next: () => undefined, error: reject, complete: () => undefined },
      ),
    );
    // 1009: message too big.
    await expect(closed).rejects.toMatchObject({ code: 1009 });
    await client.dispose();
  });

  function statusOfChunks(path: string): Promise<number> {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const request = open({
        port,
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      request.end(JSON.stringify({ query: '{ me { username } }', variables: { x: TWO_MB } }));
    });
  }
});

describe('imports at the same time', () => {
  it('find two places, and a third is told to come back', async () => {
    const limit = new ConcurrencyLimit(2, 'fullt');
    const leave = limit.enter();
    let finish = (): void => undefined;
    const running = limit.run(() => new Promise<void>((resolve) => (finish = resolve)));
    await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: 'fullt',
    });
    finish();
    await running;
    leave();
    leave();
    expect(await limit.run(() => Promise.resolve('in'))).toBe('in');
    limit.enter();
    limit.enter();
    expect(() => limit.enter()).toThrow('fullt');
  });

  it('are limited over GraphQL, not lost: those let in are booked', async () => {
    const api = await startApi(await workerDatabase());
    const forbund = await newForbund(api.app.get(Database));
    const ekonom = await tokenOf(api, 'EKONOM', forbund.id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sendSie(api, ekonom, forbund.id, soundFile())),
    );
    const limited = answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'RATE_LIMITED');
    const statuses = answers.filter(({ errors }) => !errors).map(({ data }) => data.importSie['status']);
    expect(limited.length).toBeGreaterThan(0);
    expect(statuses).toContain('BOOKED');
    expect(limited.length + statuses.length).toBe(6);
    await api.close();
  });
});
