import { GUARD_KEYS, GUARDS } from '@samla/domain/merger/process/guards.js';
import { hasQuorum, remoteMissing } from '@samla/domain/merger/process/board.js';
import type { MergerStep } from '@samla/domain/merger/process/merger-step.js';
import { schedule, type StepDone } from '@samla/domain/merger/process/schedule.js';
import { vastmanlandTemplate } from '@samla/domain/merger/process/vastmanland-template.js';

const STEPS = vastmanlandTemplate('2024-01-01');
const KNOWN_2022: StepDone[] = [{ key: 'INTENT', on: '2022-08-31' }];
const row = (key: string, done: StepDone[], today: string) =>
  schedule(STEPS, done, today).find(({ step }) => step.key === key)!;

describe('the process of Västmanland as a template', () => {
  it('known on 2022-12-09: the deadlines of the members, of the budget and of the last annual report', () => {
    const deadlines = Object.fromEntries(
      schedule(STEPS, KNOWN_2022, '2022-12-09').map(({ step }) => [step.key, step.deadline]),
    );
    expect(deadlines).toMatchObject({
      MEMBER_DECISIONS: '2023-03-31',
      BUDGET: '2023-11-30',
      LAST_ANNUAL_REPORT: '2024-03-31',
    });
    expect(schedule(STEPS, KNOWN_2022, '2022-12-09').filter(({ daysLate }) => daysLate > 0)).toEqual([]);
  });

  it('what was sent out a day late in January still makes March', () => {
    const done = [...KNOWN_2022, { key: 'DRAFT', on: '2022-12-20' }, { key: 'SEND_OUT', on: '2023-01-11' }];
    expect(row('MEMBER_DECISIONS', done, '2023-01-11')).toMatchObject({
      finish: '2023-03-12',
      slack: 19,
      isOverdue: false,
    });
  });

  it('members that decide in the end of October push everything, and it is told what and by how much', () => {
    const done = [
      ...KNOWN_2022,
      { key: 'DRAFT', on: '2022-12-20' },
      { key: 'SEND_OUT', on: '2023-01-11' },
      { key: 'MEMBER_DECISIONS', on: '2023-10-31' },
    ];
    const decisions = row('MEMBER_DECISIONS', done, '2023-10-31');
    expect(decisions.daysLate).toBe(214);
    expect(Object.fromEntries(decisions.pushes.map(({ key, days }) => [key, days]))).toMatchObject({
      LEGAL_FORCE: 214,
      BUDGET: 214,
    });
    // The first of January does not wait for itself: the day in force is moved by what is left over.
    expect(row('IN_FORCE', done, '2023-10-31').finish).toBe('2024-05-11');
    expect(decisions.pushes.find(({ key }) => key === 'IN_FORCE')!.days).toBe(131);
    const path = schedule(STEPS, done, '2023-10-31')
      .filter(({ isCritical }) => isCritical)
      .map(({ step }) => step.key);
    expect(path).toEqual(
      expect.arrayContaining(['MEMBER_DECISIONS', 'LEGAL_FORCE', 'BUDGET', 'IN_FORCE', 'SERVICE']),
    );
    expect(path).not.toContain('BOARD');
  });

  it('what is not done when its last day has passed is overdue', () => {
    expect(row('BUDGET', KNOWN_2022, '2023-12-01')).toMatchObject({ isOverdue: true, doneOn: null });
    expect(row('BUDGET', [...KNOWN_2022, { key: 'BUDGET', on: '2023-12-09' }], '2023-12-10')).toMatchObject({
      isOverdue: false,
      daysLate: 9,
    });
  });

  it('steps that wait for each other, or for nothing there is, are refused', () => {
    const step = (key: string, ...after: string[]): MergerStep => ({ ...STEPS[0]!, key, after });
    expect(() => schedule([step('A', 'B'), step('B', 'A')], [], '2023-01-01')).toThrow('väntar på varandra');
    expect(() => schedule([step('A', 'X')], [], '2023-01-01')).toThrow('väntar på varandra');
  });

  it('every guard of the domain cites its basis, and every step names guards that are there', () => {
    expect(GUARD_KEYS.filter((key) => /^G\d+$/.test(key))).toHaveLength(18);
    for (const key of GUARD_KEYS) {
      expect(GUARDS[key].basis.length).toBeGreaterThan(10);
      expect(['LAW', 'GUIDANCE', 'INFERENCE']).toContain(GUARDS[key].standing);
    }
    for (const { guards } of STEPS) for (const key of guards) expect(GUARD_KEYS).toContain(key);
  });
});

describe('a board that meets at a distance', () => {
  it('is seen and heard from 2022-03-16, or a reason is noted', () => {
    const remote = [{ seat: 'ledamot 1', hasPicture: false, reason: null }];
    expect(remoteMissing('2022-03-16', remote).map(({ code }) => code)).toEqual(['SOUND_ONLY']);
    expect(
      remoteMissing('2022-03-15', [{ ...remote[0]!, hasPicture: true }]).map(({ code }) => code),
    ).toEqual(['TOO_EARLY']);
    expect(remoteMissing('2022-03-16', [{ ...remote[0]!, reason: 'Ingen täckning' }])).toEqual([]);
    expect(remoteMissing('2020-01-01', [])).toEqual([]);
  });

  it('decides when more than half are there', () => {
    expect([hasQuorum(6, 13), hasQuorum(7, 13), hasQuorum(2, 4)]).toEqual([false, true, false]);
  });
});
