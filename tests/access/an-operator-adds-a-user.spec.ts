import type { Mandate } from '@samla/access/mandate.repository.js';
import { MandateService } from '@samla/access/mandate.service.js';
import { SessionService } from '@samla/access/session.service.js';
import { type NewUser, UserService } from '@samla/access/user.service.js';
import { SYSTEM } from '@samla/platform/tenant-context.js';
import { randomUUID } from 'node:crypto';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

describe('an operator adds a user', () => {
  let access: AccessContext;
  let users: UserService;
  beforeAll(async () => {
    access = await startAccess();
    users = access.get(UserService);
  });
  afterAll(() => access.close());

  function asked(changes: Partial<NewUser> = {}): NewUser {
    const username = `ny-${randomUUID()}`;
    return {
      username,
      displayName: 'Ny ekonom',
      password: PASSWORD,
      idempotencyKey: randomUUID(),
      ...changes,
    };
  }

  it('who can sign in at once, without any mandate', async () => {
    const call = asked({ username: `NY-${randomUUID()}` });
    const user = await users.add(SYSTEM, call);
    expect(user).toMatchObject({
      username: call.username.toLowerCase(),
      displayName: 'Ny ekonom',
      isDemo: false,
    });
    expect((await access.get(SessionService).signIn(user.username, PASSWORD)).user).toEqual(user);
  });

  it('once for one key', async () => {
    const call = asked();
    const user = await users.add(SYSTEM, call);
    expect(await users.add(SYSTEM, call)).toEqual(user);
    expect(await refusal(users.add(SYSTEM, { ...call, displayName: 'En annan' }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('under a name of its own', async () => {
    const call = asked();
    await users.add(SYSTEM, call);
    expect(await refusal(users.add(SYSTEM, { ...call, idempotencyKey: randomUUID() }))).toBe(
      'USERNAME_TAKEN',
    );
    expect(await refusal(users.add(SYSTEM, asked({ username: 'två ord' })))).toBe('USERNAME_INVALID');
    expect(await refusal(users.add(SYSTEM, asked({ displayName: ' ' })))).toBe('DISPLAY_NAME_MISSING');
  });

  it('with a password that withstands guessing', async () => {
    expect(await refusal(users.add(SYSTEM, asked({ password: 'elva tecken' })))).toBe('PASSWORD_WEAK');
    expect(await refusal(users.add(SYSTEM, asked({ password: 'x'.repeat(201) })))).toBe('PASSWORD_WEAK');
  });

  it('with a mandate in the same breath, or not at all', async () => {
    const forbund = await access.forbund();
    const call = asked();
    const mandate = { role: 'EKONOM', forbundId: forbund.id, countyId: null, validTo: null } as const;
    const grantedFrom = (validFrom: string, changes: Partial<Mandate> = {}) =>
      users.addWithMandate(SYSTEM, call, { ...mandate, validFrom, ...changes });
    expect(await refusal(grantedFrom('2024-01-01', { countyId: randomUUID() }))).toBe('MANDATE_PLACE');
    expect(await refusal(grantedFrom('2024-01-01', { validTo: '2023-12-31' }))).toBe('MANDATE_PERIOD');
    expect(await refusal(grantedFrom('2024-01-01', { forbundId: randomUUID() }))).toBe('NOT_FOUND');
    expect(await refusal(access.get(SessionService).signIn(call.username, PASSWORD))).toBe(
      'WRONG_CREDENTIALS',
    );
    const user = await grantedFrom('2024-01-01');
    expect(await grantedFrom('2024-01-01')).toEqual(user);
    expect(await access.get(MandateService).validToday(user.id)).toMatchObject([mandate]);
  });
});
