import { randomUUID } from 'node:crypto';
import { DeadlineService } from '@samla/consolidation/monitor/deadline.service.js';
import { MonitorService } from '@samla/consolidation/monitor/monitor.service.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { type CountyContext, countyContext, SYSTEM } from '@samla/platform/tenant-context.js';
import { newSubmitting, type Submitting } from '../../statements/submitting.js';
import { type TestDatabaseUrls, workerDatabase } from '../../support/database.js';
import { type Features, startFeatures } from '../../support/features.js';

let urls: TestDatabaseUrls;
let features: Features;
let first: Submitting;
let second: Submitting;
let county: CountyContext;

const NOON = '2024-01-15T11:00:00Z';

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  features.clock.set(NOON);
  first = await newSubmitting(features);
  second = await newSubmitting(features, first.forbund.countyId);
  county = countyContext(first.forbund.countyId, SYSTEM);
});

const deadlines = () => features.services.get(DeadlineService, { strict: false });
const monitors = () => features.services.get(MonitorService, { strict: false });
const due = (dueOn: string | null) =>
  deadlines().set(county, { year: 2021, toPeriod: 12, kind: 'ACTUAL', dueOn }, randomUUID());

/** The rows of the outcome in short, by förbund. */
async function outcome(knownAt = features.clock.now()): Promise<Record<string, unknown>> {
  const rows = await monitors().monitor(county, { year: 2021, toPeriod: 12, knownAt });
  return Object.fromEntries(
    rows
      .filter(({ kind }) => kind === 'ACTUAL')
      .map((row) => [
        row.forbund.id === first.forbund.id ? 'first' : 'second',
        [row.status, row.daysLate, row.submission?.version ?? null, row.waiting?.version ?? null].join(' '),
      ]),
  );
}

const nothing = (status: string) => `${status}  `;

/** Books the small file, with the other förbund as its motpart NV. */
async function bookAgainst(own: Submitting, other: Submitting, series = 'A'): Promise<void> {
  await own.book(series);
  const motpart = { code: 'NV', name: 'Norra', kind: 'FORBUND', organisationId: null } as const;
  await features.services
    .get(CounterpartyService, { strict: false })
    .describe(own.ekonom, [{ ...motpart, counterpartForbundId: other.forbund.id }]);
}

describe('the county’s monitor', () => {
  it('shows every förbund, each kind for itself, also those that have handed in nothing', async () => {
    const rows = await monitors().monitor(county, {
      year: 2021,
      toPeriod: 12,
      knownAt: features.clock.now(),
    });
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ forbund, kind }) => `${forbund.id} ${kind}`)).size).toBe(6);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['NOT_DUE']));
  });

  it('tells what is due, late, waiting for its approval, and approved in time or late', async () => {
    await first.book();
    await due('2024-01-20');
    expect(await outcome()).toEqual({ first: nothing('DUE 0'), second: nothing('DUE 0') });
    const { id } = await first.handIn();
    features.clock.set('2024-01-22T11:00:00Z');
    expect(await outcome()).toEqual({ first: 'HANDED_IN 2 1 ', second: nothing('LATE 2') });
    await first.approve(id);
    features.clock.set('2024-03-01T11:00:00Z');
    expect(await outcome()).toEqual({ first: 'APPROVED_LATE 2 1 ', second: nothing('LATE 41') });
    await due('2024-01-31');
    expect(await outcome()).toEqual({ first: 'APPROVED 0 1 ', second: nothing('LATE 30') });
    await due(null);
    expect(await outcome()).toEqual({ first: 'APPROVED 0 1 ', second: nothing('NOT_DUE 0') });
  });

  it('a later version makes nothing late, and is shown as waiting until it is approved', async () => {
    await first.book();
    await due('2024-01-20');
    await first.approve((await first.handIn()).id);
    features.clock.set('2024-02-22T11:00:00Z');
    await first.book('B');
    const later = await first.handIn();
    expect(await outcome()).toMatchObject({ first: 'APPROVED 0 1 2' });
    await first.approve(later.id);
    expect(await outcome()).toMatchObject({ first: 'APPROVED 0 2 ' });
  });

  it('answers as it was known at any earlier moment, deadlines too', async () => {
    const moments: [Date, unknown][] = [];
    const remember = async (): Promise<void> => {
      moments.push([features.clock.now(), await outcome()]);
    };
    await first.book();
    await remember();
    for (const [at, work] of [
      ['2024-01-16T11:00:00Z', () => due('2024-01-18')],
      ['2024-01-19T11:00:00Z', () => first.handIn()],
      [
        '2024-01-21T11:00:00Z',
        async () => first.approve((await first.submissions.list(first.ekonom, 2021))[0]!.id),
      ],
      ['2024-01-22T11:00:00Z', () => due('2024-02-01')],
      ['2024-01-23T11:00:00Z', async () => first.book('B')],
      ['2024-01-24T11:00:00Z', () => first.handIn()],
      [
        '2024-01-25T11:00:00Z',
        async () => first.approve((await first.submissions.list(first.ekonom, 2021))[0]!.id),
      ],
    ] as const) {
      features.clock.set(at);
      await work();
      await remember();
    }
    expect(new Set(moments.map(([, seen]) => JSON.stringify(seen))).size).toBe(7);
    features.clock.set('2025-01-01T11:00:00Z');
    for (const [at, seen] of moments) expect([at, await outcome(at)]).toEqual([at, seen]);
  });

  it('is of the county’s own förbund and its own days alone', async () => {
    const stranger = await newSubmitting(features);
    await due('2024-01-20');
    const foreign = countyContext(stranger.forbund.countyId, SYSTEM);
    expect(await deadlines().ofYear(foreign, 2021)).toEqual([]);
    const rows = await monitors().monitor(foreign, {
      year: 2021,
      toPeriod: 12,
      knownAt: features.clock.now(),
    });
    expect(new Set(rows.map(({ forbund }) => forbund.id))).toEqual(new Set([stranger.forbund.id]));
  });

  it('counts what differs for both sides of a pair, and not before both are approved', async () => {
    const differences = async () => {
      const rows = await monitors().monitor(county, {
        year: 2021,
        toPeriod: 12,
        knownAt: features.clock.now(),
      });
      return rows.flatMap(({ kind, differences: open, uncompared }) =>
        kind === 'ACTUAL' && open ? [`${open.count} ${open.sum.toString()}, ${uncompared} uncompared`] : [],
      );
    };
    await bookAgainst(first, second);
    await second.book('A', {
      '#TRANS 1511': '#TRANS 1511 {} 50.00',
      '#TRANS 4611 {20 "10" 21': '#TRANS 4611 {20 "10"} -50.00',
    });
    await first.approve((await first.handIn()).id);
    expect(await differences()).toEqual(['0 0.00, 1 uncompared']);
    await second.approve((await second.handIn()).id);
    // Only the first has booked: a claim of 50 and a cost credit of 50 that nobody answers.
    expect(await differences()).toEqual(['2 100.00, 0 uncompared', '2 100.00, 0 uncompared']);
  });

  it('refuses a year or a period that is none', async () => {
    for (const key of [{ toPeriod: 13 }, { toPeriod: 0 }, { year: 1 }]) {
      const asked = { year: 2021, toPeriod: 12, kind: 'ACTUAL', dueOn: null, ...key } as const;
      await expect(deadlines().set(county, asked, randomUUID())).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      await expect(
        monitors().monitor(county, { ...asked, knownAt: features.clock.now() }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('a deadline', () => {
  it('is set once however often the call is repeated, and by two at the same time becomes the later of them', async () => {
    const asked = { year: 2021, toPeriod: 6, kind: 'BUDGET', dueOn: '2021-09-01' } as const;
    const key = randomUUID();
    const [set] = await deadlines().set(county, asked, key);
    expect(await deadlines().set(county, asked, key)).toEqual([set]);
    await Promise.all(
      ['2021-09-02', '2021-09-03'].map((dueOn) => deadlines().set(county, { ...asked, dueOn }, randomUUID())),
    );
    const days = (await deadlines().ofYear(county, 2021)).map(({ dueOn }) => dueOn);
    expect(days).toHaveLength(1);
    expect(['2021-09-02', '2021-09-03']).toContain(days[0]);
  });
});

describe('a förbund’s own rows', () => {
  it('tell also whether the books have changed since the approval, and nothing of the others', async () => {
    await first.book();
    await due('2024-01-20');
    await first.approve((await first.handIn()).id);
    const own = () =>
      monitors().ofForbund(first.ekonom, { year: 2021, toPeriod: 12, knownAt: features.clock.now() });
    const before = await own();
    expect(
      before.map(({ kind, status, changedSince, deadline }) => [kind, status, changedSince, deadline]),
    ).toEqual([
      ['ACTUAL', 'APPROVED', false, '2024-01-20'],
      ['BUDGET', 'NOT_DUE', null, null],
      ['FORECAST', 'NOT_DUE', null, null],
    ]);
    await first.book('B');
    expect((await own())[0]!.changedSince).toBe(true);
    expect(new Set(before.map(({ forbund }) => forbund.id))).toEqual(new Set([first.forbund.id]));
  });
});
