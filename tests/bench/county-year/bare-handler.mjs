// What somebody would write without a product: node:http and pg, one transaction, the same rows, the same JSON.
// No sign-in, no GraphQL, no pipelining, a pool of 8, the same serving role. The accounting is the product's own pure
// function, so that both answer the same; names and slugs, which stand behind another door, are read once at start.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { built } from '../support/built.mjs';

const { consolidate, MANAGEMENT_COMBINATION_LABEL } = await built('libs/domain/consolidation/consolidate.js');
const { findingsOf } = await built('libs/domain/consolidation/findings.js');
const { presentAmount } = await built('libs/domain/statements/layout.js');
const { Money } = await built('libs/domain/money/money.js');
const { STATEMENT_LINES } = await built('libs/domain/statements/statement-line.js');

const { county, memberCount } = JSON.parse(readFileSync(process.env.COUNTY_FILE, 'utf8'));
const references = new Map(county.forbund.map(({ id, slug, name }) => [id, { slug, name }]));
const NOBODY = '00000000-0000-0000-0000-000000000000';

const ROLLUP = `select r.submission_id, r.forbund_id, r.version, r.sha256, r.is_constructed, r.approved_at,
    row.line, row.counterpart_forbund_id, row.change, row.closing
  from county_rollup r join county_rollup_row row on row.county_id = r.county_id and row.submission_id = r.submission_id
  where r.county_id = $1 and r.year = $2 and r.to_period = $3`;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

async function rollup(year, toPeriod) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local role samla_county; set local app.county_id = '${county.id}'`);
    const { rows } = await client.query({
      name: 'rollup',
      text: ROLLUP,
      values: [county.id, year, toPeriod],
    });
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function consolidation(year, toPeriod) {
  const rows = await rollup(year, toPeriod);
  const submissions = new Map(rows.map((row) => [row.forbund_id, row]));
  const perimeter = county.forbund.map(({ id, name }) => ({
    id,
    name,
    submission: submissions.get(id)?.submission_id ?? null,
  }));
  const figures = consolidate(perimeter, rows.map(amountRow));
  return {
    kind: 'MANAGEMENT_COMBINATION',
    label: MANAGEMENT_COMBINATION_LABEL,
    status: figures.status,
    isConstructed: [...submissions.values()].some((row) => row.is_constructed),
    memberCount,
    columns: county.forbund.map(({ id, slug, name }) => ({
      forbund: { slug, name },
      submission: source(submissions.get(id)),
    })),
    incomeStatement: figures.incomeStatement.map(line),
    balanceSheet: figures.balanceSheet.map(line),
    eliminations: figures.eliminations.map(elimination),
    findings: findingsOf(figures).map(({ code, message }) => ({ code, message })),
  };
}

function amountRow({ forbund_id: forbund, line: of, counterpart_forbund_id: counterpart, change, closing }) {
  const isBalance = STATEMENT_LINES[of].statement === 'BALANCE_SHEET';
  return {
    forbund,
    line: of,
    counterpartyForbund: counterpart === NOBODY ? null : counterpart,
    amount: Money.parse(isBalance ? closing : change),
  };
}

function source(row) {
  if (!row) return null;
  return {
    version: row.version,
    sha256: row.sha256,
    approvedAt: row.approved_at.toISOString(),
    isConstructed: row.is_constructed,
  };
}

const shown = (amount) => presentAmount(amount);
const slugOf = (id) => ({ slug: references.get(id).slug });

function line({ line: name, label, isSum, perForbund, eliminated, total }) {
  const cells = perForbund.map(({ forbund, amount }) => ({
    forbund: slugOf(forbund),
    amount: shown(amount),
  }));
  return { line: name, label, isSum, cells, eliminated: shown(eliminated), total: shown(total) };
}

function elimination({ side, first, second, amount, difference, differenceLabel }) {
  const of = ({ forbund, booked }) => ({ forbund: slugOf(forbund), booked: shown(booked) });
  return {
    area: side,
    first: of(first),
    second: of(second),
    amount: shown(amount),
    difference: shown(difference),
    differenceLabel,
  };
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname === '/ready') return void response.end('ok');
  try {
    const [year, toPeriod] = ['year', 'toPeriod'].map((name) => Number.parseInt(searchParams.get(name), 10));
    const data = {
      county: { slug: county.slug, name: county.name, consolidation: await consolidation(year, toPeriod) },
    };
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});
server.listen(Number.parseInt(process.env.PORT, 10), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
