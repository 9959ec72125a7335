import { hash, randomBytes } from 'node:crypto';

/** What an API key's token begins with, so that people and secret scanners see what it is. */
export const API_KEY_PREFIX = 'samla_';

/** A new session token: 32 random bytes, base64url. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A new API key's token: the prefix and 32 random bytes. */
export function newApiKeyToken(): string {
  return `${API_KEY_PREFIX}${newSessionToken()}`;
}

/**
 * SHA-256 of a token in hex: the only thing that is stored. A token has 256 random bits, so it needs no salt and no
 * slow hash, and can be looked up by index.
 */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}
