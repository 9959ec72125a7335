import { agrees, type Elimination, type MutualSide } from '@samla/domain/consolidation/eliminate.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { type LeafLine, STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import type { FigureRow } from './figure-row.js';
import type { RowMaker } from './row-maker.js';

/** What both sides of a pair have booked line by line, what of it is removed, and what that leaves over. */
export function* eliminationRows(
  { side: area, first, second, amount, difference, differenceLabel }: Elimination,
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  const part = 'ELIMINATION';
  for (const [side, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const of = [side.forbund, other.forbund];
    for (const [line, sum] of inOrder(side)) {
      const { label } = STATEMENT_LINES[line];
      yield make.row({ part, measure: 'BOOKED', line, label, area, of, amount: presentAmount(sum) });
    }
  }
  const of = [first.forbund, second.forbund];
  yield make.row({ part, measure: 'ELIMINATED', area, of, amount: presentAmount(amount) });
  const label = agrees({ difference }) ? null : differenceLabel;
  yield make.row({ part, measure: 'DIFFERENCE', label, area, of, amount: presentAmount(difference) });
}

/** By the statements' order: what is summed comes in any order. */
function inOrder({ lines }: MutualSide): (readonly [LeafLine, Parameters<typeof presentAmount>[0]])[] {
  return [...lines].sort(([one], [next]) => placeOf(one) - placeOf(next));
}

function placeOf(line: LeafLine): number {
  const { statement, order } = STATEMENT_LINES[line];
  return statement === 'INCOME_STATEMENT' ? order : 100 + order;
}
