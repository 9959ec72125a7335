import { Redis } from 'ioredis';
import type { QueueStore } from './bull-job-queue.js';

/** Jobs in Redis. `installation` keeps the keys of several databases apart on one server. */
export function redisStore(url: string, installation: string): QueueStore {
  // Null: BullMQ waits through an outage of Redis instead of failing a blocked fetch.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  return {
    connection: redis,
    prefix: `samla-${installation}`,
    close: async () => {
      await redis.quit();
    },
  };
}
