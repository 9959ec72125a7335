import { randomUUID } from 'node:crypto';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { assertMaySucceed } from '@samla/forbund/succession.js';
import { SuccessionService } from '@samla/forbund/succession.service.js';
import { Database } from '@samla/platform/database/database.js';
import { SYSTEM } from '@samla/platform/tenant-context.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { PASSWORD } from '../access/access-context.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

const RECORD = `mutation ($input: RecordSuccessionInput!) { recordSuccession(input: $input) { __typename
  ... on SuccessionRecorded { succession { predecessor { slug } successor { slug } validFrom basis } }
  ... on RuleProblem { code message } } }`;
const READ = `query ($slug: String!) { county(slug: $slug) { successions { predecessor { slug } successor { slug } validFrom } } }`;

describe('a förbund goes up in another', () => {
  let api: TestApi;
  let operator: string;
  let a: TestForbund;
  let b: TestForbund;
  let c: TestForbund;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    operator = await signedIn('OPERATOR', null);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const database = api.app.get(Database, { strict: false });
    a = await newForbund(database);
    b = await newForbund(database, a.countyId);
    c = await newForbund(database, a.countyId);
  });

  async function signedIn(role: 'OPERATOR' | 'FORBUNDSCHEF', forbundId: string | null): Promise<string> {
    const id = randomUUID();
    const registration = api.app.get(AccessRegistration, { strict: false });
    const person = { id, username: `person-${id}`, displayName: 'Person', isDemo: false, password: PASSWORD };
    await registration.registerUser(person);
    const held = { role, forbundId, countyId: null, validFrom: '2020-01-01', validTo: null };
    await registration.registerMandate({ id: randomUUID(), userId: id, ...held });
    return api.signIn(person.username, PASSWORD);
  }

  const asked = (from: TestForbund, to: TestForbund, changes: Record<string, unknown> = {}) => ({
    predecessorId: toGlobalId('Forbund', from.id),
    successorId: toGlobalId('Forbund', to.id),
    validFrom: '2024-01-01',
    basis: 'Protokoll § 12',
    idempotencyKey: randomUUID(),
    ...changes,
  });
  const record = (input: object, token = operator) =>
    api.graphql<{ recordSuccession: { code?: string; succession?: object } }>(RECORD, { input }, token);

  it('once, from a day, and whoever sees the county can read it', async () => {
    const input = asked(a, b);
    const first = await record(input);
    expect(first.data.recordSuccession).toMatchObject({ __typename: 'SuccessionRecorded' });
    expect(first.data.recordSuccession.succession).toEqual({
      predecessor: { slug: a.slug },
      successor: { slug: b.slug },
      validFrom: '2024-01-01',
      basis: 'Protokoll § 12',
    });
    expect(await record(input)).toEqual(first);
    const { data } = await api.graphql<{ county: { successions: unknown[] } }>(
      READ,
      { slug: await countySlug(a) },
      await signedIn('FORBUNDSCHEF', c.id),
    );
    expect(data.county.successions).toEqual([
      { predecessor: { slug: a.slug }, successor: { slug: b.slug }, validFrom: '2024-01-01' },
    ]);
  });

  it('and is refused with the rule that was broken', async () => {
    const elsewhere = await newForbund(api.app.get(Database, { strict: false }));
    await record(asked(a, b));
    await record(asked(b, c));
    const cases: [string, object][] = [
      ['SUCCEEDED_ALREADY', asked(a, c)],
      ['SUCCESSION_CIRCULAR', asked(c, a)],
      ['SUCCESSION_CIRCULAR', asked(c, c)],
      ['OTHER_COUNTY', asked(c, elsewhere)],
      ['BASIS_INVALID', asked(c, a, { basis: ' ' })],
    ];
    for (const [code, input] of cases) {
      const { data } = await record(input);
      expect([code, data.recordSuccession.code]).toEqual([code, code]);
    }
    const unknown = await record(asked(c, a, { successorId: toGlobalId('Forbund', randomUUID()) }));
    expect(unknown.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await all()).toHaveLength(2);
  });

  it('by an operator alone', async () => {
    const { errors } = await record(asked(a, b), await signedIn('FORBUNDSCHEF', a.id));
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await all()).toEqual([]);
  });

  it('two at the same time that would go in a circle: one of them', async () => {
    const service = api.app.get(SuccessionService, { strict: false });
    const at = { validFrom: '2024-01-01', basis: 'Prov' };
    const rounds = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const one = await newForbund(api.app.get(Database, { strict: false }));
        const two = await newForbund(api.app.get(Database, { strict: false }), one.countyId);
        const outcomes = await Promise.allSettled([
          service.record(SYSTEM, { predecessorId: one.id, successorId: two.id, ...at }, randomUUID()),
          service.record(SYSTEM, { predecessorId: two.id, successorId: one.id, ...at }, randomUUID()),
        ]);
        return outcomes.map(({ status }) => status).sort();
      }),
    );
    expect(new Set(rounds.map((outcomes) => outcomes.join(' ')))).toEqual(new Set(['fulfilled rejected']));
  });

  it('in a row that never comes back', () => {
    const link = (predecessorId: string, successorId: string) => ({
      predecessorId,
      successorId,
      countyId: 'x',
      validFrom: '2024-01-01',
      basis: 'x',
    });
    expect(() => assertMaySucceed([link('1', '2'), link('2', '3')], link('4', '1'))).not.toThrow();
    expect(() => assertMaySucceed([link('1', '2'), link('2', '3')], link('3', '1'))).toThrow(/omväg/);
  });

  const all = () => api.app.get(SuccessionService, { strict: false }).ofCounty(a.countyId);
  async function countySlug({ countyId }: TestForbund): Promise<string> {
    const rows = await api.app
      .get(Database, { strict: false })
      .registry((tx) => tx.query<{ slug: string }>('select slug from county where id = $1', [countyId]));
    return rows[0]!.slug;
  }
});
