import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import request from 'supertest';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { PROGRAM } from '@samla/ledger/export/program.js';
import iconv from 'iconv-lite';
import { startApi, type TestApi } from '../../support/api.js';
import { withOwner } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { DEMO_CLOCK, demoDatabase } from '../../support/demo.js';

jest.setTimeout(120_000);

describe('the books of a year over HTTP', () => {
  let urls: Awaited<ReturnType<typeof demoDatabase>>;
  let api: TestApi;
  let ekonom: string;

  beforeAll(async () => {
    urls = await demoDatabase();
    api = await startApi(urls, { SAMLA_CLOCK: DEMO_CLOCK });
    ekonom = await api.signIn('ekonom-vasteras', DEMO_PASSWORD);
  });
  afterAll(async () => {
    await api?.close();
    await urls.drop();
  });

  const get = (path: string, token?: string) => {
    const asked = request(api.app.getHttpServer())
      .get(path)
      .buffer(true)
      .parse(bytesOf as never);
    return token ? asked.set('authorization', `Bearer ${token}`) : asked;
  };
  const vasteras = (format: string, token = ekonom) => get(`/forbund/vasteras/books/2021/${format}`, token);

  it.each([
    ['sie4e', 'vasteras-2021.se', 'text/plain; charset=IBM437', /^#FLAGGA 0\r\n#KSUMMA\r\n#PROGRAM Samla/],
    ['sie4i', 'vasteras-2021.si', 'text/plain; charset=IBM437', /^#FLAGGA 0\r\n/],
    ['hledger', 'vasteras-2021.journal', 'text/plain; charset=utf-8', /^; Samordningsförbundet Västerås/],
    ['beancount', 'vasteras-2021.beancount', 'text/plain; charset=utf-8', /^; Samla 0/],
  ])('come as %s with the name and the type of that format', async (format, fileName, contentType, start) => {
    const { status, headers, body } = await vasteras(format);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-length': `${(body as Buffer).length}`,
      'cache-control': 'private, no-store',
    });
    expect(Number(headers['samla-entries'])).toBeGreaterThan(100);
    expect(headers['samla-replaced-letters']).toMatch(/^\d+/);
    const charset = format.startsWith('sie') ? 'cp437' : 'utf8';
    expect(iconv.decode(body as Buffer, charset)).toMatch(start);
  });

  it('say who owns them, that they are constructed, and what made them', async () => {
    const text = iconv.decode((await vasteras('sie4e')).body as Buffer, 'cp437');
    expect(text).toContain('#ORGNR 222000-2824\r\n');
    expect(text).toContain('#PROSA "Konstruerade räkenskaper');
    expect(text).toContain('#GEN 20240315\r\n');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(PROGRAM.version).toBe(version);
  });

  it('are the same bytes each time', async () => {
    const sha = async () =>
      createHash('sha256')
        .update((await vasteras('sie4e')).body as Buffer)
        .digest('hex');
    expect(await sha()).toBe(await sha());
  });

  it('are for those alone who may read the books, there', async () => {
    const codeOf = async (path: string, user?: string): Promise<[number, string]> => {
      const token = user && (await api.signIn(user, DEMO_PASSWORD));
      const { status, body } = await get(path, token);
      return [status, (JSON.parse((body as Buffer).toString()) as { code: string }).code];
    };
    const path = '/forbund/vasteras/books/2021/sie4e';
    expect(await codeOf(path)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(path, 'ekonom-malardalen')).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf('/forbund/nowhere/books/2021/sie4e', 'ekonom-malardalen')).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await codeOf(path, 'medlem-vasteras')).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(path, 'operator')).toEqual([404, 'NOT_FOUND']);
    for (const wrong of ['2021/pdf', '2035/sie4e', 'x/sie4e', '20211/sie4e'])
      expect(await codeOf(`/forbund/vasteras/books/${wrong}`, 'ekonom-vasteras')).toEqual([404, 'NOT_FOUND']);
  });

  it('are told in the trail, and only those that were handed out', async () => {
    const count = () =>
      withOwner(async (owner) => {
        const { rows } = await owner.query(
          `select count(*)::integer as found from audit_event where action = 'exportBooks'`,
        );
        return (rows as { found: number }[])[0]!.found;
      }, urls.owner);
    const before = await count();
    await vasteras('hledger');
    await vasteras('hledger', await api.signIn('medlem-vasteras', DEMO_PASSWORD));
    expect(await count()).toBe(before + 1);
  });

  it('leave nothing behind on the disk', async () => {
    // What others are making at this moment has a name for a moment only.
    await eventually('no export has a name on the disk', async () => {
      await vasteras('sie4i');
      return !readdirSync(tmpdir()).some((name) => name.startsWith('samla-export-'));
    });
  });
});

function bytesOf(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
}
