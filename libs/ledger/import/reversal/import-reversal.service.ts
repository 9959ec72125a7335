import { Injectable } from '@nestjs/common';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertText } from '../../accounts/checked-input.js';
import { JournalBooking } from '../../journal/journal-booking.service.js';
import { type ImportRun, ImportRunRepository } from '../import-run.repository.js';
import { ReversalBooking } from './reversal-booking.js';
import { ReversalCheck } from './reversal-check.js';

/** A booked file to be taken back whole. */
export interface ReversalRequest {
  readonly runId: string;
  /** Why, for those who read the books later. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

const LONGEST_REASON = 500;

/** Takes a booked file back: by a booking of its own that reverses every entry of it. Nothing is removed. */
@Injectable()
export class ImportReversalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: JournalBooking,
    private readonly check: ReversalCheck,
    private readonly booking: ReversalBooking,
    private readonly runs: ImportRunRepository,
  ) {}

  /**
   * The run that reverses the file. Throws `NOT_FOUND`, `IMPORT_NOT_REVERSIBLE` (it is a reversal itself, reversed already,
   * or a later file has changed its entries), `YEAR_LOCKED` and `PERIOD_LOCKED`.
   */
  reverse(context: TenantContext, { runId, reason, idempotencyKey }: ReversalRequest): Promise<ImportRun> {
    assertText('reason', reason, LONGEST_REASON);
    const call = {
      actor: context.actor,
      mutation: 'reverseImport',
      key: idempotencyKey,
      input: { runId, reason },
    };
    return this.database.tenant(context, async (tx) => {
      const { id } = await once(tx, call, async () => {
        await this.journal.lock(tx);
        const run = await this.check.run(tx, runId);
        return this.booking.book(tx, run, { reason, by: context.actor.name, at: this.clock.now() });
      });
      return (await this.runs.byId(tx, id)) as ImportRun;
    });
  }
}
