import { Injectable } from '@nestjs/common';
import type { PublishedSource } from '@samla/domain/statements/published/published-table.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Page } from '@samla/platform/paging.js';
import type { PublishedDocument } from './published-table.js';

const DOCUMENT = `document_id as id, title, year, kind, dated::text, source, recorded_by as "recordedBy",
  recorded_at as "recordedAt"`;

/** The documents that a förbund has published. They are added and never changed. */
@Injectable()
export class PublishedDocumentRepository {
  /** Documents by year, the latest first, then by title; one more than the page holds. */
  page(tx: TenantTransaction, { limit, after }: Page): Promise<PublishedDocument[]> {
    const [year, title] = after ?? [null, null];
    return tx.query<PublishedDocument>(
      `select ${DOCUMENT} from published_document
       where forbund_id = $1 and ($2::smallint is null or (-year, title collate "C") > (-$2::smallint, $3 collate "C"))
       order by year desc, title collate "C" limit $4`,
      [tx.forbundId, year, title, limit + 1],
    );
  }

  byIds(tx: TenantTransaction, ids: readonly string[]): Promise<PublishedDocument[]> {
    return tx.query<PublishedDocument>(
      `select ${DOCUMENT} from published_document where forbund_id = $1 and document_id = any ($2::uuid[])
       order by year desc, title collate "C"`,
      [tx.forbundId, ids],
    );
  }

  byTitles(tx: TenantTransaction, titles: readonly string[]): Promise<PublishedDocument[]> {
    return tx.query<PublishedDocument>(
      `select ${DOCUMENT} from published_document where forbund_id = $1 and title = any ($2::text[])`,
      [tx.forbundId, titles],
    );
  }

  /** Those who write about a förbund's documents take turns, until their transactions end. */
  async lock(tx: TenantTransaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`published|${tx.forbundId}`]);
  }

  async add(
    tx: TenantTransaction,
    id: string,
    { title, year, kind, dated, source }: PublishedSource,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    await tx.execute(
      `insert into published_document (forbund_id, document_id, title, year, kind, dated, source, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tx.forbundId, id, title, year, kind, dated, source, recordedBy, recordedAt],
    );
  }
}
