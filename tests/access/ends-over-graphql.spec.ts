import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { PASSWORD } from './access-context.js';

describe('ends over GraphQL', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
  });
  afterAll(() => api.close());

  async function operator(): Promise<{ id: string; mandate: string; token: string }> {
    const [id, mandate] = [randomUUID(), randomUUID()];
    const registration = api.app.get(AccessRegistration);
    const user = { id, username: `prov-${id}`, displayName: 'Prov', isDemo: false, password: PASSWORD };
    await registration.registerUser(user);
    const where = { role: 'OPERATOR', forbundId: null, countyId: null } as const;
    await registration.registerMandate({
      id: mandate,
      userId: id,
      ...where,
      validFrom: '2020-01-01',
      validTo: null,
    });
    return { id, mandate, token: await api.signIn(user.username, PASSWORD) };
  }

  const send = async (name: string, fields: string, input: object, token: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${fields} ... on Problem { code } } }`;
    const answer = await api.graphql(text, { input: { ...input, idempotencyKey: randomUUID() } }, token);
    return answer.errors?.[0]?.extensions?.['code'] ?? (answer.data as Record<string, unknown>)[name];
  };

  it('an operator ends another operator, and is told what is refused', async () => {
    const [own, other] = [await operator(), await operator()];
    const id = toGlobalId('Mandate', other.mandate);
    expect(await send('endMandate', '... on MandateEnded { mandate { id } }', { id }, own.token)).toEqual({
      __typename: 'MandateEnded',
      mandate: { id },
    });
    expect(await send('endMandate', '', { id }, own.token)).toEqual({
      __typename: 'RuleProblem',
      code: 'MANDATE_ENDED',
    });
    expect(await send('disableUser', '', { userId: toGlobalId('User', own.id) }, other.token)).toBe(
      'FORBIDDEN',
    );
    const userId = toGlobalId('User', other.id);
    expect(await send('disableUser', '... on UserDisabled { user { id } }', { userId }, own.token)).toEqual({
      __typename: 'UserDisabled',
      user: { id: userId },
    });
    expect(await send('disableUser', '', { userId: toGlobalId('User', own.id) }, own.token)).toEqual({
      __typename: 'RuleProblem',
      code: 'OWN_USER',
    });
    expect(await send('changePassword', '', { oldPassword: 'a', newPassword: 'b' }, other.token)).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('a person changes the own password', async () => {
    const { token } = await operator();
    const newPassword = 'ett annat långt lösenord';
    const changed = (oldPassword: string) =>
      send(
        'changePassword',
        '... on PasswordChanged { viewer { mustChangePassword } }',
        { oldPassword, newPassword },
        token,
      );
    expect(await changed('fel')).toEqual({ __typename: 'RuleProblem', code: 'WRONG_PASSWORD' });
    expect(await changed(PASSWORD)).toEqual({
      __typename: 'PasswordChanged',
      viewer: { mustChangePassword: false },
    });
  });
});
