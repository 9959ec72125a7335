import { addDays } from '@samla/domain/calendar/day.js';
import { COUNTY_DUTIES, FORBUND_DUTIES } from '@samla/domain/governance/duties.js';
import { dutyDays, type DutyRule } from '@samla/domain/governance/duty-date.js';
import { dutyPlan } from '@samla/domain/governance/duty-plan.js';
import { dutyOf, localDuty, planOf, told } from './duty-tools.js';

const none = (): undefined => undefined;

describe('the days of a duty', () => {
  it('follow from its rule', () => {
    const on = (rule: DutyRule, year: number) => dutyDays(rule, year, none).nominal;
    expect(on({ kind: 'FIXED', on: { month: 11, day: 30 } }, 2022)).toBe('2022-11-30');
    expect(on({ kind: 'FIXED', on: { month: 2, day: 31 } }, 2024)).toBe('2024-02-29');
    expect(on({ kind: 'LAST_WEEKDAY', month: 3, weekday: 7 }, 2024)).toBe('2024-03-31');
    expect(on({ kind: 'LAST_WEEKDAY', month: 3, weekday: 5 }, 2024)).toBe('2024-03-29');
    expect(on({ kind: 'LAST_WEEKDAY', month: 2, weekday: 1 }, 2023)).toBe('2023-02-27');
  });

  it('of one that comes after another follow that one’s nominal day', () => {
    const plan = dutyPlan({ definitions: COUNTY_DUTIES, local: [], events: [] }, 2024, '2024-01-01');
    expect(dutyOf(plan, 'MEMBER_DECISIONS')).toMatchObject({
      nominal: '2024-03-31',
      lastLawful: '2024-03-31',
    });
    // Three weeks after Easter Sunday is a Sunday, and the Monday after it a working day.
    expect(dutyOf(plan, 'APPEAL_WINDOW')).toMatchObject({ nominal: '2024-04-21', lastLawful: '2024-04-22' });
  });

  it('of rules that wait for each other are refused', () => {
    const rule: DutyRule = { kind: 'AFTER', key: 'A', days: 1 };
    expect(() => dutyDays(rule, 2024, () => rule)).toThrow('leads nowhere');
    expect(() => dutyDays(rule, 2024, none)).toThrow('leads nowhere');
  });
});

describe('the year of a förbund', () => {
  it('holds what the calendar of the domain names, in order, with both last days', () => {
    const plan = planOf(2024, '2024-01-01');
    expect(plan.map(({ key, nominal }) => `${nominal} ${key}`)).toEqual([
      '2024-01-01 YEAR_START',
      '2024-01-31 INSATS_REPORTS',
      '2024-03-31 ANNUAL_REPORT',
      '2024-05-31 OWNERS_MEETING',
      '2024-06-30 AUDIT_AND_DISCHARGE',
      '2024-06-30 INTERIM_PERIOD_END',
      '2024-09-30 INTERIM_REPORT',
      '2024-11-01 INDICATOR_YEAR',
      '2024-11-30 MEMBER_CONSULTATION',
      '2024-11-30 STATE_ALLOTMENT',
      '2024-11-30 BUDGET',
      '2024-12-31 EQUITY_MEASURED',
    ]);
    expect(dutyOf(plan, 'ANNUAL_REPORT')).toMatchObject({ lastLawful: '2024-04-02', standing: 'LAW' });
    expect(dutyOf(plan, 'BUDGET')).toMatchObject({ lastLawful: '2024-12-02', standing: 'LAW' });
    // The wording of 23 § before 2024 was not read.
    expect(dutyOf(planOf(2022, '2022-01-01'), 'BUDGET')).toMatchObject({
      nominal: '2022-11-30',
      standing: 'GUIDANCE',
    });
    // A Sunday; but no law sets that day, so that none moves it.
    expect(dutyOf(plan, 'AUDIT_AND_DISCHARGE')).toMatchObject({ lastLawful: '2024-06-30', isMoved: false });
    expect(dutyOf(plan, 'OWNERS_MEETING').lastLawful).toBe('2024-05-31');
  });

  it('has a new mandate and a constituting meeting in the year after an election only', () => {
    const keys = (year: number): string[] => planOf(year, '2020-01-01').map(({ key }) => key);
    for (const year of [2015, 2019, 2023, 2027])
      expect(keys(year)).toEqual(expect.arrayContaining(['NEW_MANDATES', 'CONSTITUTING_MEETING']));
    for (const year of [2014, 2022, 2024]) expect(keys(year)).not.toContain('NEW_MANDATES');
  });

  it('has well-formed definitions: keys once a year, a day in every year, an order that exists', () => {
    for (const definitions of [FORBUND_DUTIES, COUNTY_DUTIES])
      for (let year = 2004; year <= 2040; year += 1) {
        const plan = dutyPlan({ definitions, local: [], events: [] }, year, '2024-01-01');
        const keys = plan.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const duty of plan) {
          expect(duty.opensOn <= duty.nominal && duty.nominal <= duty.lastLawful).toBe(true);
          expect(duty.nominal.slice(0, 4)).toBe(`${year}`);
          if (duty.after) expect(keys).toContain(duty.after);
          if (!duty.isMoved) expect(duty.lastLawful).toBe(duty.nominal);
        }
      }
  });

  it('keeps a version of a duty to its years', () => {
    const [duty] = FORBUND_DUTIES;
    const older = { ...duty!, toYear: 2022, title: 'Äldre' };
    const newer = { ...duty!, fromYear: 2023, title: 'Nyare' };
    const titles = (year: number): string[] =>
      dutyPlan({ definitions: [older, newer], local: [], events: [] }, year, '2024-01-01').map(
        ({ title }) => title,
      );
    expect([titles(2022), titles(2023)]).toEqual([['Äldre'], ['Nyare']]);
  });

  it('takes in local duties, for one year or from then on', () => {
    const once = localDuty('2023-12-16');
    const yearly = localDuty('2023-05-05', { id: 'yearly', isYearly: true, opensOn: '2023-05-01' });
    const days = (year: number) =>
      planOf(year, '2020-01-01', [], [once, yearly])
        .filter(({ isLocal }) => isLocal)
        .map(({ opensOn, nominal }) => `${opensOn} ${nominal}`);
    expect(days(2022)).toEqual([]);
    expect(days(2023)).toEqual(['2023-05-01 2023-05-05', '2023-12-16 2023-12-16']);
    expect(days(2024)).toEqual(['2024-05-01 2024-05-05']);
  });
});

describe('how a duty stands', () => {
  const budget = (today: string, ...events: Parameters<typeof told>[2][]) =>
    dutyOf(
      planOf(
        2022,
        today,
        events.map((changes) => told('BUDGET', 2022, changes)),
      ),
      'BUDGET',
    ).status;

  it('follows from the day and what was told', () => {
    expect(budget('2022-10-30')).toBe('UPCOMING');
    expect(budget('2022-10-31')).toBe('DUE_SOON');
    expect(budget('2022-11-30')).toBe('DUE_SOON');
    expect(budget('2022-12-01')).toBe('LATE');
    expect(budget('2023-06-01', { doneOn: '2022-11-30' })).toBe('DONE');
    // What happened in Västerås: the budget of 2023 was decided nine days late.
    expect(budget('2023-06-01', { doneOn: '2022-12-09' })).toBe('DONE_LATE');
    expect(budget('2023-06-01', { kind: 'NOT_APPLICABLE', note: 'Inget år' })).toBe('NOT_APPLICABLE');
  });

  it('follows the latest word, and another year’s says nothing', () => {
    const late = { doneOn: '2022-12-09' };
    expect(budget('2022-12-31', late, { kind: 'REOPENED' })).toBe('LATE');
    expect(budget('2022-12-31', late, { doneOn: '2022-11-25' })).toBe('DONE');
    expect(budget('2022-12-31', { doneOn: '2021-11-25', year: 2021 })).toBe('LATE');
  });

  it('is in time on the moved day, and late on the next', () => {
    const report = (doneOn: string) =>
      dutyOf(planOf(2024, '2024-06-01', [told('ANNUAL_REPORT', 2024, { doneOn })]), 'ANNUAL_REPORT').status;
    expect([report('2024-03-22'), report('2024-04-02'), report(addDays('2024-04-02', 1))]).toEqual([
      'DONE',
      'DONE',
      'DONE_LATE',
    ]);
  });

  it('passes by itself where nobody has anything to do', () => {
    const start = (today: string) => dutyOf(planOf(2024, today), 'EQUITY_MEASURED').status;
    expect([start('2024-06-01'), start('2024-12-30'), start('2024-12-31')]).toEqual([
      'UPCOMING',
      'DUE_SOON',
      'PASSED',
    ]);
  });
});
