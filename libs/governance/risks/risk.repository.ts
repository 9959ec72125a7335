import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { RiskVersion } from './risk.js';

const RISK = `risk_id as "riskId", version, title, probability, consequence, owner, measure, status, note, document,
  is_constructed as "isConstructed", recorded_by as "recordedBy", recorded_at as "recordedAt"`;

/** Assessments of risks: added and never changed. */
@Injectable()
export class RiskRepository {
  /** Every assessment of every risk, by risk and then oldest first. */
  all(tx: TenantTransaction): Promise<RiskVersion[]> {
    return tx.query<RiskVersion>(
      `select ${RISK} from risk_version where forbund_id = $1 order by risk_id, version`,
      [tx.forbundId],
    );
  }

  /** Adds an assessment; a version that is there already violates `risk_version_number`. */
  async add(tx: TenantTransaction, risk: RiskVersion): Promise<void> {
    await tx.execute(
      `insert into risk_version (forbund_id, risk_id, version, title, probability, consequence, owner, measure, status,
         note, document, is_constructed, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        tx.forbundId,
        risk.riskId,
        risk.version,
        risk.title,
        risk.probability,
        risk.consequence,
        risk.owner,
        risk.measure,
        risk.status,
        risk.note,
        risk.document,
        risk.isConstructed,
        risk.recordedBy,
        risk.recordedAt,
      ],
    );
  }
}
