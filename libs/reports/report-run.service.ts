import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { enqueue } from '@samla/platform/jobs/outbox.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { v7 as newId, validate } from 'uuid';
import { consolidatedReport } from './consolidated-report.job.js';
import { type ReportDocument, ReportDocumentRepository } from './report-document.repository.js';
import type { ReportFormat, ReportRun } from './report-run.js';
import { ReportRunRepository } from './report-run.repository.js';

/** Which report is wanted. */
export interface ReportOrder {
  readonly year: number;
  readonly toPeriod: number;
  readonly idempotencyKey: string;
}

/** Orders reports and shows what became of them. */
@Injectable()
export class ReportRunService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ReportRunRepository,
    private readonly documents: ReportDocumentRepository,
  ) {}

  /** Orders a consolidated report of what is approved now; run and job are committed together. Throws `PERIOD_INVALID`. */
  async requestConsolidatedReport(
    context: CountyContext,
    { idempotencyKey, ...wanted }: ReportOrder,
  ): Promise<ReportRun> {
    assertPeriod(wanted);
    return this.database.county(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'requestConsolidatedReport',
        key: idempotencyKey,
        input: wanted,
      };
      const { id } = await once(tx, call, async () => {
        const run = {
          id: newId(),
          kind: 'CONSOLIDATED_REPORT',
          ...wanted,
          requestedBy: context.actor,
          requestedAt: this.clock.now(),
        } as const;
        await this.runs.insert(tx, run, 'I kö');
        await enqueue(tx, consolidatedReport, run.id, { countyId: context.countyId, runId: run.id });
        return run.id;
      });
      return this.known(tx, id);
    });
  }

  /** The run; `NOT_FOUND` for an unknown one and another county's. */
  run(context: CountyContext, id: string): Promise<ReportRun> {
    return this.database.county(context, (tx) => this.known(tx, id));
  }

  /** The county's runs, newest first; `BAD_USER_INPUT` for a cursor of another list. */
  async page(context: CountyContext, page: Page): Promise<Paged<ReportRun>> {
    assertCursor(page);
    return this.database.county(context, async (tx) => paged(await this.runs.page(tx, page), page));
  }

  /** A document, and that it was fetched is recorded; `REPORT_NOT_READY` before the run is done, `NOT_FOUND` for an unknown run. */
  document(context: CountyContext, runId: string, format: ReportFormat): Promise<ReportDocument> {
    return this.database.county(context, async (tx) => {
      const run = await this.known(tx, runId);
      const document = await this.documents.find(tx, runId, format);
      if (!document)
        throw new DomainError('REPORT_NOT_READY', `Rapporten är inte färdig: ${run.phrase}.`, {
          state: run.state,
        });
      const objectKey = `${runId} ${format}`;
      await record(tx, { actor: context.actor, action: 'readReportDocument', objectKey });
      return document;
    });
  }

  private async known(tx: CountyTransaction, id: string): Promise<ReportRun> {
    const run = await this.runs.byId(tx, id);
    if (!run) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return run;
  }
}

function assertPeriod({ year, toPeriod }: { year: number; toPeriod: number }): void {
  if (year >= 1993 && year <= 2200 && toPeriod >= 1 && toPeriod <= 12) return;
  throw new DomainError('PERIOD_INVALID', 'Året ska vara 1993–2200 och perioden 1–12.', { year, toPeriod });
}

/** A cursor is a time and an id; anything else would reach the database as a value that it cannot read. */
function assertCursor({ after }: Page): void {
  if (after === null) return;
  const [requestedAt = '', id = ''] = after;
  if (!Number.isNaN(Date.parse(requestedAt)) && validate(id)) return;
  throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
    argument: 'after',
  });
}
