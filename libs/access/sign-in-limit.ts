import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';
import { SignInFailureRepository } from './sign-in-failure.repository.js';

/** So many failed sign-ins on one name close it … */
const MOST_FAILURES = 10;

/** … until the first of them is this old, in milliseconds. */
const WINDOW = 15 * 60_000;

/** Slows down guessing: counts failures by the name that was tried, alike for names that exist and names that do not. */
@Injectable()
export class SignInLimit {
  constructor(private readonly failures: SignInFailureRepository) {}

  /**
   * Lets one attempt through and counts it as failed until `passed` says otherwise, so that attempts in parallel do
   * not slip under the limit. Over it: `RATE_LIMITED` with `retryAt`; attempts on a closed name are not counted. Answers
   * whether this attempt closes the name if it fails.
   */
  async admit(tx: RegistryTransaction, username: string, now: Date): Promise<boolean> {
    const since = new Date(now.getTime() - WINDOW);
    await this.failures.lockName(tx, username);
    const latest = await this.failures.latest(tx, username, since, MOST_FAILURES);
    const oldest = latest[MOST_FAILURES - 1];
    if (oldest) {
      const retryAt = new Date(oldest.getTime() + WINDOW);
      throw new DomainError(
        'RATE_LIMITED',
        'För många misslyckade inloggningar. Vänta en stund och försök igen.',
        { retryAt },
      );
    }
    await this.failures.sweep(tx, since);
    await this.failures.insert(tx, username, now);
    return latest.length === MOST_FAILURES - 1;
  }

  /** The attempt was right: the name's failures are forgotten. */
  passed(tx: RegistryTransaction, username: string): Promise<void> {
    return this.failures.clear(tx, username);
  }
}
