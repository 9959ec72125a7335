// Sends one request over and over with autocannon, in a process of its own; JSON in on stdin, JSON out on stdout.
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

const { seconds, ...request } = JSON.parse(await text(process.stdin));
const times = [];
const run = autocannon({ ...request, duration: seconds });
// Autocannon's own percentiles are whole milliseconds.
run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
const result = await run;
times.sort((a, b) => a - b);
const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const failed = result.non2xx + result.errors + result.timeouts;
if (failed > 0 || times.length === 0)
  throw new Error(`${request.url}: ${failed} of ${times.length} requests failed`);
process.stdout.write(
  JSON.stringify({
    answers: times.length,
    rps: times.length / result.duration,
    p50: percentile(0.5),
    p99: percentile(0.99),
  }),
);
