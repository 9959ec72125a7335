import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { STATEMENT_LINES, type LeafLine } from '../statements/statement-line.js';
import { consolidate, differenceRow, type ConsolidatedRow, type Consolidation } from './consolidate.js';
import { amountsAt, amountsOf, type ConsolidationSum } from './consolidation-sum.js';
import { agrees, type Elimination, type EliminationFinding, type MutualSide } from './eliminate.js';
import type { FigureKind } from '../statements/figure-kind.js';
import { orderPerimeter, type PerimeterForbund } from './perimeter.js';

/**
 * The consolidation of any span of a year: what the year has come to where it ends, less what it had come to where it begins,
 * so that the parts of a year always add up to it. The balance sheet is that of the end. Income or costs that were one-sided
 * where the span begins are told too, since they are in what it shows.
 */
export function consolidateSpan(
  perimeter: readonly PerimeterForbund[],
  sums: readonly ConsolidationSum[],
  kind: FigureKind = 'ACTUAL',
): Consolidation {
  if (sums.every(beginsWithYear)) return consolidate(perimeter, amountsOf(sums), kind);
  const end = consolidate(perimeter, amountsAt(sums, 'closing'), kind);
  const start = consolidate(perimeter, amountsAt(sums, 'opening'), kind);
  const results = eliminationsBetween(end, start);
  const onlyThen = start.findings.filter((finding) => isOnlyThen(finding, end));
  const findings = [...end.findings, ...onlyThen.map((finding) => toldOfStart(finding, perimeter))];
  return {
    status: findings.length === 0 ? 'COMPLETE' : 'INCOMPLETE',
    findings,
    eliminations: inPairOrder(perimeter, [
      ...end.eliminations.filter(({ side }) => side === 'BALANCE'),
      ...results,
    ]),
    incomeStatement: rowsBetween(end.incomeStatement, start.incomeStatement, results),
    balanceSheet: end.balanceSheet,
  };
}

/** True for a balance line, and for a line of the result that had not moved when the span began. */
function beginsWithYear({ line, opening }: ConsolidationSum): boolean {
  return opening.isZero() || STATEMENT_LINES[line].statement === 'BALANCE_SHEET';
}

function isOnlyThen(finding: EliminationFinding, end: Consolidation): boolean {
  if (finding.code !== 'ONE_SIDED' || finding.side !== 'RESULT') return false;
  return !end.findings.some(
    (now) =>
      now.code === 'ONE_SIDED' &&
      now.side === 'RESULT' &&
      now.forbund === finding.forbund &&
      now.counterparty === finding.counterparty,
  );
}

/** What was one-sided when the span began is not so any longer: it has been eliminated since, within the span. */
function toldOfStart(
  finding: EliminationFinding,
  perimeter: readonly PerimeterForbund[],
): EliminationFinding {
  if (finding.code !== 'ONE_SIDED') return finding;
  const name = (of: string): string => perimeter.find(({ id }) => id === of)!.name;
  const [one, other] = [name(finding.forbund), name(finding.counterparty)];
  return {
    ...finding,
    message:
      `När perioden började hade ${one} bokfört ${swedishKronor(finding.booked.abs())} i intäkter eller kostnader mot ` +
      `${other}, som då inte hade bokfört något mot ${one}. Det som sedan eliminerats räknas in i periodens belopp.`,
  };
}

function rowsBetween(
  end: readonly ConsolidatedRow[],
  start: readonly ConsolidatedRow[],
  results: readonly Elimination[],
): ConsolidatedRow[] {
  const before = new Map(start.map((row) => [row.key, row]));
  const lines = end.filter(({ line }) => line !== null).map((row) => less(row, before.get(row.key)!));
  const zeros = lines[0]?.perForbund.map((cell) => ({ ...cell, amount: Money.zero })) ?? [];
  const named = results.filter((pair) => !agrees(pair)).map((left) => differenceRow(left, zeros));
  return lines.flatMap((row) => (row.line === 'OPERATING_RESULT' ? [...named, row] : [row]));
}

function less(row: ConsolidatedRow, before: ConsolidatedRow): ConsolidatedRow {
  return {
    ...row,
    perForbund: row.perForbund.map((cell, index) => ({
      ...cell,
      amount: cell.amount.subtract(before.perForbund[index]!.amount),
    })),
    eliminated: row.eliminated.subtract(before.eliminated),
    total: row.total.subtract(before.total),
  };
}

/** What was eliminated of the result between the two: a pair that was at one of them only is the whole of it. */
function eliminationsBetween(end: Consolidation, start: Consolidation): Elimination[] {
  const [now, then] = [end, start].map(
    ({ eliminations }) =>
      new Map(
        eliminations
          .filter(({ side }) => side === 'RESULT')
          .map((pair) => [`${pair.first.forbund} ${pair.second.forbund}`, pair]),
      ),
  ) as [Map<string, Elimination>, Map<string, Elimination>];
  return [...new Set([...now.keys(), ...then.keys()])].map((key) => {
    const pair = now.get(key) ?? then.get(key)!;
    const [after, before] = [now.get(key), then.get(key)];
    return {
      ...pair,
      first: sideBetween(pair.first.forbund, after?.first, before?.first),
      second: sideBetween(pair.second.forbund, after?.second, before?.second),
      amount: (after?.amount ?? Money.zero).subtract(before?.amount ?? Money.zero),
      difference: (after?.difference ?? Money.zero).subtract(before?.difference ?? Money.zero),
    };
  });
}

function sideBetween(
  forbund: string,
  after: MutualSide | undefined,
  before: MutualSide | undefined,
): MutualSide {
  const lines = new Map<LeafLine, Money>();
  for (const line of new Set([...(after?.lines.keys() ?? []), ...(before?.lines.keys() ?? [])])) {
    const moved = (after?.lines.get(line) ?? Money.zero).subtract(before?.lines.get(line) ?? Money.zero);
    if (!moved.isZero()) lines.set(line, moved);
  }
  return { forbund, booked: Money.sum(lines.values()), lines };
}

function inPairOrder(
  perimeter: readonly PerimeterForbund[],
  eliminations: readonly Elimination[],
): Elimination[] {
  const place = new Map(orderPerimeter(perimeter).map(({ id }, index) => [id, index]));
  const rank = ({ first, second, side }: Elimination): number[] => [
    place.get(first.forbund)!,
    place.get(second.forbund)!,
    side === 'BALANCE' ? 0 : 1,
  ];
  return [...eliminations].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one.map((each, index) => each - other[index]!).find((apart) => apart !== 0) ?? 0;
  });
}
