import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/built.mjs';
import { cpuSeconds } from '../support/cpu.mjs';
import { asOwner } from '../support/database.mjs';
import { median, rounded } from '../support/median.mjs';
import { freePort, runScript, startServer } from '../support/process.mjs';
import { markdownTable } from '../support/report.mjs';
import { assertSameFigures } from './compare.mjs';
import { makeCounties } from './fixture.mjs';
import { installPostgraphile, prepareForPostgraphile } from './postgraphile.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const LOAD = path.join(here, '../support/load-process.mjs');
const text = (file) => readFileSync(path.join(here, file), 'utf8');

/**
 * The consolidated county-year over HTTP: the product's API against the bare handler and PostGraphile, each in a process
 * of its own on one database, loaded in alternating rounds. A quick run leaves PostGraphile out: it must be installed.
 */
export async function countyYear({ name, database, say, quick, profile, ...load }) {
  say('Making counties, submissions and rollups …');
  const county = await makeCounties(database, { otherCounties: quick ? 1 : 20 });
  const servers = [await startApi(database, county, profile), await startBare(database, county)];
  if (!quick) servers.push(...(await startPostgraphile(database, county, say)));
  await assertSameFigures(servers, county);
  say('The servers answer the same figures.');
  const rounds = await measure(servers, database.pid, load, say);
  await assertSameFigures(servers, county);
  return results(name, servers, rounds, load);
}

async function startApi(database, county, profile) {
  const port = await freePort();
  if (profile) mkdirSync(profile, { recursive: true });
  const flags = profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : [];
  const { url, pid } = await startServer({
    name: 'the API',
    args: [...flags, path.join(root, 'dist/apps/api/src/main.js')],
    env: {
      PORT: String(port),
      DATABASE_URL: database.serving,
      DATABASE_POOL_SIZE: '8',
      SAMLA_HOME: database.home,
      SAMLA_LOG: 'warn',
    },
    readyPath: '/health/ready',
  });
  const { slug, year, toPeriod, token } = county;
  return {
    name: 'samla',
    pid,
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: text('query.graphql'), variables: { slug, year, toPeriod } }),
  };
}

async function startBare(database, county) {
  const port = await freePort();
  const file = path.join(database.home, 'county.json');
  // Each förbund brings two members of its own to the two of the county.
  const memberCount = 2 + 2 * county.forbund.length;
  writeFileSync(file, JSON.stringify({ county, memberCount }));
  const { url, pid } = await startServer({
    name: 'the bare handler',
    args: [path.join(here, 'bare-handler.mjs')],
    env: { PORT: String(port), DATABASE_URL: database.serving, COUNTY_FILE: file },
    readyPath: '/ready',
  });
  return {
    name: 'bare-handler',
    pid,
    url: `${url}/consolidation?year=${county.year}&toPeriod=${county.toPeriod}`,
    method: 'GET',
    headers: {},
  };
}

async function startPostgraphile(database, county, say) {
  const folder = installPostgraphile(say);
  await asOwner(database.owner, prepareForPostgraphile);
  const port = await freePort();
  const { serving, owner } = database;
  const { url, pid } = await startServer({
    name: 'PostGraphile',
    args: [path.join(here, 'postgraphile-server.cjs')],
    env: {
      PORT: String(port),
      DATABASE_URL: serving,
      DATABASE_OWNER_URL: owner,
      COUNTY_ID: county.id,
      POSTGRAPHILE_FOLDER: folder,
      GRAPHILE_ENV: 'production',
    },
    readyPath: '/ready',
  });
  const { id: countyId, year, toPeriod } = county;
  const asking = (asked, file) => ({
    name: asked,
    pid,
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text(file), variables: { countyId, year, toPeriod } }),
  });
  // The same question, answered by a function in the database; and the rows alone, which answer less.
  return [
    asking('postgraphile', 'postgraphile-query.graphql'),
    asking('postgraphile-rows', 'postgraphile-rows-query.graphql'),
  ];
}

/** Rounds over all servers, in turned order every other time, so that what slows the machine down slows all of them. */
async function measure(servers, postgres, { rounds, seconds, warmUp, connections }, say) {
  const send = ({ url, method, headers, body }, duration) =>
    runScript(LOAD, { url, method, headers, body, connections, seconds: duration });
  if (warmUp > 0) for (const server of servers) await send(server, warmUp);
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? servers : [...servers].reverse();
    const figures = {};
    for (const server of order) {
      const before = [cpuSeconds(server.pid), cpuSeconds(postgres)];
      const loaded = await send(server, seconds);
      const [node, database] = [server.pid, postgres].map(
        (pid, at) => (1000 * (cpuSeconds(pid) - before[at])) / loaded.answers,
      );
      figures[server.name] = { ...loaded, node, database };
    }
    measured.push(figures);
    say(
      `Round ${round + 1} of ${rounds}: ${servers.map(({ name }) => `${name} ${Math.round(figures[name].rps)}/s`).join(', ')}`,
    );
  }
  return measured;
}

function results(name, servers, rounds, { seconds, connections }) {
  const [samla, ...others] = servers.map((server) => server.name);
  // Ratios are taken within a round: the machine is the same there, which it is not from one round to another.
  const ratio = (against, key) => median(rounds.map((round) => round[samla][key] / round[against][key]));
  const middle = (server, key) => median(rounds.map((round) => round[server][key]));
  const rows = [samla, ...others].map((server) => [
    server,
    middle(server, 'rps').toFixed(0),
    middle(server, 'p50').toFixed(1),
    middle(server, 'p99').toFixed(1),
    middle(server, 'node').toFixed(2),
    middle(server, 'database').toFixed(2),
    server === samla ? '' : ratio(server, 'rps').toFixed(2),
    server === samla ? '' : ratio(server, 'p99').toFixed(2),
  ]);
  const head = [
    'consolidated-county-year',
    'answers/s',
    'p50 ms',
    'p99 ms',
    'CPU ms an answer, Node',
    'CPU ms an answer, PostgreSQL',
    'throughput, samla ÷ it',
    'p99, samla ÷ it',
  ];
  const facts = `${rounds.length} alternating rounds of ${seconds} s, ${connections} connections, medians, nothing cached`;
  const details = `${markdownTable(head, rows)}\n\n${facts}`;
  return others.map((against, at) => ({
    json: {
      name,
      against,
      throughputRatio: rounded(ratio(against, 'rps')),
      p99Ratio: rounded(ratio(against, 'p99')),
    },
    ...(at === 0 && { details }),
  }));
}
