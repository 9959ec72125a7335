import type { Principal } from './principal.js';

/** Finds out who holds a token. `access` implements it; the platform only asks. */
export abstract class Authenticator {
  /** The holder of a session token or API key; throws `UNAUTHENTICATED` when it is unknown, revoked or expired. */
  abstract authenticate(token: string): Promise<Principal>;
}
