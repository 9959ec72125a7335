import { defineJob, idsOf } from '@samla/platform/jobs/job-contract.js';

/** Documents are checked. The job's id is the check's. One at a time: a check holds the processor for as long as it takes. */
export const documentCheck = defineJob({
  name: 'document-check',
  payload: idsOf('forbundId', 'checkId'),
  attempts: 3,
  backOff: { type: 'exponential', delay: 1_000 },
  concurrency: 1,
});
