import { setTimeout as pause } from 'node:timers/promises';

const LOCK_NOT_AVAILABLE = '55P03';
const MOST_ATTEMPTS = 6;
const PAUSE_MS = 500;

/** Connection options of a migration: while it waits for a table, everybody who comes after waits behind it. */
export const LOCK_TIMEOUT = '-c lock_timeout=5s';

/** Tries again where a lock was not to be had in time, so that those who waited behind get their turn between. */
export async function untilLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MOST_ATTEMPTS || (error as { code?: unknown } | null)?.code !== LOCK_NOT_AVAILABLE)
        throw error;
      await pause(PAUSE_MS * attempt);
    }
  }
}
