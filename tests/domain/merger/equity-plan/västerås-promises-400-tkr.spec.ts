import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  budgetAsPlan,
  type HandedOverAs,
  type PrintedLine,
  printedTotal,
} from '@samla/domain/merger/equity-plan/budget-as-plan.js';
import { equityPlan, type EquityPlanInput } from '@samla/domain/merger/equity-plan/equity-plan.js';
import { promiseOutcome } from '@samla/domain/merger/equity-plan/promise-outcome.js';
import { Money } from '@samla/domain/money/money.js';

const kr = (text: string): Money => Money.parse(text);
const SHARED = path.resolve(__dirname, '../../../../../shared/figures/001.budget.csv');
const SOURCE = 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023';

type Row = { grupp: string; post: string; f2022: string; b2023: string };
const read = (file: string) =>
  parse(readFileSync(file), { columns: true, from_line: 2, relax_quotes: true }) as Row[];
const ROWS = read(path.join(__dirname, 'budget-2023.csv'));

function lines(rows: Row[], column: 'f2022' | 'b2023'): PrintedLine[] {
  const groups = {
    intakt: 'INCOME',
    individ: 'COST',
    struktur: 'COST',
    adm: 'COST',
    extra: 'HANDED_OVER',
  } as const;
  return rows
    .filter(({ grupp, post }) => grupp !== 'sum' && !post.startsWith('('))
    .map((row) => ({
      group: groups[row.grupp as keyof typeof groups],
      label: row.post,
      amount: kr(row[column] || '0'),
    }));
}

const printed = (rows: Row[], post: string, column: 'f2022' | 'b2023') =>
  kr(rows.find((row) => row.post === post)![column]);

/** The two years of the plan: from the equity of 2021 as published, or from what the plan itself says that it is. */
function input(opening: string, first: 2022 | 2023, handedOverAs: HandedOverAs): EquityPlanInput {
  const forecast = first === 2022 ? budgetAsPlan(2022, lines(ROWS, 'f2022'), SOURCE, handedOverAs) : [];
  return {
    forbund: 'vasteras',
    first: `${first}-01`,
    months: first === 2022 ? 24 : 12,
    opening: kr(opening),
    rows: [...forecast, ...budgetAsPlan(2023, lines(ROWS, 'b2023'), SOURCE, handedOverAs)],
    promise: {
      month: '2023-12',
      amount: kr('400000'),
      wording: '400 tkr av eget kapital ska finnas kvar i förbundet vid 2023-12-31',
      source: SOURCE,
    },
  };
}

describe('the plan of Västerås for 2023, which promises 400 tkr at the end of the year', () => {
  it('its own words: about 4 600 000 of equity, and a budget that takes all but 309 500 of it', () => {
    const outcome = promiseOutcome(input('4600000', 2023, 'EQUITY_MOVEMENT'));
    expect([outcome.equity, outcome.difference].map(String)).toEqual(['309500.00', '-90500.00']);
    expect(outcome.isKept).toBe(false);
  });

  it('with the 400 tkr as a cost, as the plan prints them, less than nothing is left', () => {
    const plan = equityPlan(input('4600000', 2023, 'COST'));
    expect(String(plan.months.at(-1)!.closing)).toBe('-90500.00');
    expect(plan.firstNegative).toBe('2023-12');
  });

  it('from the published equity of 2021 and the forecast of 2022 it is 190 195.80 short', () => {
    const outcome = promiseOutcome(input('7769372.20', 2022, 'EQUITY_MOVEMENT'));
    expect([outcome.equity, outcome.difference].map(String)).toEqual(['209804.20', '-190195.80']);
    expect(String(outcome.rows[0]!.row.label)).toBe('Samordningsteam Västerås');
    // Every row that is large enough decides it: without that one alone the promise would be kept.
    expect(
      outcome.rows
        .filter(({ decides }) => decides)
        .every(({ effect }) => effect.compare(kr('-190195.80')) <= 0),
    ).toBe(true);
    expect(outcome.proposals.map(({ row }) => row.key)).toContain('2023:Myndighetsgemensamt team');
    expect(outcome.proposals.map(({ row }) => row.label)).not.toContain('Staten (AF+FK)');
  });

  it('each proposal makes the promise hold, and no krona less would', () => {
    const whole = input('7769372.20', 2022, 'EQUITY_MOVEMENT');
    const { proposals } = promiseOutcome(whole);
    expect(proposals.length).toBeGreaterThan(5);
    for (const { row, lowerBy } of proposals) {
      const lowered = (by: Money) =>
        promiseOutcome({
          ...whole,
          rows: whole.rows.map((each) =>
            each === row ? { ...each, amount: each.amount.subtract(by) } : each,
          ),
        });
      expect(lowered(lowerBy).isKept).toBe(true);
      expect(lowered(lowerBy.subtract(kr('0.01'))).isKept).toBe(false);
    }
  });

  it('where everything large is agreed already, the fewest rows together are proposed; where all is, nothing', () => {
    const whole = input('7769372.20', 2022, 'EQUITY_MOVEMENT');
    const bound = (most: string) =>
      promiseOutcome({
        ...whole,
        rows: whole.rows.map((row) => ({ ...row, isBound: row.amount.compare(kr(most)) > 0 })),
      });
    const small = bound('150000');
    expect(small.proposals).toEqual([]);
    expect(small.together.map(({ lowerBy }) => String(lowerBy))).toEqual(['150000.00', '40195.80']);
    expect(bound('0').together).toEqual([]);
  });

  it('the totals that it prints are not those of its lines', () => {
    const costs = (column: 'f2022' | 'b2023') =>
      printedTotal(lines(ROWS, column), 'COST', printed(ROWS, 'Summa kostnader', column));
    expect(String(costs('f2022').difference)).toBe('320000.00');
    expect(String(costs('b2023').difference)).toBe('0.00');
    const income = printedTotal(lines(ROWS, 'b2023'), 'INCOME', printed(ROWS, 'Summa intäkter', 'b2023'));
    expect(String(income.difference)).toBe('500.00');
  });

  it('every month adds up, and the last is the opening and all rows', () => {
    const whole = input('7769372.20', 2022, 'EQUITY_MOVEMENT');
    const { months } = equityPlan(whole);
    expect(months).toHaveLength(24);
    for (const [at, month] of months.entries()) {
      const { opening, income, costs, handedOver, closing } = month;
      expect(String(opening.add(income).subtract(costs).subtract(handedOver))).toBe(String(closing));
      if (at > 0) expect(opening).toBe(months[at - 1]!.closing);
    }
  });

  it('a promise outside the plan is refused', () => {
    const whole = input('4600000', 2023, 'COST');
    expect(() => promiseOutcome({ ...whole, promise: { ...whole.promise!, month: '2024-01' } })).toThrow(
      'utanför planen',
    );
  });

  const shared = existsSync(SHARED) ? it : it.skip;
  shared('our copy of the printed budget is the one of the collected figures', () => {
    const theirs = read(SHARED).map(({ grupp, post, f2022, b2023 }) => ({ grupp, post, f2022, b2023 }));
    expect(ROWS).toEqual(theirs);
  });
});
