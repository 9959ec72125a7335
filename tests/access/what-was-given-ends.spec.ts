import { ApiKeyService } from '@samla/access/api-key.service.js';
import type { Mandate } from '@samla/access/mandate.repository.js';
import { MandateEndService } from '@samla/access/mandate-end.service.js';
import { MandateService } from '@samla/access/mandate.service.js';
import { PasswordService } from '@samla/access/password.service.js';
import { SessionService } from '@samla/access/session.service.js';
import { UserEndService } from '@samla/access/user-end.service.js';
import { UserService } from '@samla/access/user.service.js';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import { SYSTEM } from '@samla/platform/tenant-context.js';
import { randomUUID } from 'node:crypto';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

const NEW_PASSWORD = 'ett annat långt lösenord';

describe('what was given ends', () => {
  let access: AccessContext;
  beforeAll(async () => {
    access = await startAccess();
  });
  afterAll(() => access.close());

  const key = () => randomUUID();
  const signIn = (username: string, password = PASSWORD) =>
    access.get(SessionService).signIn(username, password);
  const authenticate = (token: string) => access.get(Authenticator, { strict: false }).authenticate(token);
  const actorOf = async (token: string) => (await authenticate(token)).actor;
  const mandateOf = async (
    changes: Partial<Mandate> = {},
  ): Promise<{ user: { id: string; username: string }; id: string }> => {
    const user = await access.user();
    const forbund = await access.forbund();
    const wanted = {
      userId: user.id,
      role: 'EKONOM',
      forbundId: forbund.id,
      countyId: null,
      validFrom: '2020-01-01',
      validTo: null,
    };
    const { id } = await access
      .get(MandateService)
      .grant(SYSTEM, { ...wanted, ...changes, idempotencyKey: key() } as never);
    return { user, id };
  };
  const end = (mandateId: string, lastDay: string | null = null, actor = SYSTEM, idempotencyKey = key()) =>
    access.get(MandateEndService).end(actor, { mandateId, lastDay, idempotencyKey });

  it('a mandate ends at once, and the open session has it no more', async () => {
    const { user, id } = await mandateOf();
    const { token } = await signIn(user.username);
    expect((await authenticate(token)).mandates).toHaveLength(1);
    expect((await end(id)).validTo).toBe('2024-01-14');
    expect((await authenticate(token)).mandates).toEqual([]);
  });

  it.each([
    ['today', '2024-01-15', '2024-01-14'],
    ['later', '2024-03-01', '2024-02-29'],
  ])(
    'a mandate that begins %s never comes to anything when it ends at once',
    async (_, validFrom, validTo) => {
      const { user, id } = await mandateOf({ validFrom });
      expect((await end(id)).validTo).toBe(validTo);
      expect((await authenticate((await signIn(user.username)).token)).mandates).toEqual([]);
    },
  );

  it('a mandate ends a coming day, once, and is never prolonged', async () => {
    const { id } = await mandateOf();
    const again = key();
    const ended = await end(id, '2024-01-31', SYSTEM, again);
    expect(ended.validTo).toBe('2024-01-31');
    expect(await end(id, '2024-01-31', SYSTEM, again)).toEqual(ended);
    expect(await refusal(end(id, '2024-02-01'))).toBe('MANDATE_ENDED');
    expect(await refusal(end(id, '2024-01-14'))).toBe('MANDATE_PERIOD');
    expect((await end(id, '2024-01-20')).validTo).toBe('2024-01-20');
    expect(await refusal(end(randomUUID()))).toBe('NOT_FOUND');
  });

  it('nobody ends an own mandate or shuts oneself off, also not by a key', async () => {
    const operator = await access.user([{ role: 'OPERATOR' }]);
    const { token } = await signIn(operator.username);
    const person = await authenticate(token);
    const [mandate] = await access.get(MandateService).validToday(operator.id);
    const made = await access.get(ApiKeyService).create(person, {
      name: 'prov',
      scopes: ['ADMINISTER'],
      expiresAt: new Date('2024-06-01'),
      idempotencyKey: key(),
    });
    for (const actor of [person.actor, await actorOf(made.token as string)]) {
      expect(await refusal(end(mandate?.id as string, null, actor))).toBe('OWN_MANDATE');
      expect(await refusal(access.get(UserEndService).disable(actor, operator.id, key()))).toBe('OWN_USER');
    }
  });

  it('a user who is shut off is out at once, by sessions and keys, and cannot sign in', async () => {
    const user = await access.user([{ role: 'OPERATOR' }]);
    const { token } = await signIn(user.username);
    const made = await access.get(ApiKeyService).create(await authenticate(token), {
      name: 'prov',
      scopes: ['ADMINISTER'],
      expiresAt: new Date('2024-06-01'),
      idempotencyKey: key(),
    });
    const call = key();
    const disabled = await access.get(UserEndService).disable(SYSTEM, user.id, call);
    expect(disabled.disabledAt).toEqual(access.clock.now());
    expect(await access.get(UserEndService).disable(SYSTEM, user.id, call)).toEqual(disabled);
    for (const each of [token, made.token as string])
      expect(await refusal(authenticate(each))).toBe('UNAUTHENTICATED');
    expect(await refusal(signIn(user.username))).toBe('USER_DISABLED');
    expect(await refusal(signIn(user.username, 'fel lösenord'))).toBe('WRONG_CREDENTIALS');
    expect(await refusal(access.get(UserEndService).disable(SYSTEM, randomUUID(), key()))).toBe('NOT_FOUND');
  });

  it('a session or key that slipped through beside the end opens nothing', async () => {
    const user = await access.user([{ role: 'OPERATOR' }]);
    const { token } = await signIn(user.username);
    const set = (sql: string) => access.database.registry((tx) => tx.execute(sql, [user.id]));
    await set('update app_user set disabled_at = now() where id = $1');
    expect(await refusal(authenticate(token))).toBe('UNAUTHENTICATED');
  });

  describe('a password', () => {
    const change = async (token: string, changes = {}) =>
      access.get(PasswordService).change(await actorOf(token), token, {
        oldPassword: PASSWORD,
        newPassword: NEW_PASSWORD,
        idempotencyKey: key(),
        ...changes,
      });

    it('is changed by its owner, and the other sessions end', async () => {
      const added = await access.get(UserService).add(SYSTEM, {
        username: `ny-${randomUUID()}`,
        displayName: 'Ny',
        password: PASSWORD,
        idempotencyKey: key(),
      });
      expect(added.mustChangePassword).toBe(true);
      const [here, elsewhere] = [await signIn(added.username), await signIn(added.username)];
      const idempotencyKey = key();
      expect((await change(here.token, { idempotencyKey })).mustChangePassword).toBe(false);
      expect((await change(here.token, { idempotencyKey })).id).toBe(added.id);
      expect((await actorOf(here.token)).id).toBe(added.id);
      expect(await refusal(authenticate(elsewhere.token))).toBe('UNAUTHENTICATED');
      expect(await refusal(signIn(added.username))).toBe('WRONG_CREDENTIALS');
      expect((await signIn(added.username, NEW_PASSWORD)).user.mustChangePassword).toBe(false);
    });

    it('is not changed without the old one, to a weak one or to itself, nor by a demo user', async () => {
      const { username } = await access.user();
      const { token } = await signIn(username);
      expect(await refusal(change(token, { oldPassword: 'fel' }))).toBe('WRONG_PASSWORD');
      expect(await refusal(change(token, { newPassword: 'kort' }))).toBe('PASSWORD_WEAK');
      expect(await refusal(change(token, { newPassword: PASSWORD }))).toBe('PASSWORD_SAME');
      const demo = await access.user([], true);
      expect(await refusal(change((await signIn(demo.username)).token))).toBe('DEMO_PASSWORD');
      await signIn(username);
    });

    it('is not guessed through a session: ten failures close the name', async () => {
      const { username } = await access.user();
      const { token } = await signIn(username);
      for (let attempt = 0; attempt < 10; attempt++) {
        expect(await refusal(change(token, { oldPassword: `fel ${attempt}` }))).toBe('WRONG_PASSWORD');
      }
      expect(await refusal(change(token))).toBe('RATE_LIMITED');
    });
  });
});
