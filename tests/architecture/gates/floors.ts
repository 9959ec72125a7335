import { readFloors } from '../floors.mjs';

/** A project of the house and what stands below it. */
export interface Floor {
  readonly name: string;
  readonly root: string;
  readonly tag: string;
  /** The projects that it may import, itself not among them. */
  readonly uses: readonly string[];
}

/** The floors of a `floors.json`. */
export function floorsOf(file: string): Floor[] {
  return readFloors(file) as Floor[];
}

/** The floor that a file stands on. */
export function floorOf(floors: readonly Floor[], path: string): Floor | undefined {
  return floors.find((floor) => path.startsWith(`${floor.root}/`));
}
