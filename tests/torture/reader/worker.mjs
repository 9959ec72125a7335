import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { from } from '../support/private-build.mjs';
import { Cases } from './cases.mjs';
import { corpus } from './corpus.mjs';
import { judge } from './judge.mjs';

const { build, seed, clock, first, step, end, collectEvery } = workerData;
const [{ ImportPlanner }, { CharsetDecider }, { EMPTY_BOOKS }] = await Promise.all(
  ['import-planner', 'charset', 'books-state'].map((file) => from(build, `libs/domain/sie/${file}.js`)),
);
const sie = { ImportPlanner, CharsetDecider };
const cases = new Cases(seed, corpus());
// The watchdog reads here which input is at work and since when.
const at = new BigInt64Array(clock);
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

const told = { inputs: 0, bytes: 0, refused: 0, slowest: 0, slowestCase: -1, heap: 0 };
for (let number = first; number < end; number += step) {
  const input = cases.at(number);
  const began = performance.now();
  Atomics.store(at, 1, BigInt(Date.now()));
  Atomics.store(at, 0, BigInt(number));
  const verdict = judge(sie, input.bytes, booksOf(input), input.cuts);
  Atomics.store(at, 1, 0n);
  const took = performance.now() - began;
  told.inputs += 1;
  told.bytes += input.bytes.length;
  if (took > told.slowest) [told.slowest, told.slowestCase] = [took, number];
  if (verdict.kind) tell(number, input, verdict);
  else if (verdict.refused) told.refused += 1;
  if (told.inputs % collectEvery === 0) report();
}
report();
parentPort.postMessage({ ended: true });

/** What lives after everything that can go is gone: it may not grow with the inputs. */
function report() {
  gc();
  const { heapUsed, external } = process.memoryUsage();
  told.heap = Math.max(told.heap, heapUsed + external);
  parentPort.postMessage({ told: { ...told, now: heapUsed + external } });
}

function tell(number, { file, ways }, { kind, message }) {
  parentPort.postMessage({ finding: { case: number, file: file.name, ways, kind, message } });
}

/** A new förbund, or one that has the year with two accounts. */
function booksOf({ file: { organisationNumber }, hasBooks }) {
  const year = hasBooks ? { locked: false, accounts: new Set(['1930', '501901']), opened: true } : undefined;
  return { ...EMPTY_BOOKS, organisationNumber, year };
}
