import { lstatSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedUnavailable } from './embedded-unavailable.js';

/** Whether any other account may walk into the folder: every folder on the way must have `o+x`. */
export function isReachableByOthers(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * Makes (or finds again) a folder of ours below a world-writable one such as /var/tmp. A folder of that name
 * which belongs to somebody else, or which others may write, is refused: it could have been planted.
 */
export function ownFolderBelow(parent: string, name: string): string {
  const folder = path.join(parent, name);
  mkdirSync(folder, { mode: 0o755, recursive: true });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.() || (stat.mode & 0o022) !== 0) {
    throw new EmbeddedUnavailable(`The folder ${folder} belongs to somebody else.`);
  }
  return folder;
}
