import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ServerAccount } from './account.js';
import type { Binaries } from './binaries.js';
import type { Place } from './place.js';
import { serverEnvironment } from './server-environment.js';

const options = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
  '--no-instructions',
];

const HALF = 'data-half-';
const PASSWORD = '.password-';

/**
 * Creates the database cluster unless it stands. It is made aside and moved into place when whole: the initdb of a
 * start that was killed works on for seconds, and empties its folder when it fails. The caller holds the launch lock.
 */
export function ensureCluster(place: Place, binaries: Binaries, account: ServerAccount | undefined): void {
  const folder = path.dirname(place.data);
  sweep(folder);
  if (existsSync(path.join(place.data, 'samla-complete'))) return;
  rmSync(place.data, { recursive: true, force: true });
  const mark = randomBytes(4).toString('hex');
  const half = path.join(folder, `${HALF}${mark}`);
  const passwordFile = path.join(folder, `${PASSWORD}${mark}`);
  mkdirSync(half, { mode: 0o700, recursive: true });
  writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 });
  for (const own of account ? [half, passwordFile] : []) chownSync(own, account!.uid, account!.gid);
  const result = spawnSync(binaries.initdb, ['-D', half, `--pwfile=${passwordFile}`, ...options], {
    ...(account && { uid: account.uid, gid: account.gid }),
    env: serverEnvironment(),
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(`initdb failed: ${result.error?.message ?? ''}${result.stderr ?? ''}`);
  }
  writeFileSync(path.join(half, 'samla-complete'), '');
  renameSync(half, place.data);
}

/** Throws away what killed starts left half-made; what an initdb is still writing to is left to the next start. */
function sweep(folder: string): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(HALF) || name.startsWith(PASSWORD));
  for (const name of left) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
}
