import type { JobContract, JobPayload } from './job-contract.js';

/** One run of a job. */
export interface JobRun {
  /** The job's id, which is its durable row's. */
  readonly id: string;
  /** How many times it has been started, this time included. */
  readonly attempt: number;
}

/**
 * The working side of a job: one class, one `process`, which calls one service method. It may be run again at any
 * moment, also after it succeeded, so the service looks at its durable row first; a missing row is an error to throw.
 *
 *     // roll-up-submission.processor.ts
 *     @Injectable()
 *     export class RollUpSubmissionProcessor extends JobProcessor<PayloadOf<typeof rollUpSubmission>> {
 *       readonly contract = rollUpSubmission;
 *       constructor(private readonly rollups: RollupService) { super(); }
 *       async process({ countyId, submissionId }: PayloadOf<typeof rollUpSubmission>): Promise<void> {
 *         await this.rollups.rollUp(countyContext(countyId, SYSTEM), submissionId);
 *       }
 *     }
 */
export abstract class JobProcessor<Payload extends JobPayload = JobPayload> {
  abstract readonly contract: JobContract<Payload>;

  abstract process(payload: Payload, run: JobRun): Promise<void>;

  /** Called after a failure, with the number of failures left before the job is given up; 0: it will not be run again. */
  failed(_payload: Payload, _error: Error, _attemptsLeft: number): Promise<void> {
    return Promise.resolve();
  }
}

/** The payload type of a contract. */
export type PayloadOf<Contract> = Contract extends JobContract<infer Payload> ? Payload : never;
