import type { TableView } from '../tables/table-view.js';
import { correctionsOf, holdsWithAll, tiesByCell, type Correction } from './corrections.js';
import { cellFault, missingRowFault, roundingFault, rowInOtherUnit } from './describe-fault.js';
import { missingRows } from './missing-rows.js';
import { isCopied, SLIP_WORTH, slipOf } from './slips.js';
import type { TableFault, Tie } from './tie.js';

/** A sum is likelier wrong than any one of its parts. */
const RESULT_WORTH = 0.35;
/** A tie that would break speaks against a correction more than one that it mends speaks for it. */
const BROKEN_COSTS = 1.1;
/** The only figure of a sum that the next column prints too. */
const ONLY_COPY_WORTH = 0.45;
/** What was carried on from a wrong sum agrees with it, so that says little. */
const CARRIED_COSTS = 0.3;

/**
 * What is wrong in a table, each fault once: a row left out where a sum fails in all columns, else the single cell that
 * explains most of the ties that fail and breaks none that hold. Rounding is told as information.
 */
export function faultsOf(view: TableView, ties: readonly Tie[]): TableFault[] {
  const left = missingRows(ties);
  const byRow = left.map((missing) => missingRowFault(view, missing.ties, ties));
  const taken = new Set(left.flatMap((missing) => missing.ties));
  let failing = ties.filter((tie) => !tie.holds && !taken.has(tie) && tie.certainty !== 'GUESS');
  const byCell = tiesByCell(ties);
  const faults: TableFault[] = [];
  const corrected: Correction[] = [];
  while (failing.length > 0) {
    const found = likeliest(view, correctionsOf(failing, byCell), failing);
    if (found === null) break;
    const { best, alternatives } = found;
    faults.push(cellFault(view, best, alternatives, ties));
    corrected.push(best);
    // A tie between two wrong cells holds once both are right, and is no third fault.
    failing = failing.filter((tie) => !best.mends.includes(tie) && !holdsWithAll(tie, corrected));
  }
  const rounding = ties.filter((tie) => tie.isRounding).map((tie) => roundingFault(tie));
  return [...byRow, ...inOneUnit(faults), ...rounding];
}

/** Cells of one row that are all in another unit are one fault. */
function inOneUnit(faults: readonly TableFault[]): TableFault[] {
  const rows = new Map<number, TableFault[]>();
  for (const fault of faults) {
    if (fault.class === 'unit') rows.set(fault.figure.row, [...(rows.get(fault.figure.row) ?? []), fault]);
  }
  const others = faults.filter((fault) => fault.class !== 'unit');
  return [...[...rows.values()].map((row) => (row.length > 1 ? rowInOtherUnit(row) : row[0]!)), ...others];
}

function likeliest(
  view: TableView,
  corrections: readonly Correction[],
  failing: readonly Tie[],
): { best: Correction; alternatives: readonly Correction[] } | null {
  const scored = corrections
    .filter(({ mends }) => mends.length > 0)
    .map((correction) => ({ correction, score: scoreOf(view, correction, failing) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return null;
  const alternatives = scored
    .filter(({ correction, score }) => correction !== best.correction && score === best.score)
    .map(({ correction }) => correction);
  return { best: best.correction, alternatives };
}

function scoreOf(view: TableView, correction: Correction, failing: readonly Tie[]): number {
  const { figure, mends, breaks, breaksAbove } = correction;
  const isResult = mends.some((tie) => tie.result === figure && failing.includes(tie));
  const slip = slipWorth(view, correction);
  const against = breaks * BROKEN_COSTS + carriedCosts(breaksAbove, isResult);
  return mends.length - against + slip + (isResult ? RESULT_WORTH : 0);
}

/** A figure that is the next column's is likely where it is the only one of its sum; where many are, it says little. */
function slipWorth(view: TableView, { figure, value, mends }: Correction): number {
  const slip = slipOf(view, figure, value);
  if (slip !== 'COPIED') return SLIP_WORTH[slip];
  const tie = mends.find(({ result }) => result !== figure);
  const copied = tie?.terms.filter(
    (term) => term.figure.column === figure.column && isCopied(view, term.figure),
  );
  return copied?.length === 1 && tie!.terms.length >= 2 ? ONLY_COPY_WORTH : SLIP_WORTH.COPIED;
}

/** An item of a sum that is carried on is as good as any other; only a sum may have been carried on wrong. */
function carriedCosts(breaksAbove: number, isResult: boolean): number {
  return isResult ? Math.min(breaksAbove, 1) * CARRIED_COSTS : breaksAbove * BROKEN_COSTS;
}
