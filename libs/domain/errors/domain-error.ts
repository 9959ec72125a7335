import type { DomainErrorCode } from './error-codes.js';

/** Values that explain a refusal to the reader (which accounts, which pair, which file line). */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A rule of the domain that refuses what was asked.
 * The code is stable and for programs, the message is Swedish and for people; services throw it so that
 * the transaction rolls back, and the edge turns it into a `Problem`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode | (string & {}),
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
