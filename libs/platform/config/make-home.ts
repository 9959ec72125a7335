import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from './config-error.js';

/** Makes the folder SAMLA_HOME unless it stands, and tries to write in it; throws ConfigError where that fails. */
export function makeHome(home: string): void {
  try {
    makeFolder(home);
    // Asking for the right to write is not enough: root is told yes for /proc too.
    rmdirSync(mkdtempSync(path.join(home, '.may-write-')));
  } catch {
    throw new ConfigError([
      `SAMLA_HOME: det går inte att skriva i ${home}; sätt SAMLA_HOME till en egen mapp`,
    ]);
  }
}

/** From the nearest folder that exists downwards: Node's recursive mkdir never ends where a folder cannot be made, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start was quicker
  }
}
