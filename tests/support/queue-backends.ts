/** A place where jobs can be kept during a test. */
export interface QueueBackend {
  readonly name: string;
  /** Undefined: in the test's own PostgreSQL database. */
  readonly redisUrl: string | undefined;
}

const redisUrl = process.env['SAMLA_TEST_REDIS_URL'];

/** PostgreSQL always; Redis where the run has one. */
export const QUEUE_BACKENDS: readonly QueueBackend[] = [
  { name: 'PostgreSQL', redisUrl: undefined },
  ...(redisUrl ? [{ name: 'Redis', redisUrl }] : []),
];

/** Shows in the report what a run without Redis leaves out. */
export function sayWhatIsLeftOut(suite: string): void {
  if (!redisUrl)
    it.skip(`${suite} on Redis: left out, no redis-server in this run (SAMLA_TEST_REDIS_URL)`, () =>
      undefined);
}
