import type { CountyConsolidation } from '@samla/consolidation/consolidation.service.js';
import { keyFiguresAnswer } from '@samla/consolidation/key-figures-answer.js';
import type { AddedRow } from '@samla/domain/consolidation/added-row.js';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import {
  consolidatedOperating,
  type OperatingFigures,
} from '@samla/domain/consolidation/consolidated-operating.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import { findingsOf } from '@samla/domain/consolidation/findings.js';
import type { Money } from '@samla/domain/money/money.js';
import { DEFAULT_LAYOUT, presentAmount } from '@samla/domain/statements/layout.js';
import type { SubmittedRow } from './account-rows.js';
import { eliminationRows } from './elimination-rows.js';
import type { FigurePart, FigureRow } from './figure-row.js';
import { operatingFiguresOf } from './operating-figures.js';
import type { RowMaker } from './row-maker.js';

/** As everywhere in a consolidation: money at the bank is money, placements are investments. */
const CASH_RULES = { placementsAreCash: false };
const OPERATING = DEFAULT_LAYOUT.OPERATING_STATEMENT;

/**
 * The rows of a consolidation in the one order that they are ever written in: its parts row by row (each förbund by
 * name, what is eliminated, the whole), the eliminations pair by pair, what is to be sorted out. `resultRows` are those of
 * the result that its versions hold. Where nobody has handed anything in there are no amounts, and a row for each förbund
 * that is missing.
 */
export function* consolidatedRows(
  consolidation: CountyConsolidation,
  resultRows: readonly SubmittedRow[],
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  const { figures, submissions, kept } = consolidation;
  if (submissions.size > 0) {
    const { perimeter, sums } = kept;
    for (const row of figures.incomeStatement) yield* addedRows('INCOME_STATEMENT', row, row.line, make);
    for (const row of figures.balanceSheet) yield* addedRows('BALANCE_SHEET', row, row.line, make);
    for (const row of consolidatedCashFlow(perimeter, sums, CASH_RULES))
      yield* addedRows('CASH_FLOW', row, row.key, make);
    for (const row of equityBridge(perimeter, sums)) yield* addedRows('EQUITY_BRIDGE', row, row.key, make);
    const operating = operatingFiguresOf(consolidation, resultRows);
    yield* operatingRows(operating, make);
    yield* keyFigureRows(consolidation, operating, make);
    for (const pair of figures.eliminations) yield* eliminationRows(pair, make);
  }
  for (const { code, message, forbund, counterparty } of findingsOf(figures)) {
    const of = [forbund, ...(counterparty === null ? [] : [counterparty])];
    yield make.row({ part: 'FINDING', measure: code, label: message, of });
  }
}

function* addedRows(
  part: FigurePart,
  { label, perForbund, eliminated, total }: Omit<AddedRow, 'key'>,
  line: string | null,
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  const own = { part, line, label };
  const shown = (amount: Money) => ({ amount: presentAmount(amount) });
  for (const { forbund, amount } of perForbund)
    yield make.row({ ...own, measure: 'FORBUND', of: [forbund], ...shown(amount) });
  yield make.row({ ...own, measure: 'ELIMINATED', ...shown(eliminated) });
  yield make.row({ ...own, measure: 'TOTAL', ...shown(total) });
}

/** Outcome and plans are rows of their own, so nothing is held against a budget here. */
function* operatingRows(figures: OperatingFigures, make: RowMaker): Generator<FigureRow, void, undefined> {
  const { unit } = OPERATING;
  const shown = ({ exact, presented }: { readonly exact: Money; readonly presented: string }) => ({
    amount: { exact: exact.toString(), presented, unit },
  });
  for (const { key: line, label, perForbund, eliminated, total } of consolidatedOperating(figures, OPERATING)
    .rows) {
    const own = { part: 'OPERATING_STATEMENT', line, label } as const;
    for (const { forbund, outcome } of perForbund)
      yield make.row({ ...own, measure: 'FORBUND', of: [forbund], ...shown(outcome) });
    yield make.row({ ...own, measure: 'ELIMINATED', amount: presentAmount(eliminated, unit) });
    yield make.row({ ...own, measure: 'TOTAL', ...shown(total.outcome) });
  }
}

function* keyFigureRows(
  { kept }: CountyConsolidation,
  operating: OperatingFigures,
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  for (const { key: line, label, cells, total } of keyFiguresAnswer({ kept, plan: null, operating })) {
    const own = { part: 'KEY_FIGURES', line, label } as const;
    for (const { forbund, amount, exactPercent: percent } of cells)
      if (amount !== null || percent !== null)
        yield make.row({ ...own, measure: 'FORBUND', of: [forbund.key], amount, percent });
    const { amount, exactPercent: percent } = total;
    if (amount !== null || percent !== null) yield make.row({ ...own, measure: 'TOTAL', amount, percent });
  }
}
