import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';
import { consolidate, type ConsolidatedRow } from '@samla/domain/consolidation/consolidate.js';
import type { ConsolidationRow, PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { balanceSheet } from '@samla/domain/statements/balance-sheet.js';
import { incomeStatement } from '@samla/domain/statements/income-statement.js';
import {
  isLeafLine,
  STATEMENT_LINES,
  type LeafLine,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';

const IDS = ['a', 'b', 'c', 'd'];
const PERIMETER: readonly PerimeterForbund[] = IDS.map((id) => ({
  id,
  name: `Förbund ${id}`,
  submission: `s-${id}`,
}));
const LEAFS = (Object.keys(STATEMENT_LINES) as StatementLine[]).filter(isLeafLine);

/** Balanced books of one förbund: any rows, and cash that makes them sum to zero. */
const books = (forbund: string): fc.Arbitrary<ConsolidationRow[]> =>
  fc
    .array(
      fc.record({
        forbund: fc.constant(forbund),
        line: fc.constantFrom<LeafLine>(...LEAFS),
        counterpartyForbund: fc.option(fc.constantFrom(...IDS, 'elsewhere'), { freq: 2 }),
        amount: fc.integer({ min: -100_000, max: 100_000 }).map((ore) => Money.fromOre(BigInt(ore))),
      }),
      { maxLength: 14 },
    )
    .map((rows) => {
      const rest = Money.sum(rows.map(({ amount }) => amount)).negate();
      return [...rows, { forbund, line: 'CASH', counterpartyForbund: null, amount: rest }];
    });
const county = fc.tuple(...IDS.map(books)).map((all) => all.flat());

const totalOf = (rows: readonly ConsolidatedRow[], line: StatementLine): Money =>
  rows.find((row) => row.line === line)!.total;
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner].sort() : inner));

describe('consolidation loses nothing', () => {
  it('every row is the sum of the förbund less what is eliminated', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const { incomeStatement: income, balanceSheet: balance } = consolidate(PERIMETER, rows);
        for (const { perForbund, eliminated, total } of [...income, ...balance]) {
          expect(Money.sum(perForbund.map(({ amount }) => amount)).subtract(eliminated).ore).toBe(total.ore);
        }
      }),
    );
  });

  it('result and equity are those of the förbund together, and the balance sheet balances', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const { incomeStatement: income, balanceSheet: balance } = consolidate(PERIMETER, rows);
        const results = rows.filter(({ line }) => STATEMENT_LINES[line].statement === 'INCOME_STATEMENT');
        expect(totalOf(income, 'RESULT').ore).toBe(
          Money.sum(results.map(({ amount }) => amount)).negate().ore,
        );
        expect(totalOf(balance, 'RESULT_FOR_YEAR').ore).toBe(totalOf(income, 'RESULT').ore);
        expect(totalOf(balance, 'TOTAL_ASSETS').ore).toBe(totalOf(balance, 'TOTAL_EQUITY_AND_DEBT').ore);
      }),
    );
  });

  it('the lines of a statement, differences among them, add up to its sums', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const { incomeStatement: income, balanceSheet: balance } = consolidate(PERIMETER, rows);
        const add = (statement: readonly ConsolidatedRow[]) =>
          Money.sum(statement.filter(({ isSum }) => !isSum).map(({ total }) => total));
        const split = balance.findIndex(({ line }) => line === 'TOTAL_ASSETS');
        expect(add(income).ore).toBe(totalOf(income, 'RESULT').ore);
        expect(add(balance.slice(0, split)).ore).toBe(totalOf(balance, 'TOTAL_ASSETS').ore);
        expect(add(balance.slice(split)).ore).toBe(totalOf(balance, 'TOTAL_EQUITY_AND_DEBT').ore);
      }),
    );
  });

  it('eliminations sum to zero with the differences named', () => {
    fc.assert(
      fc.property(county, (rows) => {
        for (const { first, second, difference, amount } of consolidate(PERIMETER, rows).eliminations) {
          const removed = Money.sum([...first.lines.values(), ...second.lines.values()]);
          expect(removed.subtract(difference).isZero()).toBe(true);
          expect(amount.isNegative()).toBe(false);
        }
      }),
    );
  });

  it('does not depend on the order of förbund or of rows', () => {
    fc.assert(
      fc.property(
        county.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.shuffledSubarray([...PERIMETER], { minLength: PERIMETER.length }),
          ),
        ),
        ([rows, otherRows, otherPerimeter]) => {
          expect(plain(consolidate(otherPerimeter, otherRows))).toBe(plain(consolidate(PERIMETER, rows)));
        },
      ),
    );
  });

  it('of one förbund is that förbund itself', () => {
    fc.assert(
      fc.property(books('a'), (rows) => {
        const one = consolidate(PERIMETER.slice(0, 1), rows);
        const own = rows.map(({ line, amount }) => ({
          account: '1000',
          line,
          counterparty: '',
          insats: '',
          opening: Money.zero,
          change: amount,
          closing: amount,
        }));
        const lines = (statement: readonly ConsolidatedRow[]) =>
          statement.map(({ line, total }) => `${line} ${total}`);
        const alone = (statement: ReturnType<typeof incomeStatement>) =>
          statement.map(({ line, amount }) => `${line} ${amount}`);
        expect(lines(one.incomeStatement)).toEqual(alone(incomeStatement(own)));
        expect(lines(one.balanceSheet)).toEqual(alone(balanceSheet(own)));
        expect([one.eliminations, one.findings, one.status]).toEqual([[], [], 'COMPLETE']);
      }),
    );
  });
});
