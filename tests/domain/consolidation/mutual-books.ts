import fc from 'fast-check';
import { addDays } from '@samla/domain/calendar/day.js';
import type { ExplainedSide } from '@samla/domain/consolidation/explain-difference.js';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { Money } from '@samla/domain/money/money.js';

export const END = '2022-12-31';

/** A row of `forbund` with the other one. */
export function entry(
  forbund: string,
  entryNo: number,
  entryDate: string,
  amount: Money | string,
  changes: Partial<PairEntry> = {},
): PairEntry {
  return {
    ...{ forbund, entryNo: String(entryNo), rowNo: 1, series: 'A', number: String(entryNo), entryDate },
    ...{ period: Number.parseInt(entryDate.slice(5, 7), 10), account: '1511', accountName: 'Kundfordringar' },
    line: 'RECEIVABLES',
    amount: typeof amount === 'string' ? Money.parse(amount) : amount,
    ...changes,
  };
}

/** A side with these rows; nothing known of what it booked later unless told. */
export function side(
  forbund: string,
  entries: readonly PairEntry[],
  after: readonly PairEntry[] | null = null,
): ExplainedSide {
  return { forbund, name: forbund === 'a' ? 'Alfa' : 'Beta', entries, after };
}

/** Dealings that both have booked, with a few days between, none of them near the end of the year. */
export const agreed = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 250 }),
      later: fc.integer({ min: 0, max: 9 }),
      ore: fc.integer({ min: 1, max: 9_000_000 }),
      isClaim: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((dealings) => {
    const both = dealings.map(({ day, later, ore, isClaim }, index) => {
      const amount = Money.fromOre(BigInt(isClaim ? ore : -ore));
      const on = addDays('2022-01-05', day);
      return [
        entry('a', index + 1, on, amount),
        entry('b', index + 1, addDays(on, later), amount.negate()),
      ] as const;
    });
    return { a: both.map(([one]) => one), b: both.map(([, other]) => other) };
  });
