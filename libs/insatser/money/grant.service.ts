import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { checkedText } from '@samla/governance/checked-text.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { StandingInsats } from '../register/insats.js';
import { InsatsService } from '../register/insats.service.js';
import type { InsatsGrant, NewGrant } from './grant.js';
import { GrantRepository } from './grant.repository.js';

/** Money that insatser are given, each time by a decision. */
@Injectable()
export class GrantService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly insatser: InsatsService,
    private readonly decisions: DecisionService,
    private readonly grants: GrantRepository,
  ) {}

  /**
   * Gives an insats money by a decision, or takes some back (negative). A cost kind that 7 § does not allow is recorded
   * and found, never refused. Throws `NOT_FOUND` for an unknown insats or decision, `GRANT_EMPTY` for zero,
   * `GRANT_TO_CANCELLED`, `INSATS_PERIOD`, `PERSONAL_DATA`.
   */
  async grant(context: TenantContext, asked: NewGrant, idempotencyKey: string): Promise<StandingInsats> {
    assertPeriod(asked, 'Medlens period');
    if (asked.amount.isZero()) throw new DomainError('GRANT_EMPTY', 'Beslutade medel är inte noll kronor.');
    const texts = {
      note: checkedText('note', asked.note, 500),
      document: checkedText('document', asked.document, 200),
      place: checkedText('place', asked.place, 200),
    };
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'grantInsatsMoney', key: idempotencyKey, input: asked };
      await once(tx, call, async () => {
        const { state } = await this.insatser.held(tx, asked.code);
        if (state === 'CANCELLED' && !asked.amount.isNegative())
          throw new DomainError('GRANT_TO_CANCELLED', 'Insatsen är avbruten och kan inte få mer medel.');
        await this.decisions.byId(tx, asked.decisionId);
        const grant = { ...asked, ...texts, id: asked.id ?? randomUUID() };
        await this.grants.add(tx, grant, context.actor.name, this.clock.now());
        return grant.id;
      });
      return this.insatser.known(tx, asked.code);
    });
  }

  /** The money of insatser by code, inside the caller's transaction. */
  of(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsGrant[]> {
    return this.grants.of(tx, codes);
  }
}
