import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Log } from '../telemetry/log.js';
import type { QueueStore } from './bull-job-queue.js';

/** A ping that takes longer waits for a connection, in milliseconds. */
const PING_PATIENCE = 1_000;

/** Jobs in Redis. `installation` keeps the keys of several databases apart on one server. */
export function redisStore(url: string, installation: string, log: Log): QueueStore {
  // Null: BullMQ waits through an outage of Redis instead of failing a blocked fetch.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', (error) => log.error('redis', error));
  return {
    connection: redis,
    prefix: `samla-${installation}`,
    answers: () => {
      const yes = redis.ping().then(
        () => true,
        () => false,
      );
      return Promise.race([yes, pause(PING_PATIENCE, false, { ref: false })]);
    },
    close: async (politely) => {
      if (politely) await redis.quit();
      else redis.disconnect();
    },
  };
}
