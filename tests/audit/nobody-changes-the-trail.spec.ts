import { record } from '@samla/platform/audit/record.js';
import type { Database } from '@samla/platform/database/database.js';
import type pg from 'pg';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

const TABLES = [
  ['audit_event', 'audit_head', 'tenant'],
  ['county_audit_event', 'county_audit_head', 'county'],
  ['registry_audit_event', 'registry_audit_head', 'registry'],
] as const;

describe('nobody changes the trail', () => {
  let urls: TestDatabaseUrls;
  let database: Database;
  let close: () => Promise<void>;
  let forbund: TestForbund;

  beforeAll(async () => {
    urls = await workerDatabase();
    ({ database, close } = await openDatabase(urls));
    forbund = await newForbund(database);
    const event = { actor: forbund.context.actor, action: 'lockPeriod', objectKey: '2021' };
    await database.tenant(forbund.context, (tx) => record(tx, event));
    await database.county(forbund.county, (tx) => record(tx, event));
    await database.registry((tx) => record(tx, event));
  });
  afterAll(() => close());

  type Statements = { execute(sql: string): Promise<number> };
  const inPlace = (kind: (typeof TABLES)[number][2], work: (tx: Statements) => Promise<unknown>) => {
    if (kind === 'tenant') return database.tenant(forbund.context, work);
    if (kind === 'county') return database.county(forbund.county, work);
    return database.registry(work);
  };
  const asOwner = (sql: string) => withOwner((owner: pg.Client) => owner.query(sql), urls.owner);

  describe.each(TABLES)('in %s', (table, head, kind) => {
    it.each([
      `update ${table} set actor_name = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `delete from ${head}`,
      `truncate ${head}`,
    ])('not the role that serves: %s', async (sql) => {
      await expect(inPlace(kind, (tx) => tx.execute(sql))).rejects.toThrow(/permission denied/);
    });

    it.each([
      `update ${table} set actor_name = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `truncate ${head}`,
    ])('not the owner and not a superuser: %s', async (sql) => {
      await expect(asOwner(sql)).rejects.toThrow(/append-only/);
    });

    it('and no head goes back or forward by other than one', async () => {
      for (const change of ['last_no - 1', 'last_no + 2', 'last_no', '0']) {
        await expect(
          inPlace(kind, (tx) => tx.execute(`update ${head} set last_no = ${change}`)),
        ).rejects.toThrow(/one event at a time/);
      }
    });

    it('nor is an event with a number, time or hash of its own taken from the role that serves', async () => {
      const columns = `event_no, recorded_at, actor_kind, actor_id, actor_name, roles, action, object_kind, object_key,
        object_count, reason, outcome, code, input_sha256, request_id`;
      const key = { tenant: 'forbund_id', county: 'county_id', registry: 'is_only' }[kind];
      const forged = inPlace(kind, (tx) =>
        tx.execute(
          `insert into ${table} (${key}, ${columns}, hash) select ${key}, ${columns.replace('event_no', 'event_no + 1')}, hash from ${table}`,
        ),
      );
      await expect(forged).rejects.toThrow(/made by its chain/);
      // Without a hash, number and time are what the chain says, whatever was asked for.
      const asked = inPlace(kind, (tx) =>
        tx.execute(
          `insert into ${table} (${key}, ${columns}) select ${key}, ${columns
            .replace('event_no', '999999')
            .replace('recorded_at', `timestamptz '2001-01-01'`)} from ${table} limit 1`,
        ),
      );
      await asked;
      const { rows } = await asOwner(
        `select 1 from ${table} where event_no = 999999 or recorded_at < '2002-01-01'`,
      );
      expect(rows).toEqual([]);
    });
  });

  it('is seen to be guarded by the trigger: without it a superuser could', async () => {
    await withOwner(async (owner: pg.Client) => {
      await owner.query('begin');
      await owner.query('alter table audit_event disable trigger append_only');
      const { rowCount } = await owner.query(`update audit_event set actor_name = 'x'`);
      await owner.query('rollback');
      expect(rowCount).toBeGreaterThan(0);
    }, urls.owner);
  });
});
