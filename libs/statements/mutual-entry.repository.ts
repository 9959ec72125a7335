import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { MutualEntry } from '@samla/domain/statements/mutual-entry.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

type StoredEntry = Omit<MutualEntry, 'amount'> & { readonly amount: string };

/** The journal rows against other förbund that are sealed with a submission. Inserted, read, and never changed. */
@Injectable()
export class MutualEntryRepository {
  /** Those of an own submission, by number. */
  async of(tx: TenantTransaction, submissionId: string): Promise<MutualEntry[]> {
    const rows = await tx.query<StoredEntry>(
      `select row_no as "rowNo", counterpart_forbund_id as "counterpartForbundId", entry_no::text as "entryNo", series, number,
         entry_date::text as "entryDate", period, account, account_name as "accountName", line, insats, amount::text as amount
       from submission_mutual_entry where forbund_id = $1 and submission_id = $2 order by row_no`,
      [tx.forbundId, submissionId],
    );
    return rows.map((row) => ({ ...row, amount: Money.parse(row.amount) }));
  }

  async insert(
    tx: TenantTransaction,
    { id, countyId }: { readonly id: string; readonly countyId: string },
    entries: readonly MutualEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map((entry) => ({ ...entry, amount: entry.amount.toString() }));
    await tx.execute(
      `insert into submission_mutual_entry (forbund_id, submission_id, county_id, counterpart_forbund_id, row_no, entry_no, series,
         number, entry_date, period, account, account_name, line, insats, amount)
       select $1, $2, $3, "counterpartForbundId", "rowNo", "entryNo", series, number, "entryDate", period, account, "accountName",
         line, insats, amount
       from jsonb_to_recordset($4::jsonb) as given ("counterpartForbundId" uuid, "rowNo" integer, "entryNo" bigint, series text,
         number text, "entryDate" date, period smallint, account text, "accountName" text, line text, insats text, amount numeric)`,
      [tx.forbundId, id, countyId, JSON.stringify(rows)],
    );
  }

  /**
   * Shows a version's dealings to each förbund that it has dealings with, from the moment that it is approved; and to whoever
   * was shown an earlier version of the period, so that nobody goes on seeing dealings that are no more.
   */
  async disclose(tx: TenantTransaction, submissionId: string, approvedAt: Date): Promise<void> {
    await tx.execute(
      `insert into submission_disclosure (forbund_id, submission_id, county_id, counterpart_forbund_id, year, to_period, version, approved_at)
       select s.forbund_id, s.id, s.county_id, shown_to.counterpart_forbund_id, s.year, s.to_period, s.version, $3::timestamptz
       from submission s cross join lateral (
         select counterpart_forbund_id from submission_mutual_entry where forbund_id = s.forbund_id and submission_id = s.id
         union select counterpart_forbund_id from submission_disclosure
           where forbund_id = s.forbund_id and year = s.year and to_period = s.to_period and s.kind = 'ACTUAL') shown_to
       where s.forbund_id = $1 and s.id = $2`,
      [tx.forbundId, submissionId, approvedAt],
    );
  }
}
