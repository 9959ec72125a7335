import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { SessionService } from '@samla/access/session.service.js';
import { tokenHash } from '@samla/access/token.js';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

describe('a user signs in and out', () => {
  let access: AccessContext;
  let sessions: SessionService;
  let authenticator: Authenticator;
  beforeAll(async () => {
    access = await startAccess();
    sessions = access.get(SessionService);
    authenticator = access.get(Authenticator);
  });
  beforeEach(() => access.clock.set('2024-01-15T11:00:00Z'));
  afterAll(() => access.close());

  it('gets a token that opens with the mandates held, each with its county', async () => {
    const forbund = await access.forbund();
    const user = await access.user([
      { role: 'EKONOM', forbundId: forbund.id },
      { role: 'LANSANALYTIKER', countyId: forbund.countyId, validFrom: '2021-01-01' },
    ]);
    const { token } = await sessions.signIn(user.username, PASSWORD);
    expect(await authenticator.authenticate(token)).toEqual({
      actor: { kind: 'USER', id: user.id, name: user.username },
      mandates: [
        { role: 'EKONOM', forbundId: forbund.id, countyId: forbund.countyId },
        { role: 'LANSANALYTIKER', forbundId: null, countyId: forbund.countyId },
      ],
      // Once, though two mandates lie there.
      counties: [
        expect.objectContaining({ id: forbund.countyId, isConstructed: expect.any(Boolean) as boolean }),
      ],
      scopes: null,
    });
  });

  it('takes the user name in any case, with blanks around', async () => {
    const user = await access.user();
    const { user: found } = await sessions.signIn(`  ${user.username.toUpperCase()} `, PASSWORD);
    expect(found.id).toBe(user.id);
  });

  it('stores the token as its hash alone, and the password as argon2id', async () => {
    const user = await access.user();
    const { token } = await sessions.signIn(user.username, PASSWORD);
    const [session] = await access.database.registry((tx) =>
      tx.query<Record<string, unknown>>('select * from session where user_id = $1', [user.id]),
    );
    expect(session?.['token_hash']).toBe(tokenHash(token));
    expect(JSON.stringify(session)).not.toContain(token);
    const [row] = await access.database.registry((tx) =>
      tx.query<{ password_hash: string }>('select password_hash from app_user where id = $1', [user.id]),
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is let in for twelve hours and not a moment longer', async () => {
    const user = await access.user();
    const { token, expiresAt } = await sessions.signIn(user.username, PASSWORD);
    expect(expiresAt.toISOString()).toBe('2024-01-15T23:00:00.000Z');
    access.clock.set('2024-01-15T22:59:59Z');
    expect((await authenticator.authenticate(token)).actor.id).toBe(user.id);
    access.clock.set('2024-01-15T23:00:00Z');
    await expect(authenticator.authenticate(token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Sessionen har gått ut. Logga in igen.',
    });
  });

  it('is out after signing out, and signing out again ends nothing', async () => {
    const user = await access.user();
    const { token } = await sessions.signIn(user.username, PASSWORD);
    expect(await sessions.signOut(token)).toBe(true);
    await expect(authenticator.authenticate(token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Du är utloggad. Logga in igen.',
    });
    expect(await sessions.signOut(token)).toBe(false);
    expect(await sessions.signOut('never-issued')).toBe(false);
  });

  it('is refused with a wrong password exactly as nobody is', async () => {
    const user = await access.user();
    const wrong = await sessions.signIn(user.username, 'fel').catch((error: unknown) => error);
    const nobody = await sessions.signIn('finns-inte', 'fel').catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: 'WRONG_CREDENTIALS', message: 'Fel användarnamn eller lösenord.' });
    expect(nobody).toEqual(wrong);
    expect(await refusal(sessions.signIn(user.username, ''))).toBe('WRONG_CREDENTIALS');
    expect(await refusal(sessions.signIn("' or 1 = 1 --", PASSWORD))).toBe('WRONG_CREDENTIALS');
  });

  it('works as long for a name that does not exist as for a wrong password', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const user = await access.user();
      known.push(await durationOf(() => sessions.signIn(user.username, 'fel lösenord')));
      unknown.push(await durationOf(() => sessions.signIn(`okand-${round}-${user.id}`, 'fel lösenord')));
    }
    // Without a hash for nobody the unknown name answers in a tenth of the time.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.4);
  });

  it('can be registered again under the same id, with another password', async () => {
    const user = await access.user();
    const again = { ...user, displayName: 'Prov', isDemo: false, password: 'ett annat långt lösenord' };
    await access.get(AccessRegistration).registerUser(again);
    expect(await refusal(sessions.signIn(user.username, PASSWORD))).toBe('WRONG_CREDENTIALS');
    expect((await sessions.signIn(user.username, 'ett annat långt lösenord')).user.id).toBe(user.id);
  });
});

async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work().catch(() => undefined);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}
