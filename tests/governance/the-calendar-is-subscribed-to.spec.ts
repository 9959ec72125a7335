import { Database } from '@samla/platform/database/database.js';
import request from 'supertest';
import { GovernanceApi } from './governance-api.js';
import { readCalendar } from './read-calendar.js';

const CREATED = `__typename ... on CalendarFeedCreated { path feed { id name createdBy revokedAt } } ... on Problem { code }`;

interface Created {
  readonly error?: string;
  readonly code?: string;
  readonly path: string | null;
  readonly feed: { readonly id: string };
}

describe('the calendar of a förbund', () => {
  let world: GovernanceApi;
  let chef: string;
  const create = (token = chef, input: Record<string, unknown> = {}) =>
    world.mutate<Created>(token, 'createCalendarFeed', CREATED, { name: 'Kansliets kalender', ...input });
  const get = (path: string) => request(world.api.app.getHttpServer()).get(path);

  beforeEach(async () => {
    world = await GovernanceApi.start();
    chef = await world.token('FORBUNDSCHEF');
  });
  afterEach(() => world.close());

  it('is read at its address without signing in, three years of whole days', async () => {
    const { path } = await create();
    const answer = await get(path!).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { head, events } = readCalendar(answer.text);
    expect(head).toMatchObject({ VERSION: '2.0', 'X-WR-CALNAME': 'Årshjul, Samordningsförbundet Prov' });
    const budget = events.find(({ UID }) => UID === `BUDGET-2024@${world.forbund.id}.samla`)!;
    // 30 November 2024 is a Saturday; both days are told.
    expect(budget).toMatchObject({
      SUMMARY: 'Styrelsen beslutar nästa års budget och verksamhetsplan',
      'DTSTART;VALUE=DATE': '20241202',
      'DTEND;VALUE=DATE': '20241203',
    });
    expect(budget['DESCRIPTION']).toContain('Sista dag 2024-11-30, flyttad till 2024-12-02');
    const uids = events.map(({ UID }) => UID);
    expect(new Set(uids).size).toBe(uids.length);
    expect(new Set(events.map((event) => event['DTSTART;VALUE=DATE']!.slice(0, 4)))).toEqual(
      new Set(['2023', '2024', '2025']),
    );
  });

  it('tells what is done and late, under ids that stay', async () => {
    const { path } = await create();
    const read = async () => readCalendar((await get(path!)).text).events;
    const summaries = async () =>
      new Map((await read()).map(({ UID, SUMMARY }) => [UID!.split('@')[0], SUMMARY]));
    const before = await read();
    expect((await summaries()).get('BUDGET-2023')).toMatch(/^FÖRSENAD: Styrelsen beslutar/);
    const told = { dutyKey: 'BUDGET', year: 2023 };
    await world.mutate(chef, 'markDutyDone', '__typename', { ...told, doneOn: '2023-12-08' });
    expect((await summaries()).get('BUDGET-2023')).toMatch(/\(klar för sent, 2023-12-08\)$/);
    await world.mutate(chef, 'markDutyDone', '__typename', { ...told, doneOn: '2023-11-24' });
    expect((await summaries()).get('BUDGET-2023')).toMatch(/\(klar 2023-11-24\)$/);
    const now = await read();
    expect(now.map(({ UID }) => UID)).toEqual(before.map(({ UID }) => UID));
    expect(now.find(({ UID }) => UID!.startsWith('BUDGET-2023'))!['SEQUENCE']).toBe('2');
    await world.mutate(chef, 'setDutyNotApplicable', '__typename', { ...told, reason: 'Upphört' });
    expect((await summaries()).has('BUDGET-2023')).toBe(false);
  });

  it('is the same bytes for the same year', async () => {
    const { path } = await create();
    expect((await get(path!)).text).toBe((await get(path!)).text);
  });

  it('is 404 at a wrong address, another förbund’s and one that was taken back', async () => {
    const { path, feed } = await create();
    const other = await world.another(world.forbund.countyId);
    const token = path!.split('/').at(-1)!;
    const wrong = [
      path!.replace(/.{5}\.ics$/, 'AAAAA.ics'),
      `/calendar/${world.forbund.id}/.ics`,
      `/calendar/${other.id}/${token}`,
      `/calendar/00000000-0000-0000-0000-000000000000/${token}`,
      `/calendar/not-an-id/${token}`,
      `/calendar/${world.forbund.id}/%00`,
      // No address of a page either: a wrong one is never answered with one.
      `/calendar/${world.forbund.id}`,
    ];
    const answers = await Promise.all(wrong.map((address) => get(address)));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    expect(new Set(answers.slice(0, 4).map(({ text }) => text)).size).toBe(1);
    await get(path!).expect(200);
    const input = { feedId: feed.id };
    const revoked = await world.mutate<{ feed: { revokedAt: string } }>(
      chef,
      'revokeCalendarFeed',
      'feed { revokedAt }',
      input,
    );
    expect(revoked.feed.revokedAt).toBe('2024-01-15T11:00:00.000Z');
    expect((await get(path!)).text).toBe(answers[0]!.text);
    await get(path!).expect(404);
  });

  it('keeps the secret as a hash, and tells it once', async () => {
    const key = { idempotencyKey: 'samma' };
    const [first, again] = [await create(chef, key), await create(chef, key)];
    expect(again).toMatchObject({
      __typename: 'CalendarFeedCreated',
      path: null,
      feed: { id: first.feed.id },
    });
    const token = first.path!.split('/').at(-1)!.replace('.ics', '');
    expect(token).toHaveLength(43);
    const rows = await world.api.app
      .get(Database)
      .tenant(world.forbund.context, async (tx) => [
        ...(await tx.query('select * from calendar_feed')),
        ...(await tx.query('select * from idempotency')),
        ...(await tx.query('select * from audit_event')),
      ]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is made and taken back by those who work with the plan', async () => {
    expect((await create(await world.token('EKONOM'))).path).toContain('.ics');
    const { feed } = await create();
    for (const role of ['MEDLEM', 'REVISOR', 'STYRELSE'] as const) {
      const token = await world.token(role);
      expect(await create(token)).toEqual({ error: 'FORBIDDEN' });
      const input = { feedId: feed.id };
      expect(await world.mutate(token, 'revokeCalendarFeed', 'feed { id }', input)).toEqual({
        error: 'FORBIDDEN',
      });
    }
    expect(await create(chef, { name: 'för 121212-1212' })).toMatchObject({ code: 'PERSONAL_DATA' });
    const { calendarFeeds } = await world.read<{ calendarFeeds: unknown[] }>(
      chef,
      'calendarFeeds { id name revokedAt }',
    );
    expect(calendarFeeds).toHaveLength(2);
  });
});
