import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

/** The postmaster of a data folder as its own file `postmaster.pid` tells it. */
export interface Postmaster {
  process: ProcessIdentity;
  port: number;
  ready: boolean;
}

/** The postmaster that runs on the data folder, or undefined: a file left by a crash, or whose pid is another's now. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const lines = pidFile(data).split('\n');
  const server = identify(Number.parseInt(lines[0] ?? '', 10));
  if (!(server.pid > 0) || !isAlive(server) || !commandLine(server.pid).includes(data)) return undefined;
  return {
    process: server,
    port: Number.parseInt(lines[3] ?? '', 10),
    ready: (lines[7] ?? '').trim() === 'ready',
  };
}

/** Empty where there is none, or where it went away in this very moment. */
function pidFile(data: string): string {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return '';
  }
}

/** The running postmaster once it takes connections; one that is stopping is waited for, and then there is none. */
export async function readyPostmaster(data: string): Promise<Postmaster | undefined> {
  for (let found = runningPostmaster(data); found; found = runningPostmaster(data)) {
    if (found.ready) return found;
    await sleep(30);
  }
  return undefined;
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Stops the postmaster by fast shutdown: connections are cut, everything committed is on disk. */
export async function stopPostmaster(
  { process: server }: Postmaster,
  pgCtl: string,
  data: string,
): Promise<void> {
  if (process.platform === 'win32') spawnSync(pgCtl, ['stop', '-m', 'fast', '-D', data]);
  else if (isAlive(server)) process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + 60_000;
  while (isAlive(server)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (pid ${server.pid}) did not stop in 60 s.`);
    await sleep(20);
  }
}
