// Loaded before the product's worker: tells its parent how long each import took, where the time went and the most memory
// that the process has had. Changes nothing in what the worker does.
import 'reflect-metadata';
import { built } from '../support/built.mjs';
import { watchStatements } from './stages.mjs';

const { ImportJobRunService } = await built('libs/ledger/import/jobs/import-job-run.service.js');
const { run } = ImportJobRunService.prototype;

ImportJobRunService.prototype.run = async function watched(context, jobId) {
  const stop = watchStatements();
  process.send({ jobId, begun: true });
  const began = performance.now();
  try {
    return await run.call(this, context, jobId);
  } finally {
    const seconds = (performance.now() - began) / 1000;
    const stages = stop();
    process.send({
      jobId,
      seconds,
      maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      stages: [...stages],
    });
  }
};
