import fc from 'fast-check';
import type { AddedRow } from '@samla/domain/consolidation/added-row.js';
import { consolidate, type Consolidation } from '@samla/domain/consolidation/consolidate.js';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import { consolidatedKeyFigures } from '@samla/domain/consolidation/consolidated-key-figures.js';
import { consolidatedOperating } from '@samla/domain/consolidation/consolidated-operating.js';
import { amountsOf, type ConsolidationSum } from '@samla/domain/consolidation/consolidation-sum.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import { COMMON_OPERATING_ROWS, operatingRowOf } from '@samla/domain/consolidation/operating-row.js';
import { Money } from '@samla/domain/money/money.js';
import { CASH_FLOW_KEYS, CASH_FLOW_SUMS, cashFlow } from '@samla/domain/statements/cash-flow.js';
import { RESULT_LEAFS } from '@samla/domain/statements/income-statement.js';
import { DEFAULT_LAYOUT } from '@samla/domain/statements/layout.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { row } from '../support/county.js';
import { books, county, handedIn, PERIMETER, plain } from './books.js';

const CASH_IS = [{ placementsAreCash: false }, { placementsAreCash: true }];
const yearOf = (sums: readonly ConsolidationSum[]): Consolidation => consolidate(PERIMETER, amountsOf(sums));
const rowOf = <Row extends AddedRow>(rows: readonly Row[], key: string): Row =>
  rows.find((row) => row.key === key)!;
const lineOf = ({ incomeStatement, balanceSheet }: Consolidation, line: StatementLine): AddedRow =>
  rowOf([...incomeStatement, ...balanceSheet], line);
/** What each column of a row says, the whole last. */
const columns = ({ perForbund, total }: AddedRow): Money[] => [
  ...perForbund.map(({ amount }) => amount),
  total,
];
const addUp = (rows: readonly AddedRow[]): string[] =>
  columns(rows[0]!).map((_, column) => Money.sum(rows.map((row) => columns(row)[column]!)).toString());
const shown = (row: AddedRow): string[] => columns(row).map(String);
const operatingSums = (sums: readonly ConsolidationSum[]) =>
  sums.flatMap((sum, index) => {
    const row = operatingRowOf({
      line: sum.line,
      account: index % 2 === 0 ? '3511' : '3990',
      insats: index % 3 === 0 ? '' : String(index),
      insatsGroup: ([null, 'INDIVIDUAL', 'STRUCTURAL', 'ADMINISTRATION'] as const)[index % 4]!,
    });
    return row ? [{ ...sum, row }] : [];
  });

describe('the consolidated cash flow', () => {
  it.each(CASH_IS)('leads from the money there was to the money there is, in every column: %j', (rules) => {
    fc.assert(
      fc.property(county, (booked) => {
        const sums = handedIn(booked, 3);
        const flow = consolidatedCashFlow(PERIMETER, sums, rules);
        expect(addUp([rowOf(flow, 'opening'), rowOf(flow, 'total')])).toEqual(shown(rowOf(flow, 'closing')));
        const year = yearOf(sums);
        const money = [lineOf(year, 'CASH')];
        if (rules.placementsAreCash) money.push(lineOf(year, 'SHORT_TERM_INVESTMENTS'));
        expect(shown(rowOf(flow, 'closing'))).toEqual(addUp(money));
        expect(shown(rowOf(flow, 'result'))).toEqual(shown(lineOf(year, 'RESULT')));
      }),
    );
  });

  it('adds up from the top, with what pairs leave over in rows of their own', () => {
    fc.assert(
      fc.property(county, (booked) => {
        const flow = consolidatedCashFlow(PERIMETER, handedIn(booked, 3), CASH_IS[0]!);
        const named = flow.filter(({ difference }) => difference !== null);
        for (const { perForbund, eliminated, total } of flow)
          expect(Money.sum(perForbund.map(({ amount }) => amount)).subtract(eliminated).ore).toBe(total.ore);
        for (const [key, parts] of Object.entries(CASH_FLOW_SUMS)) {
          const rows = parts.map((part) => rowOf(flow, part));
          expect(addUp(key === 'operating' ? [...rows, ...named] : rows)).toEqual(shown(rowOf(flow, key)));
        }
        expect(flow.filter(({ difference }) => difference === null).map(({ key }) => key)).toEqual(
          CASH_FLOW_KEYS,
        );
      }),
    );
  });

  it('of one förbund is that förbund’s own', () => {
    fc.assert(
      fc.property(books('a'), (booked) => {
        const sums = handedIn(booked, 3);
        const own = cashFlow(
          sums.map((sum) => ({ ...sum, account: '', counterparty: '', insats: '' })),
          CASH_IS[0]!,
        );
        const one = consolidatedCashFlow(PERIMETER.slice(0, 1), sums, CASH_IS[0]!);
        expect(one.map(({ key, total }) => `${key} ${total}`)).toEqual(
          own.map(({ key, amount }) => `${key} ${amount}`),
        );
        expect(one.every(({ eliminated }) => eliminated.isZero())).toBe(true);
      }),
    );
  });
});

describe('the bridge of equity', () => {
  it('leads from the equity there was to the equity of the balance sheet, in every column', () => {
    fc.assert(
      fc.property(county, (booked) => {
        const sums = handedIn(booked, 3);
        const bridge = equityBridge(PERIMETER, sums);
        const year = yearOf(sums);
        const steps = ['opening', 'result', 'transfers', 'direct'].map((key) => rowOf(bridge, key));
        expect(addUp(steps)).toEqual(shown(rowOf(bridge, 'closing')));
        expect(shown(rowOf(bridge, 'closing'))).toEqual(
          addUp([lineOf(year, 'RESULT_FOR_YEAR'), lineOf(year, 'OTHER_EQUITY')]),
        );
        expect(shown(rowOf(bridge, 'result'))).toEqual(shown(lineOf(year, 'RESULT')));
        expect(rowOf(bridge, 'result').eliminated.isZero()).toBe(true);
        expect(rowOf(bridge, 'direct').eliminated.isZero()).toBe(true);
      }),
    );
  });

  it('shows equity handed over as a movement in both, and nothing in the whole', () => {
    const row = (forbund: string, line: 'OTHER_EQUITY' | 'CASH', amount: string, with_: string | null) => ({
      forbund,
      line,
      counterpartyForbund: with_,
      opening: Money.parse(line === 'CASH' ? '500.00' : with_ === null ? '-500.00' : '0.00'),
      change: Money.parse(amount),
      closing: Money.parse(line === 'CASH' ? '500.00' : with_ === null ? '-500.00' : '0.00').add(
        Money.parse(amount),
      ),
    });
    const bridge = equityBridge(PERIMETER.slice(0, 2), [
      row('a', 'OTHER_EQUITY', '0.00', null),
      row('a', 'OTHER_EQUITY', '400.00', 'b'),
      row('a', 'CASH', '-400.00', null),
      row('b', 'OTHER_EQUITY', '0.00', null),
      row('b', 'OTHER_EQUITY', '-400.00', 'a'),
      row('b', 'CASH', '400.00', null),
    ]);
    expect(bridge.map((each) => [each.key, ...shown(each)].join(' '))).toEqual([
      'opening 500.00 500.00 1000.00',
      'result 0.00 0.00 0.00',
      'transfers -400.00 400.00 0.00',
      'direct 0.00 0.00 0.00',
      'closing 100.00 900.00 1000.00',
    ]);
  });
});

describe('the consolidated driftredovisning', () => {
  const part = DEFAULT_LAYOUT.OPERATING_STATEMENT;

  it('sums to the result of the income statement, in every column', () => {
    fc.assert(
      fc.property(county, (booked) => {
        const sums = handedIn(booked, 3);
        const { rows } = consolidatedOperating({ perimeter: PERIMETER, sums: operatingSums(sums) }, part);
        const result = rows.at(-1)!;
        const exact = [...result.perForbund.map(({ outcome }) => outcome.exact), result.total.outcome.exact];
        expect(exact.map(String)).toEqual(shown(lineOf(yearOf(sums), 'RESULT')));
        const leafs = rows.filter(({ isSum }) => !isSum);
        expect(Money.sum(leafs.map(({ total }) => total.outcome.exact)).ore).toBe(
          result.total.outcome.exact.ore,
        );
        const presented = leafs.map(({ total }) => BigInt(total.outcome.presented));
        expect(presented.reduce((all, each) => all + each, 0n)).toBe(BigInt(result.total.outcome.presented));
      }),
    );
  });

  it('takes out of its rows what the eliminations take out of the lines', () => {
    fc.assert(
      fc.property(county, (booked) => {
        const sums = handedIn(booked, 3);
        const { rows } = consolidatedOperating({ perimeter: PERIMETER, sums: operatingSums(sums) }, part);
        const year = yearOf(sums);
        const of = (keys: readonly string[]): string =>
          Money.sum(
            rows.filter(({ key }) => keys.includes(key)).map(({ eliminated }) => eliminated),
          ).toString();
        const off = (lines: readonly StatementLine[]): string =>
          Money.sum(lines.map((line) => lineOf(year, line).eliminated)).toString();
        expect(of(['contributions', 'other-income'])).toBe(off(['INCOME']));
        expect(of(['costs'])).toBe(off(['COSTS', 'DEPRECIATION']));
        expect(of(['finance'])).toBe(off(['FINANCIAL_INCOME', 'FINANCIAL_COSTS']));
        const named = rows.filter(({ difference }) => difference !== null);
        expect(named.map(({ key, total }) => `${key} ${total.outcome.exact}`).sort()).toEqual(
          year.incomeStatement
            .filter(({ difference }) => difference !== null)
            .map(({ key, total }) => `${key} ${total}`)
            .sort(),
        );
      }),
    );
  });

  it('gives every line of the result a row, and no line of the balance sheet', () => {
    const facts = { account: '', insats: '', insatsGroup: null };
    expect(RESULT_LEAFS.every((line) => operatingRowOf({ ...facts, line }) !== null)).toBe(true);
    expect(operatingRowOf({ ...facts, line: 'CASH' })).toBeNull();
    expect(operatingRowOf({ ...facts, line: 'COSTS', insats: '101' })).toBe('insatser-other');
    expect(new Set(COMMON_OPERATING_ROWS).size).toBe(COMMON_OPERATING_ROWS.length);
  });
});

describe('the key figures', () => {
  it('of the whole are made of the whole, and of a förbund of what it handed in', () => {
    const amounts = (forbund: string, equity: string, cash: string) => [
      { forbund, line: 'OTHER_EQUITY' as const, counterpartyForbund: null, amount: Money.parse(equity) },
      { forbund, line: 'CASH' as const, counterpartyForbund: null, amount: Money.parse(cash) },
    ];
    const mutual = (
      forbund: string,
      line: 'RECEIVABLES' | 'SHORT_TERM_DEBT',
      amount: string,
      other: string,
    ) => ({
      forbund,
      line,
      counterpartyForbund: other,
      amount: Money.parse(amount),
    });
    const figures = consolidatedKeyFigures(
      consolidate(PERIMETER.slice(0, 2), [
        ...amounts('a', '-80.00', '50.00'),
        row('a', 'SHORT_TERM_DEBT', '-20.00'),
        mutual('a', 'RECEIVABLES', '50.00', 'b'),
        ...amounts('b', '-50.00', '100.00'),
        mutual('b', 'SHORT_TERM_DEBT', '-50.00', 'a'),
      ]),
      { placementsAreCash: false, perForbund: new Map(), total: { allotment: null, budget: null } },
    );
    const ratio = figures.find(({ key }) => key === 'EQUITY_RATIO')!;
    expect(ratio.perForbund.map(({ figure }) => figure?.percent)).toEqual(['80', '50']);
    // 130 of 150: the claim of one is the debt of the other.
    expect([ratio.total?.percent, ratio.total?.exactPercent]).toEqual(['87', '86.67']);
    expect(figures.map(({ key }) => key)).not.toContain('BUDGET_DEVIATION');
  });

  it('have no budget in the whole where a förbund has none', () => {
    const rows = ['a', 'b'].flatMap((forbund) => [
      { forbund, line: 'COSTS' as const, counterpartyForbund: null, amount: Money.parse('90.00') },
      { forbund, line: 'CASH' as const, counterpartyForbund: null, amount: Money.parse('-90.00') },
    ]);
    const budget = { result: Money.parse('-100.00'), costs: Money.parse('100.00'), source: 'Budget' };
    const figures = consolidatedKeyFigures(consolidate(PERIMETER.slice(0, 2), rows), {
      placementsAreCash: false,
      perForbund: new Map([['a', { allotment: null, budget }]]),
      total: { allotment: null, budget: null },
    });
    const deviation = figures.find(({ key }) => key === 'BUDGET_DEVIATION')!;
    expect(deviation.perForbund.map(({ figure }) => figure?.amount?.toString() ?? null)).toEqual([
      '10.00',
      null,
    ]);
    expect(deviation.total).toBeNull();
  });
});

describe('no part', () => {
  it('depends on the order of förbund or of rows', () => {
    fc.assert(
      fc.property(
        county.chain((booked) =>
          fc.tuple(
            fc.constant(booked),
            fc.shuffledSubarray(booked, { minLength: booked.length }),
            fc.shuffledSubarray([...PERIMETER], { minLength: PERIMETER.length }),
          ),
        ),
        ([booked, otherBooked, otherPerimeter]) => {
          const parts = (perimeter: typeof PERIMETER, sums: readonly ConsolidationSum[]): string =>
            plain([consolidatedCashFlow(perimeter, sums, CASH_IS[0]!), equityBridge(perimeter, sums)]);
          expect(parts(otherPerimeter, handedIn(otherBooked, 3))).toBe(parts(PERIMETER, handedIn(booked, 3)));
        },
      ),
    );
  });
});
