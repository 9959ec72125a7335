import { Injectable } from '@nestjs/common';
import type { DecisionBody } from '@samla/domain/governance/decision-body.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A decision as it stands in a protocol; days `YYYY-MM-DD`. */
export interface Decision {
  readonly id: string;
  readonly body: DecisionBody;
  readonly decidedOn: string;
  /** The § of the protocol; empty where the document tells none. */
  readonly paragraph: string;
  readonly title: string;
  /** The protocol or document that it is read from. */
  readonly document: string;
  readonly isConstructed: boolean;
}

const DECISION = `decision_id as id, body, decided_on::text as "decidedOn", paragraph, title, document,
  is_constructed as "isConstructed"`;

/** Decisions of a förbund. They are recorded and never changed. */
@Injectable()
export class DecisionRepository {
  /** Newest first. */
  all(tx: TenantTransaction): Promise<Decision[]> {
    return tx.query<Decision>(
      `select ${DECISION} from decision where forbund_id = $1 order by decided_on desc, decision_id`,
      [tx.forbundId],
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
