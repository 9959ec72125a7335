import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { markdownTable } from '../../bench/support/report.mjs';
import { privateBuild } from '../support/private-build.mjs';
import { corpus } from './corpus.mjs';
import { PLANTS } from './plants.mjs';

const WORKER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker.mjs');
/** Milliseconds after which an input hangs: the slowest takes a small part of it, also where the machine is busy. */
const PATIENCE = 20_000;
/** Of a planted fault it is known that it hangs. */
const PATIENCE_WITH_PLANT = 5_000;
/** Megabytes that may live after a collection, in one thread. */
const MOST_HEAP_MB = 200;
const MOST_FINDINGS = 20;

/** Mutated files through the reader and planner, on every core; answers what was found. */
export async function readerTorture({ seed, inputs, number, threads = cpus().length, plant, say }) {
  if (plant && !PLANTS[plant])
    throw new Error(`no plant ${plant}; there are ${Object.keys(PLANTS).join(', ')}`);
  const build = privateBuild(plant && PLANTS[plant]);
  const patience = plant ? PATIENCE_WITH_PLANT : PATIENCE;
  const [begin, end] = number === undefined ? [0, inputs] : [number, number + 1];
  const run = {
    seed,
    end,
    build,
    threads: Math.min(threads, end - begin),
    patience,
    findings: [],
    told: [],
    say,
    most: end - begin,
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: run.threads }, (_, at) => lane(run, at, begin + at)));
  return result(run, (performance.now() - began) / 1000);
}

/** One thread after another: where one hangs or dies, that is a finding, and the next goes on behind it. */
async function lane(run, slot, first) {
  run.told[slot] = [];
  for (let next = first; next < run.end && run.findings.length < MOST_FINDINGS;)
    next = await oneThread(run, slot, next);
}

function oneThread(run, slot, first) {
  const { build, seed, threads: step, end } = run;
  const clock = new SharedArrayBuffer(16);
  const at = new BigInt64Array(clock);
  const collectEvery = Math.max(500, Math.min(20_000, Math.floor(run.most / step / 4)));
  const worker = new Worker(WORKER, {
    workerData: { build, seed, clock, first, step, end, collectEvery },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const tellings = run.told[slot];
  const mine = tellings.push(undefined) - 1;
  return new Promise((resolve, reject) => {
    let stopped = false;
    const stop = (next) => {
      if (stopped) return;
      stopped = true;
      clearInterval(watch);
      void worker.terminate().then(() => resolve(next));
    };
    const lost = (kind, message) => {
      const number = Number(Atomics.load(at, 0));
      run.findings.push({ case: number, file: '', ways: [], kind, message });
      stop(number + step);
    };
    const watch = setInterval(() => {
      const since = Atomics.load(at, 1);
      if (since > 0n && Date.now() - Number(since) > run.patience)
        lost('HANG', `longer than ${run.patience} ms`);
    }, 100);
    worker.on('message', ({ told, finding, ended }) => {
      if (told) tellings[mine] = told;
      if (told && slot === 0) progress(run);
      if (told && told.now > MOST_HEAP_MB * 2 ** 20)
        lost('MEMORY', `${told.now} bytes live after a collection`);
      if (finding && run.findings.length < MOST_FINDINGS) run.findings.push(finding);
      if (ended || run.findings.length >= MOST_FINDINGS) stop(end);
    });
    worker.once('error', (error) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? lost('MEMORY', error.message)
        : (clearInterval(watch), reject(error)),
    );
  });
}

function progress(run) {
  const done = sum(run, 'inputs');
  run.say(`${done} of ${run.most} inputs, ${run.findings.length} findings`);
}

function all(run) {
  return run.told.flat().filter(Boolean);
}

function sum(run, key) {
  return all(run).reduce((total, told) => total + told[key], 0);
}

function result(run, seconds) {
  const { findings, seed } = run;
  const inputs = sum(run, 'inputs');
  const refused = sum(run, 'refused');
  const slowest = all(run).sort((a, b) => b.slowest - a.slowest)[0];
  const heapMb = Math.round(Math.max(...all(run).map(({ heap }) => heap)) / 2 ** 20);
  const megabytes = Math.round(sum(run, 'bytes') / 1e6);
  const rows = [
    ['seed', seed],
    ['files that were mutated', corpus().length],
    ['mutated inputs', inputs],
    ['megabytes, each read twice', megabytes],
    ['refused', refused],
    ['taken, and the same to the reference', inputs - refused - findings.length],
    ['findings', findings.length],
    ['inputs a second', Math.round(inputs / seconds)],
    ['slowest input, ms', slowest?.slowest.toFixed(0)],
    ['most that lives in a thread, MB', heapMb],
  ];
  const listed = findings.map(
    ({ case: number, file, ways, kind, message }) =>
      `case ${number} (${file}; ${ways.join(', ')}): ${kind}: ${message}`,
  );
  return {
    json: {
      name: 'reader',
      seed,
      inputs,
      refused,
      findings: findings.length,
      inputsPerSecond: Math.round(inputs / seconds),
      slowestMs: Math.round(slowest?.slowest ?? 0),
      heapMb,
    },
    details: [markdownTable(['reader torture', ''], rows), ...listed].join('\n\n'),
    findings,
  };
}
