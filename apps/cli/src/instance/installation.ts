import { openEmbedded } from './embedded-installation.js';
import type { Installation, Opening } from './installed.js';
import { openServer } from './server-installation.js';

/** Opens the server that the environment names, else the embedded database of SAMLA_HOME; throws ConfigError. */
export function openInstallation(opening: Opening): Promise<Installation> {
  const { databaseUrl, databaseOwnerUrl } = opening.config;
  return databaseUrl || databaseOwnerUrl ? openServer(opening) : openEmbedded(opening);
}
