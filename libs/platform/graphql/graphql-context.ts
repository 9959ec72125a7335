import type { SensitiveReads } from '../audit/sensitive-reads.js';
import type { Principal } from '../auth/principal.js';
import type { Loaders } from './loaders.js';

/** What one operation carries: who asks, the one moment that it reads at, and its loaders. */
export interface GraphqlContext {
  readonly principal: Principal | null;
  /** Asks again who holds the token: a subscription outlives a sign-out. Null when nobody does any more. */
  readonly principalNow: () => Promise<Principal | null>;
  /** Fixed once per operation, so that an answer read in several transactions is one state of knowledge. */
  readonly now: Date;
  readonly loaders: Loaders;
  /** What is read here of what is sensitive; recorded before the answer leaves. */
  readonly reads: SensitiveReads;
  /** The id of this request in the audit trail. */
  readonly requestId: () => string;
  /** Sets or clears the session cookie; absent on a WebSocket. */
  readonly setSession?: (token: string | null, expiresAt?: Date) => void;
  /** The token that the request came with, for signing out. */
  readonly token: string | null;
}
