import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'ska börja med postgres://');
const flag = z.enum(['0', '1'], { error: 'ska vara 0 eller 1' });

const environment = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: z.coerce.number({ error: 'ska vara ett heltal' }).int().min(1).max(200).default(8),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'ska börja med redis://')
    .optional(),
  PORT: z.coerce.number({ error: 'ska vara ett portnummer' }).int().min(1).max(65535).optional(),
  WORKER_PORT: z.coerce.number({ error: 'ska vara ett portnummer' }).int().min(1).max(65535).optional(),
  METRICS_PORT: z.coerce.number({ error: 'ska vara ett portnummer' }).int().min(1).max(65535).optional(),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(?:(?:loopback|linklocal|uniquelocal|[\da-fA-F.:]+(?:\/\d{1,3})?)(?:, *|$))+$/,
      'ska vara adresser eller nät, t.ex. 10.0.0.0/8',
    )
    .default('loopback'),
  HOST: z.string().default('127.0.0.1'),
  SAMLA_HOME: z.string().min(1).default('.samla'),
  SAMLA_DEMO: flag.optional(),
  SAMLA_KEPT_FIGURES: flag.default('1'),
  SAMLA_CLOCK: z.iso.datetime({ error: 'ska vara en tidpunkt som 2024-01-15T12:00:00Z' }).optional(),
  SAMLA_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'ska vara debug, info, warn, error eller silent',
    })
    .default('info'),
});

/** The whole configuration of one process, read once from the environment. */
export interface Config {
  /** Serving connection; absent: the embedded database of `home` is used. */
  readonly databaseUrl: string | undefined;
  /** Connection that migrates and creates roles. */
  readonly databaseOwnerUrl: string | undefined;
  /** Connections in the serving pool. */
  readonly poolSize: number;
  /** Redis for the jobs; absent: jobs live in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Port to serve on; absent: 3000 or the next free one. */
  readonly port: number | undefined;
  /** Port where the worker tells whether it is ready; absent: it tells nobody. */
  readonly workerPort: number | undefined;
  /** Port for Prometheus alone; absent: `/metrics` answers this machine on the ordinary port. */
  readonly metricsPort: number | undefined;
  /** Addresses and nets of proxies whose `X-Forwarded-…` headers are believed. */
  readonly trustProxy: string;
  readonly host: string;
  /** Absolute path of the folder with the embedded database and files. */
  readonly home: string;
  /** Whether the demo county and its sign-ins exist: by default only on the embedded database. */
  readonly demo: boolean;
  /** Whether consolidated figures are kept between requests, by the versions that they were made of. */
  readonly keptFigures: boolean;
  /** A standing clock, for reproducible examples. */
  readonly fixedClock: Date | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Reads the configuration; throws ConfigError that lists every fault at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const value = parsed.data;
  if (value.SAMLA_CLOCK !== undefined && value.DATABASE_URL !== undefined && value.SAMLA_DEMO !== '1') {
    throw new ConfigError([
      'SAMLA_CLOCK: en stillastående klocka går bara ihop med DATABASE_URL för ett demolän (SAMLA_DEMO=1)',
    ]);
  }
  return Object.freeze({
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    poolSize: value.DATABASE_POOL_SIZE,
    redisUrl: value.REDIS_URL,
    port: value.PORT,
    workerPort: value.WORKER_PORT,
    metricsPort: value.METRICS_PORT,
    trustProxy: value.TRUST_PROXY,
    host: value.HOST,
    home: resolve(value.SAMLA_HOME),
    demo:
      value.SAMLA_DEMO === undefined
        ? !value.DATABASE_URL && !value.DATABASE_OWNER_URL
        : value.SAMLA_DEMO === '1',
    keptFigures: value.SAMLA_KEPT_FIGURES === '1',
    fixedClock: value.SAMLA_CLOCK === undefined ? undefined : new Date(value.SAMLA_CLOCK),
    logLevel: value.SAMLA_LOG,
  });
}
