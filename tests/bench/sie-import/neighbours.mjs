import { fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCounties } from '../county-year/fixture.mjs';
import { root } from '../support/built.mjs';
import { asOwner, settled } from '../support/database.mjs';
import { median, rounded } from '../support/median.mjs';
import { freePort, runScript, startServer } from '../support/process.mjs';
import { markdownTable } from '../support/report.mjs';
import { importer, newForbund, numberOf } from './product.mjs';
import { writeSieFile } from './sie-file.mjs';
import { BenchWorker } from './worker.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const BUSY_LOOP = path.join(here, 'busy-loop.mjs');
const LOAD = path.join(here, 'neighbour-load.mjs');
/** Of each question, at an even pace: what a few dozen people do, and nothing that fills the machine. */
const PER_SECOND = 10;
/** Rows of the neighbour's own books, and what an import of the whole file takes at most, in rows a second. */
const NEIGHBOUR_ROWS = 30_000;
const FASTEST = 150_000;

/**
 * What others feel of a large import: another förbund's statements and a consolidated county-year, asked of the API at an even
 * pace while the worker books, against the same while it rests; windows of the two take turns. Beside them stands what one
 * process that only computes costs them, which is the machine's share of it and not Samla's.
 */
export async function sieImportNeighbours({ name, database, say, importRounds, rows, quick }) {
  const product = await importer(database);
  const worker = new BenchWorker(database);
  const county = await makeCounties(database, { otherCounties: quick ? 1 : 5 });
  const neighbour = await neighbourBooks({ product, worker, database, rows: quick ? 300 : NEIGHBOUR_ROWS });
  const questions = await questionsTo(database, county, neighbour);
  // A window lies within the import, whose end no other can tell beforehand.
  const seconds = quick ? 1 : Math.max(2, Math.min(40, Math.floor((0.6 * rows) / FASTEST)));
  const ask = () => runScript(LOAD, { seconds, perSecond: PER_SECOND, questions });
  await ask();
  const rounds = [];
  for (let round = 1; round <= importRounds; round += 1) {
    const figures = await oneRound({ product, worker, database, rows, round, ask, quick });
    rounds.push(figures);
    const p99 = (window) =>
      Object.entries(figures[window])
        .map(([question, { p99: ms }]) => `${question} ${ms.toFixed(1)}`)
        .join(', ');
    say(
      `Round ${round} of ${importRounds}, windows of ${seconds} s, p99 in ms: idle ${p99('idle')}; beside a busy loop ${p99('loop')}; beside the import ${p99('busy')}`,
    );
  }
  return results(name, rounds, { seconds, rows });
}

/** An idle window, one beside a busy loop and one beside an import, in turned order every other time. */
async function oneRound({ product, worker, database, rows, round, ask, quick }) {
  const { id, remove } = await prepared({ product, database, rows, round });
  const busy = async () => {
    const { jobs, context, fileId } = id;
    const job = await jobs.book(context, { fileId, evenIfDeclined: false, idempotencyKey: fileId });
    await worker.tells(job.id, 'begun');
    let ended = false;
    const end = worker.tells(job.id, 'ended').then(() => (ended = true));
    const told = await ask();
    if (ended && !quick) throw new Error('the import ended before the window: take more --rows');
    await end;
    return told;
  };
  const loop = async () => {
    const child = fork(BUSY_LOOP);
    const told = await ask();
    child.disconnect();
    return told;
  };
  const windows = { idle: ask, loop, busy };
  const order = Object.keys(windows);
  const figures = {};
  for (const window of round % 2 === 0 ? order : order.reverse()) {
    await settled(database);
    figures[window] = await windows[window]();
  }
  remove();
  return figures;
}

/** A förbund with its file uploaded: what is measured is the import. */
async function prepared({ product, database, rows, round }) {
  const organisationNumber = numberOf(500 + round);
  const made = path.join(database.home, `neighbours-${round}.se`);
  await writeSieFile(made, { rows, seed: round, organisationNumber });
  const context = await newForbund(product.database, organisationNumber);
  const { file } = await product.files.receive(
    context,
    { fileName: 'bench.se', isConstructed: true },
    createReadStream(made),
  );
  return { id: { jobs: product.jobs, context, fileId: file.id }, remove: () => rmSync(made) };
}

/** Another förbund with books of its own, and its ekonom signed in. */
async function neighbourBooks({ product, worker, database, rows }) {
  const { id } = await prepared({ product, database, rows, round: 0 });
  const job = await id.jobs.book(id.context, {
    fileId: id.fileId,
    evenIfDeclined: false,
    idempotencyKey: id.fileId,
  });
  await worker.tells(job.id, 'ended');
  const { forbundId } = id.context;
  return asOwner(database.owner, async (owner) => {
    await owner.query('vacuum analyze');
    const { rows: found } = await owner.query('select slug from forbund where id = $1', [forbundId]);
    return { slug: found[0].slug, token: await signIn(owner, forbundId) };
  });
}

/** A session as signing in leaves it. */
async function signIn(owner, forbundId) {
  const token = randomBytes(32).toString('base64url');
  const user = randomUUID();
  await owner.query(`insert into app_user (id, username, display_name) values ($1, 'ekonom', 'Ekonom')`, [
    user,
  ]);
  await owner.query(
    `insert into mandate (id, user_id, role, forbund_id, valid_from) values ($1, $2, 'EKONOM', $3, '2020-01-01')`,
    [randomUUID(), user, forbundId],
  );
  await owner.query(
    `insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '12 hours')`,
    [createHash('sha256').update(token).digest('hex'), user],
  );
  return token;
}

async function questionsTo(database, county, neighbour) {
  const port = await freePort();
  const { url } = await startServer({
    name: 'the API',
    args: [path.join(root, 'dist/apps/api/src/main.js')],
    env: {
      PORT: String(port),
      DATABASE_URL: database.serving,
      DATABASE_POOL_SIZE: '8',
      SAMLA_HOME: database.home,
      SAMLA_LOG: 'warn',
    },
    readyPath: '/health/ready',
  });
  const asking = (name, token, query, variables) => ({
    name,
    url: `${url}/graphql`,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { slug, year, toPeriod, token } = county;
  const consolidated = readFileSync(path.join(here, '../county-year/query.graphql'), 'utf8');
  return [
    asking('statements', neighbour.token, STATEMENTS, { slug: neighbour.slug, year: 2021 }),
    asking('county-year', token, consolidated, { slug, year, toPeriod }),
  ];
}

const LINE =
  '{ line label isSum amount { exact presented } accounts { number name amount { exact } counterparty insats } }';
const STATEMENTS = `query ($slug: String!, $year: Int!) {
  forbund(slug: $slug) { name statements(year: $year) { label incomeStatement ${LINE} balanceSheet ${LINE} } }
}`;

function results(name, rounds, { seconds, rows }) {
  const questions = Object.keys(rounds[0].idle);
  const ratio = (window, question, key) =>
    median(rounds.map((round) => round[window][question][key] / round.idle[question][key]));
  const middle = (window, question, key) =>
    median(rounds.map((round) => round[window][question][key])).toFixed(1);
  const head = [
    'beside a large import',
    'idle, ms',
    'beside a busy loop, ms',
    'ratio',
    'beside the import, ms',
    'ratio',
  ];
  const lines = questions.flatMap((question) =>
    ['p50', 'p99'].map((key) => [
      `${question}, ${key}`,
      middle('idle', question, key),
      ...['loop', 'busy'].flatMap((window) => [
        middle(window, question, key),
        ratio(window, question, key).toFixed(2),
      ]),
    ]),
  );
  const facts = `${rounds.length} rounds of three windows of ${seconds} s, ${PER_SECOND} of each question a second, an import of ${rows} rows; medians of the ratios within a round`;
  const worst = (window, key) =>
    rounded(Math.max(...questions.map((question) => ratio(window, question, key))));
  const against = (window) => ({ p99Ratio: worst(window, 'p99'), p50Ratio: worst(window, 'p50') });
  return [
    {
      json: { name, against: 'idle', ...against('busy'), busyLoop: against('loop') },
      details: `${markdownTable(head, lines)}\n\n${facts}`,
    },
  ];
}
