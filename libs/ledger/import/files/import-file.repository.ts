import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { ImportFile } from './import-file.js';

const FILE = `id, file_name as "fileName", sha256, size, charset, is_constructed as "isConstructed", received_by as "receivedBy",
  received_at as "receivedAt"`;

/** The files of a förbund and their bytes; nothing here is ever changed. */
@Injectable()
export class ImportFileRepository {
  async byId(tx: TenantTransaction, id: string): Promise<ImportFile | undefined> {
    const sql = `select ${FILE} from import_file where forbund_id = $1 and id = $2`;
    return (await tx.query<ImportFile>(sql, [tx.forbundId, id]))[0];
  }

  async bySha256(tx: TenantTransaction, sha256: string): Promise<ImportFile | undefined> {
    const sql = `select ${FILE} from import_file where forbund_id = $1 and sha256 = $2`;
    return (await tx.query<ImportFile>(sql, [tx.forbundId, sha256]))[0];
  }

  /** A page of files, the latest first; the keyset is the time in microseconds and the id. */
  async page(tx: TenantTransaction, page: Page): Promise<Paged<ImportFile & { readonly at: string }>> {
    const rows = await tx.query<ImportFile & { readonly at: string }>(
      `select ${FILE}, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at from import_file
       where forbund_id = $1 and ($2::text is null or (received_at, id) < (($2 || '+00')::timestamptz, $3::uuid))
       order by received_at desc, id desc limit $4`,
      [tx.forbundId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    return paged(rows, page);
  }

  /** Keeps a file whose chunks are kept already in the same transaction; false if its content is here under another id. */
  async insert(tx: TenantTransaction, file: ImportFile): Promise<boolean> {
    const kept = await tx.execute(
      `insert into import_file (forbund_id, id, file_name, sha256, size, charset, is_constructed, received_by, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (forbund_id, sha256) do nothing`,
      [
        tx.forbundId,
        file.id,
        file.fileName,
        file.sha256,
        file.size,
        file.charset,
        file.isConstructed,
        file.receivedBy,
        file.receivedAt,
      ],
    );
    return kept === 1;
  }

  async insertChunk(tx: TenantTransaction, fileId: string, chunkNo: number, bytes: Buffer): Promise<void> {
    await tx.execute(
      'insert into import_file_chunk (forbund_id, file_id, chunk_no, bytes) values ($1, $2, $3, $4)',
      [tx.forbundId, fileId, chunkNo, bytes],
    );
  }

  /** One chunk, numbered from 0; undefined after the last. */
  async chunk(tx: TenantTransaction, fileId: string, chunkNo: number): Promise<Buffer | undefined> {
    const rows = await tx.query<{ bytes: Buffer }>(
      'select bytes from import_file_chunk where forbund_id = $1 and file_id = $2 and chunk_no = $3',
      [tx.forbundId, fileId, chunkNo],
    );
    return rows[0]?.bytes;
  }

  /** The first bytes of each file, at most `most`. */
  heads(
    tx: TenantTransaction,
    fileIds: readonly string[],
    most: number,
  ): Promise<{ id: string; charset: string; bytes: Buffer }[]> {
    return tx.query(
      `select f.id, f.charset, substring(c.bytes from 1 for $3::integer) as bytes
       from import_file f join import_file_chunk c on c.forbund_id = f.forbund_id and c.file_id = f.id and c.chunk_no = 0
       where f.forbund_id = $1 and f.id = any($2::uuid[])`,
      [tx.forbundId, fileIds, most],
    );
  }
}
