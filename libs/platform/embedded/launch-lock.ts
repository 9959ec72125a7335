import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from './process-identity.js';
import { seizeLock } from './seize-lock.js';

const patience = 120_000;

/** Runs `work` while no other process starts or stops the same server. A lock left by a dead process is taken over. */
export async function withLaunchLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const release = await seized(file);
  try {
    return await work();
  } finally {
    release();
  }
}

async function seized(file: string): Promise<() => void> {
  const self = identify(process.pid);
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(25)) {
    const release = seizeLock(file, self, { fs, lives: isAlive, mark: randomUUID() });
    if (release) return release;
  }
  throw new Error(`The lock ${file} was not released in ${patience / 1000} s.`);
}
