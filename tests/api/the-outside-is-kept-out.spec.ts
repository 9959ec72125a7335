import type { AddressInfo } from 'node:net';
import { ConfigError } from '@samla/platform/config/config-error.js';
import { loadConfig } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import { freePort } from '@samla/platform/embedded/free-port.js';
import { createClient } from 'graphql-ws';
import request from 'supertest';
import { tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';

interface Opened {
  readonly headers: Record<string, string>;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- what the server's own WebSocket side runs on, without types
const { WebSocket } = require('ws') as {
  WebSocket: new (url: string, protocols: string[], options: Opened) => object;
};

describe('the outside', () => {
  let api: TestApi;
  let port: number;
  let token: string;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as AddressInfo);
    token = await tokenOf(api, 'EKONOM', (await newForbund(api.app.get(Database))).id);
  });
  afterAll(() => api.close());

  /** The code that a WebSocket with these headers is closed with, or what its subscription is answered. */
  async function answered(
    headers: Record<string, string>,
    connectionParams: Record<string, string> = {},
  ): Promise<unknown> {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers });
      }
    }
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: Socket,
      connectionParams,
      retryAttempts: 0,
    });
    try {
      return await new Promise((resolve) => {
        const query = 'subscription { reportRunProgress(id: "x") { id } }';
        const told = (reason: unknown): void =>
          resolve(Array.isArray(reason) ? reason[0].extensions.code : (reason as { code: number }).code);
        client.subscribe(
          { query },
          { next: ({ errors }) => told(errors), error: told, complete: () => undefined },
        );
      });
    } finally {
      await client.dispose();
    }
  }

  it('is not let in by a cookie that another host’s page sends along', async () => {
    const cookie = `samla_session=${token}`;
    const own = { cookie, origin: `http://127.0.0.1:${port}` };
    expect(await answered(own)).toBe('NOT_FOUND');
    expect(await answered({ cookie })).toBe('NOT_FOUND');
    for (const origin of ['https://elsewhere.example', 'http://127.0.0.1:1', 'null']) {
      expect([origin, await answered({ cookie, origin })]).toEqual([origin, 4403]);
    }
    // A token that the page had to know is no cookie.
    expect(
      await answered({ origin: 'https://elsewhere.example' }, { authorization: `Bearer ${token}` }),
    ).toBe('NOT_FOUND');
  });

  it('gets no figures: they are for this machine, and not for whom a proxy on it speaks for', async () => {
    const figures = (headers = {}) => request(api.app.getHttpServer()).get('/metrics').set(headers);
    await figures().expect(200);
    await figures({ 'x-forwarded-for': '203.0.113.7' }).expect(404);
  });

  it('gets none at all where they have a port of their own', async () => {
    const metricsPort = await freePort();
    const apart = await startApi(await workerDatabase(), { METRICS_PORT: String(metricsPort) });
    await request(apart.app.getHttpServer()).get('/metrics').expect(404);
    const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    expect(await answer.text()).toContain('samla_http_request_seconds');
    expect((await fetch(`http://127.0.0.1:${metricsPort}/graphql`)).status).toBe(404);
    await apart.close();
  });

  it('is told to stay encrypted where it is, and whom the page may talk with', async () => {
    const plain = await request(api.app.getHttpServer()).get('/health/live');
    expect(plain.headers['strict-transport-security']).toBeUndefined();
    expect(plain.headers['content-security-policy']).toContain("connect-src 'self';");
    const encrypted = await request(api.app.getHttpServer())
      .get('/health/live')
      .set('x-forwarded-proto', 'https');
    expect(encrypted.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('is not believed about itself unless it is a proxy of ours', async () => {
    const strict = await startApi(await workerDatabase(), { TRUST_PROXY: '10.0.0.0/8' });
    const told = await request(strict.app.getHttpServer())
      .get('/health/live')
      .set('x-forwarded-proto', 'https');
    expect(told.headers['strict-transport-security']).toBeUndefined();
    await strict.close();
  });
});

describe('the configuration', () => {
  const DATABASE_URL = 'postgres://somebody@db.example/samla';
  const SAMLA_CLOCK = '2024-01-15T12:00:00Z';

  it('stops no clock on a server, save for a demo county', () => {
    expect(() => loadConfig({ DATABASE_URL, SAMLA_CLOCK })).toThrow(/SAMLA_CLOCK/);
    expect(() => loadConfig({ DATABASE_URL, SAMLA_CLOCK, SAMLA_DEMO: '0' })).toThrow(ConfigError);
    expect(loadConfig({ DATABASE_URL, SAMLA_CLOCK, SAMLA_DEMO: '1' }).fixedClock).toEqual(
      new Date(SAMLA_CLOCK),
    );
    expect(loadConfig({ SAMLA_CLOCK }).fixedClock).toEqual(new Date(SAMLA_CLOCK));
  });

  it('takes as proxies addresses and nets, and nothing else', () => {
    for (const TRUST_PROXY of ['loopback, uniquelocal', '10.0.0.0/8', 'fd00::/8,127.0.0.1']) {
      expect(loadConfig({ TRUST_PROXY }).trustProxy).toBe(TRUST_PROXY);
    }
    for (const TRUST_PROXY of ['true', 'proxy.example', '*'])
      expect(() => loadConfig({ TRUST_PROXY })).toThrow(/TRUST_PROXY/);
  });
});
