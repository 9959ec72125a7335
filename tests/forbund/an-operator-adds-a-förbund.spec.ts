import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { SYSTEM } from '@samla/platform/tenant-context.js';
import { NewForbundService } from '@samla/forbund/new-forbund.service.js';
import { randomUUID } from 'node:crypto';
import { PASSWORD, refusal } from '../access/access-context.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';

const ADD = `mutation ($input: AddForbundInput!) { addForbund(input: $input) { __typename
  ... on ForbundAdded { forbund {
    slug name organisationNumber seat state isConstructed county { slug name } names { name validFrom validTo }
    members { organisation { slug kind } party share partyShare validFrom } forbundsordningar { version } } }
  ... on RuleProblem { code message } } }`;

describe('an operator adds a förbund', () => {
  let api: TestApi;
  let operator: string;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    const id = randomUUID();
    const registration = api.app.get(AccessRegistration);
    await registration.registerUser({
      id,
      username: `operator-${id}`,
      displayName: 'Operatör',
      isDemo: false,
      password: PASSWORD,
    });
    const mandate = {
      role: 'OPERATOR',
      forbundId: null,
      countyId: null,
      validFrom: '2020-01-01',
      validTo: null,
    } as const;
    await registration.registerMandate({ id: randomUUID(), userId: id, ...mandate });
    operator = await api.signIn(`operator-${id}`, PASSWORD);
  });
  afterAll(() => api.close());

  function asked(changes: Record<string, unknown> = {}) {
    const tail = randomUUID().slice(0, 8);
    const organisation = (slug: string, kind: string) => ({ slug: `${slug}-${tail}`, name: slug, kind });
    return {
      county: { slug: `lan-${tail}`, name: 'Provlän' },
      slug: `prov-${tail}`,
      name: 'Samordningsförbundet Prov',
      seat: 'Provstad',
      members: [
        { organisation: organisation('fk', 'FORSAKRINGSKASSAN'), share: '0.5' },
        { organisation: organisation('af', 'ARBETSFORMEDLINGEN'), share: '0' },
        { organisation: organisation('region', 'REGION'), share: '0.25' },
        { organisation: organisation('a-kommun', 'MUNICIPALITY'), share: '0.08333333' },
        { organisation: organisation('b-kommun', 'MUNICIPALITY'), share: '0.16666667' },
      ],
      idempotencyKey: randomUUID(),
      ...changes,
    };
  }

  async function add(input: object, token = operator) {
    return api.graphql<{ addForbund: { code?: string; forbund?: Record<string, unknown> } }>(
      ADD,
      { input },
      token,
    );
  }

  it('with county, first name and members, each for its party', async () => {
    const input = asked({ organisationNumber: '2220002824', validFrom: '2005-09-01', isConstructed: true });
    const { data } = await add(input);
    expect(data.addForbund).toMatchObject({ __typename: 'ForbundAdded' });
    const tail = input.slug.slice('prov-'.length);
    expect(data.addForbund.forbund).toMatchObject({
      slug: input.slug,
      name: 'Samordningsförbundet Prov',
      organisationNumber: '222000-2824',
      state: 'ACTIVE',
      isConstructed: true,
      county: { slug: `lan-${tail}`, name: 'Provlän' },
      names: [{ name: 'Samordningsförbundet Prov', validFrom: '2005-09-01', validTo: null }],
      members: [
        { organisation: { slug: `af-${tail}` }, party: 'STATE', share: '0.00000000', partyShare: '0.50' },
        { organisation: { slug: `fk-${tail}` }, party: 'STATE', share: '0.50000000', partyShare: '0.50' },
        {
          organisation: { slug: `region-${tail}` },
          party: 'REGION',
          share: '0.25000000',
          partyShare: '0.25',
        },
        {
          organisation: { slug: `a-kommun-${tail}` },
          party: 'MUNICIPALITY',
          share: '0.08333333',
          partyShare: '0.25',
        },
        {
          organisation: { slug: `b-kommun-${tail}` },
          party: 'MUNICIPALITY',
          share: '0.16666667',
          validFrom: '2005-09-01',
        },
      ],
      forbundsordningar: [],
    });
    expect(await refusal(addDirectly(asked({ organisationNumber: '222000-2824' })))).toBe('ORGNR_TAKEN');
  });

  it('once for one key', async () => {
    const input = asked();
    const first = await add(input);
    expect(await add(input)).toEqual(first);
    expect((await add({ ...input, seat: 'Annanstad' })).errors?.[0]?.extensions).toMatchObject({
      reason: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('and is refused with the rule that was broken, nothing half-written', async () => {
    const taken = asked();
    await add(taken);
    const orgnr = { organisationNumber: '222000-2825' };
    const twice = asked();
    const cases: [string, object][] = [
      ['SLUG_TAKEN', { ...asked(), slug: taken.slug }],
      ['SLUG_INVALID', asked({ slug: 'Å' })],
      ['NAME_INVALID', asked({ name: ' ' })],
      ['ORGNR_INVALID', asked(orgnr)],
      ['COUNTY_UNKNOWN', asked({ county: { slug: 'inget-lan' } })],
      ['ORGANISATION_UNKNOWN', asked({ members: [{ organisation: { slug: 'ingen' } }] })],
      ['MEMBER_TWICE', { ...twice, members: [...twice.members, twice.members[0]] }],
      ['SHARES_INVALID', { ...twice, members: twice.members.slice(0, 4) }],
      ['SHARES_INVALID', { ...twice, members: [{ ...twice.members[0], share: '2' }] }],
    ];
    for (const [code, input] of cases) expect((await add(input)).data.addForbund.code).toBe(code);
    const { slug, county } = twice;
    const left = await api.graphql(
      'query ($slug: String!) { forbund(slug: $slug) { slug } }',
      { slug },
      operator,
    );
    expect(left.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await refusal(addDirectly({ ...asked(), county: { slug: county.slug, name: '' } }))).toBe(
      'COUNTY_UNKNOWN',
    );
  });

  it('and a call that does not fit the schema is bad input', async () => {
    const { seat: _, ...seatless } = asked();
    expect((await add(seatless)).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('in milliseconds, a hundred in a row', async () => {
    const service = api.app.get(NewForbundService);
    const inputs = Array.from({ length: 100 }, () => asked({ members: [] }));
    const start = performance.now();
    for (const input of inputs) await service.add(SYSTEM, normalised(input), input.idempotencyKey);
    expect((performance.now() - start) / inputs.length).toBeLessThan(100);
  });

  function addDirectly(input: ReturnType<typeof asked>) {
    return api.app.get(NewForbundService).add(SYSTEM, normalised(input), input.idempotencyKey);
  }

  function normalised(input: ReturnType<typeof asked>) {
    return { organisationNumber: null, validFrom: null, isConstructed: true, ...input } as Parameters<
      NewForbundService['add']
    >[1];
  }
});
