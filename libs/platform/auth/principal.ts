import type { Permission } from '@samla/domain/access/permissions.js';
import type { Role } from '@samla/domain/access/roles.js';
import type { Actor } from '../tenant-context.js';

/** A role that is held today: in one förbund (whose county is told too), in one county, or in the installation. */
export interface HeldMandate {
  readonly role: Role;
  readonly forbundId: string | null;
  /** The county of the mandate, or of the mandate's förbund. */
  readonly countyId: string | null;
}

/** A county as it is named. */
export interface NamedCounty {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isConstructed: boolean;
}

/** A signed-in person or machine, with every mandate that is valid today. */
export interface Principal {
  readonly actor: Actor;
  readonly mandates: readonly HeldMandate[];
  /** The counties that the mandates lie in, each once, as read with them; a principal that no token stands for brings none. */
  readonly counties?: readonly NamedCounty[];
  /** What a key was narrowed to; null for a person's session, which may do all that its mandates allow. */
  readonly scopes: readonly Permission[] | null;
  /** The password is one that somebody else gave: until it is changed nothing is held, and everything else is refused. */
  readonly mustChangePassword?: boolean;
}
