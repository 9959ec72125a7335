import { stopLater } from '../../bench/support/clean-up.mjs';
import { median } from '../../bench/support/median.mjs';
import { markdownTable } from '../../bench/support/report.mjs';
import { openApp } from '../support/app.mjs';
import { privateBuild } from '../support/private-build.mjs';
import { tortureOne } from './case.mjs';
import { tortureCommand } from './command.mjs';
import { filesOf } from './files.mjs';
import { planOf } from './plan.mjs';
import { PLANTS } from './plants.mjs';
import { Importing } from './process.mjs';
import { TorturedServer } from './server.mjs';
import { booksOf } from './state.mjs';
import { newForbund, orderImport } from './world.mjs';

/** Imports that are killed, one after another, on a server of their own; answers what was found. */
export async function importsTorture({ seed, imports, number, plant, quick, say }) {
  if (plant && !PLANTS[plant])
    throw new Error(`no plant ${plant}; there are ${Object.keys(PLANTS).join(', ')}`);
  const build = privateBuild(plant && PLANTS[plant]);
  const server = await TorturedServer.start(build, { durable: !quick });
  const world = { build, server, say, golden: new Map(), durations: new Map() };
  await reopen(world);
  stopLater(() => world.standby?.kill());
  stopLater(() => world.app.close());
  const numbers = number === undefined ? Array.from({ length: imports }, (_, at) => at) : [number];
  const plans = numbers.map((each) => planOf(seed, each));
  const results = [];
  for (const plan of plans) {
    await prepare(world, plan);
    const found = await tortureOne(world, plan);
    results.push(found);
    say(
      `${results.length} of ${plans.length}: case ${plan.number}, ${nameOf(plan)}, ${plan.size}, ${plan.situation}: killed ${found.killed ? found.books : 'too late'}${found.findings.length > 0 ? ` FOUND ${found.findings.join('; ')}` : ''}`,
    );
  }
  return told(seed, results, quick);
}

/** Opens the product's services, again after the server died under them. */
export async function reopen(world) {
  await world.app?.close().catch(() => undefined);
  const { build, server } = world;
  world.app = await openApp({ build, serving: server.serving, home: server.home, name: 'samla-torture' });
  world.standby?.kill();
  world.standby = undefined;
}

/** A process that waits for its order; the next one is made ready while this one is worked with. */
export function nextProcess(world) {
  const make = () =>
    Importing.job({ build: world.build, serving: world.server.serving, home: world.server.home });
  const taken = world.standby ?? make();
  world.standby = make();
  return taken;
}

/** What books come to where nobody disturbs the import, and how long that takes, for each file once. */
async function prepare(world, { size, situation, manner }) {
  const key = `${size} ${situation}`;
  if (!world.golden.has(key)) {
    const { forbundId, jobId } = await orderImport(world, await newForbund(world), filesOf(size, situation));
    const child = nextProcess(world);
    await child.ready();
    const began = performance.now();
    child.order({ forbundId, jobId });
    const { said } = await child.ended;
    if (!said.includes('done')) throw new Error(`the undisturbed import ended with ${said}`);
    world.durations.set(key, performance.now() - began);
    world.golden.set(key, await world.server.asOwner((owner) => booksOf(owner, forbundId)));
  }
  if (manner === 'COMMAND' && !world.durations.has(`command ${key}`))
    await timeCommand(world, size, situation, key);
}

async function timeCommand(world, size, situation, key) {
  world.durations.set(`command ${key}`, await tortureCommand.time(world, size, situation));
}

function nameOf({ manner, point, nth }) {
  return point ? `${point} (${nth})` : manner;
}

function told(seed, results, quick) {
  const groups = new Map();
  for (const result of results) {
    const name = result.plan.point ?? TITLES[result.plan.manner];
    const group = groups.get(name) ?? { killed: 0, before: 0, after: 0, tooLate: 0, findings: 0 };
    groups.set(name, group);
    group.killed += result.killed ? 1 : 0;
    group.before += result.killed && result.books === 'before' ? 1 : 0;
    group.after += result.killed && result.books === 'after' ? 1 : 0;
    group.tooLate += result.killed ? 0 : 1;
    group.findings += result.findings.length;
  }
  const sum = (key) => [...groups.values()].reduce((total, group) => total + group[key], 0);
  const rows = [...groups]
    .sort()
    .map(([name, { killed, before, after, tooLate, findings }]) => [
      name,
      killed,
      before,
      after,
      tooLate,
      findings,
    ]);
  const all = ['all', ...['killed', 'before', 'after', 'tooLate', 'findings'].map(sum)];
  const findings = results.flatMap(({ plan, findings: found }) =>
    found.map((message) => ({ case: plan.number, plan, message })),
  );
  const again = results.map(({ seconds }) => seconds).filter(Boolean);
  const facts = `Seed ${seed}, fsync ${quick ? 'off' : 'on'}; taken up again in ${again.length > 0 ? median(again).toFixed(2) : '–'} s (median).`;
  const listed = findings.map(
    ({ case: number, plan, message }) =>
      `case ${number} (${nameOf(plan)}, ${plan.size}, ${plan.situation}): ${message}`,
  );
  return {
    json: {
      name: 'imports',
      seed,
      imports: results.length,
      killed: sum('killed'),
      before: sum('before'),
      after: sum('after'),
      findings: findings.length,
    },
    details: [
      markdownTable(
        ['imports that were killed', 'killed', 'books before', 'books after', 'ended first', 'findings'],
        [...rows, all],
      ),
      facts,
      ...listed,
    ].join('\n\n'),
    findings,
  };
}

const TITLES = {
  MOMENT: 'kill -9 of the importing process at a random moment',
  BACKEND: 'pg_terminate_backend at a random moment',
  POSTMASTER: 'kill -9 of the whole PostgreSQL at a random moment',
  COMMAND: 'kill -9 of samla import at a random moment',
};
