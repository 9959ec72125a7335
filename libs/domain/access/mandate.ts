import { permits, roleFacts, type Role, type RoleScope } from './roles.js';
import type { Permission } from './permissions.js';

/**
 * A role that a person holds somewhere from one day to another, both included (`YYYY-MM-DD`); `to` null is until
 * further notice. `scopeId` names the förbund or the county, and is null for the installation.
 */
export interface Mandate {
  readonly role: Role;
  readonly scopeId: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** True when the mandate holds on the day. */
export function isInForce(mandate: Pick<Mandate, 'from' | 'to'>, day: string): boolean {
  return mandate.from <= day && (mandate.to === null || day <= mandate.to);
}

/** True when one of the mandates, in force on the day and held in just that place, allows it. */
export function mayIn(
  mandates: readonly Mandate[],
  permission: Permission,
  place: { readonly scope: RoleScope; readonly id: string | null },
  day: string,
): boolean {
  return mandates.some(
    (mandate) =>
      roleFacts(mandate.role).scope === place.scope &&
      mandate.scopeId === place.id &&
      isInForce(mandate, day) &&
      permits(mandate.role, permission),
  );
}
