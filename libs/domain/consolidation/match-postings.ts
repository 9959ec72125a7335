import { daysBetween } from '../calendar/day.js';
import { Money } from '../money/money.js';
import { comparePostings, isOpening, type Posting } from './posting.js';

/** How far apart, in days, the vouchers may lie that one side booked as a whole and the other in parts. */
const LUMP_DAYS = 31;
/** How soon a side takes back its own voucher, so that the other side's voucher is no answer to it. */
const CORRECTED_DAYS = 7;
/** How much later it may still do so, once nothing of the other side's meets it. */
const YEAR_DAYS = 366;
/** How far apart the vouchers of one dealing lie at most. */
export const SAME_DEALING_DAYS = 62;
/** By how many days the other side's delay may vary from month to month. */
const DELAY_VARIES_DAYS = 5;
/** Of how many equal amounts it is weighed which are left; of more it is the last ones. */
const MOST_WEIGHED = 60;
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
 * Takes away what meets: opening balance against opening balance, a voucher and its own correction soon after, voucher
 * against voucher of the same amount (the first against the first), a later correction, and a whole against its parts.
 * Nothing that is taken away sums to anything, so that what is left sums to the difference. The order of the vouchers
 * does not matter.
 */
export function matchPostings(first: readonly Posting[], second: readonly Posting[]): Unmatched {
  const opening = openingLeft([...first, ...second]);
  const [correctedA, correctedB] = [first, second].map((side) =>
    withoutCorrections(side.filter(isBooked), CORRECTED_DAYS),
  );
  const [a, b] = mirrored(correctedA ?? [], correctedB ?? []);
  const [ownA, ownB] = [withoutCorrections(a, YEAR_DAYS), withoutCorrections(b, YEAR_DAYS)];
  const settled = opening && [...ownA, ...ownB].sort(comparePostings).find((each) => meets(each, opening));
  const [leftA, leftB] = [ownA, ownB].map((side) => side.filter((each) => each !== settled));
  const [restA, restB] = withoutLumps(leftA ?? [], leftB ?? []);
  const [endA, endB] = withoutLumps(restB, restA);
  return { first: endB, second: endA, opening: settled ? null : opening };
}

/**
 * Pairs the vouchers of two sides that meet and answers what is left of each. Among equal amounts the order of dates is
 * kept: what recurs each month meets the first by the first however late the other side books, and the tail is left; one
 * in the middle only where the others then lie as far apart each time, or near enough to be one dealing at all.
 */
export function mirrored(
  first: readonly Posting[],
  second: readonly Posting[],
): [readonly Posting[], readonly Posting[]] {
  const others = byAmount(second);
  const gone = new Set<Posting>();
  for (const [ore, ones] of byAmount(first))
    for (const posting of inOrder(ones, others.get(-ore) ?? [])) gone.add(posting);
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

/** Equal amounts of two sides that meet, in the order of dates. */
function inOrder(ones: readonly Posting[], others: readonly Posting[]): readonly Posting[] {
  const [more, fewer] = ones.length >= others.length ? [ones, others] : [others, ones];
  const [longer, shorter] = [[...more].sort(comparePostings), [...fewer].sort(comparePostings)];
  const surplus = longer.length - shorter.length;
  if (shorter.length === 0) return [];
  let best = { met: longer.slice(0, shorter.length), cost: Infinity };
  const first = longer.length > MOST_WEIGHED || surplus === 0 ? shorter.length : 0;
  for (let at = shorter.length; at >= first; at -= 1) {
    const met = [...longer.slice(0, at), ...longer.slice(at + surplus)];
    const cost = unevenness(met, shorter);
    if (cost < best.cost) best = { met, cost };
  }
  return [...best.met, ...shorter];
}

/** How unlike one steady delay it is, in days, that these meet one by one: none where each lies about as far off. */
function unevenness(ones: readonly Posting[], others: readonly Posting[]): number {
  const delays = ones.map((one, index) => daysBetween(one.entryDate, (others[index] as Posting).entryDate));
  const usual = [...delays].sort((a, b) => a - b)[Math.floor(delays.length / 2)] ?? 0;
  return delays.reduce((sum, days) => {
    const varies = Math.max(0, Math.abs(days - usual) - DELAY_VARIES_DAYS);
    return sum + varies + Math.max(0, Math.abs(days) - SAME_DEALING_DAYS);
  }, 0);
}

function byAmount(postings: readonly Posting[]): ReadonlyMap<bigint, readonly Posting[]> {
  const found = new Map<bigint, Posting[]>();
  for (const posting of postings) {
    const known = found.get(posting.amount.ore);
    if (known) known.push(posting);
    else found.set(posting.amount.ore, [posting]);
  }
  return found;
}

/** A side without the vouchers that another one of its own takes back within so many days, the nearest first. */
function withoutCorrections(side: readonly Posting[], days: number): readonly Posting[] {
  const others = byAmount(side);
  const pairs = side.filter(isDebit).flatMap((one) =>
    (others.get(-one.amount.ore) ?? []).flatMap((other) => {
      const between = apart(one, other);
      return between <= days ? [{ one, other, between }] : [];
    }),
  );
  pairs.sort(
    (x, y) => x.between - y.between || comparePostings(x.one, y.one) || comparePostings(x.other, y.other),
  );
  const gone = new Set<Posting>();
  for (const { one, other } of pairs) if (!gone.has(one) && !gone.has(other)) gone.add(one).add(other);
  return side.filter((each) => !gone.has(each));
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
