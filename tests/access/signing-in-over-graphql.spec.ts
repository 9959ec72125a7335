import { AccessRegistration } from '@samla/access/access-registration.service.js';
import type { Role } from '@samla/domain/access/roles.js';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';
import { PASSWORD } from './access-context.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn { token expiresAt viewer { username displayName isDemo mandates { role roleName forbund { slug name } county { slug } } } }
    ... on SignInRefused { code message retryAt }
  }
}`;

describe('signing in over GraphQL', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
  });
  afterAll(() => api.close());

  async function user(role: Role, place: { forbundId?: string; countyId?: string }): Promise<string> {
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
      validTo: null,
    });
    return `prov-${id}`;
  }

  it('gives a token and a cookie, and tells the mandates with their places', async () => {
    const forbund = await newForbund(api.app.get(Database));
    const username = await user('REVISOR', { forbundId: forbund.id });
    const answer = await request(api.app.getHttpServer())
      .post('/graphql')
      .send({ query: SIGN_IN, variables: { input: { username, password: PASSWORD } } });
    const { __typename, token, viewer } = answer.body.data.signIn;
    expect(__typename).toBe('SignedIn');
    expect(viewer).toEqual({
      username,
      displayName: 'Prov',
      isDemo: false,
      mandates: [
        {
          role: 'REVISOR',
          roleName: 'Revisor',
          forbund: { slug: forbund.slug, name: 'Samordningsförbundet Prov' },
          county: null,
        },
      ],
    });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      new RegExp(`^samla_session=${token}; Path=/; HttpOnly; SameSite=Strict; Expires=`),
    );

    const ask = (query: string) =>
      request(api.app.getHttpServer())
        .post('/graphql')
        .set('cookie', `samla_session=${token}`)
        .send({ query });
    expect((await ask('{ me { username } }')).body.data).toEqual({ me: { username } });
    const out = await ask('mutation { signOut }');
    expect(out.body.data).toEqual({ signOut: true });
    expect(String(out.headers['set-cookie'])).toMatch(/^samla_session=; .*1970/);
    expect((await ask('{ me { username } }')).body.data).toEqual({ me: null });
    expect((await api.graphql('{ me { username } }', {}, token)).errors?.[0]).toMatchObject({
      message: 'Du är utloggad. Logga in igen.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('answers a wrong password, and too many, as problems', async () => {
    const username = `okand-${randomUUID()}`;
    const attempt = () => api.graphql<{ signIn: object }>(SIGN_IN, { input: { username, password: 'fel' } });
    const wrong = {
      __typename: 'SignInRefused',
      code: 'WRONG_CREDENTIALS',
      message: 'Fel användarnamn eller lösenord.',
      retryAt: null,
    };
    for (let time = 0; time < 10; time += 1) expect((await attempt()).data.signIn).toEqual(wrong);
    expect((await attempt()).data.signIn).toMatchObject({
      code: 'RATE_LIMITED',
      retryAt: expect.stringMatching(/Z$/),
    });
  });

  it('lets a person make a key and end it', async () => {
    const forbund = await newForbund(api.app.get(Database));
    const token = await api.signIn(await user('EKONOM', { forbundId: forbund.id }), PASSWORD);
    const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
      __typename ... on ApiKeyCreated { token apiKey { id name scopes revokedAt } } ... on ScopesTooWide { code scopes } ... on RuleProblem { code } } }`;
    const input = {
      name: 'BI',
      scopes: ['READ_STATEMENTS'],
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      idempotencyKey: randomUUID(),
    };
    type Answer = { createApiKey: { token: string; apiKey: { id: string } } };
    const { data } = await api.graphql<Answer>(create, { input }, token);
    expect(data.createApiKey).toMatchObject({
      __typename: 'ApiKeyCreated',
      apiKey: { name: 'BI', scopes: ['READ_STATEMENTS'], revokedAt: null },
    });
    const machine = data.createApiKey.token;
    expect((await api.graphql('{ me { apiKeys { name } } }', {}, machine)).data).toEqual({
      me: { apiKeys: [{ name: 'BI' }] },
    });

    const wide = { ...input, scopes: ['ADMINISTER'], idempotencyKey: randomUUID() };
    expect((await api.graphql(create, { input: wide }, token)).data).toEqual({
      createApiKey: { __typename: 'ScopesTooWide', code: 'SCOPES_TOO_WIDE', scopes: ['ADMINISTER'] },
    });
    const past = { ...input, expiresAt: '2020-01-01T00:00:00Z', idempotencyKey: randomUUID() };
    expect((await api.graphql(create, { input: past }, token)).data).toEqual({
      createApiKey: { __typename: 'RuleProblem', code: 'EXPIRY_INVALID' },
    });

    const revoke =
      'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }';
    const ended = await api.graphql(
      revoke,
      { input: { id: data.createApiKey.apiKey.id, idempotencyKey: randomUUID() } },
      token,
    );
    expect(ended.data).toEqual({ revokeApiKey: { apiKey: { revokedAt: expect.any(String) } } });
    const refused = await api.graphql('{ me { username } }', {}, machine);
    expect(refused).toMatchObject({ status: 401, errors: [{ message: 'Nyckeln är återkallad.' }] });
    const notAnId = await api.graphql(
      revoke,
      { input: { id: toGlobalId('ApiKey', "' or true --"), idempotencyKey: 'x' } },
      token,
    );
    expect(notAnId.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('lets only an operator add users and grant mandates', async () => {
    const forbund = await newForbund(api.app.get(Database));
    const operator = await api.signIn(await user('OPERATOR', {}), PASSWORD);
    const chef = await api.signIn(await user('FORBUNDSCHEF', { forbundId: forbund.id }), PASSWORD);
    const add = `mutation ($input: AddUserInput!) { addUser(input: $input) { __typename
      ... on UserAdded { user { id username } } ... on RuleProblem { code message } } }`;
    const input = {
      username: `ny-${randomUUID()}`,
      displayName: 'Ny',
      password: PASSWORD,
      idempotencyKey: randomUUID(),
    };
    expect((await api.graphql(add, { input })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await api.graphql(add, { input }, chef)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const added = await api.graphql<{ addUser: { user: { id: string } } }>(add, { input }, operator);
    expect(added.data.addUser).toMatchObject({ __typename: 'UserAdded', user: { username: input.username } });
    const weak = await api.graphql(
      add,
      { input: { ...input, password: 'kort', idempotencyKey: randomUUID() } },
      operator,
    );
    expect(weak.data).toMatchObject({ addUser: { __typename: 'RuleProblem', code: 'PASSWORD_WEAK' } });

    const grant = `mutation ($input: GrantMandateInput!) { grantMandate(input: $input) { __typename
      ... on MandateGranted { mandate { roleName validFrom validTo forbund { slug } county { slug } permissions } } ... on RuleProblem { code } } }`;
    const userId = added.data.addUser.user.id;
    const asked = {
      userId,
      role: 'MEDLEM',
      forbundId: toGlobalId('Forbund', forbund.id),
      validFrom: '2024-01-01',
      validTo: '2027-12-31',
      idempotencyKey: randomUUID(),
    };
    expect((await api.graphql(grant, { input: asked }, chef)).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    expect((await api.graphql(grant, { input: asked }, operator)).data).toEqual({
      grantMandate: {
        __typename: 'MandateGranted',
        mandate: {
          roleName: 'Medlem',
          validFrom: '2024-01-01',
          validTo: '2027-12-31',
          forbund: { slug: forbund.slug },
          county: null,
          permissions: ['READ_FORBUND', 'READ_MEMBERS', 'READ_STATEMENTS', 'READ_PLAN', 'READ_REPORTS'],
        },
      },
    });
    const misplaced = { ...asked, role: 'LANSPRESIDIUM', idempotencyKey: randomUUID() };
    expect((await api.graphql(grant, { input: misplaced }, operator)).data).toEqual({
      grantMandate: { __typename: 'RuleProblem', code: 'MANDATE_PLACE' },
    });
  });

  it('a password that somebody else gave opens nothing but its change', async () => {
    const operator = await api.signIn(await user('OPERATOR', {}), PASSWORD);
    const username = `ny-${randomUUID()}`;
    const add = `mutation ($input: AddUserInput!) { addUser(input: $input) { ... on UserAdded { user { id } } } }`;
    const input = { username, displayName: 'Ny', password: PASSWORD, idempotencyKey: randomUUID() };
    const added = await api.graphql<{ addUser: { user: { id: string } } }>(add, { input }, operator);
    const grant = `mutation ($input: GrantMandateInput!) { grantMandate(input: $input) { __typename } }`;
    const mandate = { userId: added.data.addUser.user.id, role: 'OPERATOR', validFrom: '2024-01-01' };
    await api.graphql(grant, { input: { ...mandate, idempotencyKey: randomUUID() } }, operator);

    const token = await api.signIn(username, PASSWORD);
    const me = () => api.graphql('{ me { mustChangePassword mandates { role } } }', {}, token);
    expect((await me()).data).toEqual({ me: { mustChangePassword: true, mandates: [{ role: 'OPERATOR' }] } });
    const another = { ...input, username: `${username}-2`, idempotencyKey: randomUUID() };
    const refused = await api.graphql(add, { input: another }, token);
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Byt lösenord först') as string,
      extensions: { code: 'FORBIDDEN' },
    });

    const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;
    const words = { oldPassword: PASSWORD, newPassword: `${PASSWORD}, ett eget` };
    const changed = await api.graphql(change, { input: { ...words, idempotencyKey: randomUUID() } }, token);
    expect(changed.data).toEqual({ changePassword: { __typename: 'PasswordChanged' } });
    expect((await me()).data).toMatchObject({ me: { mustChangePassword: false } });
    expect((await api.graphql(add, { input: another }, token)).errors).toBeUndefined();
  });
});
