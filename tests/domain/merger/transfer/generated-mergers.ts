import type { Payer } from '@samla/domain/contributions/allotment-split.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Xoshiro128 } from '@samla/domain/merger/scenarios/xoshiro.js';
import {
  type BookRow,
  settledRows,
  totalsOf,
  type TransferBooks,
} from '@samla/domain/merger/transfer/transfer-books.js';
import { afterEntries, reversed } from '@samla/domain/merger/transfer/transfer-entry.js';
import { transferAll, type TransferPlan } from '@samla/domain/merger/transfer/route-a.js';
import { Money } from '@samla/domain/money/money.js';

export const PAYERS: readonly Payer[] = [
  { member: 'fk', party: 'STATE', weight: null },
  { member: 'region', party: 'REGION', weight: null },
  { member: 'k1', party: 'MUNICIPALITY', weight: '7' },
  { member: 'k2', party: 'MUNICIPALITY', weight: '2.5' },
];

/** A county with its förbund, some of which cease, in an order; in the middle of a year results stand on their own rows. */
export interface GeneratedMerger {
  readonly books: readonly TransferBooks[];
  readonly ceasing: readonly string[];
  readonly remaining: string;
}

/** What many mergers did. */
export interface Measured {
  readonly mergers: number;
  readonly merged: number;
  readonly negative: number;
  readonly differing: number;
  readonly withMutual: number;
  readonly forbund: number;
  /** What was not as it must be, with the number of the merger; at most twenty. */
  readonly faults: readonly string[];
}

const MOST_FAULTS = 20;

/** The numbers of one merger of a seed. */
const numbersOf = (seed: number, index: number): Xoshiro128 =>
  new Xoshiro128(seed | 1, Math.imul(index + 1, 0x9e3779b1), index, ~seed);

/** Two to twenty förbund with cash, claims, debts and open dealings with each other; one in eight has less than nothing, one in sixteen dealings that differ. */
export function generatedMerger(seed: number, index: number): GeneratedMerger {
  const numbers = numbersOf(seed, index);
  for (let warm = 0; warm < 8; warm += 1) numbers.next();
  // Those of many cost as much as all the others together if they are one in ten.
  const few = numbers.below(50) > 0;
  const count = numbers.between(2, few ? 4 : 20);
  const keys = Array.from({ length: count }, (_, at) => `f${String(at).padStart(2, '0')}`);
  const rows = keys.map((): BookRow[] => []);
  const ore = (most: number) => Money.fromOre(BigInt(numbers.below(most)));
  const add = (at: number, account: string, side: BookRow['side'], amount: Money, counterparty = '') =>
    rows[at]!.push({ account, side, counterparty, amount });
  for (let at = 0; at < count; at += 1) {
    add(at, '1930', 'ASSET', ore(900_000_000));
    add(at, '1500', 'ASSET', ore(60_000_000));
    const isNegative = numbers.below(8) === 0 && numbers.below(3) === 0;
    add(at, '2900', 'DEBT', ore(isNegative ? 2_000_000_000 : 70_000_000).negate());
    if (numbers.below(3) === 0) add(at, '2220', 'DEBT', ore(30_000_000).negate());
    // In the middle of a year the result is not carried over yet.
    if (numbers.below(2) === 0) add(at, '8999', 'EQUITY', ore(50_000_000).subtract(ore(50_000_000)));
  }
  for (let dealing = numbers.below(count + 1); dealing > 0; dealing -= 1) {
    const from = numbers.below(count);
    const to = (from + 1 + numbers.below(count - 1)) % count;
    const amount = ore(20_000_000);
    const isOff = numbers.below(64) === 0;
    add(from, '1680', 'ASSET', amount, keys[to]!);
    add(
      to,
      numbers.below(2) === 0 ? '2510' : '2930',
      'DEBT',
      (isOff ? amount.add(ore(10_000)) : amount).negate(),
      keys[from]!,
    );
  }
  const books = keys.map((forbund, at) => {
    const sum = Money.sum(rows[at]!.map(({ amount }) => amount));
    return {
      forbund,
      rows: settledRows([
        ...rows[at]!,
        { account: '2010', side: 'EQUITY', counterparty: '', amount: sum.negate() },
      ]),
    };
  });
  const order = shuffled(keys, numbers);
  return { books, remaining: order[0]!, ceasing: order.slice(1, numbers.between(2, count)) };
}

export function shuffled<Item>(items: readonly Item[], numbers: Pick<Xoshiro128, 'below'>): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = numbers.below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

type Merge = typeof transferAll;

/** Merges generated counties and says what was not conserved, not undone, or depends on the order. */
export function measure(mergers: number, seed: number, merge: Merge = transferAll): Measured {
  const counts = { merged: 0, negative: 0, differing: 0, withMutual: 0, forbund: 0 };
  const faults: string[] = [];
  // A refusal is an outcome here, and its stack says nothing.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  for (let index = 0; index < mergers && faults.length < MOST_FAULTS; index += 1) {
    const generated = generatedMerger(seed, index);
    counts.forbund += generated.books.length;
    const outcome = attempt(generated, merge);
    if (typeof outcome === 'string') {
      if (outcome === 'EQUITY_NEGATIVE') counts.negative += 1;
      else counts.differing += 1;
      if (!isRightRefusal(generated, outcome)) faults.push(`${index}: refused as ${outcome}`);
      continue;
    }
    counts.merged += 1;
    if (!outcome.settled.isZero()) counts.withMutual += 1;
    for (const fault of faultsOf(generated, outcome, merge, numbersOf(seed, index)))
      faults.push(`${index}: ${fault}`);
  }
  Error.stackTraceLimit = stackTraceLimit;
  return { mergers, ...counts, faults };
}

function attempt({ books, ceasing, remaining }: GeneratedMerger, merge: Merge): TransferPlan | string {
  try {
    return merge(books, ceasing, remaining, () => PAYERS);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Reckoned anew, by sums alone: whether somebody who ceases has less than nothing, or two do not agree. */
function isRightRefusal({ books, ceasing }: GeneratedMerger, code: string): boolean {
  if (code === 'MUTUAL_DIFFERENCE')
    return mutualSum(books) !== 0n || books.some((each) => pairIsOff(each, books));
  return (
    code === 'EQUITY_NEGATIVE' &&
    books.some(({ forbund, rows }) => ceasing.includes(forbund) && equityOf(rows) < 0n)
  );
}

const equityOf = (rows: readonly BookRow[]): bigint =>
  rows.filter(({ side }) => side === 'EQUITY').reduce((sum, { amount }) => sum - amount.ore, 0n);
const mutualSum = (books: readonly TransferBooks[]): bigint =>
  books
    .flatMap(({ rows }) => rows.filter(({ counterparty }) => counterparty !== ''))
    .reduce((sum, { amount }) => sum + amount.ore, 0n);
const pairIsOff = ({ forbund, rows }: TransferBooks, books: readonly TransferBooks[]): boolean =>
  books.some((other) => {
    const between = [
      ...rows.filter(({ counterparty }) => counterparty === other.forbund),
      ...other.rows.filter(({ counterparty }) => counterparty === forbund),
    ];
    return between.reduce((sum, { amount }) => sum + amount.ore, 0n) !== 0n;
  });

function faultsOf(
  { books, ceasing, remaining }: GeneratedMerger,
  plan: TransferPlan,
  merge: Merge,
  numbers: Xoshiro128,
): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const [before, after] = [totalsOf(books), totalsOf(plan.after)];
  expect(after.equity.equals(before.equity), 'equity is another');
  expect(after.assets.equals(before.assets.subtract(plan.settled)), 'assets are others');
  expect(after.debts.equals(before.debts.subtract(plan.settled)), 'debts are others');
  const gone = new Set(ceasing);
  const involved = [...ceasing, remaining];
  const between = books
    .filter(({ forbund }) => involved.includes(forbund))
    .flatMap(({ rows }) =>
      rows.filter(({ counterparty, side }) => side === 'ASSET' && involved.includes(counterparty)),
    );
  expect(plan.settled.equals(Money.sum(between.map(({ amount }) => amount))), 'something else was settled');
  for (const { forbund, rows } of plan.after) {
    expect(rows.reduce((sum, { amount }) => sum + amount.ore, 0n) === 0n, 'books do not balance');
    expect(
      rows.every(({ counterparty }) => !gone.has(counterparty) && counterparty !== forbund),
      'a dealing with one that ceased, or with itself',
    );
    if (gone.has(forbund))
      expect(rows.every(({ side }) => side === 'EQUITY') && equityOf(rows) === 0n, 'something is left');
  }
  expect(isSame(afterEntries(plan.after, reversed(plan.entries)), books), 'undone it is not what was');
  const order = shuffled(ceasing, numbers);
  // The same order once more would say nothing.
  if (order.some((each, at) => each !== ceasing[at])) {
    const other = merge(books, order, remaining, () => PAYERS);
    expect(isSame(other.after, plan.after), 'another order gives other books');
  }
  return faults;
}

/** The same förbund in the same order, each with the same rows in the same order. */
function isSame(first: readonly TransferBooks[], second: readonly TransferBooks[]): boolean {
  return (
    first.length === second.length &&
    first.every(({ forbund, rows }, at) => {
      const other = second[at]!;
      return (
        forbund === other.forbund &&
        rows.length === other.rows.length &&
        rows.every((row, place) => isSameRow(row, other.rows[place]!))
      );
    })
  );
}

function isSameRow(first: BookRow, second: BookRow): boolean {
  return (
    first.account === second.account &&
    first.side === second.side &&
    first.counterparty === second.counterparty &&
    first.amount.equals(second.amount)
  );
}
