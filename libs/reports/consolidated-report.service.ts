import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { openerIn } from '@samla/consolidation/cell-rows.service.js';
import { ConsolidationPartsService } from '@samla/consolidation/consolidation-parts.service.js';
import {
  ConsolidationService,
  type CountyConsolidation,
} from '@samla/consolidation/consolidation.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import { announce, PROGRESS_CHANNEL } from '@samla/platform/jobs/announcements.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import {
  type ConsolidatedReport,
  consolidatedReportOf,
  type ReportedSubmission,
} from './consolidated-report.js';
import type { ConsolidatedParts } from './report-parts.js';
import { reportCsv } from './report-csv.js';
import { type ReportDocument, ReportDocumentRepository } from './report-document.repository.js';
import type { ReportFormat, ReportRun } from './report-run.js';
import { ReportRunRepository } from './report-run.repository.js';

const LINES = Object.keys(STATEMENT_LINES);

/** Makes a county's consolidated report, in steps that are told while it goes on. */
@Injectable()
export class ConsolidatedReportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ReportRunRepository,
    private readonly documents: ReportDocumentRepository,
    private readonly consolidations: ConsolidationService,
    private readonly parts: ConsolidationPartsService,
  ) {}

  /**
   * Makes the documents of a run and stores them with its end. The same run gives the same bytes whenever and however
   * often it is made; a run that is done is left alone. Throws for an unknown run, and `NO_FIGURES` where nothing is
   * approved.
   */
  async make(context: CountyContext, runId: string): Promise<void> {
    const run = await this.start(context, runId);
    if (!run) return;
    await this.tell(context, runId, 10, 'Läser godkända inlämningar');
    const { year, toPeriod, knownAt } = run;
    const consolidation = await this.consolidations.consolidation(context, { year, toPeriod, knownAt });
    if (consolidation.submissions.size === 0) {
      throw new DomainError('NO_FIGURES', 'Inget förbund i länet har en godkänd inlämning för perioden.');
    }
    const submissions = await this.readSubmissions(context, runId, consolidation);
    await this.tell(context, runId, 75, 'Räknar fram kassaflöde, driftredovisning och nyckeltal');
    const parts = await this.readParts(context, consolidation);
    await this.tell(context, runId, 80, 'Skriver JSON och CSV');
    const report = consolidatedReportOf(consolidation, submissions, parts);
    await this.finish(context, runId, [jsonDocument(report), csvDocument(report)]);
  }

  /** Writes a failure on the run: waiting for the next attempt, or given up when none is left. */
  async recordFailure(
    context: CountyContext,
    runId: string,
    error: Error,
    attemptsLeft: number,
  ): Promise<void> {
    // What went wrong inside is for the log; a rule's refusal is for the one who ordered.
    const message =
      error instanceof DomainError ? error.message : 'Ett internt fel stoppade rapporten. Felet är loggat.';
    const givenUp = attemptsLeft === 0;
    await this.database.county(context, async (tx) => {
      const state = await this.runs.lock(tx, runId);
      if (state === undefined || state === 'DONE') return;
      const phrase = givenUp ? 'Misslyckades' : 'Misslyckades, försöker snart igen';
      await this.runs.fail(tx, runId, phrase, message, givenUp ? this.clock.now() : null);
      await announce(tx, PROGRESS_CHANNEL, runId);
      if (!givenUp) return;
      const refusedWith = error instanceof DomainError ? error.code : 'INTERNAL';
      await record(tx, { actor: context.actor, action: 'makeReport', objectKey: runId, refusedWith });
    });
  }

  private start(context: CountyContext, runId: string): Promise<ReportRun | undefined> {
    return this.database.county(context, async (tx) => {
      const state = await this.runs.lock(tx, runId);
      if (state === undefined) throw new Error(`no report run ${runId} in county ${context.countyId}`);
      if (state === 'DONE') return undefined;
      await this.runs.start(tx, runId, 'Börjar');
      await announce(tx, PROGRESS_CHANNEL, runId);
      return this.runs.byId(tx, runId);
    });
  }

  private async readSubmissions(
    context: CountyContext,
    runId: string,
    consolidation: CountyConsolidation,
  ): Promise<ReportedSubmission[]> {
    const approved = consolidation.perimeter.forbund.flatMap((forbund) => {
      const submission = consolidation.submissions.get(forbund.id);
      return submission ? [{ forbund, submission }] : [];
    });
    const read: ReportedSubmission[] = [];
    for (const [index, { forbund, submission }] of approved.entries()) {
      await this.tell(
        context,
        runId,
        20 + Math.floor((50 * index) / approved.length),
        `Läser konton: ${forbund.name}`,
      );
      read.push({
        ...submission,
        rows: await this.consolidations.submittedRows(context, [submission.submissionId], LINES),
      });
    }
    return read;
  }

  /** All parts, and the year before by the same question. */
  private async readParts(
    context: CountyContext,
    { kept, year, toPeriod, knownAt }: CountyConsolidation,
  ): Promise<ConsolidatedParts> {
    const opener = openerIn(context);
    const [operatingStatement, keyFigures, before] = await Promise.all([
      this.parts.operatingStatement(kept, knownAt, opener),
      this.parts.keyFigures(kept, knownAt, opener),
      this.consolidations.consolidation(context, { year: year - 1, toPeriod, knownAt }),
    ]);
    return {
      cashFlow: this.parts.cashFlow(kept),
      equityBridge: this.parts.equityBridge(kept),
      operatingStatement,
      keyFigures,
      before: before.submissions.size === 0 ? null : before,
    };
  }

  private tell(context: CountyContext, runId: string, percent: number, phrase: string): Promise<void> {
    return this.database.county(context, (tx) =>
      this.stillRunning(tx, runId, () => this.runs.progress(tx, runId, percent, phrase)),
    );
  }

  private finish(context: CountyContext, runId: string, documents: readonly ReportDocument[]): Promise<void> {
    return this.database.county(context, (tx) =>
      this.stillRunning(tx, runId, async () => {
        for (const document of documents) await this.documents.insert(tx, runId, document);
        await this.runs.finish(tx, runId, 'Klar', this.clock.now());
        await record(tx, { actor: context.actor, action: 'makeReport', objectKey: runId });
      }),
    );
  }

  /** Runs the write unless the run has ended meanwhile: a worker that was thought dead may still be at it. */
  private async stillRunning(
    tx: CountyTransaction,
    runId: string,
    write: () => Promise<void>,
  ): Promise<void> {
    if ((await this.runs.lock(tx, runId)) === 'DONE') return;
    await write();
    await announce(tx, PROGRESS_CHANNEL, runId);
  }
}

function jsonDocument(report: ConsolidatedReport): ReportDocument {
  return documentOf(report, 'JSON', `${JSON.stringify(report, null, 2)}\n`);
}

function csvDocument(report: ConsolidatedReport): ReportDocument {
  return documentOf(report, 'CSV', reportCsv(report));
}

function documentOf(
  { county, year, toPeriod }: ConsolidatedReport,
  format: ReportFormat,
  text: string,
): ReportDocument {
  const content = Buffer.from(text, 'utf8');
  const period = String(toPeriod).padStart(2, '0');
  return {
    format,
    fileName: `lanssammanstallning-${county.slug}-${year}-${period}.${format.toLowerCase()}`,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  };
}
