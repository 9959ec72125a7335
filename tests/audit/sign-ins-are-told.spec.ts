import { PasswordService } from '@samla/access/password.service.js';
import { SessionService } from '@samla/access/session.service.js';
import { inputDigest } from '@samla/platform/audit/input-digest.js';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type AccessContext, PASSWORD, refusal, startAccess } from '../access/access-context.js';
import { workerDatabase } from '../support/database.js';
import { eventsOf } from './trail.js';

describe('who came in and who did not', () => {
  let access: AccessContext;
  let owner: pg.Client;
  let sessions: SessionService;

  beforeAll(async () => {
    access = await startAccess();
    sessions = access.get(SessionService);
    owner = new pg.Client({ connectionString: (await workerDatabase()).owner });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await access.close();
  });

  const told = async (work: () => Promise<unknown>) => {
    const { events } = await eventsOf(owner, work);
    return events.map(({ action, outcome, code, actor_kind, actor_name }) =>
      [action, outcome, code, actor_kind, actor_name].filter((part) => part !== '').join(' '),
    );
  };

  it('is told of each sign-in and sign-out, once', async () => {
    const { username } = await access.user();
    let token = '';
    const signIn = async () => void (token = (await sessions.signIn(username, PASSWORD)).token);
    expect(await told(signIn)).toEqual([`signIn DONE USER ${username}`]);
    expect(await told(() => sessions.signOut(token))).toEqual([`signOut DONE USER ${username}`]);
    expect(await told(() => sessions.signOut(token))).toEqual([]);
  });

  it('is told of a wrong password as nobody’s, for a name that is there and one that is not', async () => {
    const { id, username } = await access.user();
    const wrong = await eventsOf(owner, () => refusal(sessions.signIn(username, 'fel')));
    expect(wrong.events).toEqual([
      expect.objectContaining({
        action: 'signIn',
        code: 'WRONG_CREDENTIALS',
        actor_kind: 'NOBODY',
        object_key: id,
      }),
    ]);
    // People type passwords where their names belong: of what was tried, only the hash is kept.
    const name = `hemligt-${randomUUID()}`;
    const unknown = await eventsOf(owner, () => refusal(sessions.signIn(name, 'fel')));
    expect(unknown.events).toEqual([
      expect.objectContaining({ object_key: '', input_sha256: inputDigest({ username: name }) }),
    ]);
    expect(JSON.stringify(unknown.events)).not.toContain(name);
  });

  it('is told once that a name was closed, and not of what is tried on it afterwards', async () => {
    const { username } = await access.user();
    const ten = async () => {
      for (let time = 0; time < 10; time += 1) await refusal(sessions.signIn(username, 'fel'));
    };
    const events = await told(ten);
    expect(events).toEqual([
      ...Array.from({ length: 10 }, () => 'signIn REFUSED WRONG_CREDENTIALS NOBODY'),
      'lockOut DONE NOBODY',
    ]);
    expect(await told(() => refusal(sessions.signIn(username, PASSWORD)))).toEqual([]);
  });

  it('is told of a changed password, and keeps no hash of one', async () => {
    const { id, username } = await access.user();
    const actor = { kind: 'USER', id, name: username } as const;
    const change = (newPassword: string, idempotencyKey: string, oldPassword: string) =>
      access.get(PasswordService).change(actor, null, { oldPassword, newPassword, idempotencyKey });
    const first = await eventsOf(owner, () => change('ett annat långt lösenord', 'a', PASSWORD));
    const second = await eventsOf(owner, () =>
      change('ett tredje långt lösenord', 'b', 'ett annat långt lösenord'),
    );
    expect(first.events).toEqual([expect.objectContaining({ action: 'changePassword', object_key: id })]);
    // The same hash for other passwords: they are no part of it.
    expect(first.events[0]?.input_sha256).toBe(second.events[0]?.input_sha256);
    expect(inputDigest({ a: 1, oldPassword: 'x' })).toBe(inputDigest({ oldPassword: 'y', a: 1 }));
    expect(inputDigest({ a: 1 })).not.toBe(inputDigest({ a: 2 }));
  });
});
