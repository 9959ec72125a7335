import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../bench/support/built.mjs';
import { stopLater } from '../../bench/support/clean-up.mjs';

/**
 * A copy of dist/ for one run: whoever builds meanwhile does not disturb it, and a fault can be planted in it. `plant` is a
 * file below dist/, a text in it and what the text is replaced by; a text that is not there once is an error.
 */
export function privateBuild(plant) {
  const folder = mkdtempSync(path.join(tmpdir(), 'samla-torture-'));
  stopLater(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  if (plant) plantFault(folder, plant);
  return folder;
}

/** Imports a module of a private build, by its path below dist/. */
export function from(folder, file) {
  return import(pathToFileURL(path.join(folder, 'dist', file)).href);
}

function plantFault(folder, { file, changes }) {
  const target = path.join(folder, 'dist', file);
  let code = readFileSync(target, 'utf8');
  for (const [sound, faulty] of changes) {
    if (code.split(sound).length !== 2) throw new Error(`"${sound}" is not once in ${file}`);
    code = code.replace(sound, () => faulty);
  }
  writeFileSync(target, code);
}
