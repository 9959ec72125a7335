import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { DemoScope, DemoUser } from '../demo/users.js';
import { ids } from './demo-ids.js';

const SINCE = '2021-01-01';

/** The one whose sign-in tells that the demo is whole: in nobody's name is anything loaded by the operator. */
const LAST = 'operator';

/** Lays up the users in whose names the demo is loaded, with their mandates. As yet nobody can sign in. */
export async function loadUsers(services: INestApplicationContext, demo: DemoCounty): Promise<void> {
  for (const user of demo.users)
    if (user.username !== LAST) await loadUser(services, user, unknownPassword());
}

/** Lets the demo users sign in (on a server nobody can) and lays up the last of them: the demo is whole. */
export async function openDoors(
  services: INestApplicationContext,
  demo: DemoCounty,
  withPasswords: boolean,
): Promise<void> {
  const users = [...demo.users].sort((a, b) => Number(a.username === LAST) - Number(b.username === LAST));
  for (const user of users) await loadUser(services, user, withPasswords ? DEMO_PASSWORD : unknownPassword());
}

async function loadUser(
  services: INestApplicationContext,
  { username, displayName, role, scope }: DemoUser,
  password: string,
): Promise<void> {
  const registration = services.get(AccessRegistration, { strict: false });
  const id = ids.user(username);
  await registration.registerUser({ id, username, displayName, isDemo: true, password });
  await registration.registerMandate({
    id: ids.mandate(username),
    userId: id,
    role,
    ...placeOf(scope),
    validFrom: SINCE,
    validTo: null,
  });
}

function unknownPassword(): string {
  return randomBytes(32).toString('base64url');
}

function placeOf(scope: DemoScope): { forbundId: string | null; countyId: string | null } {
  return {
    forbundId: scope.kind === 'FORBUND' ? ids.forbund(scope.forbund) : null,
    countyId: scope.kind === 'COUNTY' ? ids.county(scope.county) : null,
  };
}
