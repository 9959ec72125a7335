import { readFileSync } from 'node:fs';
import { EmbeddedUnavailable } from './embedded-unavailable.js';

/** The account that runs PostgreSQL when Samla itself is root, which PostgreSQL refuses to be. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/** Finds an existing unprivileged account in the text of /etc/passwd; none is ever created. */
export function chooseAccount(passwd: string): ServerAccount | undefined {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = accounts.find((fields) => fields[0] === name);
    const uid = Number.parseInt(entry?.[2] ?? '', 10);
    const gid = Number.parseInt(entry?.[3] ?? '', 10);
    if (uid > 0 && gid >= 0) return { name, uid, gid };
  }
  return undefined;
}

/** The account to switch to, or undefined where PostgreSQL can run as the user who started Samla. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = chooseAccount(readFileSync('/etc/passwd', 'utf8'));
  if (!account) {
    throw new EmbeddedUnavailable(
      'PostgreSQL does not run as root, and there is no account postgres or nobody.',
    );
  }
  return account;
}
