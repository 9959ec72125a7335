import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, withOwner, workerDatabase, type TestDatabaseUrls } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

describe('reads of one statement share connections', () => {
  let urls: TestDatabaseUrls;
  let database: Database;
  let close: () => Promise<void>;
  let forbund: TestForbund[];

  const slugs = 'select forbund_id, number from account where year = 2021';
  const numbers = (each: TestForbund) =>
    database.tenant(
      each.context,
      (tx) => tx.query<{ forbund_id: string; number: string }>(slugs),
      'ONE_READ',
    );

  beforeAll(async () => {
    urls = await workerDatabase();
    ({ database, close } = await openDatabase(urls));
    forbund = await Promise.all(Array.from({ length: 4 }, () => newForbund(database)));
    for (const { id, context } of forbund) {
      await database.tenant(context, (tx) =>
        tx.execute(`insert into account (forbund_id, year, number, name) values ($1, 2021, '1930', 'Bank')`, [
          id,
        ]),
      );
    }
  });
  afterAll(() => close());

  it('gives each of 400 simultaneous readers its own förbund and nobody else’s', async () => {
    const asked = Array.from({ length: 400 }, (_, at) => forbund[at % forbund.length]!);
    const answers = await Promise.all(asked.map(numbers));
    expect(answers).toEqual(asked.map(({ id }) => [{ forbund_id: id, number: '1930' }]));
  });

  it('lets a failing read fail alone, also among others on its connection', async () => {
    const asked = Array.from({ length: 60 }, (_, at) => forbund[at % forbund.length]!);
    const answers = await Promise.allSettled(
      asked.map((each, at) =>
        at % 3 === 0
          ? database.tenant(each.context, (tx) => tx.query('select 1 / 0'), 'ONE_READ')
          : numbers(each),
      ),
    );
    answers.forEach((answer, at) => {
      if (at % 3 === 0)
        expect(answer).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
      else
        expect(answer).toEqual({
          status: 'fulfilled',
          value: [{ forbund_id: asked[at]!.id, number: '1930' }],
        });
    });
  });

  it('refuses to write', async () => {
    const [mine] = forbund as [TestForbund];
    const write = database.tenant(
      mine.context,
      (tx) => tx.execute(`update account set name = 'x'`),
      'ONE_READ',
    );
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });

  it('refuses a second statement, which would stand outside the transaction', async () => {
    const [mine] = forbund as [TestForbund];
    const twice = database.tenant(
      mine.context,
      async (tx) => {
        await tx.query('select 1');
        return tx.query('select 2');
      },
      'ONE_READ',
    );
    await expect(twice).rejects.toThrow('the transaction is over');
  });

  it('answers what the driver answers, with and without a name, and each time anew', async () => {
    const asked = `select $1::int as number, $2::text as text, null as nothing, true as yes, 12.50::numeric as amount,
      '{"a": [1]}'::json as json, $3::timestamptz as moment, array['a', null] as list`;
    const values = [7, 'å"\\ {', new Date('2024-05-06T07:08:09.010Z')];
    const [mine] = forbund as [TestForbund];
    const read = (shape: 'ANY' | 'ONE_READ', name?: string) =>
      database.tenant(
        mine.context,
        (tx) => (name ? tx.prepared(name, asked, values) : tx.query(asked, values)),
        shape,
      );
    const told = await read('ANY');
    for (const name of [undefined, 'read-once', 'read-once', undefined])
      expect(await read('ONE_READ', name)).toEqual(told);
    // A statement that fails while it runs is prepared all the same, and one that cannot be prepared is tried again.
    const divide = (by: number) =>
      database.tenant(
        mine.context,
        (tx) => tx.prepared('divide', 'select 1 / $1::int as one', [by]),
        'ONE_READ',
      );
    await expect(divide(0)).rejects.toThrow('division by zero');
    expect(await divide(1)).toEqual([{ one: 1 }]);
    const broken = () =>
      database.tenant(mine.context, (tx) => tx.prepared('broken', 'select from nowhere_at_all'), 'ONE_READ');
    for (const _ of [1, 2, 3]) await expect(broken()).rejects.toMatchObject({ code: '42P01' });
  });

  it('is over with its closure: a transaction that was kept reaches nothing', async () => {
    const [mine] = forbund as [TestForbund];
    const kept = await database.tenant(mine.context, (tx) => Promise.resolve(tx));
    await expect(kept.query('select 1')).rejects.toThrow('the transaction is over');
  });

  it('reads again after all connections were cut', async () => {
    const held = Promise.allSettled(
      forbund.map((each) =>
        database.tenant(each.context, (tx) => tx.query('select pg_sleep(5)'), 'ONE_READ'),
      ),
    );
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'samla-test' and query like '%pg_sleep%'`;
    await withOwner(async (owner) => {
      for (let killed = 0; killed === 0;) killed = (await owner.query(cut)).rowCount ?? 0;
    }, urls.owner);
    expect((await held).map(({ status }) => status)).toContain('rejected');
    expect(await numbers(forbund[0]!)).toEqual([{ forbund_id: forbund[0]!.id, number: '1930' }]);
  });

  it('copies rows in and goes on with statements, and rolls back a copy that breaks off', async () => {
    const { id, context } = await newForbund(database);
    const load = (lines: () => Iterable<string>) =>
      database.tenant(context, async (tx) => {
        await tx.execute('create temporary table incoming (number text) on commit drop');
        await pipeline(Readable.from(lines()), tx.copy('copy incoming from stdin'));
        return tx.execute(
          `insert into account (forbund_id, year, number, name) select $1, 2021, number, '' from incoming`,
          [id],
        );
      });
    const breaking = function* () {
      yield '1510\n';
      throw new Error('the file ends here');
    };
    await expect(load(breaking)).rejects.toThrow('the file ends here');
    await expect(load(() => ['not a number\n'])).rejects.toMatchObject({ code: '23514' });
    expect(await load(() => ['1510\n', '1930\n'])).toBe(2);
    const rows = await database.tenant(context, (tx) =>
      tx.query<{ number: string }>('select number from account order by number'),
    );
    expect(rows).toEqual([{ number: '1510' }, { number: '1930' }]);
  });

  it('tells why a transaction could not be opened, not what followed from it', async () => {
    const context = {
      kind: 'county',
      countyId: `${randomUUID()}' garbage`,
      actor: forbund[0]!.context.actor,
    } as const;
    // One read hands the id over as a value, which must be a UUID; the others as text, which must be SQL.
    for (const [shape, code] of [
      ['ANY', '42601'],
      ['ONE_READ', 'BAD_USER_INPUT'],
    ] as const) {
      await expect(database.county(context, (tx) => tx.query('select 1'), shape)).rejects.toMatchObject({
        code,
      });
    }
  });
});
