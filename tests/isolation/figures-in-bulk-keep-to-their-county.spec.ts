import { permits } from '@samla/domain/access/roles.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase, withOwner } from '../support/database.js';
import { FOREIGN_KINDS, type IdKind, idOf, unknownOf } from './foreign-ids.js';
import { showsSecrets } from './leaks.js';
import { secretOf } from './marked-rows.js';
import { buildWorld, type Caller, type World, WORLD_CLOCK } from './world.js';

const FILES = ['figures.jsonl', 'figures.csv', 'figures.csv-metadata.json', 'figures.exe'];

describe('consolidated figures in bulk', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let api: TestApi;
  let world: World;
  let query: string;
  let calls = 0;

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    const [own] = await withOwner(
      async (owner) =>
        (
          await owner.query<{ year: number; period: number }>(
            'select year, to_period as period from submission where forbund_id = $1',
            [world.own.forbundId],
          )
        ).rows,
      database.owner,
    );
    query = `fromYear=${own!.year}&toYear=${own!.year}&toPeriod=${own!.period}&detail=ACCOUNTS`;
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`isolation: ${calls} downloads of figures\n`);
    await api.close();
    await database.drop();
  });

  async function download(
    { token }: Caller,
    kind: IdKind,
    file: string,
    asked = query,
  ): Promise<{ status: number; text: string }> {
    calls += 1;
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const url = `/export/counties/${encodeURIComponent(idOf('countySlug', kind, world))}/${file}?${asked}`;
    const { statusCode, body } = await api.app.inject({ method: 'GET', url, headers });
    return { status: statusCode, text: body };
  }

  it('are given to those who read the own county, and to nobody by a foreign county', async () => {
    const wrong: unknown[] = [];
    for (const caller of world.callers) {
      for (const file of FILES) {
        const own = await download(caller, 'own', file);
        const mayRead =
          caller.role !== null && caller.scope === 'COUNTY' && permits(caller.role, 'READ_CONSOLIDATION');
        const isGiven = own.status === 200;
        // The stranger is in the other county; the förbund next door is in this one, and handed in to it.
        if (isGiven !== (mayRead && file !== 'figures.exe') || showsSecrets(own.text, ['B1']))
          wrong.push({ caller: caller.name, file, own });
        if (isGiven && file === 'figures.jsonl' && !own.text.includes(secretOf('A1')))
          wrong.push({ caller: caller.name, file, own: 'shows nothing' });
        for (const kind of FOREIGN_KINDS) {
          const unknown = await download(caller, unknownOf(kind), file);
          const foreign = await download(caller, kind, file);
          const isAlike = foreign.status === unknown.status && foreign.text === unknown.text;
          if (!isAlike || foreign.status < 401 || foreign.status > 404 || showsSecrets(foreign.text))
            wrong.push({ caller: caller.name, file, kind, foreign, unknown });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('are not gone on with by a cursor of the county next door', async () => {
    const analyst = world.callers.find(({ name }) => name === 'LANSANALYTIKER')!;
    const { text } = await download(analyst, 'own', 'figures.jsonl');
    const { cursor } = JSON.parse(text.split('\n', 1)[0]!) as { cursor: string };
    const beside = await download(analyst, 'stranger', 'figures.jsonl', `${query}&after=${cursor}`);
    expect(beside.status).toBe(404);
    expect(beside).toEqual(await download(analyst, 'unknown', 'figures.jsonl', `${query}&after=${cursor}`));
  });
});
