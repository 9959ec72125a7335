// One import in a process of its own, to be killed: says `ready`, waits for its order on stdin, works, says how it ended.
import { createInterface } from 'node:readline';
import { openApp } from '../support/app.mjs';
import { killAt } from './points.mjs';

const settings = JSON.parse(process.env.TORTURE);
const app = await openApp({ ...settings, name: 'samla-torture-child' });
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { forbundId, jobId, point, nth } = JSON.parse(line);
  if (point) killAt(point, nth);
  const context = app.contextOf(forbundId);
  try {
    await app.runs.run(context, jobId);
    process.stdout.write('done\n');
  } catch (error) {
    // As the worker does it: what went wrong is written on the job, which waits for its next attempt.
    await app.runs.recordFailure(context, jobId, error, 4).catch(() => undefined);
    process.stdout.write(`failed ${error.message}\n`);
  }
  break;
}
await app.close().catch(() => undefined);
process.exit(0);
