import { NestFactory } from '@nestjs/core';
import type { Config } from '@samla/platform/config/config.js';
import { createApi } from '../../../api/src/create-api.js';
import { ApiClient } from '../client/api-client.js';
import type { Invocation } from '../command.js';
import { WorkerModule } from '../../../worker/src/worker.module.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';

/** Runs `work` with a database and an API of this process' own, and a worker where jobs are ordered, for as long as it takes. */
export async function withOwnApi<Result>(
  { config, console }: Pick<Invocation, 'config' | 'console'>,
  work: (api: ApiClient) => Promise<Result>,
  withJobs = false,
): Promise<Result> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    const quiet = { ...config, logLevel: 'warn', metricsPort: undefined } as const;
    const app = await createApi({
      config: quiet,
      databaseUrl: installation.servingUrl,
      schemaFile: false,
      webRoot: null,
    });
    try {
      await app.listen(0, '127.0.0.1');
      const url = await app.getUrl();
      return await (withJobs
        ? beside(quiet, installation.servingUrl, () => work(new ApiClient(url)))
        : work(new ApiClient(url)));
    } finally {
      await app.close();
    }
  } finally {
    await installation.close();
  }
}

async function beside<Result>(
  config: Config,
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with({ config, databaseUrl }), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work();
  } finally {
    await worker.close();
  }
}
