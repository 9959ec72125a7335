import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { CountyContext, TenantContext, TransferContext } from '../tenant-context.js';
import { inDomainWords } from './constraint-errors.js';
import { oneRead } from './one-read.js';
import { ReadLanes } from './read-lanes.js';
import { retryable } from './retry.js';
import { type Scope, scopeOf } from './scope.js';
import {
  CountyTransaction,
  RegistryTransaction,
  TenantTransaction,
  type Transaction,
  TransferTransaction,
} from './transaction.js';

const BEGIN = { ANY: 'begin', SNAPSHOT: 'begin isolation level repeatable read read only' } as const;

type Work<Tx, Result> = (tx: Tx) => Promise<Result>;
type Make<Tx> = (client: PoolClient, manager: EntityManager) => Tx;

/**
 * What a closure does. `ONE_READ` makes exactly one statement, a read, before it first waits for anything: the server
 * then gets the whole transaction at once, one round trip instead of three. It is the shape of a hot read.
 * `SNAPSHOT` makes several reads, and all see the database as the first one saw it.
 */
export type WorkShape = 'ANY' | 'ONE_READ' | 'SNAPSHOT';

/**
 * The only door to the data. Four kinds of transaction and no fifth; each takes on a role that can do just that
 * kind of work, and row-level security does the rest. A closure is run again, whole, when PostgreSQL could not
 * serialise it or found a deadlock, so it must not touch anything but its transaction.
 */
@Injectable()
export class Database {
  private readonly lanes: ReadLanes;

  constructor(private readonly source: DataSource) {
    const { extra } = source.options as { extra?: { max?: number } };
    this.lanes = new ReadLanes(source, Math.max(1, Math.floor((extra?.max ?? 2) / 2)));
  }

  /** Work inside one förbund. */
  tenant<Result>(
    context: TenantContext,
    work: Work<TenantTransaction, Result>,
    shape?: WorkShape,
  ): Promise<Result> {
    const { forbundId } = context;
    const scope = scopeOf('samla_tenant', 'app.forbund_id', forbundId);
    return this.run(
      scope,
      (client, manager) => new TenantTransaction(client, manager, forbundId),
      work,
      shape,
    );
  }

  /** Work on one county's submissions and rollups. */
  county<Result>(
    context: CountyContext,
    work: Work<CountyTransaction, Result>,
    shape?: WorkShape,
  ): Promise<Result> {
    const { countyId } = context;
    const scope = scopeOf('samla_county', 'app.county_id', countyId);
    return this.run(
      scope,
      (client, manager) => new CountyTransaction(client, manager, countyId),
      work,
      shape,
    );
  }

  /** Work over the förbund of an open transfer mandate: the policies read the mandate themselves. */
  transfer<Result>(context: TransferContext, work: Work<TransferTransaction, Result>): Promise<Result> {
    const { mandateId } = context;
    const scope = scopeOf('samla_transfer', 'app.transfer_mandate_id', mandateId);
    return this.run(scope, (client, manager) => new TransferTransaction(client, manager, mandateId), work);
  }

  /** Work on who and where. */
  registry<Result>(work: Work<RegistryTransaction, Result>, shape?: WorkShape): Promise<Result> {
    const scope = scopeOf('samla_registry');
    return this.run(scope, (client, manager) => new RegistryTransaction(client, manager), work, shape);
  }

  private async run<Tx extends Transaction, Result>(
    scope: Scope,
    make: Make<Tx>,
    work: Work<Tx, Result>,
    shape: WorkShape = 'ANY',
  ): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (shape === 'ONE_READ')
          return await this.lanes.read((client, manager) =>
            oneRead(client, scope, (reader) => make(reader, manager), work),
          );
        return await this.workThrough(`${BEGIN[shape]}; ${scope.opening}`, make, work);
      } catch (error) {
        if (!retryable(error, attempt)) throw inDomainWords(error);
      }
    }
  }

  private async workThrough<Tx extends Transaction, Result>(
    opening: string,
    make: Make<Tx>,
    work: Work<Tx, Result>,
  ): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const tx = make(client, runner.manager);
    // Not waited for: it goes along with the first statement, which PostgreSQL refuses if this fails.
    const opened = sent(client, opening);
    try {
      const result = await work(tx);
      await opened;
      assertCommitted(await client.query('commit'));
      return result;
    } catch (error) {
      const first = await firstOf(opened, error);
      // A broken connection cannot roll back; its transaction is gone with it, and the first error is the one to tell.
      await client.query('rollback').catch(() => undefined);
      throw first;
    } finally {
      tx.end();
      await runner.release();
    }
  }
}

/** PostgreSQL answers the commit of a failed transaction with a rollback and no error: someone swallowed the error. */
function assertCommitted({ command }: { readonly command: string }): void {
  if (command !== 'COMMIT')
    throw new Error(`the transaction was rolled back (${command}): an error of its SQL was swallowed`);
}

/** Sends a statement whose failure is told by whoever waits for it, or by the statements after it. */
function sent(client: PoolClient, sql: string): Promise<unknown> {
  const reply = client.query(sql);
  reply.catch(() => undefined);
  return reply;
}

/** The error that came first: if the transaction could not be opened, that one and not what followed from it. */
function firstOf(opened: Promise<unknown>, error: unknown): Promise<unknown> {
  return opened.then(
    () => error,
    (first: unknown) => first,
  );
}
