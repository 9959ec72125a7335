import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertNoPersonalIdentity } from '@samla/domain/privacy/personal-identity.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor, TenantContext } from '@samla/platform/tenant-context.js';
import { type Decision, DecisionRepository } from './decision.repository.js';

/** A decision to be recorded; its id is made unless one is given. */
export type NewDecision = Omit<Decision, 'id'> & { readonly id?: string };

/** The decisions that budgets, contributions, insatser and duties stand on. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly decisions: DecisionRepository,
  ) {}

  /** All decisions, newest first. */
  list(context: TenantContext): Promise<Decision[]> {
    return this.database.tenant(context, (tx) => this.decisions.all(tx));
  }

  /** Several by id, inside the caller's transaction; ids without a decision are left out. */
  byIds(tx: TenantTransaction, ids: readonly string[]): Promise<Decision[]> {
    return this.decisions.byIds(tx, ids);
  }

  /** One by id, inside the caller's transaction. Throws `NOT_FOUND`. */
  async byId(tx: TenantTransaction, id: string): Promise<Decision> {
    const [decision] = await this.decisions.byIds(tx, [id]);
    if (!decision) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return decision;
  }

  /** Records a decision. Throws `DECISION_IN_FUTURE` for a day that has not come, `PERSONAL_DATA` for a personnummer. */
  async record(context: TenantContext, asked: NewDecision, idempotencyKey: string): Promise<Decision> {
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'recordDecision',
        key: idempotencyKey,
        input: asked,
      };
      const { id } = await once(tx, call, async () => (await this.add(tx, context.actor, asked)).id);
      return this.byId(tx, id);
    });
  }

  /** As `record`, part of other work in the caller's transaction, whose key and trail then stand for it. */
  async add(tx: TenantTransaction, actor: Actor, asked: NewDecision): Promise<Decision> {
    const now = this.clock.now();
    if (asked.decidedOn > now.toISOString().slice(0, 10))
      throw new DomainError(
        'DECISION_IN_FUTURE',
        'Ett beslut kan inte registreras före den dag det fattas.',
        {
          decidedOn: asked.decidedOn,
        },
      );
    assertNoPersonalIdentity({
      paragraph: asked.paragraph,
      title: asked.title,
      document: asked.document,
    });
    const decision = { ...asked, id: asked.id ?? randomUUID() };
    await this.decisions.add(tx, decision, actor.name, now);
    return decision;
  }
}
