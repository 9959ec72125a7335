import pg from 'pg';
import type { Log } from '../telemetry/log.js';
import { BullJobQueue } from './bull-job-queue.js';
import type { JobQueue, QueueTimings } from './job-queue.js';
import { postgresStore } from './postgres-store.js';
import { redisStore } from './redis-store.js';

/** Where the jobs are kept. */
export interface QueueSettings {
  readonly databaseUrl: string;
  /** Undefined: the jobs are kept in the database. */
  readonly redisUrl: string | undefined;
  readonly timings: QueueTimings;
}

/** Opens the queue on the backend that the settings name. */
export async function openJobQueue(settings: QueueSettings, kinds: number, log: Log): Promise<JobQueue> {
  const { databaseUrl, redisUrl } = settings;
  const store = redisUrl
    ? redisStore(redisUrl, await databaseIdentity(databaseUrl), log)
    : postgresStore(databaseUrl, kinds);
  return new BullJobQueue(store, settings.timings, log);
}

/** The same for every way to spell the same database's address. */
async function databaseIdentity(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ identity: string }>(
      `select system_identifier || '-' || (select oid from pg_database where datname = current_database()) as identity from pg_control_system()`,
    );
    return rows[0]!.identity;
  } finally {
    await client.end();
  }
}
