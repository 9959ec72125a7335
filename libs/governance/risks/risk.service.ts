import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertRiskSteps, riskValue } from '@samla/domain/governance/risk.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor, TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { checkedText, requiredText } from '../checked-text.js';
import type { NewAssessment, Risk, RiskVersion } from './risk.js';
import { RiskRepository } from './risk.repository.js';

/** A risk that was assessed before Samla, or is constructed. */
export type RegisteredRisk = Omit<RiskVersion, 'version' | 'recordedBy' | 'recordedAt'>;

/** The risk register of a förbund. */
@Injectable()
export class RiskService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly risks: RiskRepository,
  ) {}

  /** All risks, the gravest first. */
  list(context: TenantContext): Promise<Risk[]> {
    return this.database.tenant(context, (tx) => this.all(tx));
  }

  /** Adds a risk with its first assessment. Throws `BAD_USER_INPUT` for a step outside 1–5, `PERSONAL_DATA`. */
  add(context: TenantContext, asked: NewAssessment, idempotencyKey: string): Promise<Risk> {
    return this.assess(context, { mutation: 'addRisk', asked, after: 0, idempotencyKey });
  }

  /**
   * Assesses a risk anew. Throws `RISK_CHANGED` when another than `after` is its latest version, `NOT_FOUND`, and as `add`.
   */
  revise(
    context: TenantContext,
    riskId: string,
    asked: NewAssessment,
    after: number,
    idempotencyKey: string,
  ): Promise<Risk> {
    return this.assess(context, { mutation: 'reviseRisk', riskId, asked, after, idempotencyKey });
  }

  /** Lays up risks under ids of the caller's; one that is there is left as it is. For the demo and for set-up. */
  async register(context: TenantContext, registered: readonly RegisteredRisk[]): Promise<void> {
    const { actor } = context;
    await this.database.tenant(context, async (tx) => {
      const known = await this.risks.all(tx);
      const added = registered.filter(({ riskId }) => !known.some((risk) => risk.riskId === riskId));
      for (const risk of added) await this.risks.add(tx, { ...risk, version: 1, ...this.signed(actor) });
      const [objectKey, objectCount] = [context.forbundId, added.length];
      if (added.length > 0) await record(tx, { actor, action: 'registerRisks', objectKey, objectCount });
    });
  }

  private async assess(context: TenantContext, call: Assessment): Promise<Risk> {
    const { mutation, asked, after, idempotencyKey: key } = call;
    assertRiskSteps({ probability: asked.probability, consequence: asked.consequence });
    const checked = { ...asked, ...texts(asked), isConstructed: false };
    return this.database.tenant(context, async (tx) => {
      const input = { riskId: call.riskId ?? null, asked, after };
      const { id } = await once(tx, { actor: context.actor, mutation, key, input }, async () => {
        const riskId = call.riskId ?? newId();
        if (call.riskId !== undefined) await this.assertLatest(tx, riskId, after);
        const version = { ...checked, riskId, version: after + 1, ...this.signed(context.actor) };
        await this.risks.add(tx, version);
        return riskId;
      });
      return (await this.all(tx)).find(({ riskId }) => riskId === id) as Risk;
    });
  }

  private async assertLatest(tx: TenantTransaction, riskId: string, after: number): Promise<void> {
    const risk = (await this.all(tx)).find((found) => found.riskId === riskId);
    if (!risk) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    if (risk.version !== after)
      throw new DomainError(
        'RISK_CHANGED',
        'Någon har bedömt risken sedan du läste den; läs om och försök igen.',
        {
          latest: risk.version,
        },
      );
  }

  private async all(tx: TenantTransaction): Promise<Risk[]> {
    const versions = await this.risks.all(tx);
    const ids = [...new Set(versions.map(({ riskId }) => riskId))];
    const value = ({ probability, consequence }: Risk): number => riskValue(probability, consequence);
    return ids
      .map((id) => versions.filter(({ riskId }) => riskId === id))
      .map((history) => ({ ...(history.at(-1) as RiskVersion), history }))
      .sort((first, second) => value(second) - value(first) || (first.title < second.title ? -1 : 1));
  }

  private signed(actor: Actor): Pick<RiskVersion, 'recordedBy' | 'recordedAt'> {
    return { recordedBy: actor.name, recordedAt: this.clock.now() };
  }
}

/** One call of `addRisk` (no risk yet) or `reviseRisk`. */
interface Assessment {
  readonly mutation: 'addRisk' | 'reviseRisk';
  readonly riskId?: string;
  readonly asked: NewAssessment;
  /** The version that it comes after; 0 for a new risk. */
  readonly after: number;
  readonly idempotencyKey: string;
}

function texts({ title, measure, note, document }: NewAssessment) {
  return {
    title: requiredText('title', title, 200),
    measure: checkedText('measure', measure, 1000),
    note: checkedText('note', note, 1000),
    document: checkedText('document', document, 200),
  };
}
