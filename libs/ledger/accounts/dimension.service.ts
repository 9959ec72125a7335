import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { JournalHeadRepository } from '../journal/journal-head.repository.js';
import { assertText, badInput } from './checked-input.js';
import { type Dimension, type DimensionObject, DimensionRepository } from './dimension.repository.js';

export type { DimensionObject } from './dimension.repository.js';

/** Dimensions of the books and what their objects are. */
@Injectable()
export class DimensionService {
  constructor(
    private readonly database: Database,
    private readonly dimensions: DimensionRepository,
    private readonly heads: JournalHeadRepository,
  ) {}

  /** The insatser of the förbund in the order they are printed, inside the caller's transaction. */
  async insatser(tx: TenantTransaction): Promise<DimensionObject[]> {
    const own = (await this.dimensions.all(tx)).find(({ meaning }) => meaning === 'INSATS');
    const objects = await this.dimensions.objects(tx);
    return own ? objects.filter(({ dimension }) => dimension === own.number) : [];
  }

  /** The codes of all objects with what their dimensions mean, inside the caller's transaction. */
  codes(
    tx: TenantTransaction,
  ): Promise<readonly { readonly meaning: Dimension['meaning']; readonly code: string }[]> {
    return this.dimensions.codes(tx);
  }

  /** All dimensions, by number. */
  list(context: TenantContext): Promise<Dimension[]> {
    return this.database.tenant(context, (tx) => this.dimensions.all(tx));
  }

  /**
   * Says what a dimension means, also before a file has named it. It holds for rows that are booked afterwards: those
   * that are booked keep what was captured. Throws `DIMENSION_MEANING_TAKEN` when another dimension has the meaning.
   */
  async setMeaning(context: TenantContext, asked: Dimension, idempotencyKey: string): Promise<Dimension> {
    assertText('name', asked.name, 200);
    if (!Number.isInteger(asked.number) || asked.number < 1 || asked.number > 9999)
      throw badInput('number', 'number är 1–9999.');
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'setDimensionMeaning',
        key: idempotencyKey,
        input: asked,
      };
      await once(tx, call, async () => {
        // An import that is under way has read the meanings: it is booked first.
        await this.heads.lock(tx);
        const holder = (await this.dimensions.all(tx)).find(
          ({ number, meaning }) =>
            number !== asked.number && meaning === asked.meaning && meaning !== 'OTHER',
        );
        if (holder) {
          const message = `Dimension ${holder.number} ${holder.name} har redan den betydelsen; ändra den först.`;
          throw new DomainError('DIMENSION_MEANING_TAKEN', message, { number: holder.number });
        }
        await this.dimensions.setMeaning(tx, asked);
        return `${asked.number}`;
      });
      return (await this.dimensions.all(tx)).find(({ number }) => number === asked.number) as Dimension;
    });
  }

  /** Lays up dimensions and objects, with grouping and position of insatser; again gives the same. */
  async describe(
    context: TenantContext,
    dimensions: readonly Dimension[],
    objects: readonly DimensionObject[],
  ): Promise<void> {
    await this.database.tenant(context, async (tx) => {
      await this.dimensions.put(tx, dimensions);
      await this.dimensions.describe(tx, objects);
      const objectKey = dimensions.map(({ number }) => number).join(' ');
      const objectCount = Math.max(1, dimensions.length + objects.length);
      await record(tx, { actor: context.actor, action: 'describeDimensions', objectKey, objectCount });
    });
  }
}
