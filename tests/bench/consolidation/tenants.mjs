import { readFileSync } from 'node:fs';
import { makeCounties } from '../county-year/fixture.mjs';
import { answerOf, asking, startApi } from '../support/api.mjs';
import { startDatabase } from '../support/database.mjs';
import { median, rounded } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';
import { rounds } from '../support/rounds.mjs';

const QUERY = readFileSync(new URL('../county-year/query.graphql', import.meta.url), 'utf8');

/** The consolidated county-year in a database with three förbund and in one with two thousand, in alternating rounds. */
export async function tenants({ name, database: few, say, quick, profile, ...load }) {
  const many = await startDatabase({ say, quick });
  const others = quick ? 3 : 500;
  say(`Making 3 förbund, and ${3 + 4 * others} …`);
  const requests = [
    ...(await requestsOf(few, { otherCounties: 0 }, 'few')),
    ...(await requestsOf(many, { otherCounties: others }, 'many')),
  ];
  for (const request of requests) await answerOf(request);
  const measured = await rounds(requests, load, say);
  const middle = (request, key) => median(measured.map((round) => round[request][key]));
  const ratio = (way, key) =>
    median(measured.map((round) => round[`many, ${way}`][key] / round[`few, ${way}`][key]));
  const rows = requests.map(({ name: request }) => {
    const [size, way] = request.split(', ');
    return [
      `${size === 'few' ? 3 : 3 + 4 * others} förbund, ${way}`,
      middle(request, 'rps').toFixed(0),
      middle(request, 'p50').toFixed(1),
      middle(request, 'p99').toFixed(1),
      middle(request, 'node').toFixed(2),
      middle(request, 'database').toFixed(2),
      size === 'few' ? '' : ratio(way, 'p99').toFixed(2),
    ];
  });
  const head = [
    name,
    'answers/s',
    'p50 ms',
    'p99 ms',
    'CPU ms an answer, Node',
    'CPU ms an answer, PostgreSQL',
    'p99, many ÷ few',
  ];
  const facts = `${measured.length} alternating rounds of ${load.seconds} s, ${load.connections} connections, medians`;
  return ['kept', 'unkept'].map((way, at) => ({
    json: { name, kept: way === 'kept', p99Ratio: rounded(ratio(way, 'p99')) },
    ...(at === 0 && { details: `${markdownTable(head, rows)}\n\n${facts}` }),
  }));
}

async function requestsOf(database, fixture, size) {
  const { slug, year, toPeriod, token } = await makeCounties(database, fixture);
  const asked = { query: QUERY, variables: { slug, year, toPeriod }, token };
  const made = [];
  for (const kept of [true, false]) {
    const api = await startApi(database, { name: `${size}, ${kept ? 'kept' : 'unkept'}`, kept });
    made.push({ ...asking(api, asked), postgres: database.pid });
  }
  return made;
}
