import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { type Counterparty, CounterpartyRepository } from './counterparty.repository.js';

/** Motparter: whom the object codes of the books stand for, as data per förbund. */
@Injectable()
export class CounterpartyService {
  constructor(
    private readonly database: Database,
    private readonly directory: ForbundDirectory,
    private readonly counterparties: CounterpartyRepository,
  ) {}

  /** All counterparties, by code. */
  list(context: TenantContext): Promise<Counterparty[]> {
    return this.database.tenant(context, (tx) => this.counterparties.all(tx));
  }

  /** As `list`, inside the caller's transaction. */
  all(tx: TenantTransaction): Promise<Counterparty[]> {
    return this.counterparties.all(tx);
  }

  /** Lays up counterparties as told; again gives the same. For the demo and for set-up. */
  async describe(context: TenantContext, counterparties: readonly Counterparty[]): Promise<void> {
    for (const counterparty of counterparties) await this.check(context, counterparty);
    await this.database.tenant(context, async (tx) => {
      for (const counterparty of counterparties) await this.counterparties.put(tx, counterparty);
    });
  }

  /**
   * Says whom a code stands for. Throws `COUNTERPARTY_KIND` when a förbund is named for another kind than `FORBUND` or
   * is missing for it, `OWN_COUNTERPARTY` for the förbund itself, `NOT_FOUND` for an unknown förbund.
   */
  async set(context: TenantContext, counterparty: Counterparty, idempotencyKey: string): Promise<Counterparty> {
    await this.check(context, counterparty);
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'setCounterparty', key: idempotencyKey, input: counterparty };
      const { id } = await once(tx, call, async () => {
        await this.counterparties.put(tx, counterparty);
        return counterparty.code;
      });
      return (await this.counterparties.all(tx)).find(({ code }) => code === id) as Counterparty;
    });
  }

  private async check(context: TenantContext, { code, kind, counterpartForbundId }: Counterparty): Promise<void> {
    if (code.trim() === '') throw new DomainError('COUNTERPARTY_KIND', 'En motpart har en kod.', { code });
    if ((kind === 'FORBUND') !== (counterpartForbundId !== null)) {
      throw new DomainError('COUNTERPARTY_KIND', 'Motparten är ett annat förbund om, och bara om, det anges vilket.', { code });
    }
    if (counterpartForbundId === null) return;
    if (counterpartForbundId === context.forbundId) {
      throw new DomainError('OWN_COUNTERPARTY', 'Ett förbund är inte sin egen motpart.', { code });
    }
    await this.directory.forbundById(counterpartForbundId);
  }
}
