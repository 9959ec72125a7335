import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { grouped } from './grouped.js';
import { type Membership, MembershipRepository } from './membership.repository.js';
import { partyShare } from './member-shares.js';
import { mayRead } from './visibility.js';

/** A member with its party's share of the whole, a decimal. */
export interface Member extends Membership {
  readonly partyShare: string;
}

/** Who is a member of which förbund and when. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memberships: MembershipRepository,
  ) {}

  /** Today, by the Swedish calendar: the day that members are shown for when none is asked for. */
  today(): string {
    return this.clock.today();
  }

  /** The members of each förbund on a day. */
  async membersOf(forbundIds: readonly string[], day: string): Promise<ReadonlyMap<string, Member[]>> {
    const rows = await this.database.registry((tx) => this.memberships.on(tx, forbundIds, day));
    const groups = grouped(rows, ({ forbundId }) => forbundId);
    return new Map([...groups].map(([forbundId, members]) => [forbundId, withPartyShares(members)]));
  }

  /** Refuses, with `FORBIDDEN`, to show members to a role that has no business with them. */
  assertMayRead(principal: Principal, forbund: { readonly id: string; readonly countyId: string }): void {
    if (mayRead(principal, forbund, 'READ_MEMBERS')) return;
    throw new DomainError('FORBIDDEN', 'Ditt uppdrag ger inte rätt till det här.');
  }
}

function withPartyShares(members: readonly Membership[]): Member[] {
  const hasRegion = members.some(({ party }) => party === 'REGION');
  return members.map((member) => ({ ...member, partyShare: partyShare(member.party, hasRegion) }));
}
