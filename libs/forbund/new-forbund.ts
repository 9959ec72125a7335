import type { OrganisationKind } from './organisation-kind.js';

/** An organisation by its slug; name and kind are needed when it is not registered yet. */
export interface NamedOrganisation {
  readonly slug: string;
  readonly name?: string | null;
  readonly kind?: OrganisationKind | null;
  readonly organisationNumber?: string | null;
}

/** A member of a förbund that is being registered. */
export interface NewMember {
  readonly organisation: NamedOrganisation;
  /** Part of the whole, a decimal up to 1; null where it is not known. */
  readonly share?: string | null;
}

/** A förbund to be registered, with its county (which needs a name when it is new) and its members. */
export interface NewForbund {
  readonly county: { readonly slug: string; readonly name?: string | null };
  readonly slug: string;
  readonly name: string;
  /** First day of the name and of the memberships; null where it is not known. */
  readonly validFrom: string | null;
  readonly seat: string;
  readonly organisationNumber: string | null;
  readonly isConstructed: boolean;
  readonly members: readonly NewMember[];
}
