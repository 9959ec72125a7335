import { Injectable } from '@nestjs/common';
import { normaliseOrganisationNumber } from '@samla/domain/forbund/organisation-number.js';
import { Database } from '@samla/platform/database/database.js';
import { type County, CountyRepository } from './county.repository.js';
import { type ForbundName, ForbundNameRepository } from './forbund-name.repository.js';
import { ForbundRepository, type ForbundRow } from './forbund.repository.js';
import { MembershipRepository, type NewMembership } from './membership.repository.js';
import { type Organisation, OrganisationRepository } from './organisation.repository.js';

/** A förbund with the names that it has had. */
export interface KnownForbund extends ForbundRow {
  readonly names: readonly ForbundName[];
}

/** Lays up what is known of counties and förbund under ids that are known: again gives the same. */
@Injectable()
export class ForbundRegistration {
  constructor(
    private readonly database: Database,
    private readonly counties: CountyRepository,
    private readonly forbund: ForbundRepository,
    private readonly names: ForbundNameRepository,
    private readonly organisations: OrganisationRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  registerCounty(county: County): Promise<void> {
    return this.database.registry((tx) => this.counties.upsert(tx, county));
  }

  /** Registers a förbund and its names; an organisation number that is none is `ORGNR_INVALID`. */
  async registerForbund({ names, ...row }: KnownForbund): Promise<void> {
    const number = row.organisationNumber && normaliseOrganisationNumber(row.organisationNumber);
    await this.database.registry(async (tx) => {
      await this.forbund.upsert(tx, { ...row, organisationNumber: number });
      for (const name of names) await this.names.upsert(tx, row.id, name);
    });
  }

  registerOrganisation(organisation: Organisation): Promise<void> {
    return this.database.registry((tx) => this.organisations.insertMissing(tx, organisation));
  }

  registerMembership(membership: NewMembership): Promise<void> {
    return this.database.registry((tx) => this.memberships.upsert(tx, membership));
  }
}
