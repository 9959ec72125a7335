import type { Config } from '@samla/platform/config/config.js';
import { UsageError } from '../failures.js';
import { demoIsLoaded } from './demo-state.js';
import type { Installation } from './installation.js';
import { withOwner } from './migration-state.js';
import { withServices } from './services.js';

/**
 * Loads the demo county where it is wanted and not whole. One process at a time: a second one waits and then finds it
 * done. What an interrupted load left behind is kept and completed.
 */
export async function ensureDemo(config: Config, installation: Installation, progress: (line: string) => void): Promise<boolean> {
  const { ownerUrl, servingUrl, embedded } = installation;
  if (!config.demo) return false;
  if (!ownerUrl) throw new UsageError('Demolänet kan bara läggas upp med DATABASE_OWNER_URL.', 'CONFIGURATION');
  if (await demoIsLoaded(ownerUrl)) return false;
  return withOwner(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('samla demo'))`);
    if (await demoIsLoaded(ownerUrl)) return false;
    progress('Lägger upp demolänet Västmanland …');
    const { loadDemoCounty } = await import('../demo-load/load-demo-county.js');
    await withServices(config, servingUrl, (services) => loadDemoCounty(services, { progress, withPasswords: embedded }));
    return true;
  });
}
