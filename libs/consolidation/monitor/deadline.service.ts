import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { DeadlineKey, SubmissionDeadline } from './deadline.js';
import { DeadlineRepository } from './deadline.repository.js';

/** A day to be set, or taken away with null. */
export interface AskedDeadline extends DeadlineKey {
  readonly dueOn: string | null;
}

/** The days by which a county wants the figures of its förbund approved. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineRepository,
  ) {}

  /** The deadlines of a year as they were known at a moment, by period and kind. */
  async ofYear(
    context: CountyContext,
    year: number,
    knownAt: Date = this.clock.now(),
  ): Promise<SubmissionDeadline[]> {
    assertYear(year);
    return this.database.county(context, (tx) => this.deadlines.ofYear(tx, year, knownAt), 'ONE_READ');
  }

  /** Sets a day, or takes it away; the deadlines of the year afterwards. `BAD_USER_INPUT` for a year or period that is none. */
  async set(
    context: CountyContext,
    asked: AskedDeadline,
    idempotencyKey: string,
  ): Promise<SubmissionDeadline[]> {
    const { year, toPeriod, kind } = asked;
    assertYear(year);
    if (toPeriod < 1 || toPeriod > 12)
      throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.', { argument: 'toPeriod' });
    return this.database.county(context, async (tx) => {
      const objectKey = `${year}-${toPeriod} ${kind}`;
      const call = {
        ...{ actor: context.actor, mutation: 'setSubmissionDeadline', key: idempotencyKey, input: asked },
        trail: () => ({ objectKey }),
      };
      const now = this.clock.now();
      await once(tx, call, async () => {
        await this.deadlines.add(tx, { ...asked, setBy: context.actor.name, setAt: now });
        return objectKey;
      });
      return this.deadlines.ofYear(tx, year, now);
    });
  }
}

function assertYear(year: number): void {
  if (year < 1900 || year > 2200)
    throw new DomainError('BAD_USER_INPUT', 'year ska vara ett årtal.', { argument: 'year' });
}
