import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ConfigError } from '@samla/platform/config/config-error.js';
import { EmbeddedUnavailable } from '@samla/platform/embedded/embedded-unavailable.js';

/** What the command line answers to its caller. */
export const ExitCode = { DONE: 0, REFUSED: 1, USAGE: 2, OTHER: 3 } as const;

/** A command that was written wrongly, or asks for what this installation is not set up for: exit 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly code = 'USAGE',
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The exit code of a failure: a rule refused (1), usage or configuration (2), anything else (3). */
export function exitCodeOf(error: unknown): number {
  if (error instanceof DomainError) return ExitCode.REFUSED;
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof EmbeddedUnavailable)
    return ExitCode.USAGE;
  return ExitCode.OTHER;
}

/** A stable code and a sentence for the person at the keyboard. */
export function describeFailure(error: unknown): { code: string; message: string } {
  if (error instanceof DomainError || error instanceof UsageError)
    return { code: error.code, message: error.message };
  if (error instanceof ConfigError || error instanceof EmbeddedUnavailable)
    return { code: 'CONFIGURATION', message: error.message };
  return {
    code: 'INTERNAL',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
