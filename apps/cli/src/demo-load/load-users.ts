import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { DemoScope } from '../demo/users.js';
import { ids } from './demo-ids.js';

const SINCE = '2021-01-01';

/**
 * Lays up the demo users and their mandates, the operator last: whoever finds that one finds the demo whole. Without
 * passwords (on a server) each gets one that nobody knows.
 */
export async function loadUsers(services: INestApplicationContext, demo: DemoCounty, withPasswords: boolean): Promise<void> {
  const registration = services.get(AccessRegistration, { strict: false });
  for (const { username, displayName, role, scope } of demo.users) {
    const id = ids.user(username);
    const password = withPasswords ? DEMO_PASSWORD : randomBytes(32).toString('base64url');
    await registration.registerUser({ id, username, displayName, isDemo: true, password });
    await registration.registerMandate({ id: ids.mandate(username), userId: id, role, ...placeOf(scope), validFrom: SINCE, validTo: null });
  }
}

function placeOf(scope: DemoScope): { forbundId: string | null; countyId: string | null } {
  return {
    forbundId: scope.kind === 'FORBUND' ? ids.forbund(scope.forbund) : null,
    countyId: scope.kind === 'COUNTY' ? ids.county(scope.county) : null,
  };
}
