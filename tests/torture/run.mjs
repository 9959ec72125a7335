// `npm run torture`: what Samla is put through, and that its books come out of it whole.
//   npm run torture                                          everything, long: a table
//   npm run -s torture -- --json reader                      one JSON object a line, progress on stderr
//   npm run torture -- reader --inputs 1000000 --seed 7      mutated SIE files through the reader
//   npm run torture -- reader --seed 7 --case 123 [--show]   one of them again, with its bytes
//   npm run torture -- reader --plant NAME                   the same with a planted fault, which must be found
//   npm run torture -- imports --imports 240 --seed 7        imports that are killed
//   npm run torture -- document-check --documents 3000      faults planted into made documents, and what the check finds
//   npm run torture -- rollups --draws 100000               random sums of rollups and balances beside the ledger's own rows
//   npm run torture -- merger --mergers 1000000           mergers that must conserve, and every order of events
//   npm run torture -- --quick                               small sizes, as in the tests
// Ends with 1 where something was found, 2 for wrong words, 3 where it could not be run.
import { parseArgs } from 'node:util';
import { buildAll } from '../../apps/cli/bin/build.mjs';
import { cleanUp } from '../bench/support/clean-up.mjs';
import { jsonLines, table } from '../bench/support/report.mjs';
import { documentCheckTorture } from './document-check/run.mjs';
import { importsTorture } from './imports/run.mjs';
import { mergerTorture } from './merger/run.mjs';
import { readerTorture } from './reader/run.mjs';
import { showCase } from './reader/show.mjs';
import { rollupsTorture } from './rollups/run.mjs';

const TORTURES = {
  reader: readerTorture,
  imports: importsTorture,
  'document-check': documentCheckTorture,
  merger: mergerTorture,
  rollups: rollupsTorture,
};
const FULL = { inputs: 1_000_000, imports: 240, documents: 3_000, draws: 100_000, mergers: 1_000_000 };
const QUICK = { inputs: 6_000, imports: 5, documents: 60, draws: 4_000, mergers: 2_000 };
const SEED = 20_210_101;

const say = (line) => process.stderr.write(`${line}\n`);

function settings(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const options = {
    json: flag,
    quick: flag,
    show: flag,
    seed: text,
    inputs: text,
    imports: text,
    documents: text,
    mergers: text,
    draws: text,
    case: text,
    threads: text,
    plant: text,
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in TORTURES));
  if (unknown.length > 0)
    throw new Error(`no torture ${unknown.join(', ')}; there are ${Object.keys(TORTURES).join(', ')}`);
  const base = values.quick ? QUICK : FULL;
  const whole = (name, otherwise) =>
    values[name] === undefined ? otherwise : wholeNumber(name, values[name]);
  return {
    names: positionals.length > 0 ? positionals : Object.keys(TORTURES),
    json: values.json,
    quick: values.quick,
    show: values.show,
    plant: values.plant,
    seed: whole('seed', SEED),
    inputs: whole('inputs', base.inputs),
    imports: whole('imports', base.imports),
    documents: whole('documents', base.documents),
    mergers: whole('mergers', base.mergers),
    draws: whole('draws', base.draws),
    number: whole('case', undefined),
    threads: whole('threads', undefined),
  };
}

function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number, not ${text}`);
  return Number.parseInt(text, 10);
}

async function main(args) {
  let chosen;
  try {
    chosen = settings(args);
  } catch (error) {
    say(error.message);
    return 2;
  }
  await buildAll({ say, only: ['server'] });
  if (chosen.show) return showCase(chosen);
  say(`Seed ${chosen.seed}.`);
  const results = [];
  for (const name of chosen.names) {
    try {
      results.push(await TORTURES[name]({ ...chosen, say }));
    } finally {
      await cleanUp();
    }
  }
  process.stdout.write(chosen.json ? jsonLines(results) : table(results, { quick: false }));
  if (chosen.json)
    for (const { findings } of results) for (const finding of findings) say(JSON.stringify(finding));
  return results.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  say(error.stack ?? String(error));
  return 3;
});
