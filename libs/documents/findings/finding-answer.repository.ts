import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { FindingAnswer } from './kept-finding.js';

const ANSWER = `document_id as "documentId", finding_key as "findingKey", place_key as "placeKey", answer_no as "answerNo",
  version, kind, reason, printed, recomputed, answered_by as "answeredBy", answered_at as "answeredAt"`;

/** What a förbund has said about findings: added and never changed. */
@Injectable()
export class FindingAnswerRepository {
  /** Everything said of the places of those documents, oldest first. */
  ofPlaces(
    tx: TenantTransaction,
    places: readonly Pick<FindingAnswer, 'documentId' | 'placeKey'>[],
  ): Promise<FindingAnswer[]> {
    return tx.query<FindingAnswer>(
      `select ${ANSWER} from finding_answer
       where forbund_id = $1 and (document_id, place_key) in (select * from unnest($2::uuid[], $3::text[]))
       order by answered_at, answer_no`,
      [tx.forbundId, places.map(({ documentId }) => documentId), places.map(({ placeKey }) => placeKey)],
    );
  }

  async insert(tx: TenantTransaction, answer: FindingAnswer): Promise<void> {
    await tx.execute(
      `insert into finding_answer (forbund_id, document_id, finding_key, answer_no, place_key, version, kind, reason,
         printed, recomputed, answered_by, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[tx.forbundId, answer.documentId, answer.findingKey, answer.answerNo, answer.placeKey],
        ...[answer.version, answer.kind, answer.reason, answer.printed, answer.recomputed],
        ...[answer.answeredBy, answer.answeredAt],
      ],
    );
  }
}
