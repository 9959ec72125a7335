// TypeScript to ES modules, file by file, mirroring the tree below dist/; aliases become relative paths (.swcrc).
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from './stamp.mjs';

const folders = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs', 'migrations'];

/** Builds all server code and removes what has lost its source. */
export async function buildServer(root, say) {
  const began = performance.now();
  const sources = folders.flatMap((folder) => filesBelow(root, folder)).filter(isSource);
  const options = swcOptions(root);
  const { transformFile } = await import('@swc/core');
  const made = new Set();
  await Promise.all(
    sources.map(async (file) => {
      const target = path.join('dist', file.replace(/\.ts$/, '.js'));
      await mkdir(path.join(root, path.dirname(target)), { recursive: true });
      if (file.endsWith('.ts')) await compile(transformFile, root, file, target, options);
      else await copyFile(path.join(root, file), path.join(root, target));
      made.add(target).add(`${target}.map`);
    }),
  );
  for (const folder of folders) {
    for (const file of filesBelow(root, path.join('dist', folder)))
      if (!made.has(file)) await rm(path.join(root, file));
  }
  say(`Byggde servern: ${sources.length} filer på ${seconds(began)} s`);
}

/** Code and the data beside it; not the descriptions that Nx and the editor read. */
function isSource(file) {
  return /\.(ts|json|sql)$/.test(file) && !/\.d\.ts$|(^|\/)(project|tsconfig)\.json$/.test(file);
}

function swcOptions(root) {
  const { $schema, ...options } = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
  return { ...options, swcrc: false, configFile: false, cwd: root, jsc: { ...options.jsc, baseUrl: root } };
}

async function compile(transformFile, root, file, target, options) {
  const { code, map } = await transformFile(path.join(root, file), {
    ...options,
    sourceFileName: path.relative(path.dirname(target), file),
  });
  const name = path.basename(target);
  await writeWhole(path.join(root, `${target}.map`), map ?? '');
  await writeWhole(path.join(root, target), `${code}\n//# sourceMappingURL=${name}.map\n`);
}

/** A reader sees the old file or the new one, never half of one. */
async function writeWhole(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  await writeFile(`${file}.half`, text);
  await rename(`${file}.half`, file);
}

function seconds(began) {
  return ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
}
