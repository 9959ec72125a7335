import type { Permission } from '@samla/domain/access/permissions.js';
import { permits } from '@samla/domain/access/roles.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { HeldMandate, Principal } from '@samla/platform/auth/principal.js';

/** A förbund and the county it lies in. */
interface Place {
  readonly id: string;
  readonly countyId: string;
}

/**
 * The förbund, for those who may see its facts (`READ_FORBUND`): by a mandate there, in its county or in the whole
 * installation, and a key that was not narrowed below that. Where a mandate reaches it without that right: `FORBIDDEN`;
 * else `NOT_FOUND`, word for word as for a förbund that does not exist (null). Figures ask for rights of their own.
 */
export function visibleForbund<Found extends Place>(principal: Principal, forbund: Found | null): Found {
  if (forbund && mayRead(principal, forbund, 'READ_FORBUND')) return forbund;
  if (forbund && reaching(principal, forbund).length > 0) throw forbidden();
  throw notFound();
}

/**
 * The county, by its name alone: seen by those with a mandate there, in one of its förbund, or in the
 * installation. What it holds asks for rights of its own.
 */
export function visibleCounty<Found extends { readonly id: string }>(
  principal: Principal,
  county: Found | null,
): Found {
  const reached = principal.mandates.some(({ countyId }) => countyId === county?.id);
  if (county && (reached || seesAll(principal))) return county;
  throw notFound();
}

/** Whether a mandate that reaches the förbund, or one in the whole installation, gives that right, and the key, if it is one, was not narrowed below it. */
export function mayRead(principal: Principal, forbund: Place, permission: Permission): boolean {
  if (principal.scopes && !principal.scopes.includes(permission)) return false;
  const held = [...reaching(principal, forbund), ...principal.mandates.filter(isOfInstallation)];
  return held.some(({ role }) => permits(role, permission));
}

/** Whether the principal sees the förbund by a mandate in the whole installation and holds nothing there: an operator's visit. */
export function isVisitor(principal: Principal, forbund: Place): boolean {
  return reaching(principal, forbund).length === 0;
}

/** A mandate in the whole installation that sees every förbund's facts, unless the key was narrowed below that. */
function seesAll({ mandates, scopes }: Principal): boolean {
  if (scopes && !scopes.includes('READ_FORBUND')) return false;
  return mandates.some((mandate) => isOfInstallation(mandate) && permits(mandate.role, 'READ_FORBUND'));
}

function reaching({ mandates }: Principal, forbund: Place): HeldMandate[] {
  return mandates.filter(
    ({ forbundId, countyId }) =>
      forbundId === forbund.id || (forbundId === null && countyId === forbund.countyId),
  );
}

function isOfInstallation({ forbundId, countyId }: HeldMandate): boolean {
  return forbundId === null && countyId === null;
}

function forbidden(): DomainError {
  return new DomainError('FORBIDDEN', 'Ditt uppdrag ger inte rätt till det här.');
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
