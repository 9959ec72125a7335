import type { Config } from '@samla/platform/config/config.js';
import { DEMO_USERS, type DemoUser } from '../demo/users.js';

/**
 * The demo user who reads a county's figures; undefined where none can sign in, and whoever owns the database reads as
 * Samla itself.
 */
export function readerOf(county: string, config: Config): DemoUser | undefined {
  const isServer = Boolean(config.databaseUrl ?? config.databaseOwnerUrl);
  if (!config.demo || isServer) return undefined;
  return DEMO_USERS.find(
    ({ role, scope }) => role === 'LANSANALYTIKER' && scope.kind === 'COUNTY' && scope.county === county,
  );
}
