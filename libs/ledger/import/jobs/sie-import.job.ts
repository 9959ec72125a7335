import { defineJob, idsOf } from '@samla/platform/jobs/job-contract.js';

/** A kept file is tried or booked. The job's id is the import job's. */
export const sieImport = defineJob({
  name: 'sie-import',
  payload: idsOf('forbundId', 'importJobId'),
  attempts: 5,
  backOff: { type: 'exponential', delay: 1_000 },
  concurrency: 2,
});
