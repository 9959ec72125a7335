import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assertKeyWeights } from '@samla/domain/contributions/contribution-key.js';
import { MembershipService } from '@samla/forbund/membership.service.js';
import { checkedText, requiredText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { Sourced, StoredContributionKey } from './contribution.js';
import { ContributionKeyRepository } from './contribution-key.repository.js';
import { assertPaying } from './contribution-members.js';
import { ContributionVersionRepository } from './contribution-version.repository.js';

/** A key to be entered; its id is made unless one is given. */
export interface NewContributionKey extends Sourced {
  readonly id?: string;
  readonly validFrom: string;
  readonly basis: string;
  readonly weights: readonly { readonly organisationId: string; readonly weight: string }[];
}

/** Fördelningsnycklar: how the members of one party share its part, from a day on. */
@Injectable()
export class ContributionKeyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memberships: MembershipService,
    private readonly keys: ContributionKeyRepository,
    private readonly versions: ContributionVersionRepository,
  ) {}

  /** All keys, in the order that they were entered. */
  list(context: TenantContext): Promise<StoredContributionKey[]> {
    return this.database.tenant(context, (tx) => this.keys.all(tx));
  }

  /** As `list`, inside the caller's transaction. */
  all(tx: TenantTransaction): Promise<StoredContributionKey[]> {
    return this.keys.all(tx);
  }

  /**
   * Enters a key. Throws `CONTRIBUTION_KEY_INVALID` for weights that split nothing or a member that does not pay in the
   * förbund that day, `PERSONAL_DATA` for a personnummer.
   */
  async set(
    context: TenantContext,
    asked: NewContributionKey,
    idempotencyKey: string,
  ): Promise<StoredContributionKey> {
    const { validFrom, isConstructed, weights } = asked;
    const basis = requiredText('basis', asked.basis, 500);
    const document = checkedText('document', asked.document, 500);
    const place = checkedText('place', asked.place, 200);
    const { forbundId, actor } = context;
    const members = (await this.memberships.membersOf([forbundId], validFrom)).get(forbundId) ?? [];
    const nameOf = new Map(members.map((each) => [each.organisationId, each.organisationName]));
    assertKeyWeights(
      weights.map(({ organisationId, weight }) => ({
        member: nameOf.get(organisationId) ?? organisationId,
        weight,
      })),
    );
    assertPaying(
      members,
      weights.map(({ organisationId }) => organisationId),
    );
    return this.database.tenant(context, async (tx) => {
      const call = { actor, mutation: 'setContributionKey', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        await this.versions.lock(tx);
        const key: StoredContributionKey = {
          id: asked.id ?? randomUUID(),
          ...{ validFrom, basis, document, place, isConstructed },
          recordedBy: actor.name,
          recordedAt: this.clock.now(),
          weights: weights.map((each) => ({ ...each, label: nameOf.get(each.organisationId)! })),
        };
        await this.keys.add(tx, key);
        return key.id;
      });
      return (await this.keys.all(tx)).find((key) => key.id === id)!;
    });
  }
}
