import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Authenticator } from '../auth/authenticator.js';
import type { Principal } from '../auth/principal.js';
import { presentedToken } from './session-token.js';

/** Finds out who sends a request, the same way for GraphQL, WebSocket and plain HTTP. */
@Injectable()
export class RequestPrincipal {
  constructor(private readonly authenticator: Authenticator) {}

  /** The principal and its token; nobody without a token. A bad token in the header throws `UNAUTHENTICATED`. */
  async of(
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<{ principal: Principal | null; token: string | null }> {
    const presented = presentedToken(headers);
    if (!presented) return { principal: null, token: null };
    try {
      return { principal: await this.authenticator.authenticate(presented.token), token: presented.token };
    } catch (error) {
      const stale =
        presented.from === 'cookie' && error instanceof DomainError && error.code === 'UNAUTHENTICATED';
      if (stale) return { principal: null, token: null };
      throw error;
    }
  }
}
