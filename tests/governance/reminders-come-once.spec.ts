import { DutyReminderService } from '@samla/governance/duties/duty-reminder.service.js';
import { DutyService } from '@samla/governance/duties/duty.service.js';
import { remindOfDuties } from '@samla/governance/duties/remind-of-duties.job.js';
import { RemindOfDutiesProcessor } from '@samla/governance/duties/remind-of-duties.processor.js';
import { DailyJobs, dailyJobId } from '@samla/platform/jobs/daily-jobs.js';
import type { PayloadOf } from '@samla/platform/jobs/job-processor.js';
import { OutboxRepository } from '@samla/platform/jobs/outbox.repository.js';
import { IMPATIENT, JobBench } from '../jobs/job-bench.js';
import { eventually } from '../support/eventually.js';
import { type Features, startFeatures } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { QUEUE_BACKENDS, sayWhatIsLeftOut } from '../support/queue-backends.js';

jest.setTimeout(90_000);
sayWhatIsLeftOut('reminders');

/** The product's processor, tried again at once; `onEnd` may let a run that has done its work be killed. */
class HastyProcessor extends RemindOfDutiesProcessor {
  override readonly contract = { ...remindOfDuties, backOff: { type: 'fixed', delay: 10 } as const };
  onEnd: () => void = () => undefined;

  override async process(payload: PayloadOf<typeof remindOfDuties>): Promise<void> {
    await super.process(payload);
    this.onEnd();
  }
}

describe.each(QUEUE_BACKENDS)('reminders on $name', (backend) => {
  let bench: JobBench;
  let features: Features;
  let processor: HastyProcessor;
  let forbund: TestForbund;
  const daily: DailyJobs[] = [];

  beforeEach(async () => {
    bench = await JobBench.open(backend);
    features = await startFeatures(bench.urls);
    processor = new HastyProcessor(features.services.get(DutyReminderService));
    forbund = await newForbund(features.database);
  });
  afterEach(async () => {
    for (const jobs of daily.splice(0)) await jobs.beforeApplicationShutdown();
    await features.close();
    await bench.close();
  });

  /** What a worker does: takes jobs, and looks whether a new day has come. */
  async function worker(): Promise<void> {
    await bench.work([processor as never], IMPATIENT);
    const jobs = new DailyJobs(
      [remindOfDuties],
      features.database,
      new OutboxRepository(),
      features.clock,
      bench.log,
      20,
    );
    daily.push(jobs);
    jobs.onApplicationBootstrap();
  }

  const ended = (day: string) =>
    eventually(`the reminders of ${day}`, () => bench.ended(dailyJobId('remind-of-duties', day), 'DONE'));

  const remindersOf = async ({ context }: TestForbund, year = 2023) =>
    (await features.services.get(DutyReminderService).ofYear(context, year))
      .map(({ dutyKey, stage, raisedOn }) => `${raisedOn} ${dutyKey} ${stage}`)
      .sort();

  it('come by themselves each day that comes, one for each stage', async () => {
    features.clock.set('2023-10-20T11:00:00Z');
    await worker();
    await ended('2023-10-20');
    for (const day of ['2023-10-31', '2023-11-01', '2023-11-27', '2023-11-30', '2023-12-01', '2023-12-02']) {
      features.clock.set(`${day}T11:00:00Z`);
      await ended(day);
    }
    expect((await remindersOf(forbund)).filter((line) => line.includes('BUDGET'))).toEqual([
      '2023-10-31 BUDGET MONTH_BEFORE',
      '2023-11-27 BUDGET WEEK_BEFORE',
      '2023-11-30 BUDGET LAST_DAY',
      '2023-12-01 BUDGET LATE',
    ]);
  });

  it('come once from two workers, after a restart and by the Swedish day', async () => {
    // In Sweden it is 1 December already.
    features.clock.set('2023-11-30T23:30:00Z');
    await worker();
    await worker();
    await ended('2023-12-01');
    await bench.stopWorkers();
    await worker();
    const next = '2023-12-02';
    features.clock.set(`${next}T11:00:00Z`);
    await ended(next);
    const outbox = (await bench.sql(`select starts, payload->>'day' as day from job_outbox order by 2`)) as {
      rows: unknown[];
    };
    expect(outbox.rows).toEqual([
      { starts: 1, day: '2023-12-01' },
      { starts: 1, day: '2023-12-02' },
    ]);
    expect((await remindersOf(forbund)).filter((line) => line.includes('BUDGET'))).toEqual([
      '2023-12-01 BUDGET LATE',
    ]);
  });

  it('come once when the sweep is killed between two förbund, and when its end is lost', async () => {
    const others = [await newForbund(features.database), await newForbund(features.database)];
    features.clock.set('2023-11-30T11:00:00Z');
    const tenant = features.database.tenant.bind(features.database);
    const reminders = features.services.get(DutyReminderService);
    const sweep = reminders.sweep.bind(reminders);
    let [runs, calls] = [0, 0];
    jest.spyOn(reminders, 'sweep').mockImplementation((day) => {
      runs += 1;
      return sweep(day);
    });
    // Of the first run nothing comes after the first förbund.
    const killed = jest.spyOn(features.database, 'tenant').mockImplementation(async (context, work) => {
      calls += 1;
      if (runs === 1 && calls >= 2) throw new Error('killed between two förbund');
      return tenant(context, work as never) as never;
    });
    let ends = 0;
    processor.onEnd = () => {
      ends += 1;
      if (ends === 1) throw new Error('killed before its end was recorded');
    };
    await worker();
    const row = await ended('2023-11-30');
    killed.mockRestore();
    expect(row).toMatchObject({ starts: 3, failures: 2 });
    for (const one of [forbund, ...others])
      expect((await remindersOf(one)).filter((line) => line.includes('BUDGET'))).toEqual([
        '2023-11-30 BUDGET LAST_DAY',
      ]);
    const trail = (await bench.sql(
      `select count(*)::int as count from audit_event where action = 'remindOfDuties'`,
    )) as {
      rows: unknown[];
    };
    expect(trail.rows).toEqual([{ count: 3 }]);
  });

  it('come to the others when one förbund fails, and the failure is told', async () => {
    const others = [await newForbund(features.database), await newForbund(features.database)];
    const tenant = features.database.tenant.bind(features.database);
    let failing: string | undefined;
    const spy = jest.spyOn(features.database, 'tenant').mockImplementation(async (context, work) => {
      failing ??= context.forbundId;
      if (context.forbundId === failing) throw new Error('this one fails');
      return tenant(context, work as never) as never;
    });
    const reminders = features.services.get(DutyReminderService);
    await expect(reminders.sweep('2023-11-30')).rejects.toThrow('this one fails');
    spy.mockRestore();
    for (const one of [forbund, ...others])
      expect((await remindersOf(one)).includes('2023-11-30 BUDGET LAST_DAY')).toBe(one.id !== failing);
  });

  it('come once from sweeps at the same time', async () => {
    const reminders = features.services.get(DutyReminderService);
    const made = await Promise.all([1, 2, 3].map(() => reminders.sweep('2023-11-30')));
    const lines = await remindersOf(forbund);
    expect(new Set(lines).size).toBe(lines.length);
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(lines.length);
  });

  it('do not come of what is done, and tell how it stands when it is done later', async () => {
    const duties = features.services.get(DutyService);
    const done = (dutyKey: string) =>
      features.database.tenant(forbund.context, (tx) =>
        duties.fulfil(tx, forbund.context.actor, {
          dutyKey,
          year: 2023,
          doneOn: '2023-11-20',
          decisionId: null,
        }),
      );
    await done('MEMBER_CONSULTATION');
    const reminders = features.services.get(DutyReminderService);
    await reminders.sweep('2023-11-30');
    expect((await remindersOf(forbund)).join()).not.toContain('MEMBER_CONSULTATION');
    await done('BUDGET');
    const [budget] = (await reminders.ofYear(forbund.context, 2023)).filter(
      ({ dutyKey }) => dutyKey === 'BUDGET',
    );
    expect(budget).toMatchObject({ stage: 'LAST_DAY', duty: { status: 'DONE' } });
  });
});
