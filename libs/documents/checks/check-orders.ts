import { Injectable } from '@nestjs/common';
import { Clock } from '@samla/platform/clock/clock.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { enqueue } from '@samla/platform/jobs/outbox.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import type { VersionKey } from '../kept/document.js';
import { documentCheck } from './document-check.job.js';
import { DocumentCheckRepository } from './document-check.repository.js';

/** Leaves checks to the worker, in the transaction of whoever orders them. */
@Injectable()
export class CheckOrders {
  constructor(
    private readonly clock: Clock,
    private readonly checks: DocumentCheckRepository,
  ) {}

  /** Orders a check of the versions, each against itself and all against each other; one that waits already is that one, else a new one of this id. */
  async order(
    tx: TenantTransaction,
    { actor }: TenantContext,
    versions: readonly VersionKey[],
    id = newId(),
  ): Promise<string> {
    const pending = await this.checks.pendingOf(tx, versions);
    if (pending !== undefined) return pending;
    const check = { id, phrase: 'I kö', requestedBy: actor, requestedAt: this.clock.now() };
    await this.checks.insert(tx, check, versions);
    await enqueue(tx, documentCheck, check.id, { forbundId: tx.forbundId, checkId: check.id });
    return check.id;
  }
}
