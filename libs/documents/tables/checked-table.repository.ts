import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { FINDING_STATUS } from '../findings/check-result.repository.js';
import type { ResultPage } from '../findings/result-page.js';
import type { CheckedTable } from './checked-table.js';

const TABLE = `t.check_id as "checkId", t.table_no as "tableNo", t.recognised, v.document_id as "documentId", v.version,
  d.title, d.kind, d.year, f.file_name as "fileName", d.is_constructed as "isConstructed",
  (select count(*)::integer from document_finding f where f.forbund_id = t.forbund_id and f.check_id = t.check_id
     and f.position = t.position and f.severity = 'error' and ${FINDING_STATUS} = 'OPEN'
     and f.finding -> 'place' -> 'table' = t.recognised -> 'index') as "openErrors"`;
const OF_VERSION = `join document_check_version v using (forbund_id, check_id, position)
  join document_version f using (forbund_id, document_id, version)
  join document d on d.forbund_id = v.forbund_id and d.id = v.document_id`;

/** Reads the tables that checks recognised, with the documents that they stand in. */
@Injectable()
export class CheckedTableRepository {
  /** A page of each check's tables in their order, one row more than asked. */
  page(
    tx: TenantTransaction,
    checkIds: readonly string[],
    { after, limit }: ResultPage,
  ): Promise<CheckedTable[]> {
    return tx.query<CheckedTable>(
      `select ${TABLE} from unnest($2::uuid[]) as c (id) cross join lateral (
         select * from document_table t where t.forbund_id = $1 and t.check_id = c.id and t.table_no > $3
         order by t.table_no limit $4) t ${OF_VERSION} order by t.check_id, t.table_no`,
      [tx.forbundId, checkIds, after, limit + 1],
    );
  }

  async one(tx: TenantTransaction, checkId: string, tableNo: number): Promise<CheckedTable | undefined> {
    const rows = await tx.query<CheckedTable>(
      `select ${TABLE} from document_table t ${OF_VERSION}
       where t.forbund_id = $1 and t.check_id = $2 and t.table_no = $3`,
      [tx.forbundId, checkId, tableNo],
    );
    return rows[0];
  }
}
