import pg from 'pg';
import { openDatabase, ownDatabase } from '../support/database.js';
import { type SecretTable, secretTables } from './marked-rows.js';
import { SqlMatrix } from './sql-matrix.js';
import { buildWorld, REGISTRY_TABLES, type World } from './world.js';

describe('every table × kind of transaction × foreign row', () => {
  let urls: Awaited<ReturnType<typeof ownDatabase>>;
  let door: Awaited<ReturnType<typeof openDatabase>>;
  let owner: pg.Client;
  let world: World;
  let matrix: SqlMatrix;
  let tables: readonly SecretTable[];

  beforeAll(async () => {
    urls = await ownDatabase();
    world = await buildWorld(urls);
    door = await openDatabase(urls);
    owner = new pg.Client({ connectionString: urls.owner });
    await owner.connect();
    matrix = new SqlMatrix(door.database, owner, world);
    tables = await secretTables(owner, REGISTRY_TABLES);
  }, 60_000);
  afterAll(async () => {
    process.stdout.write(
      `isolation: ${matrix.attempts} statements on ${tables.length} tables in four kinds of transaction\n`,
    );
    await owner.end();
    await door.close();
    await urls.drop();
  });

  const only = (name: string): SecretTable[] => tables.filter((table) => table.name === name);

  it('has rows of every förbund or county in every table, so that nothing is unreached for want of rows', async () => {
    expect(tables.length).toBeGreaterThan(60);
    for (const { name, owners } of tables) {
      const { rows } = await owner.query<{ owners: string }>(
        `select count(distinct ${owners[0]}) as owners from ${name}`,
      );
      expect({ name, owners: Number(rows[0]?.owners) }).toEqual({
        name,
        owners: owners[0] === 'forbund_id' && !name.startsWith('county_') ? 3 : 2,
      });
    }
  });

  it('reads, changes, deletes, takes over and plants no foreign row anywhere', async () => {
    expect(await matrix.reached(tables)).toEqual([]);
    expect(matrix.attempts).toBeGreaterThan(2_000);
  }, 120_000);

  it('catches a table whose row security was switched off', async () => {
    await owner.query('alter table submission_row disable row level security');
    const found = await matrix.reached(only('submission_row'));
    await owner.query('alter table submission_row enable row level security');
    expect(found.map(({ kind, attempt }) => `${kind}: ${attempt}`)).toEqual(
      expect.arrayContaining(['tenant: select', 'tenant: count', 'tenant: insert', 'county: select']),
    );
    expect(await matrix.reached(only('submission_row'))).toEqual([]);
  });

  it('catches a policy that lets everything through', async () => {
    await owner.query('create policy open on balance to samla_tenant using (true)');
    const found = await matrix.reached(only('balance'));
    await owner.query('drop policy open on balance');
    expect([...new Set(found.map(({ kind, attempt }) => `${kind}: ${attempt}`))]).toEqual(
      expect.arrayContaining([
        'tenant: select',
        'tenant: count',
        'tenant: update',
        'tenant: insert',
        'tenant: give away by forbund_id',
      ]),
    );
  });

  it('catches a right too many', async () => {
    await owner.query(
      'grant select on ledger_entry to samla_county; alter table ledger_entry disable row level security',
    );
    const found = await matrix.reached(only('ledger_entry'));
    await owner.query(
      'alter table ledger_entry enable row level security; revoke select on ledger_entry from samla_county',
    );
    expect(found.some(({ kind, attempt }) => kind === 'county' && attempt === 'select')).toBe(true);
  });

  it('takes in a new table by itself, and fails when it cannot be filled', async () => {
    await owner.query(
      `create table planted (forbund_id uuid not null, id uuid not null, note text not null, primary key (forbund_id, id))`,
    );
    await owner.query(`grant select on planted to samla_tenant`);
    const [planted] = (await secretTables(owner, REGISTRY_TABLES)).filter(({ name }) => name === 'planted');
    await owner.query('insert into planted values ($1, $1, $2)', [world.sibling.forbundId, 'HEMLIG']);
    const found = await matrix.reached([planted!]);
    await owner.query('drop table planted');
    expect(found.map(({ kind, attempt }) => `${kind}: ${attempt}`)).toEqual([
      'tenant: select',
      'tenant: count',
    ]);
  });
});
