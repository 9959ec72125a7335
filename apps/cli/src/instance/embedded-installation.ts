import { makeHome } from '@samla/platform/config/make-home.js';
import { ensureOwnServingRole } from '@samla/platform/database/serving-role.js';
import { startEmbeddedServer } from '@samla/platform/embedded/server.js';
import pg from 'pg';
import type { Installation, Opening } from './installed.js';
import { bringToPresentShape, withOwner } from './migration-state.js';

const DATABASE = 'samla';

/** Starts or joins the embedded PostgreSQL of SAMLA_HOME and brings its database to the present shape. */
export async function openEmbedded({ config, progress, migrating }: Opening): Promise<Installation> {
  makeHome(config.home);
  const server = await startEmbeddedServer({ home: config.home });
  try {
    await ensureDatabase(server.url);
    const address = new URL(server.url);
    address.pathname = `/${DATABASE}`;
    const ownerUrl = address.toString();
    const servingUrl = await bringToPresentShape({
      ownerUrl,
      migrating,
      progress,
      ensureRole: () => ensureOwnServingRole(ownerUrl, config.home),
    });
    return { ownerUrl, servingUrl, embedded: true, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  await withOwner(url, async (owner) => {
    const { rowCount } = await owner.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount) return;
    await owner.query(`create database ${DATABASE}`).catch((error: unknown) => {
      // Two commands at once on a new home: the other was quicker.
      if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error;
    });
  });
}
