import { Injectable } from '@nestjs/common';
import type { DifferenceCounts } from '@samla/domain/journal/difference.js';
import type { SieFault } from '@samla/domain/sie/fault.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';

/** A booking of a file, whole; or the reversal of one. */
export interface ImportRun {
  readonly id: string;
  readonly kind: 'FILE' | 'REVERSAL';
  readonly fileName: string;
  readonly sha256: string;
  readonly charset: string;
  /** SIE's type: 1, 2, 3, 4E or 4I. */
  readonly fileType: string;
  readonly year: number;
  /** Entries and rows of the file, opening balances not counted. */
  readonly entries: number;
  readonly rows: number;
  readonly differences: DifferenceCounts;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly warnings: readonly SieFault[];
  /** The first entry that it booked and the one after the last, as numbers in the journal. */
  readonly firstEntryNo: string;
  readonly nextEntryNo: string;
  /** The run that this one reverses, with the reason; null for a file. */
  readonly reversesRunId: string | null;
  readonly reason: string | null;
  /** The run that reversed this one. */
  readonly reversedByRunId: string | null;
  readonly isConstructed: boolean;
  readonly bookedBy: string;
  readonly bookedAt: Date;
}

/** A run to be kept. */
export type NewImportRun = Omit<ImportRun, 'reversedByRunId'>;

const RUN = `r.id, r.kind, r.file_name as "fileName", r.sha256, r.charset, r.file_type as "fileType", r.year, r.entries, r.rows,
  r.differences, r.new_accounts as "newAccounts", r.unmapped_accounts as "unmappedAccounts", r.warnings,
  r.first_entry_no::text as "firstEntryNo", r.next_entry_no::text as "nextEntryNo", r.reverses_run_id as "reversesRunId", r.reason,
  (select b.id from import_run b where b.forbund_id = r.forbund_id and b.reverses_run_id = r.id) as "reversedByRunId",
  r.is_constructed as "isConstructed", r.booked_by as "bookedBy", r.booked_at as "bookedAt"`;

/** That nobody has reversed a run. */
const STANDS = (run: string): string =>
  `not exists (select 1 from import_run b where b.forbund_id = ${run}.forbund_id and b.reverses_run_id = ${run}.id)`;

/** The files that a förbund's books were read from. */
@Injectable()
export class ImportRunRepository {
  async byId(tx: TenantTransaction, id: string): Promise<ImportRun | null> {
    const sql = `select ${RUN} from import_run r where r.forbund_id = $1 and r.id = $2`;
    return (await tx.query<ImportRun>(sql, [tx.forbundId, id]))[0] ?? null;
  }

  /**
   * The run that booked that content and stands: not reversed, and nothing of it changed or removed by a later file that
   * stands. Content that does not stand may be booked again.
   */
  async standing(tx: TenantTransaction, sha256: string): Promise<ImportRun | null> {
    const rows = await tx.query<ImportRun>(
      `select ${RUN} from import_run r where r.forbund_id = $1 and r.sha256 = $2 and r.kind = 'FILE' and ${STANDS('r')}
         and not exists (
           select 1 from import_run later where later.forbund_id = r.forbund_id and later.year = r.year
             and later.run_no > r.run_no and later.kind = 'FILE' and ${STANDS('later')}
             and ((later.differences ->> 'changed')::integer > 0 or (later.differences ->> 'removed')::integer > 0
               or exists (select 1 from imported_balance b where b.forbund_id = later.forbund_id and b.import_id = later.id)))
       order by r.run_no desc limit 1`,
      [tx.forbundId, sha256],
    );
    return rows[0] ?? null;
  }

  /** A page of runs, the latest first; the keyset is the time in microseconds and the id. */
  async page(tx: TenantTransaction, page: Page): Promise<Paged<ImportRun & { readonly at: string }>> {
    const rows = await tx.query<ImportRun & { readonly at: string }>(
      `select ${RUN}, to_char(r.booked_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at from import_run r
       where r.forbund_id = $1 and ($2::text is null or (r.booked_at, r.id) < (($2 || '+00')::timestamptz, $3::uuid))
       order by r.booked_at desc, r.id desc limit $4`,
      [tx.forbundId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    return paged(rows, page);
  }

  async insert(tx: TenantTransaction, run: NewImportRun): Promise<void> {
    const values: Record<string, unknown> = {
      forbund_id: tx.forbundId,
      id: run.id,
      kind: run.kind,
      file_name: run.fileName,
      sha256: run.sha256,
      charset: run.charset,
      file_type: run.fileType,
      year: run.year,
      entries: run.entries,
      rows: run.rows,
      differences: JSON.stringify(run.differences),
      new_accounts: run.newAccounts,
      unmapped_accounts: run.unmappedAccounts,
      warnings: JSON.stringify(run.warnings),
      first_entry_no: run.firstEntryNo,
      next_entry_no: run.nextEntryNo,
      reverses_run_id: run.reversesRunId,
      reason: run.reason,
      is_constructed: run.isConstructed,
      booked_by: run.bookedBy,
      booked_at: run.bookedAt,
    };
    const columns = Object.keys(values);
    const places = columns.map((_, at) => `$${at + 1}`);
    // The head of the journal is locked, so no other run comes between.
    await tx.execute(
      `insert into import_run (run_no, ${columns.join(', ')})
       select (select coalesce(max(run_no), 0) + 1 from import_run where forbund_id = $1), ${places.join(', ')}`,
      Object.values(values),
    );
  }
}
