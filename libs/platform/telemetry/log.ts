import { type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';

/** Structured log lines (JSON) without personal data: what happened, never whom it concerned. */
export class Log {
  private readonly logger: Logger;

  constructor(level: Config['logLevel'], process: string) {
    this.logger = pino({ level, base: { process } }, pino.destination(2));
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
