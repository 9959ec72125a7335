// Builds what is newer than dist/: the server's TypeScript file by file with SWC, the page with Vite.
// Plain Node, because it runs before anything is built. By hand: `node build.mjs [--force] [--only server|web]`.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { withBuildLock } from './build-lock.mjs';
import { buildServer } from './build-server.mjs';
import { buildWeb } from './build-web.mjs';
import { fingerprint, isFresh, writeStamp } from './stamp.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const parts = [
  {
    name: 'server',
    folders: ['libs', 'apps/api/src', 'apps/worker/src', 'apps/cli/src', 'migrations'],
    build: buildServer,
  },
  { name: 'web', folders: ['apps/web', 'libs/domain'], build: buildWeb },
];
const shared = ['.swcrc', 'package-lock.json'];

/** Brings dist/ up to date, or only the parts named; `say` gets Swedish progress lines. A fresh dist/ is only read, so it may be read-only. */
export async function buildAll({ say, force = false, only = parts.map((part) => part.name) }) {
  const stale = () =>
    parts
      .filter((part) => only.includes(part.name))
      .filter((part) => {
        part.print = fingerprint(root, [...part.folders, ...shared]);
        return part.print !== undefined && (force || !isFresh(root, part.name, part.print));
      });
  if (stale().length === 0) return;
  await withBuildLock(root, async () => {
    for (const part of stale()) {
      await part.build(root, say);
      writeStamp(root, part.name, part.print);
    }
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { force: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  });
  await buildAll({ say: (line) => console.error(line), ...values });
}
