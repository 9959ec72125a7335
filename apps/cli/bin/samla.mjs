#!/usr/bin/env node
// The door: builds what must be built, then hands over to the command line in dist/. Plain Node, no dependency but SWC.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll, root } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map((part) => Number.parseInt(part, 10));
if (major < 20 || (major === 20 && minor < 18) || major > 22) {
  console.error(`Samla behöver Node 20 (från 20.18) eller 22; detta är ${process.version}.`);
  process.exit(2);
}
try {
  // The page is wanted by `up` only; the other commands speak to the API.
  await buildAll({
    say: (line) => console.error(line),
    only: process.argv[2] === 'up' ? ['server', 'web'] : ['server'],
  });
} catch (error) {
  const mayNotWrite = ['EACCES', 'EROFS', 'EPERM'].includes(error.code);
  console.error(
    mayNotWrite
      ? `Samla måste byggas, men det går inte att skriva i ${path.join(root, 'dist')} (${error.code}). Bygg som den som äger mappen: node apps/cli/bin/build.mjs`
      : `Kunde inte bygga Samla: ${error.message}`,
  );
  process.exit(mayNotWrite ? 2 : 3);
}
process.setSourceMapsEnabled(true);
// npm runs scripts in the package's folder; file names are meant from where the user stands.
const cwd = process.env.npm_lifecycle_event === 'samla' ? process.env.INIT_CWD : undefined;
const { main } = await import(pathToFileURL(path.join(root, 'dist/apps/cli/src/main.js')).href);
process.exitCode = await main(process.argv.slice(2), { root, cwd: cwd ?? process.cwd() });
