import { daysBetween } from '../calendar/day.js';
import { Money } from '../money/money.js';
import { comparePostings, isOpening, type Posting } from './posting.js';

/** How far apart, in days, the vouchers may lie that one side booked as a whole and the other in parts. */
const LUMP_DAYS = 31;
/** In how many parts at most. */
export const MOST_PARTS = 4;
/** Among how many vouchers parts are looked for. */
const MOST_CANDIDATES = 20;
/** How many of a side's vouchers are held against the other side's one by one: the greatest. */
const MOST_COMPARED = 100;

/** What is left of two sides once everything that meets has been taken away. */
export interface Unmatched {
  readonly first: readonly Posting[];
  readonly second: readonly Posting[];
  /** What the opening balances leave over and nobody has settled since; null when nothing. */
  readonly opening: Posting | null;
}

/**
 * Takes away what meets: opening balance against opening balance, voucher against voucher of the same amount (the
 * nearest in time), a voucher and its correction on one side, and a whole against its parts. Nothing that is taken away
 * sums to anything, so that what is left sums to the difference. The order of the vouchers does not matter.
 */
export function matchPostings(first: readonly Posting[], second: readonly Posting[]): Unmatched {
  const opening = openingLeft([...first, ...second]);
  const [a, b] = mirrored(first.filter(isBooked), second.filter(isBooked));
  const [ownA, ownB] = [withoutCorrections(a), withoutCorrections(b)];
  const settled = opening && [...ownA, ...ownB].sort(comparePostings).find((each) => meets(each, opening));
  const [leftA, leftB] = [ownA, ownB].map((side) => side.filter((each) => each !== settled));
  const [restA, restB] = withoutLumps(leftA ?? [], leftB ?? []);
  const [endA, endB] = withoutLumps(restB, restA);
  return { first: endB, second: endA, opening: settled ? null : opening };
}

/** Pairs the vouchers of two sides that meet, the nearest in time first; answers what is left of each. */
export function mirrored(
  first: readonly Posting[],
  second: readonly Posting[],
): [readonly Posting[], readonly Posting[]] {
  const byAmount = new Map<bigint, Posting[]>();
  for (const posting of second)
    byAmount.set(-posting.amount.ore, [...(byAmount.get(-posting.amount.ore) ?? []), posting]);
  const pairs = first.flatMap((one) =>
    (byAmount.get(one.amount.ore) ?? []).map((other) => ({ one, other, days: apart(one, other) })),
  );
  pairs.sort((x, y) => x.days - y.days || comparePostings(x.one, y.one) || comparePostings(x.other, y.other));
  const gone = new Set<Posting>();
  for (const { one, other } of pairs) {
    if (gone.has(one) || gone.has(other)) continue;
    gone.add(one).add(other);
  }
  const left = (side: readonly Posting[]) => side.filter((each) => !gone.has(each));
  return [left(first), left(second)];
}

/** The vouchers of a side that are worth a closer look, the greatest first. */
export function greatest(postings: readonly Posting[]): Posting[] {
  return [...postings]
    .sort((a, b) => b.amount.abs().compare(a.amount.abs()) || comparePostings(a, b))
    .slice(0, MOST_COMPARED);
}

/** How many days lie between two vouchers. */
export function apart(one: Posting, other: Posting): number {
  return Math.abs(daysBetween(one.entryDate, other.entryDate));
}

/**
 * The fewest of these vouchers, between `fewest` and `MOST_PARTS`, that sum to the amount; the first such in their
 * order, null when none do.
 */
export function partsOf(
  amount: Money,
  postings: readonly Posting[],
  fewest: number,
): readonly Posting[] | null {
  for (let size = fewest; size <= Math.min(MOST_PARTS, postings.length); size += 1) {
    const found = combination(amount.ore, postings.slice(0, MOST_CANDIDATES), size);
    if (found) return found;
  }
  return null;
}

function combination(ore: bigint, postings: readonly Posting[], size: number): readonly Posting[] | null {
  if (size === 1) {
    const last = postings.find(({ amount }) => amount.ore === ore);
    return last ? [last] : null;
  }
  for (const [at, one] of postings.entries()) {
    const rest = combination(ore - one.amount.ore, postings.slice(at + 1), size - 1);
    if (rest) return [one, ...rest];
  }
  return null;
}

/** One voucher of the first side against several of the second, taken away; answers what is left of each. */
function withoutLumps(
  wholes: readonly Posting[],
  parts: readonly Posting[],
): [readonly Posting[], readonly Posting[]] {
  const gone = new Set<Posting>();
  for (const whole of greatest(wholes)) {
    const near = parts.filter((each) => !gone.has(each) && apart(whole, each) <= LUMP_DAYS);
    const found = partsOf(whole.amount.negate(), near, 2);
    for (const each of found ? [whole, ...found] : []) gone.add(each);
  }
  return [wholes.filter((each) => !gone.has(each)), parts.filter((each) => !gone.has(each))];
}

/** A side without the vouchers that another one of its own takes back. */
function withoutCorrections(side: readonly Posting[]): readonly Posting[] {
  const [debits, credits] = [side.filter(isDebit), side.filter((each) => !isDebit(each))];
  return mirrored(debits, credits).flat().sort(comparePostings);
}

function openingLeft(postings: readonly Posting[]): Posting | null {
  const openings = postings.filter((each) => !isBooked(each));
  const amount = Money.sum(openings.map((each) => each.amount));
  const [earliest] = openings;
  if (!earliest || amount.isZero()) return null;
  return { ...earliest, amount, rows: openings.flatMap(({ rows }) => rows) };
}

function isBooked({ rows }: Posting): boolean {
  return !rows.some(isOpening);
}

function isDebit({ amount }: Posting): boolean {
  return !amount.isNegative();
}

function meets(one: Posting, other: Posting): boolean {
  return one.amount.equals(other.amount.negate());
}
