import { loadConfig } from '@samla/platform/config/config.js';
import { loadDemoCounty } from '../../apps/cli/src/demo-load/load-demo-county.js';
import { withServices } from '../../apps/cli/src/instance/services.js';
import { atDatabase, type OwnDatabase, ownDatabase, withOwner } from './database.js';

/** The demo county as a template; `ownDatabase(DEMO)` after `demoDatabase()` gives a fresh one. */
const DEMO = 'samla_demo';

/** The moment at which the demo county was loaded, and at which its examples are asked: noon of a Swedish day in March. */
export const DEMO_CLOCK = '2024-03-15T11:00:00Z';

/** A demo county of one's own, as a first start leaves it; dropped by `drop`. */
export async function demoDatabase(): Promise<OwnDatabase> {
  await demoTemplate();
  return ownDatabase(DEMO);
}

/** Loads the demo county once in a run, whichever worker needs it first; the others wait and find it there. */
async function demoTemplate(): Promise<void> {
  await withOwner(async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('demo county of the test run'))`);
    const { rowCount } = await owner.query('select 1 from pg_database where datname = $1', [DEMO]);
    if (rowCount) return;
    // Under another name until it is whole: a load that failed is never taken for a county.
    await owner.query(`drop database if exists ${DEMO}_loading with (force)`);
    await owner.query(`create database ${DEMO}_loading template samla_template`);
    const { serving } = atDatabase(`${DEMO}_loading`);
    const config = loadConfig({
      SAMLA_LOG: 'silent',
      SAMLA_DEMO: '1',
      SAMLA_CLOCK: DEMO_CLOCK,
      DATABASE_URL: serving,
    });
    await withServices(config, serving, (services) =>
      loadDemoCounty(services, { progress: () => undefined, withPasswords: true }),
    );
    await owner.query(`alter database ${DEMO}_loading rename to ${DEMO}`);
  });
}
