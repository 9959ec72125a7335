import { createApi } from '../../../api/src/create-api.js';
import { ApiClient } from '../client/api-client.js';
import type { Invocation } from '../command.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';

/** Runs `work` with a database and an API of this process' own, for as long as it takes. */
export async function withOwnApi<Result>(
  { config, console }: Pick<Invocation, 'config' | 'console'>,
  work: (api: ApiClient) => Promise<Result>,
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
      return await work(new ApiClient(await app.getUrl()));
    } finally {
      await app.close();
    }
  } finally {
    await installation.close();
  }
}
