import { Injectable } from '@nestjs/common';
import type { SieFault } from '@samla/domain/sie/fault.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';

/** A file that was booked, once and whole. Its bytes are kept as they came. */
export interface ImportRun {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly charset: string;
  readonly entries: number;
  readonly rows: number;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly warnings: readonly SieFault[];
  readonly isConstructed: boolean;
  readonly bookedBy: string;
  readonly bookedAt: Date;
}

/** A run to be kept, with the file's bytes. */
export type NewImportRun = ImportRun & { readonly content: Uint8Array };

const RUN = `id, file_name as "fileName", sha256, charset, entries, rows, new_accounts as "newAccounts",
  unmapped_accounts as "unmappedAccounts", warnings, is_constructed as "isConstructed", booked_by as "bookedBy", booked_at as "bookedAt"`;

/** The files that a förbund's books were read from. */
@Injectable()
export class ImportRunRepository {
  async byId(tx: TenantTransaction, id: string): Promise<ImportRun | null> {
    const sql = `select ${RUN} from import_run where forbund_id = $1 and id = $2`;
    return (await tx.query<ImportRun>(sql, [tx.forbundId, id]))[0] ?? null;
  }

  /** The run that booked that content. */
  async bySha256(tx: TenantTransaction, sha256: string): Promise<ImportRun | null> {
    const sql = `select ${RUN} from import_run where forbund_id = $1 and sha256 = $2`;
    return (await tx.query<ImportRun>(sql, [tx.forbundId, sha256]))[0] ?? null;
  }

  /** A page of runs, the latest first; the keyset is the time in microseconds and the id. */
  async page(tx: TenantTransaction, page: Page): Promise<Paged<ImportRun & { readonly at: string }>> {
    const rows = await tx.query<ImportRun & { readonly at: string }>(
      `select ${RUN}, to_char(booked_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at from import_run
       where forbund_id = $1 and ($2::text is null or (booked_at, id) < (($2 || '+00')::timestamptz, $3::uuid))
       order by booked_at desc, id desc limit $4`,
      [tx.forbundId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    return paged(rows, page);
  }

  async insert(tx: TenantTransaction, run: NewImportRun): Promise<void> {
    await tx.execute(
      `insert into import_run (forbund_id, id, file_name, sha256, charset, entries, rows, new_accounts, unmapped_accounts, warnings,
         content, is_constructed, booked_by, booked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        tx.forbundId,
        run.id,
        run.fileName,
        run.sha256,
        run.charset,
        run.entries,
        run.rows,
        run.newAccounts,
        run.unmappedAccounts,
        JSON.stringify(run.warnings),
        Buffer.from(run.content.buffer, run.content.byteOffset, run.content.byteLength),
        run.isConstructed,
        run.bookedBy,
        run.bookedAt,
      ],
    );
  }
}
