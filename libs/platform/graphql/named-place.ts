import type { Permission } from '@samla/domain/access/permissions.js';
import { countyFor, signedIn, tenantFor } from '../auth/authorise.js';
import type { Principal } from '../auth/principal.js';
import type { CountyContext, TenantContext } from '../tenant-context.js';
import { uuidOf } from './global-id.js';

/** The context of work in the förbund of a global id; nobody learns of an id, not even its shape, before signing in. */
export function tenantNamed(
  principal: Principal | null,
  forbundId: string,
  permission: Permission,
): TenantContext {
  const signed = signedIn(principal);
  return tenantFor(signed, uuidOf('Forbund', forbundId), permission);
}

/** As `tenantNamed`, for a county. */
export function countyNamed(
  principal: Principal | null,
  countyId: string,
  permission: Permission,
): CountyContext {
  const signed = signedIn(principal);
  return countyFor(signed, uuidOf('County', countyId), permission);
}
