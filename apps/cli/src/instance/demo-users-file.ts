import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { DEMO_USERS } from '../demo/users.js';

/** Keeps `SAMLA_HOME/demo-users.json`, from which the page offers the demo users: only where their passwords exist. */
export function keepDemoUsersFile(home: string, canSignIn: boolean): void {
  const file = path.join(home, 'demo-users.json');
  if (!canSignIn) return rmSync(file, { force: true });
  const users = DEMO_USERS.map(({ username, displayName }) => ({ username, displayName }));
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify({ password: DEMO_PASSWORD, users }, null, 2)}\n`);
  renameSync(half, file);
}
