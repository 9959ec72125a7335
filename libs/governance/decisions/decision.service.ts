import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { Actor, TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { checkedText, requiredText } from '../checked-text.js';
import type { Decision } from './decision.js';
import { DecisionRepository } from './decision.repository.js';

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

  /** A page of the decisions, newest first. */
  async page(context: TenantContext, page: Page): Promise<Paged<Decision>> {
    return paged(await this.database.tenant(context, (tx) => this.decisions.page(tx, page)), page);
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

  /** Lays up decisions that were taken before Samla, under ids of the caller's; again gives the same. For the demo and for set-up. */
  async register(context: TenantContext, decisions: readonly Decision[]): Promise<void> {
    const { actor } = context;
    await this.database.tenant(context, async (tx) => {
      const known = await this.decisions.byIds(
        tx,
        decisions.map(({ id }) => id),
      );
      const added = decisions.filter(({ id }) => !known.some((found) => found.id === id));
      for (const decision of added) await this.add(tx, actor, decision);
      const [objectKey, objectCount] = [context.forbundId, added.length];
      if (added.length > 0) await record(tx, { actor, action: 'registerDecisions', objectKey, objectCount });
    });
  }

  /** As `record`, part of other work in the caller's transaction, whose key and trail then stand for it. */
  async add(tx: TenantTransaction, actor: Actor, asked: NewDecision): Promise<Decision> {
    if (asked.decidedOn > this.clock.today())
      throw new DomainError(
        'DECISION_IN_FUTURE',
        'Ett beslut kan inte registreras före den dag det fattas.',
        {
          decidedOn: asked.decidedOn,
        },
      );
    const texts = {
      paragraph: checkedText('paragraph', asked.paragraph, 50),
      title: requiredText('title', asked.title, 500),
      document: checkedText('document', asked.document, 200),
    };
    const decision = { ...asked, ...texts, id: asked.id ?? newId() };
    await this.decisions.add(tx, decision, actor.name, this.clock.now());
    return decision;
  }
}
