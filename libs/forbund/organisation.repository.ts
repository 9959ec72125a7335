import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from './organisation-kind.js';

/** An authority, region or kommun that can be a member of several förbund. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly organisationNumber: string | null;
}

/** Organisations in the registry. */
@Injectable()
export class OrganisationRepository {
  async bySlug(tx: RegistryTransaction, slug: string): Promise<Organisation | null> {
    const rows = await tx.query<Organisation>(
      'select id, slug, name, kind, organisation_number as "organisationNumber" from organisation where slug = $1',
      [slug],
    );
    return rows[0] ?? null;
  }

  async insert(tx: RegistryTransaction, organisation: Organisation): Promise<void> {
    await tx.execute(`insert into organisation ${COLUMNS}`, values(organisation));
  }

  /** Inserts the organisation unless one with that id stands there. */
  async insertMissing(tx: RegistryTransaction, organisation: Organisation): Promise<void> {
    await tx.execute(`insert into organisation ${COLUMNS} on conflict (id) do nothing`, values(organisation));
  }
}

const COLUMNS = '(id, slug, name, kind, organisation_number) values ($1, $2, $3, $4, $5)';

function values({ id, slug, name, kind, organisationNumber }: Organisation): unknown[] {
  return [id, slug, name, kind, organisationNumber];
}
