import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

/** Says that this process uses the server; answers the lease's file. */
export function takeLease(folder: string): string {
  const file = path.join(folder, `${process.pid}-${randomUUID().slice(0, 8)}`);
  writeFileSync(file, JSON.stringify(identify(process.pid)));
  return file;
}

/** Gives a lease back; once more is no fault. */
export function returnLease(file: string): void {
  rmSync(file, { force: true });
}

/** Whether some living process uses the server; leases of dead ones are swept away. */
export function isLeased(folder: string): boolean {
  let leased = false;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    let holder: ProcessIdentity | undefined;
    try {
      holder = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
    } catch {
      continue; // returned, or not yet written, in this very moment
    }
    if (isAlive(holder)) leased = true;
    else returnLease(file);
  }
  return leased;
}
