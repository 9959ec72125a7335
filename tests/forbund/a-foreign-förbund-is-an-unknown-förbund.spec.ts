import { AccessRegistration } from '@samla/access/access-registration.service.js';
import type { Role } from '@samla/domain/access/roles.js';
import { Database } from '@samla/platform/database/database.js';
import { randomUUID } from 'node:crypto';
import { PASSWORD } from '../access/access-context.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

describe('a foreign förbund is an unknown förbund', () => {
  let api: TestApi;
  let own: TestForbund;
  let neighbour: TestForbund;
  let foreign: TestForbund;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    const database = api.app.get(Database);
    own = await newForbund(database);
    neighbour = await newForbund(database, own.countyId);
    foreign = await newForbund(database);
  });
  afterAll(() => api.close());

  async function tokenOf(
    role: Role,
    place: { forbundId?: string; countyId?: string },
    validTo: string | null = null,
  ): Promise<string> {
    const id = randomUUID();
    const registration = api.app.get(AccessRegistration);
    await registration.registerUser({
      id,
      username: `prov-${id}`,
      displayName: 'Prov',
      isDemo: false,
      password: PASSWORD,
    });
    const where = { forbundId: null, countyId: null, ...place };
    await registration.registerMandate({
      id: randomUUID(),
      userId: id,
      role,
      ...where,
      validFrom: '2020-01-01',
      validTo,
    });
    return api.signIn(`prov-${id}`, PASSWORD);
  }

  const forbund = (slug: string, token?: string) =>
    api.graphql('query ($slug: String!) { forbund(slug: $slug) { slug } }', { slug }, token);
  const county = (slug: string, token?: string) =>
    api.graphql('query ($slug: String!) { county(slug: $slug) { slug forbund { slug } } }', { slug }, token);

  it('to the förbund next door and to another county, word for word', async () => {
    const token = await tokenOf('FORBUNDSCHEF', { forbundId: own.id });
    expect((await forbund(own.slug, token)).data).toEqual({ forbund: { slug: own.slug } });
    const unknown = await forbund('finns-inte', token);
    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(await forbund(neighbour.slug, token)).toEqual(unknown);
    expect(await forbund(foreign.slug, token)).toEqual(unknown);
  });

  it('to a county role, but not within its county', async () => {
    const token = await tokenOf('LANSANALYTIKER', { countyId: own.countyId });
    expect((await forbund(own.slug, token)).data).toEqual({ forbund: { slug: own.slug } });
    expect((await forbund(neighbour.slug, token)).data).toEqual({ forbund: { slug: neighbour.slug } });
    expect(await forbund(foreign.slug, token)).toEqual(await forbund('finns-inte', token));
  });

  it('to one whose mandate there has ended', async () => {
    const token = await tokenOf('EKONOM', { forbundId: own.id }, '2023-12-31');
    expect(await forbund(own.slug, token)).toEqual(await forbund('finns-inte', token));
  });

  it('as a foreign county is an unknown county', async () => {
    const token = await tokenOf('STYRELSE', { forbundId: own.id });
    const slugs = [own.slug, neighbour.slug].sort().map((slug) => ({ slug }));
    expect((await county(`lan-${own.countyId}`, token)).data).toEqual({
      county: { slug: `lan-${own.countyId}`, forbund: slugs },
    });
    const unknown = await county('finns-inte', token);
    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(await county(`lan-${foreign.countyId}`, token)).toEqual(unknown);
  });

  it('and nobody sees any', async () => {
    expect((await forbund(own.slug)).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await county(`lan-${own.countyId}`)).errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
    });
  });

  it('members are shown to roles that have business with them, figures aside', async () => {
    const members = (slug: string, token: string) =>
      api.graphql(
        'query ($slug: String!) { forbund(slug: $slug) { slug members { party } } }',
        { slug },
        token,
      );
    expect(
      (await members(own.slug, await tokenOf('LANSPRESIDIUM', { countyId: own.countyId }))).errors,
    ).toBeUndefined();
    const refused = await members(own.slug, await tokenOf('STYRGRUPP', { forbundId: own.id }));
    expect(refused.errors?.[0]).toMatchObject({
      path: ['forbund', 'members'],
      extensions: { code: 'FORBIDDEN' },
    });
  });

  const FACTS = 'query ($slug: String!) { forbund(slug: $slug) { seat organisationNumber state } }';

  it('facts are shown to those who may read them: a role that sees only the county’s figures does not', async () => {
    const national = await tokenOf('NNS', { countyId: own.countyId });
    const refused = await api.graphql(FACTS, { slug: own.slug }, national);
    expect([refused.data, refused.errors?.[0]?.extensions]).toEqual([null, { code: 'FORBIDDEN' }]);
    expect(await forbund(foreign.slug, national)).toEqual(await forbund('finns-inte', national));
    expect((await county(`lan-${own.countyId}`, national)).errors).toBeUndefined();
  });

  it.each([
    [['READ_BOOKS'], 'FORBIDDEN'],
    [['READ_BOOKS', 'READ_FORBUND'], undefined],
  ])('a key with %s is answered %s', async (scopes, code) => {
    const token = await tokenOf('EKONOM', { forbundId: own.id });
    const input = {
      name: 'prov',
      scopes,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      idempotencyKey: randomUUID(),
    };
    const created = await api.graphql(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on ApiKeyCreated { token } } }',
      { input },
      token,
    );
    const key = (created.data as { createApiKey: { token: string } }).createApiKey.token;
    expect((await api.graphql(FACTS, { slug: own.slug }, key)).errors?.[0]?.extensions?.['code']).toBe(code);
  });
});
