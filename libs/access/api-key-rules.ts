import type { Permission } from '@samla/domain/access/permissions.js';
import { permits } from '@samla/domain/access/roles.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { HeldMandate } from '@samla/platform/auth/principal.js';

/** The longest life of a key, in milliseconds: a year and a day. */
const LONGEST = 366 * 24 * 60 * 60_000;

/** Refuses, with `SCOPES_TOO_WIDE` and the scopes, a key that could do more than its maker's mandates permit today. */
export function assertScopes(scopes: readonly Permission[], mandates: readonly HeldMandate[]): void {
  if (scopes.length === 0) throw new DomainError('BAD_USER_INPUT', 'En nyckel behöver minst en behörighet.');
  const tooWide = scopes.filter((scope) => !mandates.some(({ role }) => permits(role, scope)));
  if (tooWide.length === 0) return;
  throw new DomainError(
    'SCOPES_TOO_WIDE',
    `Nyckeln kan inte få det som dina uppdrag inte ger: ${tooWide.join(', ')}.`,
    { scopes: tooWide },
  );
}

/** Refuses, with `EXPIRY_INVALID`, an end that has passed or lies more than a year ahead. */
export function assertExpiry(expiresAt: Date, now: Date): void {
  const life = expiresAt.getTime() - now.getTime();
  if (life > 0 && life <= LONGEST) return;
  throw new DomainError('EXPIRY_INVALID', 'Nyckeln ska gå ut i framtiden, inom ett år.');
}

/** The key's name without surrounding blanks; refuses an empty or long one with `NAME_INVALID`. */
export function checkedKeyName(text: string): string {
  const name = text.trim();
  if (name.length >= 1 && name.length <= 100) return name;
  throw new DomainError(
    'NAME_INVALID',
    'Ge nyckeln ett namn på högst 100 tecken, så att den går att känna igen.',
  );
}
