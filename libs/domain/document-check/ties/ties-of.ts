import type { TableView } from '../tables/table-view.js';
import { balanceTies } from './balance-ties.js';
import { carryTies } from './carry-ties.js';
import { changeTies } from './change-ties.js';
import { rowTies } from './row-ties.js';
import { shareTies } from './share-ties.js';
import { sumStructures } from './sum-structures.js';
import { sumTies } from './sum-ties.js';
import type { Tie } from './tie.js';

/** All ties inside a table that could be tested, whether they hold or not. */
export function tiesOf(view: TableView): Tie[] {
  return [
    ...sumTies(view, sumStructures(view)),
    ...balanceTies(view),
    ...carryTies(view),
    ...changeTies(view),
    ...rowTies(view),
    ...shareTies(view),
  ];
}
