import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

const patience = 120_000;

/** Runs `work` while no other process starts or stops the same server. A lock left by a dead process is taken over. */
export async function withLaunchLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  while (!tryLock(file)) {
    if (Date.now() > deadline) throw new Error(`The lock ${file} was not released in ${patience / 1000} s.`);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolder(file);
  if (holder ? !isAlive(holder) : wasLeftEmpty(file)) takeAway(file, holder);
  return false;
}

/** Between its creation and its first byte a lock is empty for an instant; longer, its maker was killed just there. */
function wasLeftEmpty(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > 5000;
}

function readHolder(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Two processes may find the same dead holder: the rename is won by one, and a living lock moved by mistake goes back. */
function takeAway(file: string, dead: ProcessIdentity | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.pid === dead?.pid) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
