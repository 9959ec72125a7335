import { Redis } from 'ioredis';
import type { Log } from '../telemetry/log.js';
import type { QueueStore } from './bull-job-queue.js';

/** Jobs in Redis. `installation` keeps the keys of several databases apart on one server. */
export function redisStore(url: string, installation: string, log: Log): QueueStore {
  // Null: BullMQ waits through an outage of Redis instead of failing a blocked fetch.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', (error) => log.error('redis', error));
  return {
    connection: redis,
    prefix: `samla-${installation}`,
    close: async () => {
      await redis.quit();
    },
  };
}
