import type { Permission } from '@samla/domain/access/permissions.js';
import { permits } from '@samla/domain/access/roles.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { type CountyContext, countyContext, type TenantContext, tenantContext } from '../tenant-context.js';
import type { HeldMandate, Principal } from './principal.js';

/**
 * The context of work in a förbund. A förbund where the principal holds nothing is `NOT_FOUND`, exactly as one that
 * does not exist; a mandate there that lacks the right is `FORBIDDEN`.
 */
export function tenantFor(
  principal: Principal | null,
  forbundId: string,
  permission: Permission,
): TenantContext {
  const { actor, mandates, scopes } = signedIn(principal);
  const held = mandates.filter((mandate) => mandate.forbundId === forbundId);
  assertRight(held, scopes, permission);
  return tenantContext(forbundId, actor);
}

/** The context of work in a county: by a mandate in the county, or in one of its förbund where the role reaches so far. */
export function countyFor(
  principal: Principal | null,
  countyId: string,
  permission: Permission,
): CountyContext {
  const { actor, mandates, scopes } = signedIn(principal);
  const held = mandates.filter((mandate) => mandate.countyId === countyId);
  assertRight(held, scopes, permission);
  return countyContext(countyId, actor);
}

/** Asserts a right that belongs to the installation and to no förbund; answers the principal. */
export function installationFor(principal: Principal | null, permission: Permission): Principal {
  const signed = signedIn(principal);
  const held = signed.mandates.filter((mandate) => mandate.forbundId === null && mandate.countyId === null);
  if (held.length === 0) throw forbidden();
  assertRight(held, signed.scopes, permission);
  return signed;
}

/** Whether the principal may do that in the förbund: for answers that show less instead of refusing. */
export function maySee(principal: Principal | null, forbundId: string, permission: Permission): boolean {
  if (!principal || (principal.scopes && !principal.scopes.includes(permission))) return false;
  return principal.mandates.some(
    (mandate) => mandate.forbundId === forbundId && permits(mandate.role, permission),
  );
}

/** Whether the principal may do that anywhere at all: for limits that are set before it is known where. */
export function maySomewhere(principal: Principal | null, permission: Permission): boolean {
  if (!principal || (principal.scopes && !principal.scopes.includes(permission))) return false;
  return principal.mandates.some(({ role }) => permits(role, permission));
}

/** The principal, or `UNAUTHENTICATED`; `FORBIDDEN` to whoever has not yet changed a password that somebody else chose. */
export function signedIn(principal: Principal | null): Principal {
  const known = recognised(principal);
  if (known.mustChangePassword)
    throw new DomainError('FORBIDDEN', 'Byt lösenord först: det du har är känt av den som gav dig det.');
  return known;
}

/** As `signedIn`, also before a first password is changed: for changing it. */
export function recognised(principal: Principal | null): Principal {
  if (!principal) throw new DomainError('UNAUTHENTICATED', 'Logga in, eller skicka en giltig nyckel.');
  return principal;
}

function assertRight(
  held: readonly HeldMandate[],
  scopes: readonly Permission[] | null,
  permission: Permission,
): void {
  if (held.length === 0) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  if (scopes && !scopes.includes(permission)) throw forbidden();
  if (!held.some((mandate) => permits(mandate.role, permission))) throw forbidden();
}

function forbidden(): DomainError {
  return new DomainError('FORBIDDEN', 'Ditt uppdrag ger inte rätt till det här.');
}
