import { Database } from '@samla/platform/database/database.js';
import { servingSource } from '@samla/platform/database/data-source.js';
import { errorFacts } from '@samla/platform/telemetry/log.js';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

describe('transactions', () => {
  let urls: TestDatabaseUrls;
  let database: Database;
  let close: () => Promise<void>;
  let forbund: TestForbund;
  beforeAll(async () => {
    urls = await workerDatabase();
    ({ database, close } = await openDatabase(urls));
    forbund = await newForbund(database);
  });
  afterAll(() => close());

  const addAccount = (number: string) =>
    database.tenant(forbund.context, (tx) =>
      tx.execute(`insert into account (forbund_id, year, number, name) values ($1, 2021, $2, 'Prov')`, [
        tx.forbundId,
        number,
      ]),
    );
  const COUNT = 'select count(*)::int as count from account';

  it('see in a snapshot the database as the first read saw it, and write nothing', async () => {
    const counts = (shape: 'ANY' | 'SNAPSHOT', number: string) =>
      database.tenant(
        forbund.context,
        async (tx) => {
          const [before] = await tx.query<{ count: number }>(COUNT);
          await addAccount(number);
          const [after] = await tx.query<{ count: number }>(COUNT);
          return after!.count - before!.count;
        },
        shape,
      );
    expect(await counts('ANY', '1510')).toBe(1);
    expect(await counts('SNAPSHOT', '1511')).toBe(0);
    const written = database.tenant(forbund.context, (tx) => tx.execute('delete from account'), 'SNAPSHOT');
    await expect(written).rejects.toThrow(/read-only/);
  });

  it('fail when an error of their SQL was swallowed: PostgreSQL has rolled back', async () => {
    const swallowed = database.tenant(forbund.context, async (tx) => {
      await tx.execute(
        `insert into account (forbund_id, year, number, name) values ($1, 2021, '9999', 'Prov')`,
        [tx.forbundId],
      );
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(/ROLLBACK.*swallowed/);
  });

  it('are told that the server is busy when no connection comes free, and have a minute for a statement', async () => {
    const source = servingSource({ url: urls.serving, poolSize: 1, applicationName: 'samla-test' }, []);
    await source.initialize();
    const narrow = new Database(source);
    let leave = (): void => undefined;
    const holding = narrow.tenant(forbund.context, async (tx) => {
      const limit = await tx.query('show statement_timeout');
      await new Promise<void>((resolve) => (leave = resolve));
      return limit;
    });
    const busy = narrow.tenant(forbund.context, (tx) => tx.query('select 1'));
    await expect(busy).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: expect.stringMatching(/upptagen/),
    });
    leave();
    expect(await holding).toEqual([{ statement_timeout: '1min' }]);
    await source.destroy();
  }, 20_000);

  it('leave no values in the log when they fail', async () => {
    const secret = 'Hemligt Namn 19121212-1212';
    await withOwner(async (owner) => {
      await owner.query('create temporary table prov (name text primary key)');
      await owner.query('insert into prov values ($1)', [secret]);
      const error: Error = await owner.query('insert into prov values ($1)', [secret]).then(
        () => new Error('taken'),
        (reason: Error) => reason,
      );
      expect(JSON.stringify(error)).toContain(secret);
      const wrapped = new Error('outer', { cause: Object.assign(error, { parameters: [secret] }) });
      expect(JSON.stringify(errorFacts(wrapped))).not.toContain(secret);
      expect(errorFacts(error)).toMatchObject({
        code: '23505',
        constraint: 'prov_pkey',
        message: expect.stringMatching(/duplicate/),
      });
    }, urls.owner);
  });
});
