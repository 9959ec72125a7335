import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { checkedText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { CasePeople } from './case-people.js';
import { type CaseKey, MutualCaseRepository } from './mutual-case.repository.js';
import type { MutualDifference } from './mutual-difference.js';
import { MutualDifferenceService } from './mutual-difference.service.js';

/** What a förbund says of a difference that it is a side of. */
export interface CaseAnswer extends CaseKey {
  readonly status: CaseStatus;
  readonly note: string;
  /** Whom it names to sort it out; null leaves whoever is named. */
  readonly responsibleUserId: string | null;
  readonly idempotencyKey: string;
}

const LONGEST_NOTE = 1000;

/** The two sides' words on a difference. Each writes its own; nothing is booked by them anywhere. */
@Injectable()
export class MutualCaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: CasePeople,
    private readonly directory: ForbundDirectory,
    private readonly differences: MutualDifferenceService,
    private readonly cases: MutualCaseRepository,
  ) {}

  /**
   * Adds the förbund's next word on a difference that there is now. Throws `NO_DIFFERENCE` when there is none between the
   * two, `RESPONSIBLE_WITHOUT_MANDATE` when the person named may not see it here, `PERSONAL_DATA` for a personnummer.
   */
  async answer(context: TenantContext, asked: CaseAnswer): Promise<MutualDifference> {
    const { counterpartForbundId, year, toPeriod, area, status, idempotencyKey } = asked;
    const note = checkedText('note', asked.note, LONGEST_NOTE);
    const writtenBy = await this.people.writing(context);
    const named = asked.responsibleUserId && (await this.people.named(context, asked.responsibleUserId));
    const { countyId } = await this.directory.forbundById(context.forbundId);
    const writtenAt = this.clock.now();
    const key = { counterpartForbundId, year, toPeriod, area };
    const { difference } = await this.standing(context, key, writtenAt);
    await this.database.tenant(context, async (tx) => {
      const call = {
        ...{ actor: context.actor, mutation: 'answerMutualDifference', key: idempotencyKey },
        input: { ...key, status, note, responsibleUserId: asked.responsibleUserId },
        trail: () => ({ reason: note }),
      };
      await once(tx, call, async () => {
        const responsible = await this.cases.lastNamed(tx, key);
        const event = { ...key, countyId, status, note, difference, writtenBy, writtenAt };
        await this.cases.insert(tx, { ...event, responsible: named || responsible });
        return Object.values(key).join(':');
      });
    });
    return this.standing(context, key, writtenAt);
  }

  /** The difference as the förbund sees it; `NO_DIFFERENCE` when there is none. */
  private async standing(context: TenantContext, key: CaseKey, now: Date): Promise<MutualDifference> {
    const { counterpartForbundId, area, year, toPeriod } = key;
    const all = await this.differences.ofForbund(context, { year, toPeriod }, now);
    const found = all.find(
      (each) =>
        each.area === area &&
        [each.first, each.second].some(({ forbund }) => forbund.id === counterpartForbundId),
    );
    if (found && counterpartForbundId !== context.forbundId) return found;
    throw new DomainError(
      'NO_DIFFERENCE',
      'Det finns ingen differens mellan de godkända inlämningarna att svara på.',
    );
  }
}
