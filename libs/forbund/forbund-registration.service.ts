import { Injectable } from '@nestjs/common';
import { normaliseOrganisationNumber } from '@samla/domain/forbund/organisation-number.js';
import { type NewAuditEvent, record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { COMMAND_LINE } from '@samla/platform/tenant-context.js';
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
    const event = { actor: COMMAND_LINE, action: 'registerCounty', objectKey: county.id };
    return this.recorded(event, (tx) => this.counties.upsert(tx, county));
  }

  /** Registers a förbund and its names; an organisation number that is none is `ORGNR_INVALID`. */
  async registerForbund({ names, ...row }: KnownForbund): Promise<void> {
    const number = row.organisationNumber && normaliseOrganisationNumber(row.organisationNumber);
    const event = {
      actor: COMMAND_LINE,
      action: 'registerForbund',
      objectKey: row.id,
      concernsForbundId: row.id,
    };
    await this.recorded(event, async (tx) => {
      await this.forbund.upsert(tx, { ...row, organisationNumber: number });
      for (const name of names) await this.names.upsert(tx, row.id, name);
    });
  }

  registerOrganisation(organisation: Organisation): Promise<void> {
    const event = { actor: COMMAND_LINE, action: 'registerOrganisation', objectKey: organisation.id };
    return this.recorded(event, (tx) => this.organisations.insertMissing(tx, organisation));
  }

  registerMembership(membership: NewMembership): Promise<void> {
    const { organisationId: objectKey, forbundId: concernsForbundId } = membership;
    const event = { actor: COMMAND_LINE, action: 'registerMembership', objectKey, concernsForbundId };
    return this.recorded(event, (tx) => this.memberships.upsert(tx, membership));
  }

  private recorded(event: NewAuditEvent, write: (tx: RegistryTransaction) => Promise<void>): Promise<void> {
    return this.database.registry(async (tx) => {
      await write(tx);
      await record(tx, event);
    });
  }
}
