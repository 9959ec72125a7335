import { defineJob, idsOf } from '@samla/platform/jobs/job-contract.js';

/** A county's consolidated report is made as JSON and CSV. The job's id is the report run's. */
export const consolidatedReport = defineJob({
  name: 'consolidated-report',
  payload: idsOf('countyId', 'runId'),
  attempts: 4,
  backOff: { type: 'exponential', delay: 1_000 },
  concurrency: 1,
});
