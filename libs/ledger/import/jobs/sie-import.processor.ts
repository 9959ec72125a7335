import { Injectable } from '@nestjs/common';
import { JobProcessor, type PayloadOf } from '@samla/platform/jobs/job-processor.js';
import { SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { ImportJobRunService } from './import-job-run.service.js';
import { sieImport } from './sie-import.job.js';

type Payload = PayloadOf<typeof sieImport>;

/** Tries and books the files that have been ordered. */
@Injectable()
export class SieImportProcessor extends JobProcessor<Payload> {
  readonly contract = sieImport;

  constructor(private readonly runs: ImportJobRunService) {
    super();
  }

  async process({ forbundId, importJobId }: Payload): Promise<void> {
    await this.runs.run(tenantContext(forbundId, SYSTEM), importJobId);
  }

  override async failed(
    { forbundId, importJobId }: Payload,
    error: Error,
    attemptsLeft: number,
  ): Promise<void> {
    await this.runs.recordFailure(tenantContext(forbundId, SYSTEM), importJobId, error, attemptsLeft);
  }
}
