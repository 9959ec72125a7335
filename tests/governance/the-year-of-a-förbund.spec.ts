import { randomUUID } from 'node:crypto';
import { BUDGET_DUTY } from '@samla/domain/governance/duties.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { DutyRegistration } from '@samla/governance/duties/duty-registration.service.js';
import { DutyService, type FulfilledDuty } from '@samla/governance/duties/duty.service.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { localDuty, told } from '../domain/governance/duty-tools.js';
import { refusal } from '../access/access-context.js';

let features: Features;
let forbund: TestForbund;
let duties: DutyService;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
  duties = features.services.get(DutyService);
});
beforeEach(async () => {
  features.clock.set('2024-01-15T11:00:00Z');
  forbund = await newForbund(features.database);
});
afterAll(() => features.close());

const budgetOf = async (year = 2022, of = forbund) =>
  (await duties.ofYear(of.context, year)).find(({ key }) => key === BUDGET_DUTY)!;

/** Decides a budget as the budget feature does: in one transaction with the duty. */
async function decideBudget(decidedOn: string, changes: Partial<FulfilledDuty> = {}): Promise<string> {
  const decision = {
    body: 'BOARD',
    decidedOn,
    paragraph: '§ 45',
    title: 'Budget 2023',
    document: '001',
  } as const;
  return features.database.tenant(forbund.context, async (tx) => {
    const { actor } = forbund.context;
    const { id } = await features.services
      .get(DecisionService)
      .add(tx, actor, { ...decision, isConstructed: false });
    await duties.fulfil(tx, actor, {
      dutyKey: BUDGET_DUTY,
      year: 2022,
      doneOn: decidedOn,
      decisionId: id,
      ...changes,
    });
    return id;
  });
}

describe('a budget that is decided', () => {
  it('marks its duty as done, late and by that decision', async () => {
    const id = await decideBudget('2022-12-09');
    expect(await budgetOf()).toMatchObject({
      status: 'DONE_LATE',
      nominal: '2022-11-30',
      decision: { id, decidedOn: '2022-12-09', paragraph: '§ 45' },
      findings: [{ code: 'BEFORE_SAMRAD', severity: 'WARNING' }],
    });
  });

  it('does so once: a later decision does not make the duty later, an earlier one was the first', async () => {
    const first = await decideBudget('2022-11-25');
    await decideBudget('2022-12-09');
    expect(await budgetOf()).toMatchObject({ status: 'DONE', decision: { id: first } });
    expect((await budgetOf()).history).toHaveLength(1);
    const earlier = await decideBudget('2022-11-20');
    expect(await budgetOf()).toMatchObject({ decision: { id: earlier }, history: [{}, {}] });
  });

  it('leaves no trace when the rest of the work is undone', async () => {
    const undone = features.database.tenant(forbund.context, async (tx) => {
      const done = { dutyKey: BUDGET_DUTY, year: 2022, doneOn: '2022-11-25', decisionId: null };
      await duties.fulfil(tx, forbund.context.actor, done);
      throw new Error('budgeten gick inte att besluta');
    });
    await expect(undone).rejects.toThrow('budgeten gick inte');
    expect((await budgetOf()).history).toEqual([]);
  });

  it('cannot fulfil what the year lacks', async () => {
    expect(await refusal(decideBudget('2022-12-09', { dutyKey: 'NO_SUCH' }))).toBe('NOT_FOUND');
    expect(await refusal(decideBudget('2022-12-09', { dutyKey: 'NEW_MANDATES' }))).toBe('NOT_FOUND');
  });
});

describe('what is told of a duty', () => {
  const say = (
    mutation: Parameters<DutyService['tell']>[1],
    changes: Parameters<typeof told>[2],
    of = forbund,
  ) => {
    const {
      id: _id,
      recordedAt: _at,
      recordedBy: _by,
      isConstructed: _,
      ...facts
    } = told(BUDGET_DUTY, 2022, changes);
    return duties.tell(of.context, mutation, facts, randomUUID());
  };

  it('stands, and what was told before stays', async () => {
    await say('markDutyDone', { doneOn: '2022-12-09', note: 'Extra möte' });
    await say('reopenDuty', { kind: 'REOPENED', note: 'Fel dag' });
    expect(await budgetOf()).toMatchObject({ status: 'LATE', latest: null });
    const now = await say('markDutyDone', { doneOn: '2022-11-29' });
    expect(now.history.map(({ kind, note }) => `${kind} ${note}`)).toEqual([
      'DONE Extra möte',
      'REOPENED Fel dag',
      'DONE ',
    ]);
    expect(now).toMatchObject({ status: 'DONE', latest: { doneOn: '2022-11-29', recordedBy: 'prov' } });
  });

  it('holds by the order it was told in, when the clock stands still and whatever ids it has', async () => {
    const registration = features.services.get(DutyRegistration);
    // The ids of what is laid up are anything, and sort after those that are made.
    const late = {
      ...told(BUDGET_DUTY, 2022, { doneOn: '2022-12-09' }),
      id: `ffffffff${randomUUID().slice(8)}`,
    };
    await registration.register(forbund.context, { local: [], events: [late] });
    expect(await say('reopenDuty', { kind: 'REOPENED' })).toMatchObject({ status: 'LATE', latest: null });
    expect(await say('markDutyDone', { doneOn: '2022-11-29' })).toMatchObject({ status: 'DONE' });
  });

  it('is seen in no other förbund', async () => {
    const other = await newForbund(features.database, forbund.countyId);
    await say('markDutyDone', { doneOn: '2022-11-29' });
    expect((await budgetOf(2022, other)).history).toEqual([]);
  });

  it('names a decision of the förbund’s own or none', async () => {
    const decisionId = await decideBudget('2022-11-29');
    const other = await newForbund(features.database, forbund.countyId);
    expect(await refusal(say('markDutyDone', { doneOn: '2022-11-29', decisionId }, other))).toBe('NOT_FOUND');
    expect(await refusal(say('markDutyDone', { doneOn: '2022-11-29', decisionId: randomUUID() }))).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['a day that has not come', { doneOn: '2024-01-16' }, 'DUTY_IN_FUTURE'],
    ['no reason not to apply', { kind: 'NOT_APPLICABLE', note: ' ' }, 'REASON_MISSING'],
    ['a day that comes of itself', { dutyKey: 'YEAR_START', doneOn: '2022-01-01' }, 'NOTHING_TO_DO'],
    ['a personnummer', { doneOn: '2022-12-09', note: 'se 121212-1212' }, 'PERSONAL_DATA'],
    ['a duty that is none', { dutyKey: 'NO_SUCH', doneOn: '2022-12-09' }, 'NOT_FOUND'],
    ['a year before the act', { year: 2003, doneOn: '2003-12-09' }, 'BAD_USER_INPUT'],
  ] as const)('is refused with %s', async (_, changes, code) => {
    expect(await refusal(say('markDutyDone', changes))).toBe(code);
    expect((await budgetOf()).history).toEqual([]);
  });

  it('is told once per key', async () => {
    const {
      id: _id,
      recordedAt: _at,
      recordedBy: _by,
      isConstructed: _,
      ...facts
    } = told(BUDGET_DUTY, 2022, {
      doneOn: '2022-12-09',
    });
    for (let time = 0; time < 2; time += 1)
      await duties.tell(forbund.context, 'markDutyDone', facts, 'samma');
    expect((await budgetOf()).history).toHaveLength(1);
  });
});

describe('a förbund’s own duties', () => {
  const add = (dueOn: string, changes: Record<string, unknown> = {}) =>
    duties.addLocal(
      forbund.context,
      {
        ...{ title: 'Avslut och medlemssamråd', basis: '', opensOn: null, dueOn, isYearly: false },
        ...{ role: 'FORBUNDSCHEF', evidence: 'MEETING', document: '001' },
        ...changes,
      },
      randomUUID(),
    );

  it('are added and shown, a Saturday only remarked on', async () => {
    const added = await add('2023-12-16');
    expect(added).toMatchObject({
      isLocal: true,
      basis: 'lokal',
      standing: 'LOCAL',
      lastLawful: '2023-12-16',
    });
    expect(added.findings).toMatchObject([{ code: 'ON_A_REST_DAY', severity: 'REMARK' }]);
  });

  it('are refused when their days make no sense, and with a personnummer', async () => {
    expect(await refusal(add('2023-05-01', { opensOn: '2023-05-02' }))).toBe('DUTY_DAYS');
    expect(await refusal(add('2023-01-31', { opensOn: '2022-12-01' }))).toBe('DUTY_DAYS');
    expect(await refusal(add('2023-05-01', { title: 'Möte om 121212-1212' }))).toBe('PERSONAL_DATA');
    expect(await refusal(add('2023-05-01', { title: '' }))).toBe('BAD_USER_INPUT');
  });

  it('and years that were are laid up once, however often', async () => {
    const registration = features.services.get(DutyRegistration);
    const id = randomUUID();
    const year = {
      local: [localDuty('2023-12-16', { id })],
      events: [{ ...told(id, 2023, { doneOn: '2023-12-16', document: '001' }), id: randomUUID() }],
    };
    for (let time = 0; time < 2; time += 1) await registration.register(forbund.context, year);
    const found = (await duties.ofYear(forbund.context, 2023)).filter(({ isLocal }) => isLocal);
    expect(found).toMatchObject([{ status: 'DONE', document: '001', history: [{ document: '001' }] }]);
    const events = await features.database.tenant(forbund.context, (tx) =>
      tx.query(`select 1 from audit_event where action = 'registerDuties'`),
    );
    expect(events).toHaveLength(1);
  });
});

describe('the database', () => {
  it('lets nobody change what was told', async () => {
    await decideBudget('2022-12-09');
    for (const statement of [
      'update duty_event set note = $$x$$',
      'delete from duty_event',
      'delete from local_duty',
    ])
      await expect(features.database.tenant(forbund.context, (tx) => tx.execute(statement))).rejects.toThrow(
        'permission denied',
      );
  });
});
