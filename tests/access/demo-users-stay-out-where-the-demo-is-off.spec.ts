import { SessionService } from '@samla/access/session.service.js';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

describe('demo users stay out where the demo is off', () => {
  let on: AccessContext;
  let off: AccessContext;
  beforeAll(async () => {
    on = await startAccess({ SAMLA_DEMO: '1' });
    off = await startAccess({ SAMLA_DEMO: '0' });
  });
  afterAll(async () => {
    await on.close();
    await off.close();
  });

  it('with the right password too, and with a session from before', async () => {
    const { username } = await on.user([], true);
    const { token } = await on.get(SessionService).signIn(username, PASSWORD);
    expect((await on.get(Authenticator).authenticate(token)).actor.name).toBe(username);
    expect(await refusal(off.get(SessionService).signIn(username, PASSWORD))).toBe('DEMO_CLOSED');
    expect(await refusal(off.get(SessionService).signIn(username, 'fel'))).toBe('WRONG_CREDENTIALS');
    expect(await refusal(off.get(Authenticator).authenticate(token))).toBe('UNAUTHENTICATED');
  });

  it('while others come in', async () => {
    const { username } = await off.user();
    expect((await off.get(SessionService).signIn(username, PASSWORD)).user.isDemo).toBe(false);
  });
});
