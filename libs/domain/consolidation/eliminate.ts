/**
 * THE ELIMINATION RULE. All of it is in this file.
 *
 * 1. A pair's mutual rows are A's rows with counterparty B and B's rows with counterparty A, as captured when
 *    they were booked. Balance and result are treated separately. Which line a row stands in does not matter: a
 *    recharge that A credited on a cost account meets the cost in B.
 * 2. If both sides have rows, both sides are removed whole. What is left, if it is more than `TOLERANCE`, is one
 *    row "Differens i mellanhavanden A–B" with both sides shown.
 * 3. If only one side has rows, nothing is removed: the rows stay in and are reported ONE_SIDED. A side has rows when
 *    one of its lines carries an amount. The rows that come here are already summed by line, so +100 and −100 in one
 *    line cannot be told from no booking at all and count as no row; in two lines (a claim of 100 and a debt of 100)
 *    they are rows, although the side sums to zero.
 * 4. A förbund without an approved submission is reported MISSING, and nothing with it is removed.
 * 5. With anything ONE_SIDED or MISSING the answer is INCOMPLETE. A named difference does not make it so.
 *
 * Dealings with members (purchases from them, their contributions) carry no förbund as counterparty and stay in.
 */
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { STATEMENT_LINES, type LeafLine } from '../statements/statement-line.js';
import {
  assertAddable,
  assertWithinPerimeter,
  orderPerimeter,
  type ConsolidationRow,
  type PerimeterForbund,
} from './perimeter.js';

/** Mutual claims and debts, or mutual income and costs. */
export type EliminationSide = 'BALANCE' | 'RESULT';
const SIDES: readonly EliminationSide[] = ['BALANCE', 'RESULT'];

/** What one förbund of a pair has booked with the other. */
export interface MutualSide {
  readonly forbund: string;
  /** Sum in ledger sign: a claim or a cost is positive, a debt, an income or a cost credit negative. */
  readonly booked: Money;
  /** The same by line, in ledger sign. */
  readonly lines: ReadonlyMap<LeafLine, Money>;
}

/** A pair whose mutual rows have been removed. */
export interface Elimination {
  readonly side: EliminationSide;
  readonly first: MutualSide;
  readonly second: MutualSide;
  /** The removed claim (balance) or the removed income or cost credit (result), positive. */
  readonly amount: Money;
  /** What the two sides leave over, in ledger sign; zero when they agree. */
  readonly difference: Money;
  /** "Differens i mellanhavanden A–B". */
  readonly differenceLabel: string;
}

/** Why a consolidation is not whole. */
export type EliminationFinding =
  | { readonly code: 'MISSING'; readonly forbund: string; readonly message: string }
  | {
      readonly code: 'ONE_SIDED';
      readonly side: EliminationSide;
      /** The förbund that has booked something, and with whom. */
      readonly forbund: string;
      readonly counterparty: string;
      /** What it has booked, in ledger sign; it stays in the consolidated amounts. */
      readonly booked: Money;
      readonly message: string;
    };

export interface EliminationResult {
  readonly status: 'COMPLETE' | 'INCOMPLETE';
  readonly eliminations: readonly Elimination[];
  readonly findings: readonly EliminationFinding[];
}

/** What the two sides of a pair may leave over and still agree: nothing. */
const TOLERANCE = Money.zero;

/** Whether the two sides of a pair agree, so that there is nothing to show and nothing to sort out. */
export function agrees({ difference }: Pick<Elimination, 'difference'>): boolean {
  return difference.abs().compare(TOLERANCE) <= 0;
}

/** Applies the rule above to the rows of a perimeter. The order of förbund and of rows does not matter. */
export function eliminate(
  perimeter: readonly PerimeterForbund[],
  rows: readonly ConsolidationRow[],
): EliminationResult {
  assertAddable(perimeter);
  assertWithinPerimeter(perimeter, rows);
  const ordered = orderPerimeter(perimeter);
  const approved = ordered.filter(({ submission }) => submission !== null);
  const mutual = sumMutualRows(rows);
  const eliminations: Elimination[] = [];
  const findings = ordered.filter(({ submission }) => submission === null).map(missing);
  for (const [a, b] of pairsOf(approved, mutual)) {
    for (const side of SIDES) {
      const first = mutualSide(mutual, side, a, b);
      const second = mutualSide(mutual, side, b, a);
      if (hasRows(first) && hasRows(second)) eliminations.push(elimination(side, a, b, first, second));
      else if (hasRows(first)) findings.push(oneSided(side, a, b, first));
      else if (hasRows(second)) findings.push(oneSided(side, b, a, second));
    }
  }
  return { status: findings.length === 0 ? 'COMPLETE' : 'INCOMPLETE', eliminations, findings };
}

/**
 * Whether a row is one that the eliminations have removed: for statements that are made of other rows than lines. Removing
 * those rows takes the same out of them as the eliminations take out of the lines.
 */
export function removedBy(
  eliminations: readonly Elimination[],
): (row: Pick<ConsolidationRow, 'forbund' | 'line' | 'counterpartyForbund'>) => boolean {
  const key = (side: EliminationSide, forbund: string, counterparty: string | null): string =>
    `${side} ${forbund} ${counterparty ?? ''}`;
  const removed = new Set(
    eliminations.flatMap(({ side, first, second }) => [
      key(side, first.forbund, second.forbund),
      key(side, second.forbund, first.forbund),
    ]),
  );
  return ({ forbund, line, counterpartyForbund }) =>
    removed.has(key(sideOf(line), forbund, counterpartyForbund));
}

function elimination(
  side: EliminationSide,
  a: PerimeterForbund,
  b: PerimeterForbund,
  first: MutualSide,
  second: MutualSide,
): Elimination {
  const amounts = [...first.lines.values(), ...second.lines.values()];
  // Claims are the debits of the balance; what was earned or recharged is the credits of the result.
  const removed = amounts.filter((amount) => amount.isNegative() === (side === 'RESULT'));
  return {
    side,
    first,
    second,
    amount: Money.sum(removed).abs(),
    difference: first.booked.add(second.booked),
    differenceLabel: `Differens i mellanhavanden ${a.name}–${b.name}`,
  };
}

/** Lines that sum to zero are left out already: an account that has been emptied is no claim. */
function hasRows(side: MutualSide): boolean {
  return side.lines.size > 0;
}

function missing({ id, name }: PerimeterForbund): EliminationFinding {
  return { code: 'MISSING', forbund: id, message: `${name} har ingen godkänd inlämning för perioden.` };
}

function oneSided(
  side: EliminationSide,
  { id, name }: PerimeterForbund,
  counterparty: PerimeterForbund,
  { booked }: MutualSide,
): EliminationFinding {
  const what = side === 'BALANCE' ? 'fordringar eller skulder' : 'intäkter eller kostnader';
  return {
    code: 'ONE_SIDED',
    side,
    forbund: id,
    counterparty: counterparty.id,
    booked,
    message:
      `${name} har bokfört ${what} mot ${counterparty.name}, som inte har bokfört något mot ${name}. ` +
      `Inget är eliminerat; ${swedishKronor(booked.abs())} ligger kvar.`,
  };
}

/** A förbund's rows with another one, summed by line, for one side; lines that sum to zero are left out. */
function mutualSide(
  mutual: Mutual,
  side: EliminationSide,
  forbund: PerimeterForbund,
  counterparty: PerimeterForbund,
): MutualSide {
  const lines = new Map<LeafLine, Money>();
  for (const [line, amount] of mutual.get(forbund.id)?.get(counterparty.id) ?? [])
    if (sideOf(line) === side && !amount.isZero()) lines.set(line, amount);
  return { forbund: forbund.id, booked: Money.sum(lines.values()), lines };
}

/** What each förbund has booked with each other one, by line. */
type Mutual = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<LeafLine, Money>>>;

function sumMutualRows(rows: readonly ConsolidationRow[]): Mutual {
  const mutual = new Map<string, Map<string, Map<LeafLine, Money>>>();
  for (const { forbund, counterpartyForbund, line, amount } of rows) {
    if (counterpartyForbund === null) continue;
    const own = mutual.get(forbund) ?? new Map<string, Map<LeafLine, Money>>();
    mutual.set(forbund, own);
    const lines = own.get(counterpartyForbund) ?? new Map<LeafLine, Money>();
    own.set(counterpartyForbund, lines);
    lines.set(line, (lines.get(line) ?? Money.zero).add(amount));
  }
  return mutual;
}

/** Whether a line is of mutual claims and debts or of mutual income and costs. */
export function sideOf(line: LeafLine): EliminationSide {
  return STATEMENT_LINES[line].statement === 'BALANCE_SHEET' ? 'BALANCE' : 'RESULT';
}

/** The pairs that have anything with each other, in the order of the perimeter: most pairs of many have nothing. */
function pairsOf(
  forbund: readonly PerimeterForbund[],
  mutual: Mutual,
): [PerimeterForbund, PerimeterForbund][] {
  const place = new Map(forbund.map(({ id }, index) => [id, index]));
  const pairs = new Set<number>();
  for (const [id, counterparties] of mutual) {
    const own = place.get(id)!;
    for (const counterparty of counterparties.keys()) {
      const other = place.get(counterparty);
      if (other === undefined || other === own) continue;
      pairs.add(own < other ? own * forbund.length + other : other * forbund.length + own);
    }
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [forbund[Math.floor(pair / forbund.length)]!, forbund[pair % forbund.length]!]);
}
