import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuSeconds } from './cpu.mjs';
import { runScript } from './process.mjs';

const LOAD = path.join(path.dirname(fileURLToPath(import.meta.url)), 'load-process.mjs');

/** Sends one request over and over for some seconds: answers a second, p50 and p99, and CPU ms an answer of both processes. */
export async function loaded({ pid, url, method, headers, body }, postgres, { seconds, connections }) {
  const before = [cpuSeconds(pid), cpuSeconds(postgres)];
  const told = await runScript(LOAD, { url, method, headers, body, connections, seconds });
  const [node, database] = [pid, postgres].map(
    (each, at) => (1000 * (cpuSeconds(each) - before[at])) / told.answers,
  );
  return { ...told, node, database };
}

/** Rounds over all requests, in turned order every other time, so that what slows the machine down slows all of them. */
export async function rounds(requests, { rounds: count, seconds, warmUp, connections }, say) {
  if (warmUp > 0)
    for (const request of requests) await loaded(request, request.postgres, { seconds: warmUp, connections });
  const measured = [];
  for (let round = 0; round < count; round += 1) {
    const order = round % 2 === 0 ? requests : [...requests].reverse();
    const figures = {};
    for (const request of order)
      figures[request.name] = await loaded(request, request.postgres, { seconds, connections });
    measured.push(figures);
    const told = requests.map(({ name }) => `${name} ${Math.round(figures[name].rps)}/s`);
    say(`Round ${round + 1} of ${count}: ${told.join(', ')}`);
  }
  return measured;
}
