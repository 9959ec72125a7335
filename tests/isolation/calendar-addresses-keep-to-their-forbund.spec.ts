import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { changedTables, foreignRows, showsSecrets } from './leaks.js';
import { feedTokenOf, secretOf } from './marked-rows.js';
import { buildWorld, type Caller, namedId, type Tenant, type World, WORLD_CLOCK } from './world.js';

interface Fetched {
  readonly status: number;
  readonly text: string;
}

describe('the addresses of calendars', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;
  let tenants: readonly Tenant[];

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    tenants = [world.own, world.sibling, world.stranger];
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
    // Planted as one that has ended, as everything that can end is.
    await owner.query('update calendar_feed set revoked_at = null');
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await api.close();
    await database.drop();
  });

  /** The calendar at an address, as anybody fetches it: nobody signs in there. */
  async function fetched(forbundId: string, token: string, caller?: Caller): Promise<Fetched> {
    const headers = caller?.token ? { authorization: `Bearer ${caller.token}` } : {};
    const url = `/calendar/${encodeURIComponent(forbundId)}/${encodeURIComponent(token)}.ics`;
    const { statusCode, body } = await api.app.inject({ method: 'GET', url, headers });
    return { status: statusCode, text: body };
  }

  it('open the förbund’s own year to whoever has the address, and no other', async () => {
    for (const { forbundId, tag } of tenants) {
      const { status, text } = await fetched(forbundId, feedTokenOf(tag));
      expect({ tag, status, isOwn: text.includes(secretOf(tag)) }).toEqual({ tag, status: 200, isOwn: true });
      const others = tenants.filter((other) => other.tag !== tag).map((other) => other.tag);
      expect({ tag, isForeign: showsSecrets(text, others) }).toEqual({ tag, isForeign: false });
    }
  });

  it('open nothing with another förbund’s secret, with none, or as somebody signed in, and tell nothing apart', async () => {
    const unknown = await fetched(namedId('nowhere'), feedTokenOf('NOWHERE'));
    expect(unknown.status).toBe(404);
    const ekonom = world.callers.find(({ name }) => name === 'EKONOM') as Caller;
    const wrong = [
      ...tenants.flatMap(({ forbundId, tag }) =>
        tenants
          .filter((other) => other.tag !== tag)
          .map((other) => [forbundId, feedTokenOf(other.tag)] as const),
      ),
      [world.own.forbundId, feedTokenOf('NOWHERE')],
      [namedId('nowhere'), feedTokenOf('A1')],
      [world.own.forbundId, namedId('feed-A1')],
      ['inte ett id: åäö', feedTokenOf('A1')],
      [`${world.stranger.forbundId}' or '1'='1`, feedTokenOf('A1')],
    ] as const;
    for (const [forbundId, token] of wrong)
      for (const caller of [undefined, ekonom])
        expect({ forbundId, token, answer: await fetched(forbundId, token, caller) }).toEqual({
          forbundId,
          token,
          answer: unknown,
        });
  });

  it('open nothing once they are taken back, and are taken back in the own förbund alone', async () => {
    const ekonom = world.callers.find(({ name }) => name === 'EKONOM') as Caller;
    const before = await foreignRows(owner, world, true);
    const revoke = (forbund: Tenant, feed: Tenant) =>
      api.graphql(
        'mutation ($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { __typename } }',
        {
          input: {
            forbundId: Buffer.from(`Forbund:${forbund.forbundId}`).toString('base64url'),
            feedId: Buffer.from(`CalendarFeed:${forbund.forbundId}:${feed.ids.feed}`).toString('base64url'),
            idempotencyKey: `${forbund.tag}-${feed.tag}`,
          },
        },
        ekonom.token as string,
      );
    expect((await revoke(world.own, world.stranger)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await fetched(world.stranger.forbundId, feedTokenOf('B1'))).status).toBe(200);
    expect((await revoke(world.own, world.own)).errors).toBeUndefined();
    expect((await fetched(world.own.forbundId, feedTokenOf('A1'))).status).toBe(404);
    expect(changedTables(before, await foreignRows(owner, world, true))).toEqual([]);
  });
});
