import type { CountyConsolidation } from '@samla/consolidation/consolidation.service.js';
import type { OperatingFigures, OperatingSum } from '@samla/domain/consolidation/consolidated-operating.js';
import { operatingRowOf } from '@samla/domain/consolidation/operating-row.js';
import { Money } from '@samla/domain/money/money.js';
import { isLeafLine } from '@samla/domain/statements/statement-line.js';
import type { SubmittedRow } from './account-rows.js';

/** What driftredovisningen of a consolidation is made of: the rows of the result that were handed in. */
export function operatingFiguresOf(
  { kept, submissions }: CountyConsolidation,
  rows: readonly SubmittedRow[],
): OperatingFigures {
  const submitter = new Map([...submissions].map(([forbund, { submissionId }]) => [submissionId, forbund]));
  const sums = rows.flatMap((found): OperatingSum[] => {
    const { line, counterpartForbundId, opening, change, closing } = found;
    if (!isLeafLine(line)) throw new Error(`a submission holds the line ${line}, which takes no accounts`);
    const [forbund, row] = [submitter.get(found.submissionId), operatingRowOf({ ...found, line })];
    if (forbund === undefined || row === null) return [];
    const amounts = {
      opening: Money.parse(opening),
      change: Money.parse(change),
      closing: Money.parse(closing),
    };
    return [{ forbund, line, counterpartyForbund: counterpartForbundId, row, ...amounts }];
  });
  return { perimeter: kept.perimeter, sums };
}
