import { demoId } from '@samla/domain/identity/demo-id.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { DEMO_USERS } from '../demo/users.js';

/** Ids of demo things by their slugs: the same in every installation. */
export const ids = {
  county: (slug: string): string => demoId('county', slug),
  forbund: (slug: string): string => demoId('forbund', slug),
  organisation: (slug: string): string => demoId('organisation', slug),
  user: (username: string): string => demoId('user', username),
  mandate: (username: string): string => demoId('mandate', username),
} as const;

/** The demo user who holds a role in a förbund, as the actor of what is loaded in that person's name. */
export function demoActor(forbund: string, role: 'EKONOM' | 'FORBUNDSCHEF'): Actor {
  const user = DEMO_USERS.find(
    (each) => each.role === role && each.scope.kind === 'FORBUND' && each.scope.forbund === forbund,
  );
  if (!user) throw new Error(`no demo user is ${role} in ${forbund}`);
  return { kind: 'USER', id: ids.user(user.username), name: user.username };
}
