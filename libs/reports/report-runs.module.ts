import { Module } from '@nestjs/common';
import { ConsolidationModule } from '@samla/consolidation/consolidation.module.js';
import { ConsolidatedReportService } from './consolidated-report.service.js';
import { ReportDocumentRepository } from './report-document.repository.js';
import { ReportRunRepository } from './report-run.repository.js';
import { ReportRunService } from './report-run.service.js';

/** Report runs and their making, without the API's doors: what the worker needs. */
@Module({
  imports: [ConsolidationModule],
  providers: [ReportRunRepository, ReportDocumentRepository, ReportRunService, ConsolidatedReportService],
  exports: [ReportRunService, ConsolidatedReportService],
})
export class ReportRunsModule {}
