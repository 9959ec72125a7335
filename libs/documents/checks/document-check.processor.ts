import { Injectable } from '@nestjs/common';
import { JobProcessor, type PayloadOf } from '@samla/platform/jobs/job-processor.js';
import { SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { DocumentCheckRunService } from './document-check-run.service.js';
import { documentCheck } from './document-check.job.js';

type Payload = PayloadOf<typeof documentCheck>;

/** Checks the documents that it has been ordered for. */
@Injectable()
export class DocumentCheckProcessor extends JobProcessor<Payload> {
  readonly contract = documentCheck;

  constructor(private readonly runs: DocumentCheckRunService) {
    super();
  }

  async process({ forbundId, checkId }: Payload): Promise<void> {
    await this.runs.run(tenantContext(forbundId, SYSTEM), checkId);
  }

  override async failed({ forbundId, checkId }: Payload, error: Error, attemptsLeft: number): Promise<void> {
    await this.runs.recordFailure(tenantContext(forbundId, SYSTEM), checkId, error, attemptsLeft);
  }
}
