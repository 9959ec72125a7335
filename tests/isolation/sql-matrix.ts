import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { countyContext, SYSTEM, tenantContext, transferContext } from '@samla/platform/tenant-context.js';
import type pg from 'pg';
import type { SecretTable } from './marked-rows.js';
import type { World } from './world.js';

type Kind = 'tenant' | 'county' | 'transfer' | 'registry';

/** The four kinds of transaction, each opened for `own` or for what `own` belongs to. */
export const KINDS: readonly Kind[] = ['tenant', 'county', 'transfer', 'registry'];

/** What a transaction can do, whatever its kind. */
interface Statements {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  execute(sql: string, values?: readonly unknown[]): Promise<number>;
}

/** Foreign rows that a statement reached: no number is a finding but 0, and nothing else than a refusal is as good. */
export interface Reached {
  readonly table: string;
  readonly kind: Kind;
  readonly attempt: string;
  readonly got: string;
}

/** Who is foreign to which kind: a transfer reaches the sibling too, a county what its förbund have handed in. */
function foreignTo(kind: Kind, { sibling, stranger }: World): { forbundIds: string[]; countyIds: string[] } {
  const both = kind === 'tenant' || kind === 'registry';
  return {
    forbundIds: both ? [sibling.forbundId, stranger.forbundId] : [stranger.forbundId],
    countyIds: [stranger.countyId],
  };
}

/** Tries to read, change, delete, take over and plant foreign rows of every table in every kind of transaction. */
export class SqlMatrix {
  attempts = 0;

  constructor(
    private readonly database: Database,
    private readonly owner: pg.Client,
    private readonly world: World,
  ) {}

  /** All that was reached in these tables; empty when the walls hold. */
  async reached(tables: readonly SecretTable[]): Promise<Reached[]> {
    const found: Reached[] = [];
    for (const table of tables) {
      for (const kind of KINDS) found.push(...(await this.ofTable(table, kind)));
    }
    return found;
  }

  private async ofTable(table: SecretTable, kind: Kind): Promise<Reached[]> {
    const { forbundIds, countyIds } = foreignTo(kind, this.world);
    const owned = table.owners.map((column) =>
      column === 'forbund_id' ? 'forbund_id = any($1)' : 'county_id = any($2)',
    );
    // Both parameters are always used, so that every table takes the same two.
    const foreign = `(${owned.join(' or ')}) and ($1::uuid[] is not null or $2::uuid[] is not null)`;
    const values = [forbundIds, countyIds];
    const first = table.columns[0]!.name;
    const attempts: [string, (tx: Statements) => Promise<number>][] = [
      [
        'select',
        async (tx) => (await tx.query(`select 1 from ${table.name} where ${foreign}`, values)).length,
      ],
      [
        'count',
        async (tx) =>
          Number(
            (
              await tx.query<{ n: string }>(
                `select count(*) as n from ${table.name} where ${foreign}`,
                values,
              )
            )[0]?.n,
          ),
      ],
      ['update', (tx) => tx.execute(`update ${table.name} set ${first} = ${first} where ${foreign}`, values)],
      ['delete', (tx) => tx.execute(`delete from ${table.name} where ${foreign}`, values)],
      [
        'copy',
        async (tx) =>
          (await tx.query(`select * from (table ${table.name}) t where ${foreign} for share`, values)).length,
      ],
    ];
    for (const row of await this.foreignRows(table, values, foreign)) {
      attempts.push([
        'insert',
        (tx) =>
          tx.execute(
            `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1)`,
            [row],
          ),
      ]);
    }
    for (const column of table.owners) {
      const id = column === 'forbund_id' ? this.world.stranger.forbundId : this.world.stranger.countyId;
      attempts.push([
        `give away by ${column}`,
        (tx) => tx.execute(`update ${table.name} set ${column} = $1`, [id]),
      ]);
    }
    for (const row of await this.ownRowsAbroad(table, kind)) {
      attempts.push([
        'plant abroad',
        (tx) =>
          tx.execute(
            `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1)`,
            [row],
          ),
      ]);
    }
    const found: Reached[] = [];
    for (const [attempt, work] of attempts) {
      const got = await this.attempt(kind, work);
      if (got !== null) found.push({ table: table.name, kind, attempt, got });
    }
    return found;
  }

  /** Own rows with a new key, but in a foreign county: what a förbund might slip into another county's figures. */
  private async ownRowsAbroad({ name, columns, owners }: SecretTable, kind: Kind): Promise<unknown[]> {
    if (kind !== 'tenant' || owners.length < 2) return [];
    const { own, stranger } = this.world;
    const { rows } = await this.owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t where forbund_id = $1`,
      [own.forbundId],
    );
    const fresh: Readonly<Record<string, unknown>> = {
      ...{ id: randomUUID(), version: 99, account: '9999', row_no: 99, event_no: 99 },
      counterpart_forbund_id: randomUUID(),
    };
    const changed = columns.filter((column) => column.name in fresh).map((column) => column.name);
    // A key that is nothing but whose it is and what it belongs to is made new by belonging to nothing known.
    const key = changed.length > 0 ? changed : ['submission_id'];
    return rows.map(({ row }) => ({
      ...row,
      ...Object.fromEntries(key.map((column) => [column, fresh[column] ?? randomUUID()])),
      county_id: stranger.countyId,
    }));
  }

  private async foreignRows(
    table: SecretTable,
    values: readonly unknown[],
    foreign: string,
  ): Promise<unknown[]> {
    const { rows } = await this.owner.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table.name} t where ${foreign}`,
      [...values],
    );
    return rows.map(({ row }) => row);
  }

  /** Null when nothing was reached: no row, or a refusal. Always rolled back. */
  private async attempt(kind: Kind, work: (tx: Statements) => Promise<number>): Promise<string | null> {
    this.attempts += 1;
    let hit: number | undefined;
    try {
      await this.inTransaction(kind, async (tx) => {
        hit = await work(tx);
        throw new RolledBack();
      });
    } catch (error) {
      if (error instanceof RolledBack) return hit === 0 ? null : `${hit} rows`;
      // 42501: no right to the table, or a row that the policy does not let in.
      const { code, message } = error as { code?: string; message: string };
      // 23503: a förbund lies in one county, and what it hands in goes there.
      return code === '42501' || code === '23503' ? null : `${code ?? 'no code'}: ${message}`;
    }
    return 'committed';
  }

  private inTransaction(kind: Kind, work: (tx: Statements) => Promise<void>): Promise<void> {
    const { own, transferMandate } = this.world;
    switch (kind) {
      case 'tenant':
        return this.database.tenant(tenantContext(own.forbundId, SYSTEM), work);
      case 'county':
        return this.database.county(countyContext(own.countyId, SYSTEM), work);
      case 'transfer':
        return this.database.transfer(transferContext(transferMandate, SYSTEM), work);
      case 'registry':
        return this.database.registry(work);
    }
  }
}

class RolledBack extends Error {}
