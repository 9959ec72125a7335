import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { CountyContext, TenantContext, TransferContext } from '../tenant-context.js';
import { inDomainWords } from './constraint-errors.js';
import { retryable } from './retry.js';
import { CountyTransaction, RegistryTransaction, TenantTransaction, TransferTransaction } from './transaction.js';

type Work<Tx, Result> = (tx: Tx) => Promise<Result>;

/**
 * The only door to the data. Four kinds of transaction and no fifth; each takes on a role that can do just that
 * kind of work, and row-level security does the rest. A closure is run again, whole, when PostgreSQL could not
 * serialise it or found a deadlock, so it must not touch anything but its transaction.
 */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Work inside one förbund. */
  tenant<Result>(context: TenantContext, work: Work<TenantTransaction, Result>): Promise<Result> {
    const open = opening('samla_tenant', 'app.forbund_id', context.forbundId);
    return this.run(open, (client, manager) => work(new TenantTransaction(client, manager, context.forbundId)));
  }

  /** Work on one county's submissions and rollups. */
  county<Result>(context: CountyContext, work: Work<CountyTransaction, Result>): Promise<Result> {
    const open = opening('samla_county', 'app.county_id', context.countyId);
    return this.run(open, (client, manager) => work(new CountyTransaction(client, manager, context.countyId)));
  }

  /** Work over the förbund of an open transfer mandate: the policies read the mandate themselves. */
  transfer<Result>(context: TransferContext, work: Work<TransferTransaction, Result>): Promise<Result> {
    const open = opening('samla_transfer', 'app.transfer_mandate_id', context.mandateId);
    return this.run(open, (client, manager) => work(new TransferTransaction(client, manager, context.mandateId)));
  }

  /** Work on who and where. */
  registry<Result>(work: Work<RegistryTransaction, Result>): Promise<Result> {
    const open = 'begin; set local role samla_registry';
    return this.run(open, (client, manager) => work(new RegistryTransaction(client, manager)));
  }

  /** Whether the database answers. */
  async ping(): Promise<void> {
    await this.source.query('select 1');
  }

  private async run<Result>(
    open: string,
    work: (client: PoolClient, manager: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(open, work);
      } catch (error) {
        if (!retryable(error, attempt)) throw inDomainWords(error);
      }
    }
  }

  private async once<Result>(
    open: string,
    work: (client: PoolClient, manager: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query(open);
      const result = await work(client, runner.manager);
      await client.query('commit');
      return result;
    } catch (error) {
      // A broken connection cannot roll back; its transaction is gone with it, and the first error is the one to tell.
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** One round trip: begin, take the role, say which rows. Ids were checked to be plain UUIDs when the context was made. */
function opening(role: string, setting: string, id: string): string {
  return `begin; set local role ${role}; set local ${setting} = '${id}'`;
}
