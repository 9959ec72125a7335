import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';
import { seizeLock } from './seize-lock.js';

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
  const program = `(${keep.toString()})(${JSON.stringify(kept)}, ${seizeLock.toString()})`;
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

/** Runs alone in the watchdog's process, so it may use nothing of this file but its arguments. */
function keep({ server, leases, lock }: Kept, seize: typeof seizeLock): void {
  const fs = process.getBuiltinModule('node:fs');
  const fieldsOf = (pid: number): string[] => {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  };
  const lives = ({ pid, startedAt }: ProcessIdentity): boolean => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
    }
    try {
      const fields = fieldsOf(pid);
      return fields[0] !== 'Z' && (startedAt === '' || fields[19] === startedAt);
    } catch {
      return process.platform !== 'linux';
    }
  };
  const self = (): ProcessIdentity => {
    try {
      return { pid: process.pid, startedAt: fieldsOf(process.pid)[19] ?? '' };
    } catch {
      return { pid: process.pid, startedAt: '' };
    }
  };
  const leased = (): boolean =>
    fs.readdirSync(leases).some((name) => {
      try {
        return lives(JSON.parse(fs.readFileSync(`${leases}/${name}`, 'utf8')) as ProcessIdentity);
      } catch {
        return false; // returned in this very moment
      }
    });
  const stop = () => {
    if (lives(server)) process.kill(server.pid, 'SIGINT');
    for (const until = Date.now() + 60_000; lives(server) && Date.now() < until;) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  };
  const look = () => {
    if (!lives(server)) process.exit();
    // SAMLA_HOME was deleted under the running server: there is nothing left to be locked.
    if (!fs.existsSync(leases)) return stop();
    if (leased()) return;
    const tools = { fs, lives, mark: process.getBuiltinModule('node:crypto').randomUUID() };
    const release = seize(lock, self(), tools);
    // Who joins takes the lease under the lock: what is not leased now is joined by nobody before it has stopped.
    if (release && !leased()) stop();
    release?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  setInterval(() => {
    try {
      look();
    } catch {
      // the folder went away between two looks at it
    }
  }, 400);
}
