import { createApi } from '../../../api/src/create-api.js';
import { ApiClient } from '../client/api-client.js';
import type { Invocation } from '../command.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';
import { runningInstance } from './run-file.js';

/**
 * Runs `work` with the API of the running `samla up`; where none runs, with database and API of its own, for as long
 * as it takes, with the demo county in an empty home.
 */
export async function useApi<Result>(
  { config, console }: Pick<Invocation, 'config' | 'console'>,
  work: (api: ApiClient) => Promise<Result>,
): Promise<Result> {
  const running = runningInstance(config.home);
  if (running?.url && (await answers(running.url))) return work(new ApiClient(running.url));
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    const quiet = { ...config, logLevel: 'warn' } as const;
    const app = await createApi({ config: quiet, databaseUrl: installation.servingUrl, schemaFile: false, webRoot: null });
    try {
      await app.listen(0, '127.0.0.1');
      return await work(new ApiClient(await app.getUrl()));
    } finally {
      await app.close();
    }
  } finally {
    await installation.close();
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
}
