import { createPostgresBackend } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from '../database/migrate.js';
import type { QueueStore } from './bull-job-queue.js';

/** Jobs in PostgreSQL, over one small pool of the serving role: a LISTEN for each kind of job, and a few for the rest. */
export function postgresStore(url: string, kinds: number): QueueStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: kinds + 3,
    keepAlive: true,
    application_name: 'samla-jobs',
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  return {
    connection: pool,
    factory: createPostgresBackend as never,
    answers: () => Promise.resolve(true),
    close: () => pool.end(),
  };
}
