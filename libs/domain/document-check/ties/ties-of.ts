import type { TableView } from '../tables/table-view.js';
import { rowTies } from './row-ties.js';
import { sumStructures } from './sum-structures.js';
import { sumTies } from './sum-ties.js';
import type { Tie } from './tie.js';

/** All ties inside a table that could be tested, whether they hold or not. */
export function tiesOf(view: TableView): Tie[] {
  return [...sumTies(view, sumStructures(view)), ...rowTies(view)];
}
