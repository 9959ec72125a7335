import { floorOf, type Floor } from './floors.js';
import { importsOf, isInside, type Import } from './imports.js';
import type { SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** Imports that climb to a higher floor, step sideways to a later feature or another app, or lead nowhere. */
export function upwardImports(tree: SourceTree, floors: readonly Floor[]): Violation[] {
  const homeless = tree.files
    .filter((file) => !floorOf(floors, file.path))
    .map((file) => ({ file: file.path, line: 0, message: 'stands on no floor of floors.json' }));
  const climbing = importsOf(tree).flatMap((found) => {
    const message = complaint(found, floors);
    return message ? [{ file: found.from.path, line: found.line, message }] : [];
  });
  return [...homeless, ...climbing];
}

function complaint(found: Import, floors: readonly Floor[]): string | undefined {
  const own = floorOf(floors, found.from.path);
  if (!own || !isInside(found.specifier)) return undefined;
  if (!found.target) {
    return /\.(css|svg|json|mjs)$/.test(found.specifier)
      ? undefined
      : `imports ${found.specifier}, which is no file`;
  }
  const other = floorOf(floors, found.target);
  if (!other) return `imports ${found.target}, which stands on no floor`;
  if (other.name === own.name) {
    return found.specifier.startsWith('.')
      ? undefined
      : `imports its own floor as ${found.specifier}: say it relatively`;
  }
  if (!own.uses.includes(other.name)) return `imports ${found.target}: ${own.name} may not use ${other.name}`;
  // Only libs have an alias.
  return found.specifier.startsWith('.') && found.target.startsWith('libs/')
    ? `imports ${found.specifier} across floors: say @samla/…`
    : undefined;
}
