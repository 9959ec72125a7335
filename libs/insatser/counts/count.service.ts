import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assertCounts, assertWellFormed } from '@samla/domain/insatser/participant-count.js';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { badInput, checkedText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { StandingInsats } from '../register/insats.js';
import { InsatsService } from '../register/insats.service.js';
import { CountRepository } from './count.repository.js';
import type { CountsToSet } from './insats-counts.js';

/** A set's most counts: some kinds and parts, never a row for each of many persons. */
const MOST_COUNTS = 30;

/** Participants of insatser as counts: Samla keeps nothing about any of them. */
@Injectable()
export class CountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly insatser: InsatsService,
    private readonly counts: CountRepository,
  ) {}

  /**
   * Sets the counts of an insats for a period; an earlier set of the same period, measure, span and place is history then.
   * Throws `STOCK_IDENTITY`, `SEX_OVER_TOTAL` or `PARTS_DIFFER` for entered counts that contradict each other (those of a
   * document stay as printed, and are found), `COUNT_INVALID`, `NOT_FOUND`, `INSATS_PERIOD`, `PERSONAL_DATA`.
   */
  async set(context: TenantContext, asked: CountsToSet, idempotencyKey: string): Promise<StandingInsats> {
    assertPeriod(asked, 'Perioden');
    if (asked.counts.length > MOST_COUNTS) throw badInput('counts', `counts är högst ${MOST_COUNTS} antal.`);
    if (asked.isPublished) assertWellFormed(asked.counts);
    else assertCounts(asked.counts);
    const set = {
      ...asked,
      document: checkedText('document', asked.document, 200),
      place: checkedText('place', asked.place, 200),
      counts: asked.counts.map((count) => ({ ...count, label: checkedText('label', count.label, 100) })),
    };
    if (set.isPublished && set.document === '')
      throw badInput('document', 'Publicerade antal har ett dokument.');
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'setInsatsCounts', key: idempotencyKey, input: asked };
      await once(tx, call, async () => {
        await this.insatser.held(tx, asked.code);
        const id = randomUUID();
        await this.counts.add(tx, id, set, context.actor.name, this.clock.now());
        return id;
      });
      return this.insatser.known(tx, asked.code);
    });
  }
}
