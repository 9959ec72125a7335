import { ApiKeyService, type NewApiKey } from '@samla/access/api-key.service.js';
import { SessionService } from '@samla/access/session.service.js';
import { UserService } from '@samla/access/user.service.js';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { SYSTEM } from '@samla/platform/tenant-context.js';
import { randomUUID } from 'node:crypto';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

describe('an API key is never wider than its maker', () => {
  let access: AccessContext;
  let keys: ApiKeyService;
  let authenticator: Authenticator;
  beforeAll(async () => {
    access = await startAccess();
    keys = access.get(ApiKeyService);
    authenticator = access.get(Authenticator);
  });
  beforeEach(() => access.clock.set('2024-01-15T11:00:00Z'));
  afterAll(() => access.close());

  async function ekonom(): Promise<{ principal: Principal; forbundId: string; userId: string }> {
    const { id: forbundId } = await access.forbund();
    const { id: userId, username } = await access.user([
      { role: 'EKONOM', forbundId, validTo: '2024-06-30' },
    ]);
    const { token } = await access.get(SessionService).signIn(username, PASSWORD);
    return { principal: await authenticator.authenticate(token), forbundId, userId };
  }

  function asked(changes: Partial<NewApiKey> = {}): NewApiKey {
    const expiresAt = new Date('2024-12-31T23:00:00Z');
    return {
      name: 'Beslutsstöd',
      scopes: ['READ_BOOKS'],
      expiresAt,
      idempotencyKey: randomUUID(),
      ...changes,
    };
  }

  it('opens with its scopes, and only those', async () => {
    const { principal, forbundId } = await ekonom();
    const { key, token } = await keys.create(
      principal,
      asked({ scopes: ['READ_STATEMENTS', 'READ_BOOKS', 'READ_BOOKS'] }),
    );
    expect(token).toMatch(/^samla_[\w-]{43}$/);
    const machine = await authenticator.authenticate(token as string);
    expect(machine.actor).toMatchObject({ kind: 'API_KEY', id: key.id });
    expect(machine.scopes).toEqual(['READ_BOOKS', 'READ_STATEMENTS']);
    expect(tenantFor(machine, forbundId, 'READ_BOOKS').forbundId).toBe(forbundId);
    expect(() => tenantFor(machine, forbundId, 'IMPORT_BOOKS')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });

  it('is shown once: the same call again gives the same key and no token', async () => {
    const { principal } = await ekonom();
    const call = asked();
    const first = await keys.create(principal, call);
    const again = await keys.create(principal, call);
    expect(again).toEqual({ key: first.key, token: null });
    expect(await refusal(keys.create(principal, { ...call, name: 'Annat' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    const stored = await access.database.registry((tx) =>
      tx.query('select * from api_key where id = $1', [first.key.id]),
    );
    expect(JSON.stringify(stored)).not.toContain(first.token);
  });

  it('is refused wider than the mandates, and nothing is written', async () => {
    const { principal, userId } = await ekonom();
    await expect(
      keys.create(principal, asked({ scopes: ['READ_BOOKS', 'ADMINISTER', 'READ_AUDIT'] })),
    ).rejects.toMatchObject({
      code: 'SCOPES_TOO_WIDE',
      details: { scopes: ['ADMINISTER', 'READ_AUDIT'] },
    });
    expect(await keys.ofUser(userId)).toEqual([]);
  });

  it('is its maker to those who ask for the person', async () => {
    const { principal, userId } = await ekonom();
    const { token } = await keys.create(principal, asked({ scopes: ['HAND_IN'] }));
    const machine = await authenticator.authenticate(token as string);
    expect((await access.get(UserService).person(machine.actor)).id).toBe(userId);
    expect(await refusal(access.get(UserService).person(SYSTEM))).toBe('NOT_FOUND');
  });

  it('loses what its maker loses', async () => {
    const { principal, forbundId } = await ekonom();
    const { token } = await keys.create(principal, asked());
    access.clock.set('2024-07-01T11:00:00Z');
    const machine = await authenticator.authenticate(token as string);
    expect(() => tenantFor(machine, forbundId, 'READ_BOOKS')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  it('is refused when unknown, expired or revoked, each with its own words', async () => {
    const { principal } = await ekonom();
    const unauthenticated = (message: string) =>
      expect.objectContaining({ code: 'UNAUTHENTICATED', message });
    await expect(authenticator.authenticate('samla_unknown')).rejects.toEqual(
      unauthenticated('Nyckeln är okänd.'),
    );

    const { key, token } = await keys.create(principal, asked());
    await keys.revoke(principal, key.id, randomUUID());
    await expect(authenticator.authenticate(token as string)).rejects.toEqual(
      unauthenticated('Nyckeln är återkallad.'),
    );

    const { token: short } = await keys.create(
      principal,
      asked({ expiresAt: new Date('2024-01-15T12:00:00Z') }),
    );
    access.clock.set('2024-01-15T11:59:59Z');
    expect((await authenticator.authenticate(short as string)).actor.kind).toBe('API_KEY');
    access.clock.set('2024-01-15T12:00:00Z');
    await expect(authenticator.authenticate(short as string)).rejects.toEqual(
      unauthenticated('Nyckeln har gått ut. Skapa en ny.'),
    );
  });

  it('has an end in the future, within a year, and a name', async () => {
    const { principal } = await ekonom();
    expect(
      await refusal(keys.create(principal, asked({ expiresAt: new Date('2024-01-15T11:00:00Z') }))),
    ).toBe('EXPIRY_INVALID');
    expect(
      await refusal(keys.create(principal, asked({ expiresAt: new Date('2025-01-17T11:00:00Z') }))),
    ).toBe('EXPIRY_INVALID');
    expect(await refusal(keys.create(principal, asked({ name: '  ' })))).toBe('NAME_INVALID');
    expect(await refusal(keys.create(principal, asked({ scopes: [] })))).toBe('BAD_USER_INPUT');
  });

  it('makes no keys itself, and is not ended by others', async () => {
    const { principal } = await ekonom();
    const { key, token } = await keys.create(principal, asked());
    const machine = await authenticator.authenticate(token as string);
    expect(await refusal(keys.create(machine, asked()))).toBe('FORBIDDEN');
    expect(await refusal(keys.revoke(machine, key.id, randomUUID()))).toBe('FORBIDDEN');
    const other = await ekonom();
    expect(await refusal(keys.revoke(other.principal, key.id, randomUUID()))).toBe('NOT_FOUND');
    expect(await refusal(keys.revoke(other.principal, randomUUID(), randomUUID()))).toBe('NOT_FOUND');
    expect((await authenticator.authenticate(token as string)).actor.id).toBe(key.id);
  });
});
