import { randomUUID } from 'node:crypto';
import type { Principal } from '../auth/principal.js';
import type { Actor, CountyContext, TenantContext } from '../tenant-context.js';

/** A place in which somebody acts; none is the installation. */
export interface ActingPlace {
  readonly forbundId?: string | undefined;
  readonly countyId?: string | undefined;
}

/** Codes of the roles that the principal holds in the place, else in the installation, with commas between. */
export function rolesIn({ mandates }: Principal, { forbundId, countyId }: ActingPlace): string {
  const there = mandates.filter(
    (mandate) =>
      (forbundId !== undefined && mandate.forbundId === forbundId) ||
      (countyId !== undefined && mandate.countyId === countyId),
  );
  const held = there.length > 0 ? there : mandates.filter((each) => !each.forbundId && !each.countyId);
  return [...new Set(held.map(({ role }) => role))].sort().join(',');
}

/** The actor with what the trail tells of this one request beside who it was. */
export function actingIn(principal: Principal, place: ActingPlace, requestId: string): Actor {
  return Object.freeze({ ...principal.actor, trail: { requestId, roles: rolesIn(principal, place) } });
}

/** The context with an actor of whom the trail tells roles and request, for what is asked outside GraphQL. */
export function asRequest<Context extends TenantContext | CountyContext>(
  context: Context,
  principal: Principal,
): Context {
  const place = context.kind === 'tenant' ? { forbundId: context.forbundId } : { countyId: context.countyId };
  const acting: Context = { ...context, actor: actingIn(principal, place, randomUUID()) };
  Object.freeze(acting);
  return acting;
}
