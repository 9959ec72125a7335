import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Page } from '@samla/platform/paging.js';
import type { Decision } from './decision.js';

const DECISION = `decision_id as id, body, decided_on::text as "decidedOn", paragraph, title, document,
  is_constructed as "isConstructed"`;

/** Decisions of a förbund. They are recorded and never changed. */
@Injectable()
export class DecisionRepository {
  /** Newest first, one more than the page, to tell whether there are more. */
  page(tx: TenantTransaction, page: Page): Promise<Decision[]> {
    const [decidedOn, id] = page.after ?? [null, null];
    return tx.query<Decision>(
      `select ${DECISION} from decision where forbund_id = $1
         and ($2::date is null or (decided_on, decision_id) < ($2::date, $3::uuid))
       order by decision.decided_on desc, decision_id desc limit $4`,
      [tx.forbundId, decidedOn, id, page.limit + 1],
    );
  }

  byIds(tx: TenantTransaction, ids: readonly string[]): Promise<Decision[]> {
    return tx.query<Decision>(
      `select ${DECISION} from decision where forbund_id = $1 and decision_id = any ($2::uuid[])`,
      [tx.forbundId, ids],
    );
  }

  async add(tx: TenantTransaction, decision: Decision, recordedBy: string, recordedAt: Date): Promise<void> {
    const { id, body, decidedOn, paragraph, title, document, isConstructed } = decision;
    await tx.execute(
      `insert into decision (forbund_id, decision_id, body, decided_on, paragraph, title, document,
         is_constructed, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.forbundId, id, body, decidedOn, paragraph, title, document, isConstructed, recordedBy, recordedAt],
    );
  }
}
