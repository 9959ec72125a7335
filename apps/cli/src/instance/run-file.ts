import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeHome } from '@samla/platform/config/make-home.js';
import { withLaunchLock } from '@samla/platform/embedded/launch-lock.js';
import { identify, isAlive, type ProcessIdentity } from '@samla/platform/embedded/process-identity.js';

/** `SAMLA_HOME/run.json`: the running `samla up` of a home. `url` is null until the API answers. */
export interface RunFile extends ProcessIdentity {
  readonly url: string | null;
  readonly databaseUrl: string | null;
}

const fileIn = (home: string): string => path.join(home, 'run.json');

/** The living `samla up` of a home, if any; a file that a crash left behind counts for nothing. */
export function runningInstance(home: string): RunFile | undefined {
  try {
    const run = JSON.parse(readFileSync(fileIn(home), 'utf8')) as RunFile;
    return isAlive(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

/** Makes this process the home's `samla up`; answers the one that already is, and then changes nothing. Throws ConfigError. */
export async function claimHome(home: string): Promise<RunFile | undefined> {
  makeHome(home);
  return withLaunchLock(path.join(home, 'run.lock'), async () => {
    const other = runningInstance(home);
    if (!other) publish(home, { url: null, databaseUrl: null });
    return other;
  });
}

/** Tells the commands where the API answers. */
export function publish(home: string, { url, databaseUrl }: Pick<RunFile, 'url' | 'databaseUrl'>): void {
  const half = `${fileIn(home)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify({ ...identify(process.pid), url, databaseUrl }, null, 2)}\n`, {
    mode: 0o600,
  });
  renameSync(half, fileIn(home));
}

/** Gives the home up again. */
export function leaveHome(home: string): void {
  rmSync(fileIn(home), { force: true });
}
