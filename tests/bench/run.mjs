// `npm run bench`: how fast Samla is beside something barer, in ratios of one run on one machine.
//   npm run bench                                   every bench, a table
//   npm run -s bench -- --json [NAME]               one JSON object a line, progress on stderr
//   npm run bench -- --quick                        small and short: proves that it runs, measures nothing
//   npm run bench -- consolidated-county-year --rounds 9 --seconds 8 --connections 32
//   npm run bench -- tenants                        three förbund in the database, and two thousand
//   npm run bench -- whole-country                  80 förbund and ten years in one call
//   npm run bench -- growth --draw docs/growth.svg  what an answer costs as the country grows, drawn
//   npm run bench -- freshness                      from an approval to the figures that have it
//   npm run bench -- sie-import --rows 3000000
//   npm run bench -- sie-import-neighbours --rows 3000000 --rounds 3
//   npm run bench -- NAME --profile DIR             CPU profiles of the product's process in DIR
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../../apps/cli/bin/build.mjs';
import { freshness } from './consolidation/freshness.mjs';
import { growth } from './consolidation/growth.mjs';
import { tenants } from './consolidation/tenants.mjs';
import { wholeCountry } from './consolidation/whole-country.mjs';
import { countyYear } from './county-year/bench.mjs';
import { scenarios } from './scenarios/bench.mjs';
import { sieImport } from './sie-import/bench.mjs';
import { sieImportNeighbours } from './sie-import/neighbours.mjs';
import { cleanUp } from './support/clean-up.mjs';
import { startDatabase } from './support/database.mjs';
import { jsonLines, table } from './support/report.mjs';

const BENCHES = {
  'consolidated-county-year': countyYear,
  tenants,
  'whole-country': wholeCountry,
  growth,
  freshness,
  'sie-import': sieImport,
  'sie-import-neighbours': sieImportNeighbours,
  scenarios,
};

const FULL = { rounds: 7, seconds: 6, warmUp: 4, connections: 32, rows: 300_000, importRounds: 5 };
const QUICK = { rounds: 1, seconds: 1, warmUp: 0, connections: 4, rows: 3_000, importRounds: 1 };

const say = (line) => process.stderr.write(`${line}\n`);

function settings(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const options = {
    json: flag,
    quick: flag,
    rounds: text,
    seconds: text,
    connections: text,
    rows: text,
    profile: text,
    draw: text,
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in BENCHES));
  if (unknown.length > 0)
    throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  const base = values.quick ? QUICK : FULL;
  const count = (name) => (values[name] === undefined ? base[name] : positive(name, values[name]));
  return {
    names: positionals.length > 0 ? positionals : Object.keys(BENCHES),
    json: values.json,
    quick: values.quick,
    profile: values.profile === undefined ? undefined : path.resolve(values.profile),
    draw: values.draw === undefined ? undefined : path.resolve(values.draw),
    warmUp: base.warmUp,
    rounds: count('rounds'),
    importRounds: values.rounds === undefined ? base.importRounds : count('rounds'),
    seconds: count('seconds'),
    connections: count('connections'),
    rows: count('rows'),
  };
}

function positive(name, text) {
  const value = Number.parseInt(text, 10);
  if (!(value > 0) || String(value) !== text)
    throw new Error(`--${name} is a whole number above zero, not ${text}`);
  return value;
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
  const results = [];
  for (const name of chosen.names) {
    const database = await startDatabase({ say, quick: chosen.quick });
    try {
      results.push(...(await BENCHES[name]({ name, database, say, ...chosen })));
    } finally {
      await cleanUp();
    }
  }
  process.stdout.write(chosen.json ? jsonLines(results) : table(results, chosen));
  return 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  say(error.stack ?? String(error));
  return 3;
});
