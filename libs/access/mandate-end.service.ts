import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { ActingUser } from './acting-user.js';
import { type Mandate, MandateRepository } from './mandate.repository.js';

/** A mandate to be ended. */
export interface MandateEnd {
  readonly mandateId: string;
  /** The last day, counted in, `YYYY-MM-DD`; null ends it at once. */
  readonly lastDay: string | null;
  readonly idempotencyKey: string;
}

/** Ends mandates: what is over stays as it was, and nothing is taken away. */
@Injectable()
export class MandateEndService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mandates: MandateRepository,
    private readonly acting: ActingUser,
  ) {}

  /**
   * Gives a mandate its last day. At once means that yesterday was the last; one that would begin today or later then
   * ends the day before its first. Throws `OWN_MANDATE` for one's own, so that an operator is always left;
   * `MANDATE_PERIOD` for a day that has passed or comes before the first; `MANDATE_ENDED` for one that ends by then
   * already; `NOT_FOUND`.
   */
  async end(actor: Actor, { idempotencyKey, ...wanted }: MandateEnd): Promise<Mandate> {
    return this.database.registry(async (tx) => {
      let forbundId: string | null = null;
      const trail = () => ({ concernsForbundId: forbundId });
      const call = { actor, mutation: 'endMandate', key: idempotencyKey, input: wanted, trail };
      const { id } = await once(tx, call, async () => {
        const mandate = await this.mandates.lock(tx, wanted.mandateId);
        if (!mandate) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
        if ((await this.acting.idOf(tx, actor)) === mandate.userId) {
          throw new DomainError('OWN_MANDATE', 'Ingen avslutar sitt eget uppdrag. Be en annan operatör.');
        }
        forbundId = mandate.forbundId;
        await this.mandates.end(tx, mandate.id, lastDayOf(mandate, wanted.lastDay, this.clock.today()));
        return mandate.id;
      });
      return (await this.mandates.byId(tx, id)) as Mandate;
    });
  }
}

function lastDayOf({ validFrom, validTo }: Mandate, wanted: string | null, today: string): string {
  if (wanted !== null && (wanted < today || wanted < validFrom)) {
    throw new DomainError(
      'MANDATE_PERIOD',
      'Sista dagen kan inte ha passerat eller komma före uppdragets första.',
    );
  }
  const lastDay = wanted ?? dayBefore(validFrom > today ? validFrom : today);
  if (validTo !== null && validTo <= lastDay) {
    throw new DomainError('MANDATE_ENDED', `Uppdraget slutar redan ${validTo}.`);
  }
  return lastDay;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
