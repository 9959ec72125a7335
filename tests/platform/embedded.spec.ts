import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseAccount, serverAccount } from '@samla/platform/embedded/account.js';
import { launchPostmaster } from '@samla/platform/embedded/launch.js';
import { isReachableByOthers } from '@samla/platform/embedded/reachable.js';
import { childrenOf, EmbeddedUser, keeperOf, runs, within } from './embedded-process.js';

const asRoot = process.getuid?.() === 0;
let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'samla-embedded-'));
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true, maxRetries: 10 }); // what a killed start left may still be writing
});

/** Whether initdb has begun to fill a folder with the tables of its first database. */
function isHalfMade(at: string): boolean {
  const folder = path.join(at, 'postgres');
  return (
    existsSync(folder) &&
    readdirSync(folder).some(
      (name) => name.startsWith('data') && existsSync(path.join(folder, name, 'base/1')),
    )
  );
}

describe('the embedded server', () => {
  jest.setTimeout(60_000);

  it('makes a cluster at the first start, and keeps the data for the second', async () => {
    const first = new EmbeddedUser(home);
    const { pid, adopted } = await first.started();
    expect(adopted).toBe(false);
    await first.query('create table kept as select 1 as id');
    await first.stop();
    expect(runs(pid)).toBe(false);
    const second = new EmbeddedUser(home);
    await second.started();
    expect(await second.query('select id from kept')).toEqual([{ id: 1 }]);
    await second.stop();
  });

  it('is shared by two that start at once, and stops with the last', async () => {
    const users = [new EmbeddedUser(home), new EmbeddedUser(home)] as const;
    const [one, other] = await Promise.all(users.map((user) => user.started()));
    expect(one!.pid).toBe(other!.pid);
    expect([one!.adopted, other!.adopted].sort()).toEqual([false, true]);
    await users[0].stop();
    expect(await users[1].query('select 1 as still')).toEqual([{ still: 1 }]);
    await users[1].stop();
    expect(runs(one!.pid)).toBe(false);
  });

  it('is not stopped by one that only adopted it', async () => {
    const owner = new EmbeddedUser(home);
    const { pid } = await owner.started();
    const guest = new EmbeddedUser(home);
    expect(await guest.started()).toMatchObject({ pid, adopted: true });
    await guest.stop();
    expect(await owner.query('select 1 as still')).toEqual([{ still: 1 }]);
    await owner.stop();
  });

  it('stops when its only user was killed', async () => {
    const user = new EmbeddedUser(home);
    const { pid } = await user.started();
    await user.kill();
    expect(await within(5000, () => !runs(pid))).toBe(true);
  });

  it('is adopted by the next start when user and watchdog were killed, and guarded again', async () => {
    const user = new EmbeddedUser(home);
    const { pid } = await user.started();
    await user.query('create table kept as select 1 as id');
    process.kill(keeperOf(home), 'SIGKILL');
    await user.kill();
    const next = new EmbeddedUser(home);
    expect(await next.started()).toMatchObject({ pid, adopted: true });
    expect(await next.query('select id from kept')).toEqual([{ id: 1 }]);
    await next.kill();
    expect(await within(5000, () => !runs(pid))).toBe(true);
  });

  it('recovers what was committed when everything was killed at once', async () => {
    const user = new EmbeddedUser(home);
    const { pid } = await user.started();
    await user.query('create table kept as select 1 as id');
    for (const victim of [keeperOf(home), pid, ...childrenOf(pid)]) process.kill(victim, 'SIGKILL');
    await user.kill();
    const next = new EmbeddedUser(home);
    expect(await next.started()).toMatchObject({ adopted: false });
    expect(await next.query('select id from kept')).toEqual([{ id: 1 }]);
    await next.stop();
  });

  it.each([60, 150, 300, 500])('starts after a first start that was killed after %d ms', async (ms) => {
    const killed = new EmbeddedUser(home);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await killed.kill();
    const user = new EmbeddedUser(home);
    await user.started();
    expect(await user.query('select 1 as fine')).toEqual([{ fine: 1 }]);
    await user.stop();
  });

  it('keeps its cluster from what a killed start left at work on its own', async () => {
    const killed = new EmbeddedUser(home);
    const makers = (): number[] => childrenOf(killed.child.pid!).flatMap((pid) => [pid, ...childrenOf(pid)]);
    expect(await within(20_000, () => isHalfMade(home) && makers().length > 1)).toBe(true);
    const left = makers();
    for (const pid of left) process.kill(pid, 'SIGSTOP');
    await killed.kill();
    const user = new EmbeddedUser(home);
    await user.started();
    await user.query('create table kept as select 1 as id');
    for (const pid of left) process.kill(pid, 'SIGCONT');
    expect(await within(20_000, () => left.every((pid) => !runs(pid)))).toBe(true);
    await user.query('checkpoint');
    await user.stop();
    const next = new EmbeddedUser(home);
    await next.started();
    expect(await next.query('select id from kept')).toEqual([{ id: 1 }]);
    await next.stop();
    expect(
      readdirSync(path.join(home, 'postgres')).filter((name) => /^data-|^\.password/.test(name)),
    ).toEqual([]);
  });

  it('is joined by a start that meets it before it says that it is there', async () => {
    const user = new EmbeddedUser(home);
    const { pid, data } = await user.started();
    const found = await launchPostmaster({
      place: { data, log: path.join(home, 'postgres/server.log') },
      binaries: { postgres: readlinkSync(`/proc/${pid}/exe`) },
      account: serverAccount(),
      flags: [],
      port: undefined,
    });
    expect(found.process.pid).toBe(pid);
    await user.stop();
  });

  it('starts where a start was killed before it had written the password', async () => {
    mkdirSync(path.join(home, 'postgres'));
    writeFileSync(path.join(home, 'postgres/superuser'), '');
    const user = new EmbeddedUser(home);
    expect(await user.started()).toMatchObject({ adopted: false });
    await user.stop();
  });

  it('tries again while somebody sits on its port', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    const user = new EmbeddedUser(home, { port });
    setTimeout(() => squatter.close(), 1500);
    expect(await user.started()).toMatchObject({ port });
    await user.stop();
  });

  (asRoot ? it : it.skip)(
    'puts the data where its account can walk when the home lies in a closed folder',
    async () => {
      chmodSync(home, 0o700);
      const closed = path.join(home, 'samla-home');
      expect(isReachableByOthers(home)).toBe(false);
      const user = new EmbeddedUser(closed);
      const { data } = await user.started();
      expect(data.startsWith('/var/tmp/samla-0-')).toBe(true);
      await user.query('create table kept as select 1 as id');
      await user.stop();
      const again = new EmbeddedUser(closed);
      expect(await again.started()).toMatchObject({ data });
      expect(await again.query('select id from kept')).toEqual([{ id: 1 }]);
      await again.stop();
      rmSync(path.dirname(data), { recursive: true, force: true });
    },
  );

  // In a checkout below a closed folder that user cannot even read the program; it is run where it can.
  const mayRead = asRoot && isReachableByOthers(process.cwd());
  (mayRead ? it : it.skip)('runs for a user without privileges', async () => {
    chownSync(home, 65534, 65534);
    const user = new EmbeddedUser(home, { uid: 65534, gid: 65534 });
    expect(await user.started()).toMatchObject({ data: path.join(home, 'postgres/data') });
    await user.stop();
  });
});

describe('the account of the embedded server', () => {
  it('is nobody where there is no postgres', () => {
    expect(chooseAccount('root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n')).toEqual({
      name: 'nobody',
      uid: 65534,
      gid: 65534,
    });
  });

  it('is never made up where neither exists', () => {
    expect(chooseAccount('root:x:0:0::/:/bin/sh\n')).toBeUndefined();
  });
});
