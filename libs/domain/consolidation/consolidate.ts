import { Money } from '../money/money.js';
import { assertTotalsEqual, deriveBalanceSheet } from '../statements/balance-sheet.js';
import { deriveIncomeStatement } from '../statements/income-statement.js';
import { inStatementSign } from '../statements/statement-balance.js';
import {
  linesOf,
  STATEMENT_LINES,
  type LeafLine,
  type StatementKind,
  type StatementLine,
} from '../statements/statement-line.js';
import type { AddedRow, ForbundAmount } from './added-row.js';
import {
  agrees,
  eliminate,
  type Elimination,
  type EliminationResult,
  type EliminationSide,
} from './eliminate.js';
import { hasBalances, sumsByForbund } from './consolidation-sum.js';
import type { FigureKind } from '../statements/figure-kind.js';
import { type ConsolidationRow, type PerimeterForbund } from './perimeter.js';

/** A line of a consolidated statement. */
export interface ConsolidatedRow extends AddedRow {
  /** Null for a named difference, which is no line of any förbund. */
  readonly line: StatementLine | null;
}

/** A county's statements for a period: a management combination, not "sammanställda räkenskaper" in law. */
export interface Consolidation extends EliminationResult {
  readonly incomeStatement: readonly ConsolidatedRow[];
  readonly balanceSheet: readonly ConsolidatedRow[];
}

/** What a combination of förbund that are no group in law must be labelled. */
export const MANAGEMENT_COMBINATION_LABEL =
  'Länssammanställning för styrning och uppföljning, inte sammanställda räkenskaper enligt lag';

/** Amounts in statement sign of each line, the derived ones too. */
type Column = (line: StatementLine) => Money;

/** Left-over amounts in statement sign, by where they are shown. */
interface Differences {
  readonly operating: Money;
  readonly assets: Money;
  readonly debts: Money;
}

const NONE: Differences = { operating: Money.zero, assets: Money.zero, debts: Money.zero };

/**
 * Adds the förbund of a perimeter together, less what they have with each other by the rule in `eliminate.ts`.
 *
 * A named difference is placed so that everything still agrees: in the result it is a row of verksamhetens
 * resultat, so that the consolidated result is the sum of the förbund's results; in the balance sheet a claim
 * without a debt is an asset and a debt without a claim is a debt, so that equity is the sum of the förbund's
 * equity and the two sides are equal. Amounts that do not balance, which no sound submission has, are refused with
 * `BALANCE_SHEET_UNBALANCED`: a sum over them would be wrong and look whole. A plan, which is of the result only, has no
 * balance sheet.
 */
export function consolidate(
  perimeter: readonly PerimeterForbund[],
  rows: readonly ConsolidationRow[],
  kind: FigureKind = 'ACTUAL',
): Consolidation {
  const isPlan = kind !== 'ACTUAL' && !hasBalances(rows);
  const elimination = eliminate(perimeter, rows);
  const forbund = sumsByForbund(perimeter, rows).map(({ forbund: id, submission, own }) => {
    const ledger = ledgerOf(own);
    return { id, submission, ledger, column: columnOf(ledger) };
  });
  const left = leftIn(
    forbund.map(({ ledger }) => ledger),
    elimination.eliminations,
  );
  const totals = columnOf(left, differencesOf(elimination.eliminations));
  if (!isPlan) assertTotalsEqual(totals('TOTAL_ASSETS'), totals('TOTAL_EQUITY_AND_DEBT'));
  const build = (statement: StatementKind): ConsolidatedRow[] =>
    linesOf(statement).map((line) => {
      const perForbund = forbund.map(({ id, submission, column }) => ({
        forbund: id,
        submission,
        amount: column(line),
      }));
      const total = totals(line);
      const eliminated = Money.sum(perForbund.map(({ amount }) => amount)).subtract(total);
      const { label, isSum } = STATEMENT_LINES[line];
      return { key: line, line, label, isSum, difference: null, perForbund, eliminated, total };
    });
  const zeros = forbund.map(({ id, submission }) => ({ forbund: id, submission, amount: Money.zero }));
  const named = elimination.eliminations
    .filter((pair) => !agrees(pair))
    .map((left) => ({ left, row: differenceRow(left, zeros) }));
  const rowsAt = (before: StatementLine) =>
    named.filter(({ left }) => placeOf(left) === before).map(({ row }) => row);
  const withDifferences = (statement: StatementKind) =>
    build(statement).flatMap((row) => (row.line ? [...rowsAt(row.line), row] : [row]));
  return {
    ...elimination,
    incomeStatement: withDifferences('INCOME_STATEMENT'),
    balanceSheet: isPlan ? [] : withDifferences('BALANCE_SHEET'),
  };
}

/** Amounts by line in ledger sign, in öre: what is added most is added bare. */
type Ledger = Map<LeafLine, bigint>;

function ledgerOf(rows: readonly ConsolidationRow[]): Ledger {
  const ledger: Ledger = new Map();
  for (const { line, amount } of rows) ledger.set(line, (ledger.get(line) ?? 0n) + amount.ore);
  return ledger;
}

/** The ledgers together, with both sides of each elimination taken out again. */
function leftIn(ledgers: readonly Ledger[], eliminations: readonly Elimination[]): Ledger {
  const left: Ledger = new Map();
  for (const ledger of ledgers)
    for (const [line, ore] of ledger) left.set(line, (left.get(line) ?? 0n) + ore);
  for (const { first, second } of eliminations)
    for (const { lines } of [first, second])
      for (const [line, { ore }] of lines) left.set(line, (left.get(line) ?? 0n) - ore);
  return left;
}

/** All lines of both statements from the leafs of a ledger. */
function columnOf(ledger: Ledger, differences: Differences = NONE): Column {
  const leafs = new Map<LeafLine, Money>();
  for (const [line, ore] of ledger) leafs.set(line, inStatementSign(line, Money.fromOre(ore)));
  const leaf = (line: LeafLine): Money => leafs.get(line) ?? Money.zero;
  const income = deriveIncomeStatement(leaf, differences.operating);
  const balance = deriveBalanceSheet(leaf, differences, income('RESULT'));
  return (line) => (STATEMENT_LINES[line].statement === 'INCOME_STATEMENT' ? income(line) : balance(line));
}

/** The line that a named difference is printed before, which is the sum that it belongs to. */
function placeOf({ side, difference }: Elimination): StatementLine {
  if (side === 'RESULT') return 'OPERATING_RESULT';
  return difference.isNegative() ? 'TOTAL_EQUITY_AND_DEBT' : 'TOTAL_CURRENT_ASSETS';
}

/** A difference in statement sign: a claim or debt left over is positive in its place, a cost left over negative. */
function differenceAmount({ side, difference }: Elimination): Money {
  return side === 'RESULT' ? difference.negate() : difference.abs();
}

function differencesOf(eliminations: readonly Elimination[]): Differences {
  const placed = (place: StatementLine): Money =>
    Money.sum(eliminations.filter((left) => placeOf(left) === place).map(differenceAmount));
  return {
    operating: placed('OPERATING_RESULT'),
    assets: placed('TOTAL_CURRENT_ASSETS'),
    debts: placed('TOTAL_EQUITY_AND_DEBT'),
  };
}

/** The key of a named difference's row: the same for the same pair and side whatever the amounts. */
export function differenceKey({ side, first, second }: Elimination): string {
  return `DIFFERENCE ${side} ${first.forbund} ${second.forbund}`;
}

/** The row of a named difference; the förbund's own amounts in it are nothing. */
export function differenceRow(left: Elimination, perForbund: readonly ForbundAmount[]): ConsolidatedRow {
  const total = differenceAmount(left);
  return {
    key: differenceKey(left),
    line: null,
    label: left.differenceLabel,
    isSum: false,
    difference: left,
    perForbund,
    eliminated: total.negate(),
    total,
  };
}

/** The elimination amounts of a side, summed: what the förbund claimed from (or recharged) each other. */
export function eliminatedTotal(eliminations: readonly Elimination[], side: EliminationSide): Money {
  return Money.sum(eliminations.filter((left) => left.side === side).map(({ amount }) => amount));
}
