import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { insatsState, type InsatsState } from '@samla/domain/insatser/insats-state.js';
import { MembershipService } from '@samla/forbund/membership.service.js';
import { requiredText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { Actor, TenantContext } from '@samla/platform/tenant-context.js';
import { checkedDetails, checkedInsats } from './checked-insats.js';
import type { Insats, InsatsDetails, NewInsats, StandingInsats } from './insats.js';
import { InsatsRepository } from './insats.repository.js';

/** A change of an insats, with why. */
export interface InsatsChange extends InsatsDetails {
  readonly code: string;
  readonly reason: string;
}

/** The register of insatser: who does what for whom, by which agreement. */
@Injectable()
export class InsatsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memberships: MembershipService,
    private readonly insatser: InsatsRepository,
  ) {}

  /** A page of the insatser, by code; those in a state alone, if one is asked for. */
  async page(context: TenantContext, state: InsatsState | null, page: Page): Promise<Paged<StandingInsats>> {
    const after = page.after?.[0] ?? null;
    const all = await this.database.tenant(context, (tx) => this.all(tx));
    const rows = all.filter(
      (each) => (state === null || each.state === state) && (after === null || each.code > after),
    );
    return paged(rows.slice(0, page.limit + 1), page);
  }

  /** The insats of that code, or `NOT_FOUND`. */
  byCode(context: TenantContext, code: string): Promise<StandingInsats> {
    return this.database.tenant(context, (tx) => this.known(tx, code));
  }

  /** Every insats by code, inside the caller's transaction. */
  async all(tx: TenantTransaction): Promise<StandingInsats[]> {
    const rows = await this.insatser.all(tx);
    return rows.map((insats) => this.standing(insats)).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The insats of that code inside the caller's transaction, or `NOT_FOUND`. */
  async known(tx: TenantTransaction, code: string): Promise<StandingInsats> {
    const insats = await this.insatser.byCode(tx, code);
    if (!insats) throw new DomainError('NOT_FOUND', 'Det finns ingen sådan insats.');
    return this.standing(insats);
  }

  /** As `known`, and nobody else writes about the insats until the transaction ends. */
  async held(tx: TenantTransaction, code: string): Promise<StandingInsats> {
    await this.insatser.lock(tx, code);
    return this.known(tx, code);
  }

  /**
   * Registers an insats. Throws `INSATS_EXISTS` for a code that is taken (an insats of both kinds is registered twice,
   * under two codes), `PERFORMER_UNKNOWN` for an organisation that is no member, `INSATS_PERIOD`, `PERSONAL_DATA`.
   */
  async add(context: TenantContext, asked: NewInsats, idempotencyKey: string): Promise<StandingInsats> {
    const checked = checkedInsats(asked);
    const insats = { ...checked, ...(await this.performer(context, checked)) };
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'addInsats', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        await this.insatser.lock(tx, insats.code);
        if (await this.insatser.byCode(tx, insats.code))
          throw new DomainError('INSATS_EXISTS', `Insatsen ${insats.code} är redan registrerad.`, {
            code: insats.code,
          });
        await this.write(tx, context.actor, insats);
        return insats.code;
      });
      return this.known(tx, id);
    });
  }

  /** Changes what may be changed, as a new version. Throws as `add`, and `NOT_FOUND`. */
  async change(context: TenantContext, asked: InsatsChange, idempotencyKey: string): Promise<StandingInsats> {
    const checked = checkedDetails(asked);
    const details = { ...checked, ...(await this.performer(context, checked)) };
    const reason = requiredText('reason', asked.reason, 500);
    return this.database.tenant(context, async (tx) => {
      const trail = () => ({ reason });
      const call = {
        actor: context.actor,
        mutation: 'changeInsats',
        key: idempotencyKey,
        input: asked,
        trail,
      };
      const { id } = await once(tx, call, async () => {
        const { version } = await this.held(tx, asked.code);
        const recorded = { recordedBy: context.actor.name, recordedAt: this.clock.now() };
        await this.insatser.addVersion(tx, {
          ...details,
          ...recorded,
          code: asked.code,
          version: version + 1,
          reason,
        });
        return asked.code;
      });
      return this.known(tx, id);
    });
  }

  private async write(tx: TenantTransaction, actor: Actor, insats: NewInsats): Promise<void> {
    const now = this.clock.now();
    await this.insatser.add(tx, insats, actor.name, now);
    const recorded = { recordedBy: actor.name, recordedAt: now };
    await this.insatser.addVersion(tx, { ...insats, ...recorded, version: 1, reason: '' });
  }

  /** The name of a performer that is an organisation is the organisation's own. */
  private async performer(
    { forbundId }: TenantContext,
    { performer, performerOrganisationId }: InsatsDetails,
  ): Promise<Pick<InsatsDetails, 'performer'>> {
    if (performerOrganisationId === null) return { performer };
    const members = await this.memberships.membersOf([forbundId], this.clock.today());
    const member = members
      .get(forbundId)
      ?.find(({ organisationId }) => organisationId === performerOrganisationId);
    if (member) return { performer: member.organisationName };
    throw new DomainError(
      'PERFORMER_UNKNOWN',
      'Organisationen är inte medlem i förbundet; ange utföraren med namn.',
    );
  }

  private standing(insats: Insats): StandingInsats {
    return { ...insats, state: insatsState(insats, this.clock.today()) };
  }
}
