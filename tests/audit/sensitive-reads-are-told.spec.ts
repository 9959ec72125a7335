import pg from 'pg';
import { feedTokenOf } from '../isolation/marked-rows.js';
import { buildWorld, type World, WORLD_CLOCK } from '../isolation/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { eventsOf } from './trail.js';

describe('a sensitive read', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await api.close();
    await database.drop();
  });

  const tokenOf = (role: string) => world.callers.find(({ name }) => name === role)!.token!;
  const ask = (query: string, role = 'EKONOM') =>
    eventsOf(owner, () => api.graphql(query, {}, tokenOf(role)));
  const journal = 'journalEntries(year: 2021) { edges { node { id text rows { account } } } }';
  const ofOwn = (fields: string) => `{ forbund(slug: "${world.own.slug}") { slug ${fields} } }`;

  it('of the journal leaves one event a request, however often it reads there', async () => {
    const { result, events } = await ask(ofOwn(`a: ${journal} b: ${journal}`));
    expect(result.errors).toBeUndefined();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      place: world.own.forbundId,
      action: 'readJournal',
      actor_name: 'roll-ekonom',
      roles: 'EKONOM',
      object_kind: 'FiscalYear',
      object_key: '2021',
      object_count: 2,
      outcome: 'DONE',
    });
  });

  it('of one entry tells which', async () => {
    const { result } = await ask(ofOwn(journal));
    const { id } = (result.data['forbund'] as { journalEntries: { edges: { node: { id: string } }[] } })
      .journalEntries.edges[0]!.node;
    const { events } = await ask(ofOwn(`journalEntry(id: "${id}") { text }`));
    expect(events.map(({ action, object_key }) => [action, object_key])).toEqual([['readJournalEntry', '1']]);
  });

  it('that shows nothing leaves nothing, nor do figures that are no secret there', async () => {
    const empty = journal.replace('2021', '1999');
    for (const fields of [
      empty,
      'statements(year: 2021) { label }',
      'fiscalYears { year }',
      'members { party }',
      'budgets(year: 2021) { name lines { label } }',
      'contributions(year: 2021) { year }',
      'equity(fromYear: 2020, toYear: 2021) { years { year } }',
      'insatser { edges { node { name } } }',
      'decisions { edges { node { title } } }',
      'duties(year: 2021) { title }',
      'risks { id latest { measure } }',
      'calendarFeeds { name }',
    ]) {
      const { result, events } = await ask(ofOwn(fields));
      expect(result.errors).toBeUndefined();
      expect(events).toEqual([]);
    }
    const county = `{ county(slug: "${world.own.countySlug}") { consolidation(year: 2021) { label } } }`;
    expect((await ask(county, 'LANSANALYTIKER')).events).toEqual([]);
  });

  it('is none of a calendar: the year of duties is no secret to who was given its address', async () => {
    const url = `/calendar/${world.own.forbundId}/${feedTokenOf('A1')}.ics`;
    await owner.query('update calendar_feed set revoked_at = null');
    const { result, events } = await eventsOf(owner, () => api.app.inject({ method: 'GET', url }));
    expect(result.statusCode).toBe(200);
    expect(events).toEqual([]);
  });

  it('that was refused shows and leaves nothing', async () => {
    const { result, events } = await ask(ofOwn(journal), 'MEDLEM');
    expect(result.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(events).toEqual([]);
  });

  it('of a report’s document is told in the county, in the transaction that reads it', async () => {
    const id = Buffer.from(`ReportRun:${world.own.countyId}:${world.own.ids.run}`).toString('base64url');
    const { result, events } = await eventsOf(owner, () =>
      api.app.inject({
        method: 'GET',
        url: `/reports/${id}/json`,
        headers: { authorization: `Bearer ${tokenOf('LANSANALYTIKER')}` },
      }),
    );
    expect(result.statusCode).toBe(200);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      place: world.own.countyId,
      action: 'readReportDocument',
      actor_name: 'roll-lansanalytiker',
      roles: 'LANSANALYTIKER',
      object_key: `${world.own.ids.run} JSON`,
    });
    expect(events[0]?.request_id).not.toBe('');
  });

  it.each([
    ['a file that comes', 'POST', 'files?fileName=prov.se', 201, 'receiveImportFile', 'EKONOM'],
    ['a file that is fetched', 'GET', 'files/', 200, 'readImportFile', 'REVISOR'],
    ['a journal that is fetched', 'GET', 'journal', 200, 'exportJournal', 'REVISOR'],
  ] as const)(
    'over HTTP: %s is told with role and request',
    async (_what, method, path, status, action, role) => {
      const asRole = (name: string) => ({ authorization: `Bearer ${tokenOf(name)}` });
      const url = `/forbund/${world.own.slug}/`;
      const octets = { 'content-type': 'application/octet-stream' };
      const sent = async (text: string, name: string) =>
        api.app.inject({
          method: 'POST',
          url: `${url}files?fileName=prov.se`,
          headers: { ...asRole(name), ...octets },
          payload: Buffer.from(text),
        });
      const fileId =
        path === 'files/' ? (await sent('#FLAGGA 0\r\n', 'EKONOM')).json<{ fileId: string }>().fileId : '';
      const { result, events } = await eventsOf(owner, () =>
        method === 'POST'
          ? sent('#FLAGGA 0', role)
          : api.app.inject({ method, url: `${url}${path}${fileId}`, headers: asRole(role) }),
      );
      expect(result.statusCode).toBe(status);
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({
        place: world.own.forbundId,
        action,
        actor_name: `roll-${role.toLowerCase()}`,
        roles: role,
        outcome: 'DONE',
      });
      expect(events[0]?.request_id).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('by an operator who holds nothing in the förbund is told in the registry, and concerns that förbund', async () => {
    const { result, events } = await ask(ofOwn('seat'), 'OPERATOR');
    expect(result.errors).toBeUndefined();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      place: 'installation',
      action: 'operatorAccess',
      concerns: world.own.forbundId,
      roles: 'OPERATOR',
    });
    const query = ofOwn(
      'registryTrail(action: "operatorAccess") { edges { node { label actorName objectKey } } }',
    );
    const seen = await ask(query, 'REVISOR');
    expect(JSON.stringify(seen.result.data).split('Operatör öppnade förbund')).toHaveLength(2);
    // The registry's chain is one, and each sees its own part: what concerns a neighbour is not told here.
    await ask(`{ forbund(slug: "${world.sibling.slug}") { slug } }`, 'OPERATOR');
    expect(JSON.stringify((await ask(query, 'REVISOR')).result.data)).not.toContain(world.sibling.forbundId);
    expect(seen.events.map(({ action }) => action)).toEqual(['readRegistryTrail']);
  });

  it('shows nothing when it cannot be recorded', async () => {
    await owner.query('revoke insert on audit_event from samla_tenant');
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const { result, events } = await ask(ofOwn(journal));
      expect(JSON.stringify(result)).not.toContain('HEMLIG');
      expect(result.status).toBe(500);
      expect(events).toEqual([]);
    } finally {
      logged.mockRestore();
      await owner.query('grant insert on audit_event to samla_tenant');
    }
    expect(JSON.stringify((await ask(ofOwn(journal))).result)).toContain('HEMLIG');
  });
});
