import { Injectable } from '@nestjs/common';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { checkedText, requiredText } from '@samla/governance/checked-text.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { PublishedInsatsOutcome } from './money/grant.js';
import { GrantRepository } from './money/grant.repository.js';
import { InsatsService } from './register/insats.service.js';

/** What documents print of insatser's outcome, for set-up: no mutation writes it. */
@Injectable()
export class PublishedInsatserService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly insatser: InsatsService,
    private readonly grants: GrantRepository,
  ) {}

  /** Registers the outcomes of an insats as printed; again leaves those that are there. Throws `NOT_FOUND`, `INSATS_PERIOD`. */
  async registerOutcomes(
    context: TenantContext,
    code: string,
    outcomes: readonly Omit<PublishedInsatsOutcome, 'code'>[],
  ): Promise<void> {
    for (const { document, place, ...period } of outcomes) {
      assertPeriod(period, 'Utfallets period');
      requiredText('document', document, 200);
      checkedText('place', place, 200);
    }
    await this.database.tenant(context, async (tx) => {
      await this.insatser.held(tx, code);
      const known = await this.grants.outcomes(tx, [code]);
      const added = outcomes.filter(
        (outcome) =>
          !known.some(
            ({ from, to, place }) => outcome.from === from && outcome.to === to && outcome.place === place,
          ),
      );
      for (const outcome of added)
        await this.grants.addOutcome(tx, { ...outcome, code }, context.actor.name, this.clock.now());
      const objectCount = added.length;
      if (objectCount > 0)
        await record(tx, {
          actor: context.actor,
          action: 'registerInsatsOutcomes',
          objectKey: code,
          objectCount,
        });
    });
  }
}
