import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asking, startApi } from '../support/api.mjs';
import { asOwner } from '../support/database.mjs';
import { median, rounded } from '../support/median.mjs';
import { freePort, startServer } from '../support/process.mjs';
import { markdownTable } from '../support/report.mjs';
import { rounds } from '../support/rounds.mjs';
import { assertSameFigures } from './compare.mjs';
import { makeCounties } from './fixture.mjs';
import { installPostgraphile, prepareForPostgraphile } from './postgraphile.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
/** The API as it is, and told to keep no figures between requests. */
const OURS = ['samla', 'samla-unkept'];
const text = (file) => readFileSync(path.join(here, file), 'utf8');

/**
 * The consolidated county-year over HTTP: the product's API against the bare handler and PostGraphile, each in a process
 * of its own on one database, loaded in alternating rounds. A quick run leaves PostGraphile out: it must be installed.
 */
export async function countyYear({ name, database, say, quick, profile, ...load }) {
  say('Making counties, submissions and rollups …');
  const county = await makeCounties(database, { otherCounties: quick ? 1 : 20 });
  const { slug, year, toPeriod, token } = county;
  const asked = { query: text('query.graphql'), variables: { slug, year, toPeriod }, token };
  const apis = [
    await startApi(database, { name: 'samla', profile }),
    await startApi(database, {
      name: 'samla-unkept',
      kept: false,
      profile: profile && path.join(profile, 'unkept'),
    }),
  ];
  const servers = [...apis.map((api) => asking(api, asked)), await startBare(database, county)];
  if (!quick) servers.push(...(await startPostgraphile(database, county, say)));
  await assertSameFigures(servers, county);
  say('The servers answer the same figures.');
  const measured = await rounds(
    servers.map((server) => ({ ...server, postgres: database.pid })),
    load,
    say,
  );
  await assertSameFigures(servers, county);
  return results(name, servers, measured, load);
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

/** Each of the product's two ways against each of the others, in lines of their own. */
function results(name, servers, measured, { seconds, connections }) {
  const others = servers.map((server) => server.name).filter((server) => !OURS.includes(server));
  // Ratios are taken within a round: the machine is the same there, which it is not from one round to another.
  const ratio = (ours, against, key) =>
    median(measured.map((round) => round[ours][key] / round[against][key]));
  const middle = (server, key) => median(measured.map((round) => round[server][key]));
  const rows = servers.map(({ name: server }) => [
    server,
    middle(server, 'rps').toFixed(0),
    middle(server, 'p50').toFixed(1),
    middle(server, 'p99').toFixed(1),
    middle(server, 'node').toFixed(2),
    middle(server, 'database').toFixed(2),
    ...OURS.flatMap((ours) =>
      others.includes(server)
        ? [ratio(ours, server, 'rps').toFixed(2), ratio(ours, server, 'p99').toFixed(2)]
        : ['', ''],
    ),
  ]);
  const head = [
    name,
    'answers/s',
    'p50 ms',
    'p99 ms',
    'CPU ms an answer, Node',
    'CPU ms an answer, PostgreSQL',
    ...OURS.flatMap((ours) => [`throughput, ${ours} ÷ it`, `p99, ${ours} ÷ it`]),
  ];
  const facts = `${measured.length} alternating rounds of ${seconds} s, ${connections} connections, medians; samla-unkept keeps nothing between requests, as the others`;
  const details = `${markdownTable(head, rows)}\n\n${facts}`;
  return OURS.flatMap((ours, our) =>
    others.map((against, at) => ({
      json: {
        name,
        against,
        kept: ours === 'samla',
        throughputRatio: rounded(ratio(ours, against, 'rps')),
        p99Ratio: rounded(ratio(ours, against, 'p99')),
      },
      ...(our + at === 0 && { details }),
    })),
  );
}
