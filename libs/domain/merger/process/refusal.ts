import { DomainError } from '../../errors/domain-error.js';
import { type GuardKey, GUARDS } from './guards.js';

/** One thing that a guard finds missing. */
export interface Missing {
  /** The guard that asks for it. */
  readonly guard: GuardKey;
  /** Stable, for programs. */
  readonly code: string;
  /** The member, förbund or thing that it is about, by its key; null for the whole. */
  readonly subject: string | null;
  /** What is missing, in Swedish. */
  readonly message: string;
}

/** Something missing, as the guards write it. */
export function missing(
  guard: GuardKey,
  code: string,
  message: string,
  subject: string | null = null,
): Missing {
  return { guard, code, subject, message };
}

/** Throws `MERGER_GUARD` with everything that is missing, each with the guard's basis; nothing where nothing is. */
export function refuse(found: readonly Missing[]): void {
  if (found.length === 0) return;
  const guards = [...new Set(found.map(({ guard }) => guard))];
  throw new DomainError('MERGER_GUARD', found.map(({ message }) => message).join(' '), {
    guards: guards.map((key) => ({ key, ...GUARDS[key] })),
    missing: found,
  });
}
