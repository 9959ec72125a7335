import pg from 'pg';
import { readTrail } from '../../apps/cli/src/audit/read-trail.js';
import { verifyEverything } from '../../apps/cli/src/verify/verify-everything.js';
import { buildWorld, type World, WORLD_CLOCK } from '../isolation/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';

interface Node {
  readonly eventNo: string;
  readonly action: string;
  readonly label: string;
  readonly actorName: string;
  readonly roles: string[];
  readonly outcome: string;
  readonly code: string;
  readonly recordedAt: string;
}
interface Trail {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const FIELDS =
  'edges { node { eventNo recordedAt action label actorName roles outcome code objectKey } } pageInfo { hasNextPage endCursor }';

describe('the revisor reads the trail', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    // The planted event is none that a chain was made of; from here on there are real ones.
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
    await owner.query('set session_replication_role = replica');
    for (const place of ['', 'county_']) {
      await owner.query(`delete from ${place}audit_event`);
      await owner.query(`delete from ${place}audit_head`);
    }
    await owner.query('set session_replication_role = origin');
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    for (const [index, code] of ['A', 'B', 'C'].entries()) await setCounterparty('EKONOM', code, `k${index}`);
    await setCounterparty('REVISOR', 'D', 'k4');
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await api.close();
    await database.drop();
  });

  const tokenOf = (role: string) => world.callers.find(({ name }) => name === role)!.token!;
  const globalId = (kind: string, id: string) => Buffer.from(`${kind}:${id}`).toString('base64url');

  function setCounterparty(role: string, code: string, idempotencyKey: string) {
    const forbundId = globalId('Forbund', world.own.forbundId);
    return api.graphql(
      'mutation ($input: SetCounterpartyInput!) { setCounterparty(input: $input) { __typename } }',
      { input: { forbundId, code, name: 'Hemligt Namn', kind: 'OTHER', idempotencyKey } },
      tokenOf(role),
    );
  }

  async function trailOf(role: string, args: string, slug = world.own.slug, field = 'auditTrail') {
    const query = `{ forbund(slug: "${slug}") { ${field}(${args}) { ${FIELDS} } } }`;
    const { data, errors } = await api.graphql<{ forbund: Record<string, Trail> | null } | null>(
      query,
      {},
      tokenOf(role),
    );
    return { trail: data?.forbund?.[field], code: errors?.[0]?.extensions['code'] };
  }

  const writes = 'first: 10, action: "setCounterparty"';

  it('what was done and what was refused, by whom and in which role, in Swedish, the latest first', async () => {
    const { trail } = await trailOf('REVISOR', writes);
    const told = trail!.edges.map(({ node }) => [
      node.eventNo,
      node.label,
      node.actorName,
      node.roles,
      node.outcome,
      node.code,
    ]);
    expect(told).toEqual([
      ['4', 'Ändrade motpart', 'roll-revisor', ['REVISOR'], 'REFUSED', 'FORBIDDEN'],
      ['3', 'Ändrade motpart', 'roll-ekonom', ['EKONOM'], 'DONE', ''],
      ['2', 'Ändrade motpart', 'roll-ekonom', ['EKONOM'], 'DONE', ''],
      ['1', 'Ändrade motpart', 'roll-ekonom', ['EKONOM'], 'DONE', ''],
    ]);
    expect(JSON.stringify(trail)).not.toContain('Hemligt Namn');
  });

  it('page by page, and no event twice or never', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { trail }: Awaited<ReturnType<typeof trailOf>> = await trailOf(
        'FORBUNDSCHEF',
        `first: 2, action: "setCounterparty"${after === null ? '' : `, after: "${after}"`}`,
      );
      seen.push(...trail!.edges.map(({ node }) => node.eventNo));
      if (!trail!.pageInfo.hasNextPage) break;
      after = trail!.pageInfo.endCursor;
    }
    expect(seen).toEqual(['4', '3', '2', '1']);
    const foreign = Buffer.from('["x"]').toString('base64url');
    expect((await trailOf('REVISOR', `first: 2, after: "${foreign}"`)).code).toBe('BAD_USER_INPUT');
  });

  it('from one time to another', async () => {
    const { trail } = await trailOf('REVISOR', writes);
    const [, third, second] = trail!.edges.map(({ node }) => node.recordedAt);
    const between = await trailOf('REVISOR', `${writes}, from: "${second}", to: "${third}"`);
    expect(between.trail!.edges.map(({ node }) => node.eventNo)).toEqual(['2']);
    expect((await trailOf('REVISOR', `${writes}, to: "2001-01-01T00:00:00Z"`)).trail!.edges).toEqual([]);
  });

  it('and that they did is told in it', async () => {
    await trailOf('REVISOR', writes);
    const { trail } = await trailOf('REVISOR', 'first: 1');
    expect(trail!.edges[0]!.node).toMatchObject({
      action: 'readAuditTrail',
      label: 'Läste loggen',
      actorName: 'roll-revisor',
      roles: ['REVISOR'],
    });
  });

  it('and an ekonom does not, nor a member, nor the operator', async () => {
    for (const role of ['EKONOM', 'STYRELSE', 'MEDLEM']) {
      for (const field of ['auditTrail', 'registryTrail'])
        expect(await trailOf(role, 'first: 1', world.own.slug, field)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await trailOf('OPERATOR', 'first: 1')).code).toBe('NOT_FOUND');
    expect((await trailOf('INTERNKONTROLLOR', 'first: 1')).code).toBeUndefined();
  });

  it('and nobody reads another förbund’s', async () => {
    for (const { slug } of [world.sibling, world.stranger]) {
      for (const field of ['auditTrail', 'registryTrail'])
        expect(await trailOf('REVISOR', 'first: 1', slug, field)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('of the county, and only the presidium does', async () => {
    const order = {
      input: { countyId: globalId('County', world.own.countyId), year: 2021, idempotencyKey: 'k' },
    };
    await api.graphql(
      'mutation ($input: RequestConsolidatedReportInput!) { requestConsolidatedReport(input: $input) { __typename } }',
      order,
      tokenOf('LANSANALYTIKER'),
    );
    const query = `{ county(slug: "${world.own.countySlug}") { auditTrail { ${FIELDS} } } }`;
    const asked = (role: string) => api.graphql<{ county: { auditTrail: Trail } }>(query, {}, tokenOf(role));
    const { data } = await asked('LANSPRESIDIUM');
    expect(data.county.auditTrail.edges.map(({ node }) => [node.action, node.actorName])).toEqual([
      ['requestConsolidatedReport', 'roll-lansanalytiker'],
    ]);
    // A revisor's right holds in the förbund and not in its county.
    for (const role of ['LANSANALYTIKER', 'REVISOR'])
      expect((await asked(role)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('at the command line too, where the reading is told before anything is shown', async () => {
    const filter = { action: 'readAuditTrail', from: null, to: null };
    const events = await readTrail(api.app, { forbund: world.own.slug, county: null, filter });
    expect(events[0]).toMatchObject({ actorKind: 'COMMAND_LINE', action: 'readAuditTrail' });
    const all = await readTrail(api.app, {
      forbund: null,
      county: null,
      filter: { ...filter, action: null },
    });
    expect(all[0]).toMatchObject({ action: 'readInstallationTrail' });
    const unknown = readTrail(api.app, { forbund: 'okänt', county: null, filter });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('and `samla verify` proves it, or says which event is not what it was', async () => {
    const chains = async () => (await verifyEverything(api.app)).filter(({ name }) => name === 'audit-chain');
    expect((await chains()).map(({ forbund, ok }) => [forbund, ok])).toEqual([
      [world.own.slug, true],
      [world.sibling.slug, true],
      [world.stranger.slug, true],
      [world.own.countySlug, true],
      [world.stranger.countySlug, true],
      ['installation', true],
    ]);
    await owner.query('set session_replication_role = replica');
    await owner.query(
      `update audit_event set actor_name = 'roll-chef' where forbund_id = $1 and event_no = 2`,
      [world.own.forbundId],
    );
    await owner.query('set session_replication_role = origin');
    const broken = (await chains()).filter(({ ok }) => !ok);
    expect(broken).toEqual([
      expect.objectContaining({ forbund: world.own.slug, faults: ['händelse 2 är ändrad'] }),
    ]);
  });
});
