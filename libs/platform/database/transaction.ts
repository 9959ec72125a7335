import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/** What every transaction can do. Only `Database` makes them; they die with the closure they were made for. */
export abstract class Transaction {
  private over = false;

  constructor(
    private readonly client: PoolClient,
    /** TypeORM on this very transaction, for the ordinary writes. */
    readonly manager: EntityManager,
  ) {}

  /** Rows of one statement; values are bound, never spliced. */
  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.open.query(sql, [...values]);
    return result.rows as Row[];
  }

  /** As `query`, planned once per connection under `name`: for hot reads. */
  async prepared<Row>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.open.query({ name, text: sql, values: [...values] });
    return result.rows as Row[];
  }

  /** How many rows a write hit. */
  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    const result = await this.open.query(sql, [...values]);
    return result.rowCount ?? 0;
  }

  /** A stream into `COPY … FROM STDIN`; PostgreSQL refuses it on tables with row security, so aim at a temporary table. */
  copy(sql: string): Writable {
    const client = this.open as PoolClient & { pipeline: boolean };
    // While rows go in, nothing else may: statements then wait for their turn instead of being sent at once.
    client.pipeline = false;
    const rows = client.query(copyFrom(sql));
    rows.once('close', () => {
      client.pipeline = true;
    });
    return rows;
  }

  /** Called by `Database` when nothing more may be sent: the connection belongs to the next one. */
  end(): void {
    this.over = true;
  }

  private get open(): PoolClient {
    if (this.over) throw new Error('the transaction is over');
    return this.client;
  }
}

/** Exactly one förbund. */
export class TenantTransaction extends Transaction {
  readonly kind = 'tenant';
  constructor(
    client: PoolClient,
    manager: EntityManager,
    readonly forbundId: string,
  ) {
    super(client, manager);
  }
}

/** What one county's förbund have handed in, and the county's own rows. */
export class CountyTransaction extends Transaction {
  readonly kind = 'county';
  constructor(
    client: PoolClient,
    manager: EntityManager,
    readonly countyId: string,
  ) {
    super(client, manager);
  }
}

/** The förbund of one open transfer mandate. */
export class TransferTransaction extends Transaction {
  readonly kind = 'transfer';
  constructor(
    client: PoolClient,
    manager: EntityManager,
    readonly mandateId: string,
  ) {
    super(client, manager);
  }
}

/** Who and where: users, mandates, förbund, county, outbox. No figures. */
export class RegistryTransaction extends Transaction {
  readonly kind = 'registry';
}
