import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '@samla/platform/config/config.js';
import { ApiModule } from '../../../api/src/api.module.js';

/** Runs `work` with the services of the API, without its network: for what Samla itself does on its own machine. */
export async function withServices<Result>(
  config: Config,
  databaseUrl: string,
  work: (services: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const quiet = { ...config, logLevel: 'warn' } as const;
  const module = ApiModule.with({ config: quiet, databaseUrl, schemaFile: false });
  const services = await NestFactory.createApplicationContext(module, {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
