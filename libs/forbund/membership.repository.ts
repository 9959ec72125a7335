import type { PartyKind } from '@samla/domain/forbund/shares.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';
import { FROM, storedFrom } from './open-date.js';
import type { OrganisationKind } from './organisation-kind.js';

/** A membership to be written. `share` is the member's part of the whole, a decimal up to 1; null where it is not known. */
export interface NewMembership {
  readonly forbundId: string;
  readonly organisationId: string;
  readonly party: PartyKind;
  readonly share: string | null;
  /** First day; null since a day that is not known. */
  readonly validFrom: string | null;
  /** Last day, counted in; null still a member. */
  readonly validTo: string | null;
}

/** A membership with its organisation. */
export interface Membership extends NewMembership {
  readonly organisationSlug: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationNumber: string | null;
}

/** Members of förbund by date. */
@Injectable()
export class MembershipRepository {
  /** The members on a day: the state first, then region and kommun, each by name. */
  on(tx: RegistryTransaction, forbundIds: readonly string[], day: string): Promise<Membership[]> {
    return tx.query<Membership>(
      `select m.forbund_id as "forbundId", m.organisation_id as "organisationId", m.party, m.share::text as share, ${FROM},
         m.valid_to::text as "validTo", o.slug as "organisationSlug", o.name as "organisationName",
         o.kind as "organisationKind", o.organisation_number as "organisationNumber"
       from membership m join organisation o on o.id = m.organisation_id
       where m.forbund_id = any ($1::uuid[]) and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       order by array_position(array['STATE', 'REGION', 'MUNICIPALITY'], m.party), o.name collate "sv-SE-x-icu", o.id`,
      [[...forbundIds], day],
    );
  }

  /** Writes a membership; one of the same organisation that begins the same day is changed. */
  async upsert(tx: RegistryTransaction, membership: NewMembership): Promise<void> {
    const { forbundId, organisationId, party, share, validFrom, validTo } = membership;
    await tx.execute(
      `insert into membership (forbund_id, organisation_id, valid_from, valid_to, party, share)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (forbund_id, organisation_id, valid_from)
       do update set valid_to = excluded.valid_to, party = excluded.party, share = excluded.share`,
      [forbundId, organisationId, storedFrom(validFrom), validTo, party, share],
    );
  }
}
