import { decisionFindings } from '@samla/domain/governance/decision-mandate.js';
import { dutyFindings } from '@samla/domain/governance/duty-findings.js';
import {
  daysLeftText,
  latestByDuty,
  reminderStage,
  yearsToRemindOf,
} from '@samla/domain/governance/duty-reminder.js';
import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import { assertRiskSteps, riskLevel, riskValue } from '@samla/domain/governance/risk.js';
import { dutyOf, localDuty, planOf, told } from './duty-tools.js';

function codes(
  key: string,
  year: number,
  events: readonly DutyEvent[],
  decided: [string, string][] = [],
): string[] {
  const plan = planOf(year, `${year + 1}-06-01`, events);
  return dutyFindings(dutyOf(plan, key), plan, new Map(decided)).map(({ code }) => code);
}

describe('what is to be looked at in a duty', () => {
  const budget = (doneOn: string, changes: Partial<DutyEvent> = {}) =>
    told('BUDGET', 2022, { doneOn, ...changes });
  const samrad = (doneOn: string) => told('MEMBER_CONSULTATION', 2022, { doneOn });
  const byDecision = { decisionId: 'd' };

  it('is a budget decided before the samråd, or without one', () => {
    const decided: [string, string][] = [['d', '2022-11-25']];
    const of = (...others: DutyEvent[]) =>
      codes('BUDGET', 2022, [budget('2022-11-25', byDecision), ...others], decided);
    expect(of()).toEqual(['BEFORE_SAMRAD']);
    expect(of(samrad('2022-11-26'))).toEqual(['BEFORE_SAMRAD']);
    expect(of(samrad('2022-11-25'))).toEqual([]);
    expect(of(samrad('2022-10-21'))).toEqual([]);
    expect(of(told('MEMBER_CONSULTATION', 2022, { kind: 'NOT_APPLICABLE', note: 'Bara en medlem' }))).toEqual(
      [],
    );
  });

  it('is a budget of another day than its decision, or without decision', () => {
    const events = (changes: Partial<DutyEvent>) => [samrad('2022-10-21'), budget('2022-11-25', changes)];
    expect(codes('BUDGET', 2022, events(byDecision), [['d', '2022-11-24']])).toEqual(['DECISION_OTHER_DAY']);
    expect(codes('BUDGET', 2022, events({}))).toEqual(['DECISION_MISSING']);
  });

  it('is only remarked on: a meeting on a Saturday, and a day between the nominal and the moved one', () => {
    const plan = planOf(2023, '2023-01-01', [], [localDuty('2023-12-16')]);
    const [finding] = dutyFindings(dutyOf(plan, localDuty('2023-12-16').id), plan, new Map());
    expect(finding).toMatchObject({ code: 'ON_A_REST_DAY', severity: 'REMARK' });
    expect(finding!.message).toBe('2023-12-16 är lördag. Det hindrar inte ett möte.');
    const report = told('ANNUAL_REPORT', 2024, { doneOn: '2024-04-02', ...byDecision });
    expect(codes('ANNUAL_REPORT', 2024, [report], [['d', '2024-04-02']])).toEqual(['AFTER_NOMINAL_DAY']);
  });

  it('is nothing where nothing has been told', () => {
    const plan = planOf(2022, '2023-06-01');
    expect(plan.flatMap((duty) => dutyFindings(duty, plan, new Map()))).toEqual([]);
  });
});

describe('a decision of the board', () => {
  const mandates = [{ validFrom: '2019-04-01', validTo: '2022-12-31' }];
  const found = (body: 'BOARD' | 'PRESIDIUM' | 'MEMBER', decidedOn: string, held = mandates) =>
    decisionFindings({ body, decidedOn }, held).map(({ code }) => code);

  it('is outside the mandate when nobody sat in the board that day', () => {
    expect(found('BOARD', '2019-03-31')).toEqual(['OUTSIDE_MANDATE']);
    expect(found('BOARD', '2019-04-01')).toEqual([]);
    expect(found('PRESIDIUM', '2022-12-31')).toEqual([]);
    expect(found('PRESIDIUM', '2023-01-01')).toEqual(['OUTSIDE_MANDATE']);
    expect(found('BOARD', '2023-01-01', [])).toEqual(['OUTSIDE_MANDATE']);
    expect(found('MEMBER', '2023-01-01')).toEqual([]);
  });
});

describe('reminders', () => {
  const stage = (today: string, events: readonly DutyEvent[] = [], key = 'BUDGET') =>
    reminderStage(dutyOf(planOf(2022, today, events), key), today);

  it('are made a month before, a week before, on the last day and when it is late', () => {
    expect(
      [
        '2022-10-30',
        '2022-10-31',
        '2022-11-22',
        '2022-11-23',
        '2022-11-30',
        '2022-12-01',
        '2023-01-29',
        '2023-01-30',
      ].map((day) => stage(day)),
    ).toEqual([null, 'MONTH_BEFORE', 'MONTH_BEFORE', 'WEEK_BEFORE', 'LAST_DAY', 'LATE', 'LATE', null]);
  });

  it('are not made of what is done, does not apply or comes of itself', () => {
    expect(stage('2022-12-01', [told('BUDGET', 2022, { doneOn: '2022-11-29' })])).toBeNull();
    expect(stage('2022-12-01', [told('BUDGET', 2022, { kind: 'NOT_APPLICABLE' })])).toBeNull();
    expect(stage('2022-12-20', [], 'EQUITY_MEASURED')).toBeNull();
  });

  it('tell how many days are left today, or how late it is, whatever stage they were made in', () => {
    const days = ['2022-11-22', '2022-11-29', '2022-11-30', '2022-12-01', '2022-12-10'];
    expect(days.map((today) => daysLeftText(today, '2022-11-30'))).toEqual([
      '8 dagar kvar',
      '1 dag kvar',
      'Sista dagen',
      '1 dag försenad',
      '10 dagar försenad',
    ]);
  });

  it('tell of a duty once, by the latest of its reminders', () => {
    const told = (dutyKey: string, raisedOn: string) => ({ dutyKey, raisedOn });
    const made = [told('BUDGET', '2022-12-01'), told('SAMRAD', '2022-11-24'), told('BUDGET', '2022-11-23')];
    expect(latestByDuty(made)).toEqual(made.slice(0, 2));
  });

  it('reach into the years beside', () => {
    expect(yearsToRemindOf('2023-01-20')).toEqual([2022, 2023]);
    expect(yearsToRemindOf('2023-06-20')).toEqual([2023]);
    expect(yearsToRemindOf('2023-12-20')).toEqual([2023, 2024]);
  });
});

describe('a risk', () => {
  it('has the product of its steps, in three levels', () => {
    expect([riskValue(3, 5), riskValue(1, 1)]).toEqual([15, 1]);
    expect([1, 5, 6, 12, 15, 25].map(riskLevel)).toEqual(['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH']);
  });

  it.each([0, 6, 2.5, Number.NaN])('has no step %d', (step) => {
    expect(() => assertRiskSteps({ probability: step, consequence: 1 })).toThrow('probability');
    expect(() => assertRiskSteps({ probability: 1, consequence: step })).toThrow('consequence');
  });
});
