import { type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';

/** Structured log lines (JSON) without personal data: what happened, never whom it concerned. */
export class Log {
  private readonly logger: Logger;

  constructor(level: Config['logLevel'], process: string) {
    this.logger = pino({ level, base: { process }, serializers: { err: errorFacts } }, pino.destination(2));
  }

  info(what: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.logger.info(facts, what);
  }

  warn(what: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.logger.warn(facts, what);
  }

  error(what: string, error: unknown, facts: Readonly<Record<string, unknown>> = {}): void {
    this.logger.error({ ...facts, err: error }, what);
  }
}

/**
 * What a log line tells of an error. Chosen, not copied: PostgreSQL's errors bring `detail` and `where`, and those of
 * queries their parameters, with names, amounts and addresses in them.
 */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const facts = { type: name, code, constraint, message, stack };
  return cause === undefined ? facts : { ...facts, cause: errorFacts(cause) };
}
