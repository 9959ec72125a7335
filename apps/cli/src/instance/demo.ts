import type { Config } from '@samla/platform/config/config.js';
import { UsageError } from '../failures.js';
import { type DemoState, demoState } from './demo-state.js';
import type { Installation } from './installed.js';
import { withOwner } from './migration-state.js';
import { withServices } from './services.js';

/** Where the demo county is loaded unasked: into nothing, or into what an interrupted load left behind. */
const UNASKED: readonly DemoState[] = ['EMPTY', 'BEGUN'];

/** Loads the demo county into an empty installation where it is wanted; answers whether it is there. */
export async function ensureDemo(
  config: Config,
  installation: Installation,
  progress: (line: string) => void,
): Promise<boolean> {
  if (!config.demo || !installation.ownerUrl) return false;
  const state = await demoState(installation.ownerUrl);
  if (UNASKED.includes(state)) await loadDemo(config, installation, progress);
  return state !== 'ABSENT';
}

/**
 * Loads the demo county unless it is whole; answers whether anything was to be done. One process at a time: a second one
 * waits and then finds it done. What an interrupted load left behind is kept and completed.
 */
export async function loadDemo(
  config: Config,
  installation: Installation,
  progress: (line: string) => void,
): Promise<boolean> {
  const { ownerUrl, servingUrl, embedded } = installation;
  if (!ownerUrl)
    throw new UsageError('Demolänet kan bara läggas upp med DATABASE_OWNER_URL.', 'CONFIGURATION');
  return withOwner(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('samla demo'))`);
    if ((await demoState(ownerUrl)) === 'WHOLE') return false;
    progress('Lägger upp demolänet Västmanland …');
    const { loadDemoCounty } = await import('../demo-load/load-demo-county.js');
    await withServices(config, servingUrl, (services) =>
      loadDemoCounty(services, { progress, withPasswords: embedded }),
    );
    return true;
  });
}
