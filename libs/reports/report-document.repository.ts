import { Injectable } from '@nestjs/common';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import type { ReportDocumentFacts, ReportFormat } from './report-run.js';

/** A made document. */
export interface ReportDocument extends ReportDocumentFacts {
  readonly content: Buffer;
}

/** The documents that report runs made; never changed. */
@Injectable()
export class ReportDocumentRepository {
  async insert(tx: CountyTransaction, runId: string, document: ReportDocument): Promise<void> {
    await tx.execute(
      `insert into county_report_document (county_id, run_id, format, file_name, sha256, content) values ($1, $2, $3, $4, $5, $6)`,
      [tx.countyId, runId, document.format, document.fileName, document.sha256, document.content],
    );
  }

  async find(
    tx: CountyTransaction,
    runId: string,
    format: ReportFormat,
  ): Promise<ReportDocument | undefined> {
    const rows = await tx.query<ReportDocument>(
      `select format, file_name as "fileName", sha256, content from county_report_document where county_id = $1 and run_id = $2 and format = $3`,
      [tx.countyId, runId, format],
    );
    return rows[0];
  }
}
