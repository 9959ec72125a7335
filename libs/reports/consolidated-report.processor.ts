import { Injectable } from '@nestjs/common';
import { JobProcessor, type PayloadOf } from '@samla/platform/jobs/job-processor.js';
import { countyContext, SYSTEM } from '@samla/platform/tenant-context.js';
import { consolidatedReport } from './consolidated-report.job.js';
import { ConsolidatedReportService } from './consolidated-report.service.js';

type Payload = PayloadOf<typeof consolidatedReport>;

/** Makes the reports that have been ordered. */
@Injectable()
export class ConsolidatedReportProcessor extends JobProcessor<Payload> {
  readonly contract = consolidatedReport;

  constructor(private readonly reports: ConsolidatedReportService) {
    super();
  }

  async process({ countyId, runId }: Payload): Promise<void> {
    await this.reports.make(countyContext(countyId, SYSTEM), runId);
  }

  override async failed({ countyId, runId }: Payload, error: Error, attemptsLeft: number): Promise<void> {
    await this.reports.recordFailure(countyContext(countyId, SYSTEM), runId, error, attemptsLeft);
  }
}
