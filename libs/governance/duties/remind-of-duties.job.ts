import { defineJob } from '@samla/platform/jobs/job-contract.js';
import { z } from 'zod';

/** Reminds of the duties of a day. Ordered once a day by the worker; it is about every förbund and so names none. */
export const remindOfDuties = defineJob({
  name: 'remind-of-duties',
  payload: z.strictObject({ day: z.iso.date() }),
  attempts: 5,
  backOff: { type: 'exponential', delay: 60_000 },
  concurrency: 1,
});
