import { z } from 'zod';

/** Ids of one job: whose it is (`forbundId` or `countyId`) and which rows it is about. Never figures, never names. */
export type JobPayload = Readonly<Record<string, string>>;

/** How long a failed job waits: always the same, or doubled each time. Milliseconds. */
export interface BackOff {
  readonly type: 'fixed' | 'exponential';
  readonly delay: number;
}

/** What the two sides of a job agree on. It stands in `<name>.job.ts`, and its processor in `<name>.processor.ts`. */
export interface JobContract<Payload extends JobPayload = JobPayload> {
  /** kebab-case, the same as the file; also the name of the job's queue. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How many times it may fail before it is given up. */
  readonly attempts: number;
  readonly backOff: BackOff;
  /** How many of these one worker runs at a time. */
  readonly concurrency: number;
}

/**
 * Declares a job:
 *
 *     // roll-up-submission.job.ts
 *     export const rollUpSubmission = defineJob({
 *       name: 'roll-up-submission',
 *       payload: idsOf('countyId', 'submissionId'),
 *       attempts: 5,
 *       backOff: { type: 'exponential', delay: 1000 },
 *       concurrency: 2,
 *     });
 *
 *     // in the service, in the transaction that writes the durable row, with that row's own id:
 *     await enqueue(tx, rollUpSubmission, submission.id, { countyId, submissionId: submission.id });
 */
export function defineJob<Payload extends JobPayload>(contract: JobContract<Payload>): JobContract<Payload> {
  return Object.freeze(contract);
}

/** A payload of just these ids; the first says whose the job is, and which transaction may write it. */
export function idsOf<Owner extends 'forbundId' | 'countyId', Name extends string = never>(
  owner: Owner,
  ...names: Name[]
): z.ZodType<Readonly<Record<Owner | Name, string>>> {
  const shape = Object.fromEntries([owner, ...names].map((name) => [name, z.guid()]));
  return z.strictObject(shape) as unknown as z.ZodType<Readonly<Record<Owner | Name, string>>>;
}
