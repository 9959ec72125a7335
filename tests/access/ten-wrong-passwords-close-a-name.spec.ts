import { SessionService } from '@samla/access/session.service.js';
import { randomUUID } from 'node:crypto';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

describe('ten wrong passwords close a name', () => {
  let access: AccessContext;
  let sessions: SessionService;
  beforeAll(async () => {
    access = await startAccess();
    sessions = access.get(SessionService);
  });
  beforeEach(() => access.clock.set('2024-01-15T11:00:00Z'));
  afterAll(() => access.close());

  async function failTimes(username: string, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      expect(await refusal(sessions.signIn(username, 'fel'))).toBe('WRONG_CREDENTIALS');
    }
  }

  it('also for the right password, until a quarter of an hour after the first', async () => {
    const { username } = await access.user();
    await failTimes(username, 1);
    access.clock.forward(5);
    await failTimes(username, 9);
    const closed = sessions.signIn(username, PASSWORD);
    await expect(closed).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: new Date('2024-01-15T11:15:00Z') },
    });
    access.clock.set('2024-01-15T11:14:59Z');
    expect(await refusal(sessions.signIn(username, PASSWORD))).toBe('RATE_LIMITED');
    access.clock.set('2024-01-15T11:15:00Z');
    expect((await sessions.signIn(username, PASSWORD)).user.username).toBe(username);
  });

  it('alike for a name that nobody has', async () => {
    const username = `okand-${randomUUID()}`;
    await failTimes(username, 10);
    expect(await refusal(sessions.signIn(username, 'fel'))).toBe('RATE_LIMITED');
  });

  it('and leaves other names open', async () => {
    const closed = await access.user();
    const open = await access.user();
    await failTimes(closed.username, 10);
    expect((await sessions.signIn(open.username, PASSWORD)).user.id).toBe(open.id);
  });

  it('but a right password in between begins the count anew', async () => {
    const { username } = await access.user();
    await failTimes(username, 9);
    await sessions.signIn(username, PASSWORD);
    await failTimes(username, 9);
    expect((await sessions.signIn(username, PASSWORD)).user.username).toBe(username);
  });

  it('even when a hundred guesses come at once', async () => {
    const { username } = await access.user();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => refusal(sessions.signIn(username, 'fel'))),
    );
    expect(answers.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(10);
    expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(90);
  });

  it('and failures that no longer count are swept away', async () => {
    const { username } = await access.user();
    await failTimes(username, 3);
    access.clock.forward(16);
    await failTimes(`okand-${randomUUID()}`, 1);
    const left = await access.database.registry((tx) =>
      tx.query('select 1 from sign_in_failure where username = $1', [username]),
    );
    expect(left).toHaveLength(0);
  });
});
