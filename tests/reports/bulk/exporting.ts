import { createHash, randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@samla/domain/access/roles.js';
import type { Database } from '@samla/platform/database/database.js';
import { startApi, type TestApi } from '../../support/api.js';
import { openDatabase, ownDatabase, withOwner } from '../../support/database.js';
import type { TestForbund } from '../../support/forbund.js';
import { countyOfTwo } from '../county-of-two.js';

/** One answer of the export, as far as it came. */
export interface Fetched {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The API on a port, over a county of two förbund whose analyst asks. */
export interface Exporting {
  readonly database: Database;
  readonly api: TestApi;
  readonly owner: string;
  readonly first: TestForbund;
  readonly second: TestForbund;
  readonly analyst: string;
  /** Address of a file of the county's. */
  path(file: string, query?: Record<string, string>): string;
  /** Fetches it to its end, or cuts the connection when `bytes` have come. */
  fetch(path: string, options?: { token?: string | null; cutAfter?: number }): Promise<Fetched>;
  close(): Promise<void>;
}

/** Starts it; nothing has been handed in. */
export async function exporting(): Promise<Exporting> {
  const urls = await ownDatabase();
  const { database, close } = await openDatabase(urls);
  const { first, second } = await countyOfTwo(database);
  const analyst = await session(urls.owner, 'LANSANALYTIKER', { countyId: first.countyId });
  const api = await startApi(urls);
  await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  return {
    database,
    api,
    owner: urls.owner,
    first,
    second,
    analyst,
    path: (file, query = { fromYear: '2021', toYear: '2021' }) =>
      `/export/counties/lan-${first.countyId}/figures.${file}?${new URLSearchParams(query).toString()}`,
    fetch: (path, { token = analyst, cutAfter } = {}) => fetched(port, path, token, cutAfter),
    async close() {
      await api.close();
      await close();
      await urls.drop();
    },
  };
}

function fetched(port: number, path: string, token: string | null, cutAfter = Infinity): Promise<Fetched> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const asked = http.get({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      const end = (): void =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(parts).subarray(0, cutAfter),
        });
      response.on('data', (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size < cutAfter) return;
        response.destroy();
        end();
      });
      response.on('end', end);
      response.on('error', reject);
    });
    asked.on('error', reject);
  });
}

/** A user with one mandate, signed in; answers the token. With `scopes`, the token of a key of theirs. */
export function session(
  owner: string,
  role: Role,
  { countyId = null, forbundId = null }: { countyId?: string | null; forbundId?: string | null },
  scopes?: readonly string[],
): Promise<string> {
  const [token, id] = [`${scopes ? 'samla_' : ''}${randomBytes(32).toString('base64url')}`, randomUUID()];
  const hash = createHash('sha256').update(token).digest('hex');
  return withOwner(async (client) => {
    await client.query('insert into app_user (id, username, display_name) values ($1, $2, $2)', [
      id,
      `prov-${id}`,
    ]);
    await client.query(
      `insert into mandate (id, user_id, role, forbund_id, county_id, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [randomUUID(), id, role, forbundId, countyId],
    );
    await (scopes
      ? client.query(
          `insert into api_key (id, token_hash, name, user_id, scopes, created_at, expires_at) values ($1, $2, 'prov', $3, $4, now(), now() + interval '1 day')`,
          [randomUUID(), hash, id, scopes],
        )
      : client.query(
          `insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 hour')`,
          [hash, id],
        ));
    return token;
  }, owner);
}

/** The whole lines of what came, as bytes: what stands behind the last line break is thrown away. */
export function wholeLines(body: Buffer): Buffer {
  return body.subarray(0, body.lastIndexOf(0x0a) + 1);
}

/** The cursor of the last whole row of what came; null before the first. */
export function lastCursor(format: string, body: Buffer): string | null {
  const line = wholeLines(body).toString('utf8').trimEnd().split('\n').at(-1) ?? '';
  if (format === 'jsonl') return (JSON.parse(line || '{}') as { cursor?: string }).cursor ?? null;
  const cursor = line.trimEnd().split(',').at(-1) ?? '';
  return cursor === 'cursor' ? null : cursor;
}
