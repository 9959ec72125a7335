import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertText } from './checked-input.js';
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
      const [objectKey, objectCount] = [
        counterparties.map(({ code }) => code).join(' '),
        counterparties.length,
      ];
      if (objectCount > 0)
        await record(tx, { actor: context.actor, action: 'describeCounterparties', objectKey, objectCount });
    });
  }

  /**
   * Says whom a code stands for. Throws `COUNTERPARTY_KIND` when a förbund is named for another kind than `FORBUND` or
   * is missing for it, `OWN_COUNTERPARTY` for the förbund itself, `NOT_FOUND` for one that is not in the county. Which
   * member a code stands for is kept as long as it stands for a member.
   */
  async set(
    context: TenantContext,
    asked: Omit<Counterparty, 'organisationId'>,
    idempotencyKey: string,
  ): Promise<Counterparty> {
    await this.check(context, asked);
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'setCounterparty', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        const known = (await this.counterparties.all(tx)).find(({ code }) => code === asked.code);
        const organisationId = asked.kind === 'MEMBER' ? (known?.organisationId ?? null) : null;
        await this.counterparties.put(tx, { ...asked, organisationId });
        return asked.code;
      });
      return (await this.counterparties.all(tx)).find(({ code }) => code === id) as Counterparty;
    });
  }

  private async check(
    context: TenantContext,
    counterparty: Omit<Counterparty, 'organisationId'>,
  ): Promise<void> {
    const { code, name, kind, counterpartForbundId } = counterparty;
    assertText('code', code, 50);
    assertText('name', name, 200);
    if ((kind === 'FORBUND') !== (counterpartForbundId !== null)) {
      throw new DomainError(
        'COUNTERPARTY_KIND',
        'Motparten är ett annat förbund om, och bara om, det anges vilket.',
        { code },
      );
    }
    if (counterpartForbundId === null) return;
    if (counterpartForbundId === context.forbundId) {
      throw new DomainError('OWN_COUNTERPARTY', 'Ett förbund är inte sin egen motpart.', { code });
    }
    const own = await this.directory.forbundById(context.forbundId);
    const other = await this.directory.forbundById(counterpartForbundId);
    // Eliminations are made within a county; a förbund elsewhere is, from here, one that does not exist.
    if (other.countyId !== own.countyId)
      throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  }
}
