import { Injectable } from '@nestjs/common';
import { JobProcessor, type PayloadOf } from '@samla/platform/jobs/job-processor.js';
import { countyContext, SYSTEM } from '@samla/platform/tenant-context.js';
import { rollUpSubmission } from '@samla/statements/roll-up-submission.job.js';
import { RollUpService } from './roll-up.service.js';

type Payload = PayloadOf<typeof rollUpSubmission>;

/** Works off approvals. */
@Injectable()
export class RollUpSubmissionProcessor extends JobProcessor<Payload> {
  readonly contract = rollUpSubmission;

  constructor(private readonly rollUps: RollUpService) {
    super();
  }

  async process({ countyId, submissionId }: Payload): Promise<void> {
    await this.rollUps.rollUp(countyContext(countyId, SYSTEM), submissionId);
  }
}
