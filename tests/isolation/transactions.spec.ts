import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { transferContext } from '@samla/platform/tenant-context.js';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund, testActor } from '../support/forbund.js';

describe('the four kinds of transaction', () => {
  let urls: TestDatabaseUrls;
  let database: Database;
  let close: () => Promise<void>;
  let mine: TestForbund;
  let other: TestForbund;

  beforeAll(async () => {
    urls = await workerDatabase();
    ({ database, close } = await openDatabase(urls));
  });
  afterAll(() => close());
  beforeEach(async () => {
    mine = await newForbund(database);
    other = await newForbund(database, mine.countyId);
    for (const forbund of [mine, other]) {
      await database.tenant(forbund.context, (tx) =>
        tx.execute(`insert into account (forbund_id, year, number, name) values ($1, 2021, '1930', 'Bank')`, [
          forbund.id,
        ]),
      );
    }
  });

  const accounts = 'select forbund_id from account where forbund_id = any($1::uuid[])';

  it('shows a tenant its own rows and nobody else’s', async () => {
    const rows = await database.tenant(mine.context, (tx) =>
      tx.query<{ forbund_id: string }>(accounts, [[mine.id, other.id]]),
    );
    expect(rows.map((row) => row.forbund_id)).toEqual([mine.id]);
  });

  it('refuses a row written in another tenant’s name', async () => {
    const write = database.tenant(mine.context, (tx) =>
      tx.execute(`insert into account (forbund_id, year, number, name) values ($1, 2021, '1931', 'Bank')`, [
        other.id,
      ]),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('answers another tenant’s id with no rows on update', async () => {
    const hit = await database.tenant(mine.context, (tx) =>
      tx.execute(`update account set name = 'x' where forbund_id = $1`, [other.id]),
    );
    expect(hit).toBe(0);
  });

  it('gives the registry no figures, and the tenant no registry', async () => {
    await expect(database.registry((tx) => tx.query('select * from account'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.tenant(mine.context, (tx) => tx.query('select * from app_user'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('gives the county no journal', async () => {
    await expect(
      database.county(mine.county, (tx) => tx.query('select * from ledger_entry')),
    ).rejects.toThrow(/permission denied/);
  });

  it('reaches exactly the förbund of an open transfer mandate', async () => {
    const third = await newForbund(database);
    const id = randomUUID();
    await database.registry((tx) =>
      tx.execute(`insert into transfer_mandate (id, forbund_ids, reason) values ($1, $2, 'prov')`, [
        id,
        [mine.id, other.id],
      ]),
    );
    const seen = () =>
      database.transfer(transferContext(id, testActor()), (tx) =>
        tx.query<{ forbund_id: string }>(accounts, [[mine.id, other.id, third.id]]),
      );
    expect((await seen()).map((row) => row.forbund_id).sort()).toEqual([mine.id, other.id].sort());
    await database.registry((tx) =>
      tx.execute('update transfer_mandate set closed_at = now() where id = $1', [id]),
    );
    expect(await seen()).toEqual([]);
  });

  it('is loud, not empty, when the tenant was forgotten', async () => {
    const forgotten = database.registry(async (tx) => {
      await tx.query('set local role samla_tenant');
      return tx.query('select * from account');
    });
    await expect(forgotten).rejects.toThrow(/app.forbund_id|invalid input syntax for type uuid/);
  });

  it('leaves no trace of a tenant on the connection', async () => {
    await database.tenant(mine.context, (tx) => tx.query('select 1'));
    const outside = await Promise.all(
      Array.from({ length: 12 }, () =>
        database.registry((tx) =>
          tx.query<{ id: string | null; role: string }>(
            `select current_setting('app.forbund_id', true) as id, current_user as role`,
          ),
        ),
      ),
    );
    for (const [row] of outside) {
      expect(row?.id || null).toBeNull();
      expect(row?.role).toBe('samla_registry');
    }
  });

  it('keeps tenants apart where many reads share a connection, whatever becomes of the reads between', async () => {
    const who = `select current_setting('app.forbund_id') as id, (select array_agg(forbund_id::text) from account) as seen`;
    const reads = Array.from({ length: 120 }, async (_, index) => {
      const forbund = index % 2 === 0 ? mine : other;
      if (index % 7 === 3) {
        const fault = index % 3 === 0 ? 'select 1 / 0' : 'select * from app_user';
        await database.tenant(forbund.context, (tx) => tx.query(fault), 'ONE_READ').catch(() => undefined);
        return;
      }
      const [row] = await database.tenant(
        forbund.context,
        (tx) => tx.query<{ id: string; seen: string[] }>(who),
        'ONE_READ',
      );
      expect(row).toEqual({ id: forbund.id, seen: [forbund.id] });
    });
    await Promise.all(reads);
  });

  it('gives no second statement to a read that said it would make one, and lets it write nothing', async () => {
    const twice = database.tenant(
      mine.context,
      async (tx) => {
        await tx.query('select 1');
        return tx.query(accounts, [[other.id]]);
      },
      'ONE_READ',
    );
    await expect(twice).rejects.toThrow();
    const write = database.tenant(
      mine.context,
      (tx) => tx.execute(`update account set name = 'x' where forbund_id = $1`, [mine.id]),
      'ONE_READ',
    );
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  it('rolls everything back when the work throws', async () => {
    const work = database.tenant(mine.context, async (tx) => {
      await tx.execute(
        `insert into account (forbund_id, year, number, name) values ($1, 2021, '2010', 'EK')`,
        [mine.id],
      );
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    const rows = await database.tenant(mine.context, (tx) =>
      tx.query(`select 1 from account where number = '2010'`),
    );
    expect(rows).toEqual([]);
  });

  it('runs the whole closure again when PostgreSQL could not serialise it', async () => {
    let attempts = 0;
    const result = await database.tenant(mine.context, async (tx) => {
      attempts += 1;
      if (attempts < 3) await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
      return attempts;
    });
    expect(result).toBe(3);
  });

  it('catches a planted hole: a table without row security shows the other tenant', async () => {
    await withOwner((owner) => owner.query('alter table account disable row level security'), urls.owner);
    try {
      const rows = await database.tenant(mine.context, (tx) => tx.query(accounts, [[mine.id, other.id]]));
      expect(rows).toHaveLength(2);
    } finally {
      await withOwner((owner) => owner.query('alter table account enable row level security'), urls.owner);
    }
  });
});
