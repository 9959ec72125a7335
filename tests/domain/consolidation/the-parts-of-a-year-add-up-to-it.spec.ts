import fc from 'fast-check';
import { consolidate, type ConsolidatedRow } from '@samla/domain/consolidation/consolidate.js';
import { consolidateSpan } from '@samla/domain/consolidation/consolidate-span.js';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import { amountsOf, type ConsolidationSum } from '@samla/domain/consolidation/consolidation-sum.js';
import type { AddedRow } from '@samla/domain/consolidation/added-row.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import { periodDifference } from '@samla/domain/consolidation/period-difference.js';
import { Money } from '@samla/domain/money/money.js';
import { COUNTY, NORRA, VASTERAS } from '../support/county.js';
import { county, handedIn, PERIMETER, plain } from './books.js';

const RULES = { placementsAreCash: false };
const between = (later: readonly ConsolidationSum[], earlier: readonly ConsolidationSum[]) =>
  periodDifference(later, earlier).sums;

/** Every amount of every row, förbund by förbund, added over the spans; rows that say nothing are left out. */
function added(spans: readonly (readonly AddedRow[])[], keep: (key: string) => boolean = () => true) {
  const amounts = new Map<string, Money>();
  const add = (key: string, amount: Money): void =>
    void amounts.set(key, (amounts.get(key) ?? Money.zero).add(amount));
  for (const { key, perForbund, eliminated, total } of spans.flat()) {
    if (!keep(key)) continue;
    for (const cell of perForbund) add(`${key} ${cell.forbund}`, cell.amount);
    add(`${key} eliminated`, eliminated);
    add(`${key} total`, total);
  }
  return [...amounts]
    .filter(([, amount]) => !amount.isZero())
    .map(([key, amount]) => `${key} ${amount}`)
    .sort();
}
const isFlow = (key: string): boolean => key !== 'opening' && key !== 'closing';

describe('the parts of a year', () => {
  it('add up to it: every line of the income statement, differences among them', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const [first, second, whole] = [1, 2, 3].map((thirds) => handedIn(rows, thirds)) as [
          ConsolidationSum[],
          ConsolidationSum[],
          ConsolidationSum[],
        ];
        const statement = (sums: readonly ConsolidationSum[]): readonly ConsolidatedRow[] =>
          consolidateSpan(PERIMETER, sums).incomeStatement;
        const parts = [first, between(second, first), between(whole, second)].map(statement);
        expect(added(parts)).toEqual(added([statement(whole)]));
        expect(added([statement(first), statement(between(whole, first))])).toEqual(
          added([statement(whole)]),
        );
      }),
    );
  });

  it('add up to it: every flow of cash and every movement of equity', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const [first, whole] = [handedIn(rows, 1), handedIn(rows, 3)];
        for (const part of [
          (sums: readonly ConsolidationSum[]) => consolidatedCashFlow(PERIMETER, sums, RULES),
          (sums: readonly ConsolidationSum[]) => equityBridge(PERIMETER, sums),
        ]) {
          const parts = [part(first), part(between(whole, first))];
          expect(added(parts, isFlow)).toEqual(added([part(whole)], isFlow));
          expect(added([parts[0]!], (key) => key === 'opening')).toEqual(
            added([part(whole)], (key) => key === 'opening'),
          );
          expect(added([parts[1]!], (key) => key === 'closing')).toEqual(
            added([part(whole)], (key) => key === 'closing'),
          );
        }
      }),
    );
  });

  it('end with the balance sheet of their end', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const [first, whole] = [handedIn(rows, 1), handedIn(rows, 3)];
        expect(plain(consolidateSpan(PERIMETER, between(whole, first)).balanceSheet)).toBe(
          plain(consolidateSpan(PERIMETER, whole).balanceSheet),
        );
      }),
    );
  });

  it('are the consolidation itself from the first of January', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const sums = handedIn(rows, 2);
        expect(plain(consolidateSpan(PERIMETER, sums))).toBe(plain(consolidate(PERIMETER, amountsOf(sums))));
      }),
    );
  });
});

const sum = (
  forbund: string,
  line: ConsolidationSum['line'],
  change: string,
  counterpartyForbund: string | null = null,
  opening = '0.00',
): ConsolidationSum => {
  const [from, moved] = [Money.parse(opening), Money.parse(change)];
  return { forbund, line, counterpartyForbund, opening: from, change: moved, closing: from.add(moved) };
};

describe('a recharge that the other side books a quarter later', () => {
  const march = [sum(VASTERAS, 'COSTS', '-100.00', NORRA), sum(VASTERAS, 'CASH', '100.00')];
  const june = [...march, sum(NORRA, 'FINANCIAL_COSTS', '100.00', VASTERAS), sum(NORRA, 'CASH', '-100.00')];
  const quarter = consolidateSpan(COUNTY, between(june, march));
  const total = (line: string): string =>
    String(quarter.incomeStatement.find(({ key }) => key === line)!.total);

  it('is taken out of the second quarter whole, the first quarter being one-sided', () => {
    // January to March shows +100, January to June nothing: the quarter between must take the 100 away again.
    expect([total('COSTS'), total('FINANCIAL_COSTS'), total('RESULT')]).toEqual([
      '-100.00',
      '0.00',
      '-100.00',
    ]);
    expect(quarter.eliminations).toMatchObject([
      { side: 'RESULT', first: { forbund: NORRA }, second: { forbund: VASTERAS } },
    ]);
  });

  it('is told, since what was one-sided when the span began is in what it shows', () => {
    expect(quarter.status).toBe('INCOMPLETE');
    expect(quarter.findings).toMatchObject([
      { code: 'ONE_SIDED', side: 'RESULT', forbund: VASTERAS, counterparty: NORRA },
    ]);
    const { message } = quarter.findings[0]!;
    expect(message).toMatch(
      /^När perioden började hade Västerås bokfört 100,00\u00a0kr i intäkter eller kostnader/u,
    );
    expect(message).not.toContain('Inget är eliminerat');
  });

  it('leaves each side its own row of the quarter', () => {
    const costs = quarter.incomeStatement.find(({ key }) => key === 'FINANCIAL_COSTS')!;
    expect(costs.perForbund.map(({ forbund, amount }) => `${forbund} ${amount}`)).toEqual([
      `${NORRA} -100.00`,
      `${VASTERAS} 0.00`,
      'malardalen 0.00',
    ]);
  });
});

describe('two submissions of a year', () => {
  it('differ by what moved between them, line by line and counterpart by counterpart', () => {
    const { sums, movedOpenings } = periodDifference(
      [sum('a', 'COSTS', '150.00', 'b'), sum('a', 'CASH', '-150.00', null, '1000.00')],
      [
        sum('a', 'COSTS', '60.00', 'b'),
        sum('a', 'COSTS', '10.00'),
        sum('a', 'CASH', '-70.00', null, '1000.00'),
      ],
    );
    expect(
      sums.map(({ line, opening, change, closing }) => [line, opening, change, closing].join(' ')),
    ).toEqual(['COSTS 60.00 90.00 150.00', 'CASH 930.00 -80.00 850.00', 'COSTS 10.00 -10.00 0.00']);
    expect(movedOpenings).toEqual([]);
  });

  it('that do not begin the year with the same are told apart, and the later one is followed', () => {
    const { sums, movedOpenings } = periodDifference(
      [sum('a', 'CASH', '-80.00', null, '1000.00')],
      [sum('a', 'CASH', '-70.00', null, '990.00')],
    );
    expect(movedOpenings.map(({ line, earlier, later }) => `${line} ${earlier} ${later}`)).toEqual([
      'CASH 990.00 1000.00',
    ]);
    expect(sums.map(({ opening, change, closing }) => [opening, change, closing].join(' '))).toEqual([
      '930.00 -10.00 920.00',
    ]);
  });
});
