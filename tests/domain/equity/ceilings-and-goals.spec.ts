import { brakeOn } from '@samla/domain/contributions/grant-parameters.js';
import {
  assertCeilingSteps,
  ceilingOn,
  ceilingOutcome,
  DEFAULT_EQUITY_CEILING,
  type EquityCeiling,
} from '@samla/domain/equity/equity-ceiling.js';
import {
  assertGoal,
  contradictingGoals,
  type EquityGoal,
  goalOutcome,
} from '@samla/domain/equity/equity-goal.js';
import { goalsMissedByBudget, plannedRun } from '@samla/domain/equity/equity-plan.js';
import { equityRun } from '@samla/domain/equity/equity-run.js';
import { Money } from '@samla/domain/money/money.js';

const kr = (text: string): Money => Money.parse(text);
const staircase = (validFrom: string, ...steps: [string, string][]): EquityCeiling => ({
  validFrom,
  steps: steps.map(([from, percent]) => ({ fromAllotment: kr(from), percent })),
  source: 'prov',
  verified: true,
});
const goal = (on: string, changes: Partial<EquityGoal>): EquityGoal => ({
  id: JSON.stringify(changes),
  on,
  direction: 'AT_MOST',
  amount: null,
  percentOfAllotment: null,
  wording: '',
  document: 'prov',
  place: '',
  ...changes,
});
const AT_MOST_20 = goal('2022-12-31', { percentOfAllotment: '20' });
const NEAR_ZERO = goal('2023-12-31', { direction: 'NEAR', amount: Money.zero });
const AT_LEAST_400 = goal('2023-12-31', { direction: 'AT_LEAST', amount: kr('400000') });
const allotmentOf = (year: string): Money | null => (year === '2022' ? kr('10996000') : null);

describe('the ceiling of equity', () => {
  it('Västerås 2021: 58.37 % of the allotment, and 5 107 372.20 over 20 %', () => {
    const outcome = ceilingOutcome(kr('7769372.20'), kr('13310000'), DEFAULT_EQUITY_CEILING, '10');
    expect(outcome).toMatchObject({ share: '58.37', isOver: true, verified: false });
    expect([outcome.ceiling, outcome.excess].map(String)).toEqual(['2662000.00', '5107372.20']);
    expect(outcome.consequence).toContain('utanför bromsen');
  });

  it('has the consequence of the model of the year after: its own percent, and none before there was a brake', () => {
    const consequence = (equity: string, day: string) =>
      ceilingOutcome(kr(equity), kr('1000'), DEFAULT_EQUITY_CEILING, brakeOn(day)).consequence;
    expect(consequence('201', '2016-01-01')).toContain('mer än 10 % på ett år');
    expect(consequence('200', '2016-01-01')).toBe('Inom taket: bromsen gäller.');
    expect(consequence('201', '2015-01-01')).toBe(
      'Över taket; någon broms i statens fördelningsmodell är inte känd för året efter.',
    );
    expect(consequence('200', '2015-01-01')).toBe('Inom taket.');
    const half = ceilingOutcome(kr('201'), kr('1000'), DEFAULT_EQUITY_CEILING, '5').consequence;
    expect(half).toContain('mer än 5 % på ett år');
  });

  it('to the öre: what is at the ceiling is not over it', () => {
    const outcome = (equity: string) =>
      ceilingOutcome(kr(equity), kr('1000'), DEFAULT_EQUITY_CEILING, '10').isOver;
    expect([outcome('200.00'), outcome('200.01'), outcome('-5')]).toEqual([false, true, false]);
  });

  it('is a staircase by the allotment’s size, from a day on', () => {
    const steps = staircase('2020-01-01', ['0', '30'], ['5000000', '20'], ['10000000', '15.5']);
    const percents = ['4999999.99', '5000000', '20000000'].map(
      (allotment) => ceilingOutcome(Money.zero, kr(allotment), steps, '10').percent,
    );
    expect(percents).toEqual(['30', '20', '15.5']);
    const later = staircase('2022-01-01', ['0', '10']);
    expect(ceilingOn([later, steps], '2019-12-31')).toBe(DEFAULT_EQUITY_CEILING);
    expect(ceilingOn([later, steps], '2021-12-31')).toBe(steps);
    expect(ceilingOn([later, steps], '2022-01-01')).toBe(later);
  });

  it('is refused where the steps make no staircase', () => {
    const steps =
      (...given: [string, string][]) =>
      () =>
        assertCeilingSteps(staircase('2020-01-01', ...given).steps);
    const refused = expect.objectContaining({ code: 'EQUITY_CEILING_INVALID' }) as Error;
    expect(steps(['0', '20'], ['1', '15'])).not.toThrow();
    expect(steps(['1', '20'])).toThrow(refused);
    expect(steps(['0', '20'], ['0', '15'])).toThrow(refused);
    expect(steps(['0', '101'])).toThrow(refused);
    expect(steps()).toThrow(refused);
  });
});

describe('goals for equity', () => {
  it('are held beside equity, in kronor or percent of the allotment', () => {
    const outcome = goalOutcome(AT_MOST_20, kr('10996000'), kr('2500000'));
    expect([outcome.limit, outcome.difference].map(String)).toEqual(['2199200.00', '300800.00']);
    expect(outcome.isMet).toBe(false);
    expect(goalOutcome(AT_LEAST_400, null, kr('400000')).isMet).toBe(true);
    expect(goalOutcome(AT_LEAST_400, null, kr('399999.99')).isMet).toBe(false);
    expect(goalOutcome(NEAR_ZERO, null, kr('1')).isMet).toBeNull();
    expect(goalOutcome(AT_MOST_20, null, kr('1'))).toMatchObject({ limit: null, isMet: null });
  });

  it('of one day contradict each other where no equity meets both', () => {
    const found = contradictingGoals([AT_MOST_20, NEAR_ZERO, AT_LEAST_400], allotmentOf);
    expect(found.map(({ on, gap }) => `${on} ${String(gap)}`)).toEqual(['2023-12-31 400000.00']);
    const pair = (one: Partial<EquityGoal>, other: Partial<EquityGoal>) =>
      contradictingGoals([goal('2023-12-31', one), goal('2023-12-31', other)], allotmentOf).length;
    expect(pair({ direction: 'AT_LEAST', amount: kr('5') }, { direction: 'AT_MOST', amount: kr('4') })).toBe(
      1,
    );
    expect(pair({ direction: 'AT_LEAST', amount: kr('4') }, { direction: 'AT_MOST', amount: kr('5') })).toBe(
      0,
    );
    expect(pair({ direction: 'AT_LEAST', amount: kr('4') }, { direction: 'AT_LEAST', amount: kr('5') })).toBe(
      0,
    );
    expect(pair({ direction: 'NEAR', amount: kr('4') }, { direction: 'AT_MOST', amount: kr('5') })).toBe(0);
    expect(pair({ direction: 'NEAR', amount: kr('6') }, { direction: 'AT_MOST', amount: kr('5') })).toBe(1);
    expect(pair({ direction: 'NEAR', amount: kr('4') }, { direction: 'NEAR', amount: kr('5') })).toBe(1);
  });

  it('are held beside the plan: a budget starts from what the year before ended with, else from its plan', () => {
    const [first, second] = [2022, 2023].map((year) => ({ year, document: `budget ${year}` }));
    const run = equityRun(
      [
        {
          year: 2021,
          opening: kr('8241303.40'),
          result: kr('-471931.20'),
          other: Money.zero,
          isConstructed: true,
        },
      ],
      [],
    );
    const planned = plannedRun(
      [
        { ...second!, result: kr('-4290500') },
        { ...first!, result: kr('-5127000') },
      ],
      run,
    );
    expect(planned.map(({ year, closing }) => `${year} ${String(closing)}`)).toEqual([
      '2022 2642372.20',
      '2023 -1648127.80',
    ]);
    // Once a year has ended, its outcome and not its budget is what the next begins with.
    const ended = { year: 2022, opening: kr('7769372.20'), result: kr('-3099326'), other: Money.zero };
    const known = equityRun([{ ...ended, isConstructed: true }], []);
    const next = plannedRun(
      [
        { ...second!, result: kr('-4290500') },
        { ...first!, result: kr('-5127000') },
      ],
      known,
    );
    expect(next.map(({ year, closing }) => `${year} ${String(closing)}`)).toEqual([
      '2022 2642372.20',
      '2023 379546.20',
    ]);
    const missed = goalsMissedByBudget([AT_MOST_20, NEAR_ZERO, AT_LEAST_400], planned, allotmentOf);
    expect(missed.map(({ outcome }) => outcome.goal)).toEqual([AT_MOST_20, NEAR_ZERO, AT_LEAST_400]);
    expect(String(missed[0]!.outcome.difference)).toBe('443172.20');
    expect(plannedRun([{ year: 2030, result: kr('1'), document: '' }], run)).toEqual([]);
  });

  it('are kronor or percent, not both and not none', () => {
    const refused = expect.objectContaining({ code: 'EQUITY_GOAL_INVALID' }) as Error;
    expect(() => assertGoal({ amount: null, percentOfAllotment: null })).toThrow(refused);
    expect(() => assertGoal({ amount: kr('1'), percentOfAllotment: '20' })).toThrow(refused);
    expect(() => assertGoal({ amount: null, percentOfAllotment: '100.5' })).toThrow(refused);
    expect(() => assertGoal({ amount: null, percentOfAllotment: '12.5' })).not.toThrow();
  });
});
