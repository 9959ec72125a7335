import 'reflect-metadata';
import { constants, setPriority } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigError } from '@samla/platform/config/config-error.js';
import { loadConfig } from '@samla/platform/config/config.js';
import { assertMigrated, SchemaCheck } from '@samla/platform/database/schema-check.js';
import { assertServingRole } from '@samla/platform/database/serving-check.js';
import { MIGRATIONS } from '../../../migrations/migrations.js';
import { serveHealth } from './health-server.js';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  // Jobs take what people leave over: on a machine that both share, an answer does not wait for a batch.
  setPriority(constants.priority.PRIORITY_LOW);
  const config = loadConfig();
  if (!config.databaseUrl) throw new ConfigError(['DATABASE_URL: saknas; samla up startar med egen databas']);
  await assertServingRole(config.databaseUrl);
  await assertMigrated(
    config.databaseUrl,
    MIGRATIONS.map(({ name }) => name),
  );
  const module = WorkerModule.with({ config, databaseUrl: config.databaseUrl });
  const app = await NestFactory.createApplicationContext(module, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  stopOnSignal(app);
  if (config.workerPort) await serveHealth(app.get(SchemaCheck), config.workerPort, config.host);
}

/** Finishes what runs and ends; a second signal ends at once. Started as a child, it also stops when its parent is gone. */
function stopOnSignal(app: INestApplicationContext): void {
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= app.close().then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
}

function fail(error: unknown): never {
  process.stderr.write(
    `${error instanceof Error ? (error instanceof ConfigError ? error.message : error.stack) : String(error)}\n`,
  );
  process.exit(error instanceof ConfigError ? 2 : 3);
}

main().catch(fail);
