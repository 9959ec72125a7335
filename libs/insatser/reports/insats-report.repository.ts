import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { InsatsReport, ReportReceipt } from './insats-report.js';

const REPORT = `r.report_id as id, r.code, r.title, r.from_day::text as "from", r.to_day::text as "to",
  r.due_on::text as "dueOn", r.is_constructed as "isConstructed", c.received_on::text as "receivedOn", c.document`;
const FROM = `from insats_report r
  left join insats_report_receipt c on c.forbund_id = r.forbund_id and c.report_id = r.report_id`;

/** Reports due and received. */
@Injectable()
export class InsatsReportRepository {
  /** The reports of the insatser, by the day they are due. */
  of(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsReport[]> {
    return tx.query<InsatsReport>(
      `select ${REPORT} ${FROM} where r.forbund_id = $1 and r.code = any ($2::text[])
       order by r.due_on, r.title collate "sv-SE-x-icu", r.report_id`,
      [tx.forbundId, codes],
    );
  }

  async byId(tx: TenantTransaction, id: string): Promise<InsatsReport | null> {
    const rows = await tx.query<InsatsReport>(
      `select ${REPORT} ${FROM} where r.forbund_id = $1 and r.report_id = $2`,
      [tx.forbundId, id],
    );
    return rows[0] ?? null;
  }

  async add(
    tx: TenantTransaction,
    { id, code, title, from, to, dueOn, isConstructed }: Omit<InsatsReport, 'receivedOn' | 'document'>,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    await tx.execute(
      `insert into insats_report (forbund_id, report_id, code, title, from_day, to_day, due_on, is_constructed,
         recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.forbundId, id, code, title, from, to, dueOn, isConstructed, recordedBy, recordedAt],
    );
  }

  async addReceipt(
    tx: TenantTransaction,
    { reportId, receivedOn, document }: ReportReceipt,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    await tx.execute(
      `insert into insats_report_receipt (forbund_id, report_id, received_on, document, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.forbundId, reportId, receivedOn, document, recordedBy, recordedAt],
    );
  }
}
