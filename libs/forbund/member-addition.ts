import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { normaliseOrganisationNumber } from '@samla/domain/forbund/organisation-number.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { v7 as newId } from 'uuid';
import { name as checkedName } from './checked-forbund.js';
import { assertMemberShares } from './member-shares.js';
import { MembershipRepository } from './membership.repository.js';
import type { NamedOrganisation, NewForbund } from './new-forbund.js';
import { ORGANISATION_KINDS } from './organisation-kind.js';
import { type Organisation, OrganisationRepository } from './organisation.repository.js';

/** Makes organisations members of a new förbund. */
@Injectable()
export class MemberAddition {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /** Inserts the members, each for the party that its kind belongs to, once their shares are proved to follow 5 §. */
  async insert(
    tx: RegistryTransaction,
    forbundId: string,
    { members, validFrom }: NewForbund,
  ): Promise<void> {
    const resolved = [];
    for (const { organisation, share } of members) {
      const { id, slug, kind } = await this.organisation(tx, organisation);
      resolved.push({ id, organisation: slug, party: ORGANISATION_KINDS[kind].party, share: share ?? null });
    }
    assertMemberShares(resolved);
    for (const { id: organisationId, party, share } of resolved) {
      await this.memberships.upsert(tx, {
        forbundId,
        organisationId,
        party,
        share,
        validFrom,
        validTo: null,
      });
    }
  }

  private async organisation(tx: RegistryTransaction, wanted: NamedOrganisation): Promise<Organisation> {
    const { slug, name, kind, organisationNumber } = wanted;
    const known = await this.organisations.bySlug(tx, slug);
    if (known) return known;
    if (!name || !kind) {
      const message = `Organisationen "${slug}" finns inte. Ange namn och slag för att lägga upp den.`;
      throw new DomainError('ORGANISATION_UNKNOWN', message, { organisation: slug });
    }
    const number = organisationNumber ? normaliseOrganisationNumber(organisationNumber) : null;
    const organisation = {
      id: newId(),
      slug,
      name: checkedName(name, 'Organisationens namn'),
      kind,
      organisationNumber: number,
    };
    await this.organisations.insert(tx, organisation);
    return organisation;
  }
}
