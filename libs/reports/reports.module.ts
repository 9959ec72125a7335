import { Module } from '@nestjs/common';
import { RequestPrincipalModule } from '@samla/platform/http/request-principal.module.js';
import { CountyReportRunsResolver } from './county-report-runs.resolver.js';
import { ReportDocumentController } from './report-document.controller.js';
import { ReportRunResolver } from './report-run.resolver.js';
import { ReportRunsModule } from './report-runs.module.js';

/** Reports as the API shows them. Needs the process's `ProgressModule`. */
@Module({
  imports: [ReportRunsModule, RequestPrincipalModule],
  providers: [ReportRunResolver, CountyReportRunsResolver],
  controllers: [ReportDocumentController],
  exports: [ReportRunsModule],
})
export class ReportsModule {}
