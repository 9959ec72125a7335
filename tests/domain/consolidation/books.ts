import fc from 'fast-check';
import type { ConsolidationSum } from '@samla/domain/consolidation/consolidation-sum.js';
import type { PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { Money } from '@samla/domain/money/money.js';
import {
  isLeafLine,
  STATEMENT_LINES,
  type LeafLine,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';

export const IDS = ['a', 'b', 'c', 'd'];
export const LEAFS = (Object.keys(STATEMENT_LINES) as StatementLine[]).filter(isLeafLine);
const SPANS = 3;

/** Four förbund, all with an approved submission. */
export const PERIMETER: readonly PerimeterForbund[] = IDS.map((id) => ({
  id,
  name: `Förbund ${id}`,
  submission: `s-${id}`,
}));

/** What a förbund has on a line with a counterpart: at the year's start, and what each third of the year moved. */
export interface Booked {
  readonly forbund: string;
  readonly line: LeafLine;
  readonly counterpartyForbund: string | null;
  readonly opening: Money;
  readonly moved: readonly Money[];
}

const amount = fc.integer({ min: -100_000, max: 100_000 }).map((ore) => Money.fromOre(BigInt(ore)));
const isResult = (line: LeafLine): boolean => STATEMENT_LINES[line].statement === 'INCOME_STATEMENT';

/** Balanced books of one förbund: any rows, and cash that makes them sum to zero where the year begins and in each third. */
export const books = (forbund: string): fc.Arbitrary<Booked[]> =>
  fc
    .array(
      fc.record({
        forbund: fc.constant(forbund),
        line: fc.constantFrom<LeafLine>(...LEAFS),
        counterpartyForbund: fc.option(fc.constantFrom(...IDS, 'elsewhere'), { freq: 2 }),
        opening: amount,
        moved: fc.array(fc.oneof(fc.constant(Money.zero), amount), { minLength: SPANS, maxLength: SPANS }),
      }),
      { maxLength: 14 },
    )
    .map((rows) => {
      const own = rows.map((row) => (isResult(row.line) ? { ...row, opening: Money.zero } : row));
      const rest = (of: (row: Booked) => Money): Money => Money.sum(own.map(of)).negate();
      const cash: Booked = {
        forbund,
        line: 'CASH',
        counterpartyForbund: null,
        opening: rest(({ opening }) => opening),
        moved: Array.from({ length: SPANS }, (_, span) => rest(({ moved }) => moved[span]!)),
      };
      return [...own, cash];
    });

/** The books of all four. */
export const county = fc.tuple(...IDS.map(books)).map((all) => all.flat());

/** What a submission up to and including a third of the year holds, as it is handed in. */
export function handedIn(rows: readonly Booked[], thirds: number): ConsolidationSum[] {
  return rows.map(({ forbund, line, counterpartyForbund, opening, moved }) => {
    const change = Money.sum(moved.slice(0, thirds));
    return { forbund, line, counterpartyForbund, opening, change, closing: opening.add(change) };
  });
}

/** A value as text to compare, maps in the order of their keys. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner].sort() : inner));
