import { ApiClient } from '../client/api-client.js';
import type { Invocation } from '../command.js';
import { runningInstance } from './run-file.js';

/**
 * Runs `work` with the API of the running `samla up`; where none runs, with database and API of its own, for as long
 * as it takes, with the demo county in an empty home; with a worker too where `withJobs` says that jobs are ordered.
 */
export async function useApi<Result>(
  invocation: Pick<Invocation, 'config' | 'console'>,
  work: (api: ApiClient) => Promise<Result>,
  withJobs = false,
): Promise<Result> {
  const running = runningInstance(invocation.config.home);
  if (running?.url && (await answers(running.url))) return work(new ApiClient(running.url));
  // The whole API is read only when it is needed here: beside a running one a command is quick.
  const { withOwnApi } = await import('./own-api.js');
  return withOwnApi(invocation, work, withJobs);
}

async function answers(url: string): Promise<boolean> {
  return fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
}
