import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Config } from '@samla/platform/config/config.js';
import type { ApiClient } from './api-client.js';

/** The API for a demo user, who signs in by the ordinary mutation; refused where the demo is off. */
export function signInAs(api: ApiClient, username: string, config: Config): Promise<ApiClient> {
  assertDemo(config);
  return api.signedIn(username, DEMO_PASSWORD);
}

/** Refuses what needs a demo user where there is none. */
export function assertDemo(config: Config): void {
  if (!config.demo)
    throw new DomainError(
      'DEMO_CLOSED',
      'Demon är avstängd (SAMLA_DEMO är 0): ingen demoanvändare kan logga in.',
    );
}
