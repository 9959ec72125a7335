import { defineJob, idsOf } from '@samla/platform/jobs/job-contract.js';

/** An approved submission is summed into the county's rollup. Ordered here, done by `consolidation`, which owns the rows. */
export const rollUpSubmission = defineJob({
  name: 'roll-up-submission',
  payload: idsOf('countyId', 'submissionId'),
  attempts: 8,
  backOff: { type: 'exponential', delay: 500 },
  concurrency: 2,
});
