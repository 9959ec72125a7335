import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { RequestRate } from '@samla/platform/http/request-rate.js';
import { cursorsOf, readExportCursor } from '@samla/reports/bulk/figures-cursor.js';
import { figuresOrder } from '@samla/reports/bulk/figures-order.js';
import { countyOfTwo, handInBoth } from '../county-of-two.js';
import { type Exporting, exporting, session } from './exporting.js';

jest.setTimeout(120_000);

const years = { fromYear: '2021', toYear: '2022' };

describe('what is asked of an export', () => {
  it('is put in the one order that it is written in', () => {
    const { slices, detail, knownAt, after } = figuresOrder({ ...years, toPeriod: '12,6' });
    expect(slices.map(({ year, toPeriod }) => `${year} ${toPeriod}`)).toEqual([
      '2021 6',
      '2021 12',
      '2022 6',
      '2022 12',
    ]);
    expect({ detail, knownAt, after }).toEqual({ detail: 'LINES', knownAt: null, after: null });
  });

  it.each([
    [{}, 'fromYear'],
    [{ fromYear: '2021' }, 'toYear'],
    [{ fromYear: '2022', toYear: '2021' }, 'toYear'],
    [{ fromYear: '21', toYear: '2021' }, 'fromYear'],
    [{ fromYear: '1900', toYear: '2199', toPeriod: '6,12' }, 'toYear'],
    [{ ...years, kind: 'PLAN' }, 'kind'],
    [{ ...years, toPeriod: '13' }, 'toPeriod'],
    [{ ...years, toPeriod: '6,6' }, 'toPeriod'],
    [{ ...years, detail: 'ENTRIES' }, 'detail'],
    [{ ...years, knownAt: 'igår' }, 'knownAt'],
    [{ ...years, knownAt: '2021-02-31T25:00:00Z' }, 'knownAt'],
    [{ ...years, after: '' }, 'after'],
    [{ ...years, from: '2021' }, 'from'],
    [{ ...years, toPeriod: ['6', '12'] }, 'toPeriod'],
  ])('is refused with the argument named: %j', (asked, argument) => {
    expect(() => figuresOrder(asked)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument } }),
    );
  });

  it('goes on from a cursor as it was given out, and from nothing that is none', () => {
    const identity = {
      query: 'a'.repeat(64),
      snapshot: 'b'.repeat(64),
      knownAt: new Date('2024-03-15T12:00:00.123Z'),
    };
    const place = { slice: 299, row: 123_456, written: 9_876_543 };
    const { query, snapshot, ...read } = readExportCursor(cursorsOf(identity)(place));
    expect(read).toEqual({ ...place, knownAt: identity.knownAt });
    expect([query, snapshot]).toEqual(['a'.repeat(6), 'b'.repeat(16)]);
    for (const none of ['', 'x', `${cursorsOf(identity)(place)}!`, "'; drop table submission; --"])
      expect(() => readExportCursor(none)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('is counted by the minute and by who asks', () => {
    let now = 0;
    const rate = new RequestRate(2, 'för många', () => now);
    rate.count('ett');
    rate.count('ett');
    expect(() => rate.count('ett')).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    rate.count('två');
    now = 31_000;
    rate.count('ett');
    expect(() => rate.count('ett')).toThrow('för många');
  });
});

describe('an export over HTTP', () => {
  let world: Exporting;
  beforeAll(async () => {
    world = await exporting();
    await handInBoth(world.database, world.first, world.second, new Date('2022-02-01T08:00:00.000Z'));
  });
  afterAll(() => world.close());

  const status = async (
    token: string | null,
    file = 'jsonl',
    of = world.path(file),
  ): Promise<[number, string]> => {
    const { status: code, body } = await world.fetch(of, { token });
    return [code, code === 200 ? 'OK' : (JSON.parse(body.toString()) as { code: string }).code];
  };

  it('is for those alone who may read the county’s figures, by session or by a key with that scope', async () => {
    const place = { countyId: world.first.countyId };
    const key = await session(world.owner, 'LANSANALYTIKER', place, ['READ_CONSOLIDATION']);
    const narrow = await session(world.owner, 'LANSANALYTIKER', place, ['READ_REPORTS']);
    const network = await session(world.owner, 'NNS', place);
    const member = await session(world.owner, 'MEDLEM', { forbundId: world.first.id });
    const { first } = await countyOfTwo(world.database);
    const stranger = await session(world.owner, 'LANSANALYTIKER', { countyId: first.countyId });
    for (const file of ['jsonl', 'csv', 'csv-metadata.json']) {
      expect(await status(key, file)).toEqual([200, 'OK']);
      expect(await status(network, file)).toEqual([200, 'OK']);
      expect(await status(narrow, file)).toEqual([403, 'FORBIDDEN']);
      expect(await status(member, file)).toEqual([403, 'FORBIDDEN']);
      expect(await status(stranger, file)).toEqual([404, 'NOT_FOUND']);
      expect(await status(null, file)).toEqual([401, 'UNAUTHENTICATED']);
      expect(await status('samla_no-such-key', file)).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('says what it is given in, and nothing about a county, a format or a moment that is none', async () => {
    const { headers } = await world.fetch(world.path('csv'));
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="lanssammanstallning-lan-${world.first.countyId}-2021-2021.csv"`,
      'cache-control': 'private, no-store',
      'samla-known-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      'samla-snapshot': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await status(world.analyst, 'xlsx')).toEqual([404, 'NOT_FOUND']);
    expect(
      await status(
        world.analyst,
        'jsonl',
        '/export/counties/nowhere/figures.jsonl?fromYear=2021&toYear=2021',
      ),
    ).toEqual([404, 'NOT_FOUND']);
    const id = encodeURIComponent(toGlobalId('County', world.first.countyId));
    expect(
      await status(world.analyst, 'jsonl', `/export/counties/${id}/figures.jsonl?fromYear=2021&toYear=2021`),
    ).toEqual([404, 'NOT_FOUND']);
    const tomorrow = { ...years, knownAt: new Date(Date.now() + 86_400_000).toISOString() };
    expect(await status(world.analyst, 'jsonl', world.path('jsonl', tomorrow))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });

  it('is refused to whoever asks too often, and not to others', async () => {
    const eager = await session(world.owner, 'LANSANALYTIKER', { countyId: world.first.countyId });
    const answers: number[] = [];
    for (let asked = 0; asked < 75; asked += 1) answers.push((await status(eager, 'none'))[0]);
    expect(new Set(answers)).toEqual(new Set([404, 429]));
    expect(await status(world.analyst)).toEqual([200, 'OK']);
  });
});
