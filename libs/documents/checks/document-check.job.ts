import { defineJob, idsOf } from '@samla/platform/jobs/job-contract.js';

/**
 * Documents are checked. The job's id is the check's. A job, since a report takes a quarter of a second of pure reckoning and a
 * megabyte of text three: time in which an API would answer nobody. One at a time, for the same reason.
 */
export const documentCheck = defineJob({
  name: 'document-check',
  payload: idsOf('forbundId', 'checkId'),
  attempts: 3,
  backOff: { type: 'exponential', delay: 1_000 },
  concurrency: 1,
});
