import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { DocumentVersion, KeptDocument } from './document.js';

const DOCUMENT = `id, title, kind, year, is_constructed as "isConstructed", added_by as "addedBy", added_at as "addedAt"`;
const VERSION = `document_id as "documentId", version, file_id as "fileId", file_name as "fileName", sha256, size,
  added_by as "addedBy", added_at as "addedAt"`;

/** Documents of a förbund and their versions: added and never changed. */
@Injectable()
export class DocumentRepository {
  async byId(tx: TenantTransaction, id: string): Promise<KeptDocument | undefined> {
    return (await this.byIds(tx, [id]))[0];
  }

  byIds(tx: TenantTransaction, ids: readonly string[]): Promise<KeptDocument[]> {
    const sql = `select ${DOCUMENT} from document where forbund_id = $1 and id = any($2::uuid[])`;
    return tx.query<KeptDocument>(sql, [tx.forbundId, ids]);
  }

  /** A page of documents, the latest first; the keyset is the time in microseconds and the id. */
  async page(tx: TenantTransaction, page: Page): Promise<Paged<KeptDocument & { readonly at: string }>> {
    const rows = await tx.query<KeptDocument & { readonly at: string }>(
      `select ${DOCUMENT}, to_char(added_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at from document
       where forbund_id = $1 and ($2::text is null or (added_at, id) < (($2 || '+00')::timestamptz, $3::uuid))
       order by added_at desc, id desc limit $4`,
      [tx.forbundId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    return paged(rows, page);
  }

  async insert(tx: TenantTransaction, document: KeptDocument): Promise<void> {
    const { id, title, kind, year, isConstructed, addedBy, addedAt } = document;
    await tx.execute(
      `insert into document (forbund_id, id, title, kind, year, is_constructed, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.forbundId, id, title, kind, year, isConstructed, addedBy, addedAt],
    );
  }

  /** Adds a version; one that is there already violates `document_version_number`. */
  async insertVersion(tx: TenantTransaction, version: DocumentVersion): Promise<void> {
    await tx.execute(
      `insert into document_version (forbund_id, document_id, version, file_id, file_name, sha256, size, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[tx.forbundId, version.documentId, version.version, version.fileId, version.fileName],
        ...[version.sha256, version.size, version.addedBy, version.addedAt],
      ],
    );
  }

  /** Every version of the documents, the latest first. */
  versions(tx: TenantTransaction, documentIds: readonly string[]): Promise<DocumentVersion[]> {
    return tx.query<DocumentVersion>(
      `select ${VERSION} from document_version where forbund_id = $1 and document_id = any($2::uuid[])
       order by document_id, version desc`,
      [tx.forbundId, documentIds],
    );
  }

  /** Keeps everybody else from changing the document, or what is said about it, until the transaction ends. */
  async lock(tx: TenantTransaction, documentId: string): Promise<void> {
    const name = `document|${tx.forbundId}|${documentId}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}
