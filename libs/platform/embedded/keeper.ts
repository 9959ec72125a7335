import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

interface Kept {
  server: ProcessIdentity;
  leases: string;
  lock: string;
}

/**
 * Starts the watchdog unless one is at work: a small process of its own that stops the server once no living process
 * holds a lease, so that `kill -9` of everything else leaves no PostgreSQL behind. The caller holds the launch lock.
 */
export function ensureKeeper(file: string, kept: Kept): void {
  if (keeperWorks(file, kept.server)) return;
  const program = `(${keep.toString()})(${JSON.stringify(kept)})`;
  const keeper = spawn(process.execPath, ['-e', program], {
    stdio: 'ignore',
    detached: true,
    cwd: kept.leases,
  });
  keeper.on('error', () => undefined); // without a watchdog the server is found and adopted by the next start
  keeper.unref();
  if (keeper.pid) writeFileSync(file, JSON.stringify({ keeper: identify(keeper.pid), server: kept.server }));
}

function keeperWorks(file: string, server: ProcessIdentity): boolean {
  try {
    const known = JSON.parse(readFileSync(file, 'utf8')) as {
      keeper: ProcessIdentity;
      server: ProcessIdentity;
    };
    return (
      known.server.pid === server.pid && known.server.startedAt === server.startedAt && isAlive(known.keeper)
    );
  } catch {
    return false;
  }
}

/** Runs alone in the watchdog's process, so it may use nothing of this file but its argument. */
function keep({ server, leases, lock }: Kept): void {
  const fs = process.getBuiltinModule('node:fs');
  const lives = ({ pid, startedAt }: ProcessIdentity): boolean => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
    }
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] !== 'Z' && (startedAt === '' || fields[19] === startedAt);
    } catch {
      return process.platform !== 'linux';
    }
  };
  const holderOf = (file: string): ProcessIdentity | undefined => {
    try {
      return JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessIdentity;
    } catch {
      return undefined;
    }
  };
  const leased = (): boolean =>
    fs.readdirSync(leases).some((name) => {
      const holder = holderOf(`${leases}/${name}`);
      return holder !== undefined && lives(holder);
    });
  const locked = (): boolean => {
    const holder = holderOf(lock);
    if (holder && !lives(holder)) fs.rmSync(lock, { force: true });
    try {
      fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, startedAt: '' }), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  };
  const stop = () => {
    process.kill(server.pid, 'SIGINT');
    for (const until = Date.now() + 60_000; lives(server) && Date.now() < until;) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
    fs.rmSync(lock, { force: true });
    process.exit();
  };
  const look = () => {
    if (!lives(server)) process.exit();
    if (!fs.existsSync(leases)) stop(); // SAMLA_HOME was deleted under the running server
    if (leased() || !locked()) return;
    if (leased()) fs.rmSync(lock, { force: true });
    else stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  setInterval(look, 400);
}
