import { join } from 'node:path';
import { floorsOf } from './gates/floors.js';
import { SourceTree } from './gates/source-tree.js';

/** The root of the repository. */
export const HOUSE = join(__dirname, '../..');

/** The floors of the house. */
export const FLOORS = floorsOf(join(__dirname, 'floors.json'));

/** The folder with the trees that break one gate each. */
export function fixture(gate: string): string {
  return join(__dirname, 'fixtures', gate);
}

/** The product's own source. */
export const houseTree = SourceTree.read(HOUSE);
