import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import request from 'supertest';
import { verifyEverything } from '../../apps/cli/src/verify/verify-everything.js';
import { startApi, type TestApi } from '../support/api.js';
import { withOwner } from '../support/database.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';
import { verified } from './chain-books.js';

jest.setTimeout(120_000);

let urls: Awaited<ReturnType<typeof demoDatabase>>;
let api: TestApi;

beforeAll(async () => {
  urls = await demoDatabase();
  api = await startApi(urls, { SAMLA_CLOCK: DEMO_CLOCK });
});
afterAll(async () => {
  await api?.close();
  await urls.drop();
});

/** The journal of a förbund as that user gets it. */
async function journal(
  slug: string,
  user?: string,
): Promise<{ status: number; headers: unknown; text: string }> {
  const asked = request(api.app.getHttpServer()).get(`/forbund/${slug}/journal`).buffer(true);
  const token = user && (await api.signIn(user, DEMO_PASSWORD));
  const { status, headers, text } = await (token ? asked.set('authorization', `Bearer ${token}`) : asked);
  return { status, headers: headers as unknown, text };
}

describe('the journal over HTTP', () => {
  it('is all years in one file, which the script verifies', async () => {
    const { status, headers, text } = await journal('vasteras', 'revisor-vasteras');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="vasteras.samla-journal"',
      'cache-control': 'private, no-store',
    });
    expect(new Set([...text.matchAll(/^E\t\d+\t(\d+)/gm)].map(([, year]) => year)).size).toBeGreaterThan(1);
    expect(verified(Buffer.from(text))).toEqual({
      status: 0,
      said: expect.stringMatching(/^OK: \d{3,} entries/),
    });
  });

  it('is for those alone who may read the books, there', async () => {
    const statusOf = async (slug: string, user?: string): Promise<number> =>
      (await journal(slug, user)).status;
    expect(await statusOf('vasteras')).toBe(401);
    expect(await statusOf('vasteras', 'medlem-vasteras')).toBe(403);
    expect(await statusOf('vasteras', 'ekonom-malardalen')).toBe(404);
    expect(await statusOf('nowhere', 'ekonom-malardalen')).toBe(404);
    expect(await statusOf('vasteras', 'operator')).toBe(404);
  });

  it('is told in the trail', async () => {
    await journal('norra-vastmanland', 'revisor-norra');
    const { rows } = await withOwner(
      (owner) =>
        owner.query(
          `select actor_name, object_key from audit_event where action = 'exportJournal' order by recorded_at desc limit 1`,
        ),
      urls.owner,
    );
    expect(rows).toEqual([{ actor_name: 'revisor-norra', object_key: 'norra-vastmanland' }]);
  });
});

describe('samla verify', () => {
  const chains = async () => (await verifyEverything(api.app)).filter(({ name }) => name === 'chain');

  it('proves the chains of every förbund, and names the first entry that is not what was booked', async () => {
    expect((await chains()).map(({ forbund, ok }) => [forbund, ok])).toEqual([
      ['norra-vastmanland', true],
      ['vasteras', true],
      ['vasterbergslagen', true],
      ['vastra-malardalen', true],
    ]);
    const { rows } = await withOwner(async (owner) => {
      await owner.query('set session_replication_role = replica');
      const where = `from forbund f where f.slug = 'vasteras' and e.forbund_id = f.id and e.entry_no in (20, 30)`;
      await owner.query(`update journal_entry e set text = text || '!' ${where}`);
      return owner.query(
        `select e.series, e.number from journal_entry e, forbund f where f.slug = 'vasteras' and e.forbund_id = f.id and e.entry_no = 20`,
      );
    }, urls.owner);
    const [{ series, number }] = rows as [{ series: string; number: string }];
    const broken = (await chains()).filter(({ ok }) => !ok);
    expect(broken).toEqual([
      {
        name: 'chain',
        forbund: 'vasteras',
        rows: expect.any(Number),
        ok: false,
        place: { entryNo: '20', series, number },
        faults: [
          `verifikation 20, serie ${series}, nummer ${number}: är inte vad som bokfördes: kedjans hash är en annan`,
        ],
      },
    ]);
  });
});
