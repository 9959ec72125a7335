import { consolidate } from '@samla/domain/consolidation/consolidate.js';
import { consolidateSpan } from '@samla/domain/consolidation/consolidate-span.js';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import { consolidatedKeyFigures } from '@samla/domain/consolidation/consolidated-key-figures.js';
import {
  consolidatedOperating,
  type ConsolidatedOperating,
  type OperatingSum,
} from '@samla/domain/consolidation/consolidated-operating.js';
import { amountsOf } from '@samla/domain/consolidation/consolidation-sum.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import { operatingRowOf, type CommonOperatingRow } from '@samla/domain/consolidation/operating-row.js';
import type { PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { Money } from '@samla/domain/money/money.js';
import { DEFAULT_LAYOUT } from '@samla/domain/statements/layout.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';
import { COUNTY, NORRA, row, VASTERAS, without } from '../support/county.js';

const PART = DEFAULT_LAYOUT.OPERATING_STATEMENT;
const TWO = COUNTY.slice(0, 2);
const ofKind = (kind: 'ACTUAL' | 'BUDGET', perimeter = TWO): PerimeterForbund[] =>
  perimeter.map((forbund) => ({
    ...forbund,
    source: { year: 2021, fromPeriod: 1, toPeriod: 12, kind },
  }));
const sum = (
  forbund: string,
  on: CommonOperatingRow,
  line: LeafLine,
  change: string,
  counterpartyForbund: string | null = null,
): OperatingSum => {
  const moved = Money.parse(change);
  return { forbund, line, counterpartyForbund, row: on, opening: Money.zero, change: moved, closing: moved };
};
const shown = ({ rows }: ConsolidatedOperating) =>
  rows.map(({ key, perForbund, total }) =>
    [
      key,
      ...[...perForbund, total].map((cell) =>
        [cell.outcome, cell.budget, cell.deviation].map((each) => each?.presented ?? '–').join('/'),
      ),
    ].join(' '),
  );

const outcome = [
  sum(NORRA, 'contributions', 'INCOME', '-500000'),
  sum(NORRA, 'administration', 'COSTS', '93677', VASTERAS),
  sum(NORRA, 'insatser-individual', 'COSTS', '300000'),
  sum(VASTERAS, 'contributions', 'INCOME', '-13310000'),
  sum(VASTERAS, 'administration', 'COSTS', '-93677', NORRA),
  sum(VASTERAS, 'insatser-individual', 'COSTS', '13781931.20'),
];
const budget = [
  sum(NORRA, 'income-unspecified', 'INCOME', '-500000'),
  sum(NORRA, 'insatser-individual', 'COSTS', '450000'),
  sum(VASTERAS, 'contributions', 'INCOME', '-13310000'),
  sum(VASTERAS, 'insatser-individual', 'COSTS', '17035000'),
];

describe('a plan', () => {
  it('has a result and no balance sheet, no flow of money and no equity', () => {
    const rows = [row(NORRA, 'INCOME', '-100'), row(VASTERAS, 'COSTS', '120')];
    const plan = consolidate(COUNTY, rows, 'BUDGET');
    expect(plan.incomeStatement.find(({ line }) => line === 'RESULT')!.total.toString()).toBe('-20.00');
    expect(plan.balanceSheet).toEqual([]);
    expect(consolidatedCashFlow(TWO, budget, { placementsAreCash: false })).toEqual([]);
    expect(equityBridge(TWO, budget)).toEqual([]);
    expect(plan).toEqual(consolidateSpan(COUNTY, sumsFrom(rows), 'BUDGET'));
  });

  it('is refused as outcome, which has a balance sheet to agree with', () => {
    expect(() => consolidate(COUNTY, [row(VASTERAS, 'COSTS', '120')])).toThrow(
      expect.objectContaining({ code: 'BALANCE_SHEET_UNBALANCED' }),
    );
  });

  it('is held against outcome row by row, each consolidated by itself', () => {
    const operating = consolidatedOperating({ perimeter: ofKind('ACTUAL'), sums: outcome }, PART, {
      perimeter: ofKind('BUDGET'),
      sums: budget,
    });
    expect(shown(operating)).toEqual([
      'contributions 500/0/500 13310/13310/0 13810/13310/500',
      'other-income 0/0/0 0/0/0 0/0/0',
      'income-unspecified 0/500/-500 0/0/0 0/500/-500',
      'income 500/500/0 13310/13310/0 13810/13810/0',
      'insatser-individual -300/-450/150 -13782/-17035/3253 -14082/-17485/3403',
      'insatser-structural 0/0/0 0/0/0 0/0/0',
      'insatser-other 0/0/0 0/0/0 0/0/0',
      'administration -94/0/-94 94/0/94 0/0/0',
      'costs -394/-450/56 -13688/-17035/3347 -14082/-17485/3403',
      'finance 0/0/0 0/0/0 0/0/0',
      'result 106/50/56 -378/-3725/3347 -272/-3675/3403',
    ]);
    expect(operating.withoutBudget).toEqual([]);
  });

  it('that a förbund lacks leaves the whole without one: half a budget is none', () => {
    const half = consolidatedOperating({ perimeter: ofKind('ACTUAL'), sums: outcome }, PART, {
      perimeter: ofKind('BUDGET', without(TWO, NORRA)),
      sums: budget.filter(({ forbund }) => forbund === VASTERAS),
    });
    expect(half.withoutBudget).toEqual([NORRA]);
    expect(shown(half).at(-1)).toBe('result 106/–/– -378/-3725/3347 -272/–/–');
  });

  it('of a förbund without outcome is no budget of the whole: nothing is held against it', () => {
    const norra = outcome.filter(({ forbund }) => forbund === NORRA);
    const operating = consolidatedOperating(
      { perimeter: ofKind('ACTUAL', without(TWO, VASTERAS)), sums: norra },
      PART,
      { perimeter: ofKind('BUDGET'), sums: budget },
    );
    expect(shown(operating).at(-1)).toBe('result 106/50/56 106/50/56');
    expect(operating).toMatchObject({ withoutBudget: [], withoutOutcome: [VASTERAS] });
    const nobody = without(without(TWO, VASTERAS), NORRA);
    const none = consolidatedOperating({ perimeter: ofKind('ACTUAL', nobody), sums: [] }, PART, {
      perimeter: ofKind('BUDGET'),
      sums: budget,
    });
    expect(shown(none).at(-1)).toBe('result 0/–/–');
    expect(none.withoutOutcome).toEqual([NORRA, VASTERAS]);
  });

  it('has no key figure of a balance sheet, in no förbund and not in the whole', () => {
    const plan = consolidate(TWO, [row(NORRA, 'INCOME', '-100'), row(VASTERAS, 'COSTS', '120')], 'BUDGET');
    const allotment = { amount: Money.parse('100'), source: 'prov' };
    const figures = consolidatedKeyFigures(plan, {
      placementsAreCash: false,
      perForbund: new Map([[NORRA, { allotment, budget: null }]]),
      total: { allotment, budget: null },
    });
    expect(figures.map(({ key }) => key)).toEqual(['COSTS_OF_INCOME']);
  });

  it('with every income on its account has no row for income without one, nor has outcome', () => {
    const keys = ({ rows }: ConsolidatedOperating) => rows.map(({ key }) => key);
    const figures = { perimeter: ofKind('ACTUAL'), sums: outcome };
    const plan = { perimeter: ofKind('BUDGET'), sums: budget.filter(({ forbund }) => forbund === VASTERAS) };
    expect(keys(consolidatedOperating(figures, PART))).not.toContain('income-unspecified');
    expect(keys(consolidatedOperating(figures, PART, plan))).not.toContain('income-unspecified');
    expect(keys(consolidatedOperating(figures, PART, plan))).toContain('other-income');
  });

  it('and an outcome are never given as one', () => {
    const mixed = [...ofKind('ACTUAL', TWO.slice(0, 1)), ...ofKind('BUDGET', TWO.slice(1))];
    expect(() => consolidatedOperating({ perimeter: mixed, sums: outcome }, PART)).toThrow(
      expect.objectContaining({ code: 'MIXED_KINDS' }),
    );
  });
});

describe('the row of an amount', () => {
  const facts = { account: '4611', insats: '', insatsGroup: null, line: 'COSTS' as const };

  it.each([
    ['a cost of no insats', facts, 'administration'],
    ['a cost of an insats that nobody has given a kind', { ...facts, insats: '110' }, 'insatser-other'],
    [
      'a cost of an insats',
      { ...facts, insats: '110', insatsGroup: 'STRUCTURAL' as const },
      'insatser-structural',
    ],
    [
      'a plan’s cost under a heading of its kind',
      { ...facts, insatsGroup: 'INDIVIDUAL' as const },
      'insatser-individual',
    ],
    ['contributions', { ...facts, line: 'INCOME' as const, account: '3511' }, 'contributions'],
    ['other income', { ...facts, line: 'INCOME' as const, account: '3911' }, 'other-income'],
    ['a plan’s income', { ...facts, line: 'INCOME' as const, account: '' }, 'income-unspecified'],
    [
      'a plan’s income of the class',
      { ...facts, line: 'INCOME' as const, account: '3' },
      'income-unspecified',
    ],
    ['interest', { ...facts, line: 'FINANCIAL_COSTS' as const, account: '8511' }, 'finance'],
    ['depreciation', { ...facts, line: 'DEPRECIATION' as const, account: '7911' }, 'administration'],
  ])('%s', (_, of, expected) => {
    expect(operatingRowOf(of)).toBe(expected);
  });
});

function sumsFrom(rows: Parameters<typeof consolidate>[1]) {
  const sums = rows.map(({ amount, ...key }) => ({
    ...key,
    opening: Money.zero,
    change: amount,
    closing: amount,
  }));
  expect(amountsOf(sums)).toEqual(rows);
  return sums;
}
