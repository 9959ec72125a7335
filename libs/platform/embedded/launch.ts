import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerAccount } from './account.js';
import type { Binaries } from './binaries.js';
import { freePort } from './free-port.js';
import type { Place } from './place.js';
import { type Postmaster, readyPostmaster, runningPostmaster } from './postmaster.js';
import { serverEnvironment } from './server-environment.js';

interface Launch {
  place: Pick<Place, 'data' | 'log'>;
  binaries: Pick<Binaries, 'postgres'>;
  account: ServerAccount | undefined;
  flags: readonly string[];
  port: number | undefined;
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=', // a socket's path may be too long below a deep checkout
  'max_connections=200',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'shared_preload_libraries=pg_stat_statements',
  'logging_collector=off',
];

/** Somebody took the port in between, or the dead server's memory and lock are not yet cleared away: worth another try. */
const passing =
  /Address already in use|could not create any TCP|lock file .* (?:already exists|is empty)|shared memory block/;

/**
 * Starts a postmaster on the cluster and waits until it takes connections, after crash recovery if need be. One that
 * a killed start had only just begun, and that nobody could see yet, is as good.
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const child = await spawnServer(launch);
    const postmaster = await readiness(child, launch.place.data);
    if (postmaster) return postmaster;
    const quicker = await readyPostmaster(launch.place.data);
    if (quicker) return quicker;
    const log = readFileSync(launch.place.log, 'utf8');
    if (attempt === 12 || !passing.test(log))
      throw new Error(`PostgreSQL did not start:\n${log.slice(-2000)}`);
    await sleep(500);
  }
}

async function spawnServer({ place, binaries, account, flags, port }: Launch): Promise<ChildProcess> {
  if (existsSync(place.log)) renameSync(place.log, `${place.log}.1`);
  const log = openSync(place.log, 'w', 0o600);
  const chosen = [...settings, ...flags].flatMap((setting) => ['-c', setting]);
  const child = spawn(
    binaries.postgres,
    ['-D', place.data, '-p', String(port ?? (await freePort())), ...chosen],
    {
      ...(account && { uid: account.uid, gid: account.gid }),
      env: serverEnvironment(),
      cwd: place.data,
      detached: true, // Ctrl-C in the terminal must not reach the server before its users have finished
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.on('error', () => undefined); // told by readiness()
  child.unref();
  return child;
}

async function readiness(child: ChildProcess, data: string): Promise<Postmaster | undefined> {
  if (child.pid === undefined) throw new Error('PostgreSQL could not be run on this machine.');
  const running = () => child.exitCode === null && child.signalCode === null;
  while (running()) {
    const postmaster = runningPostmaster(data);
    if (postmaster?.ready && postmaster.process.pid === child.pid) return postmaster;
    await sleep(10);
  }
  return undefined;
}
