import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import { checkedText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { CasePeople } from './case-people.js';
import { type CaseKey, MutualCaseRepository, type NewCaseEvent } from './mutual-case.repository.js';
import type { MutualDifference } from './mutual-difference.js';
import { MutualDifferenceService, worklistIn } from './mutual-difference.service.js';

/** What a förbund says of a difference that it is a side of. */
export interface CaseAnswer extends CaseKey {
  readonly status: CaseStatus;
  readonly note: string;
  /** Whom it names to sort it out; null leaves whoever is named. */
  readonly responsibleUserId: string | null;
  /** The difference that it was said of, when the writer tells; null or absent for whatever there is. */
  readonly difference?: Money | null;
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
    private readonly differences: MutualDifferenceService,
    private readonly cases: MutualCaseRepository,
  ) {}

  /**
   * Adds the förbund's next word on a difference that there is now; the same key again answers as it stood then, also when
   * the difference has gone since. Throws `NO_DIFFERENCE` when there is none between the two, `DIFFERENCE_CHANGED` when it
   * is another than the answer is of, `NOTHING_TO_AGREE_ON` when the other side has nothing approved,
   * `RESPONSIBLE_WITHOUT_MANDATE` when the person named may not see it here, `PERSONAL_DATA` for a personnummer.
   */
  async answer(context: TenantContext, asked: CaseAnswer): Promise<MutualDifference> {
    const { counterpartForbundId, year, toPeriod, area, status, idempotencyKey } = asked;
    const note = checkedText('note', asked.note, LONGEST_NOTE);
    const about = asked.difference ?? null;
    const writtenBy = await this.people.writing(context);
    const namedIn = await this.lookUp(context, asked.responsibleUserId);
    const writtenAt = this.clock.now();
    const key = { counterpartForbundId, year, toPeriod, area };
    const said = { ...key, status, note, responsibleUserId: asked.responsibleUserId };
    const call = {
      ...{ actor: context.actor, mutation: 'answerMutualDifference', key: idempotencyKey },
      input: about === null ? said : { ...said, difference: about.toString() },
      trail: () => ({ objectKey: Object.values(key).join(':'), reason: note }),
    };
    const around = await this.differences.around(context, { year, toPeriod }, writtenAt);
    const { at, facts } = await this.database.tenant(context, async (tx) => {
      const { id, replayed } = await once(tx, call, async () => {
        const last = await this.cases.lastNamed(tx, key);
        const seen = await this.differences.seenIn(tx, around, writtenAt);
        const found = ofCase(worklistIn(context, around, seen, writtenAt), context, key);
        const { difference } = answerable(found, asked);
        const responsible = namedIn() ?? last;
        const event = { ...key, countyId: around.countyId, status, note, difference, writtenBy, writtenAt };
        await this.cases.insert(tx, { ...event, responsible });
        return writtenAt.toISOString();
      });
      return {
        at: new Date(id),
        // Read where it was written, so that what commits meanwhile cannot take the answer away.
        facts: replayed ? null : await this.differences.seenIn(tx, around, writtenAt),
      };
    });
    const all = facts
      ? await this.differences.told(context, around, facts, at)
      : await this.differences.ofForbund(context, { year, toPeriod }, at);
    return ofCase(all, context, key);
  }

  /** Whom the answer names; looked up now and refused only when the answer is written, which a repeated one is not. */
  private async lookUp(
    context: TenantContext,
    userId: string | null,
  ): Promise<() => NewCaseEvent['responsible']> {
    if (userId === null) return () => null;
    return this.people.named(context, userId).then(
      (person) => () => person,
      (error: unknown) => () => {
        throw error;
      },
    );
  }
}

/** The difference that a case is of; `NO_DIFFERENCE` when there is none. */
function ofCase(
  all: readonly MutualDifference[],
  { forbundId }: TenantContext,
  { counterpartForbundId, area }: CaseKey,
): MutualDifference {
  const found = all.find(
    (each) =>
      each.area === area &&
      [each.first, each.second].some(({ forbund }) => forbund.id === counterpartForbundId),
  );
  if (found && counterpartForbundId !== forbundId) return found;
  throw new DomainError(
    'NO_DIFFERENCE',
    'Det finns ingen differens mellan de godkända inlämningarna att svara på.',
  );
}

/** Refuses an answer of another amount, and an agreement with somebody who has shown nothing. */
function answerable(
  found: MutualDifference,
  { difference, status }: Pick<CaseAnswer, 'difference' | 'status'>,
): MutualDifference {
  if (difference && !difference.equals(found.difference))
    throw new DomainError(
      'DIFFERENCE_CHANGED',
      `Differensen är nu ${swedishKronor(found.difference)}, inte ${swedishKronor(difference)}: läs den igen.`,
      { difference: found.difference.toString() },
    );
  const silent = [found.first, found.second].find(({ hasApproved }) => !hasApproved);
  if (silent && status === 'AGREED')
    throw new DomainError(
      'NOTHING_TO_AGREE_ON',
      `${silent.forbund.name} visar inget än: det finns ingen godkänd inlämning att vara överens om.`,
    );
  return found;
}
