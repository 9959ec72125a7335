// One build at a time: two starts at once wait for one another instead of writing dist/ together.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 180_000;

/** Runs `work` alone; a lock whose holder is dead is taken over. */
export async function withBuildLock(root, work) {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const file = path.join(root, 'dist', '.lock');
  for (const deadline = Date.now() + patience; !tryLock(file); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`${file} is held by another build.`);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  return false;
}

function isAbandoned(file) {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
    if (Number.isNaN(holder)) return Date.now() - statSync(file).mtimeMs > 5000; // killed between making and writing it
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
