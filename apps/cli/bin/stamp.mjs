// Tells whether dist/ was made from the sources as they stand, by content: dates do not survive a clone or an image.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** All files below a folder (or the file itself), relative to the root, sorted. */
export function filesBelow(root, entry) {
  const full = path.join(root, entry);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [entry];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.parentPath.includes('node_modules'))
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)))
    .sort();
}

/** A hash over names and contents of the sources; undefined where the first folder has none (an image with dist/ only). */
export function fingerprint(root, entries) {
  if (filesBelow(root, entries[0]).length === 0) return undefined;
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of entries.flatMap((entry) => filesBelow(root, entry))) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

const stampFile = (root, part) => path.join(root, 'dist', `.stamp-${part}`);

/** Whether the part was built from sources with this fingerprint. */
export function isFresh(root, part, print) {
  const file = stampFile(root, part);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === print;
}

/** Written last, so that a build that was cut off is done again. */
export function writeStamp(root, part, print) {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const half = `${stampFile(root, part)}.${process.pid}`;
  writeFileSync(half, `${print}\n`);
  renameSync(half, stampFile(root, part));
}
