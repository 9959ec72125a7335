import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Creates the database cluster unless it stands. A last file marks it as whole: what an initdb killed half-way
 * left behind is made anew. The caller holds the launch lock.
 */
export function ensureCluster(place: Place, binaries: Binaries, account: ServerAccount | undefined): void {
  if (existsSync(path.join(place.data, 'samla-complete'))) return;
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { mode: 0o700, recursive: true });
  const passwordFile = path.join(path.dirname(place.data), `.password-${process.pid}`);
  writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 });
  for (const own of account ? [place.data, passwordFile] : []) chownSync(own, account!.uid, account!.gid);
  const result = spawnSync(binaries.initdb, ['-D', place.data, `--pwfile=${passwordFile}`, ...options], {
    ...(account && { uid: account.uid, gid: account.gid }),
    env: serverEnvironment(),
    cwd: path.dirname(place.data),
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(place.data, { recursive: true, force: true });
    throw new Error(`initdb failed: ${result.error?.message ?? ''}${result.stderr ?? ''}`);
  }
  writeFileSync(path.join(place.data, 'samla-complete'), '');
}
