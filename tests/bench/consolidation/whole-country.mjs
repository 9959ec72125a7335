import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { addCounties, signIn } from '../county-year/fixture.mjs';
import { answerOf, asking, startApi } from '../support/api.mjs';
import { median, rounded } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';

const QUERY = readFileSync(new URL('./whole-country.graphql', import.meta.url), 'utf8');

/** Eighty förbund in twenty counties, ten years: all of it in one call, by somebody who may read every county. */
export async function wholeCountry({ name, database, say, quick, rounds }) {
  const [counties, years] = quick ? [2, 2] : [20, 10];
  say(`Making ${counties * 4} förbund with ${years} years each …`);
  const asked = Array.from({ length: years }, (_, at) => 2014 + at);
  const made = await addCounties(
    database,
    Array.from({ length: counties }, (_, at) => ({ slug: `lan-${at}`, size: 4, years: asked })),
  );
  const token = await signIn(database, made);
  const variables = { counties: made.map(({ slug }) => slug), years: asked };
  const apis = [
    await startApi(database, { name: 'kept' }),
    await startApi(database, { name: 'unkept', kept: false }),
  ];
  const calls = Object.fromEntries(
    apis.map((api) => [api.name, asking(api, { query: QUERY, variables, token })]),
  );
  const first = await timed(calls.kept);
  const again = await timed(calls.kept);
  const whole = await timed(calls.unkept);
  for (const { data } of [first, again, whole]) assertWhole(data, { years, forbund: counties * 4 });
  assert.deepEqual(again.data, whole.data, 'what is kept is not what is read');
  const times = { kept: [], unkept: [] };
  for (let round = 0; round < 3 * rounds; round += 1)
    for (const each of Object.keys(times)) times[each].push((await timed(calls[each])).ms);
  const { cost } = first.extensions;
  const row = (label, ms) => [label, ms.toFixed(0)];
  const details = [
    `### One call for ${counties * 4} förbund and ${years} years\n`,
    markdownTable(
      ['whole country', 'ms'],
      [
        row('the first call', first.ms),
        row('median, nothing kept', median(times.unkept)),
        row('median, versions as before', median(times.kept)),
        row('slowest, versions as before', Math.max(...times.kept)),
      ],
    ),
    `\n${(first.bytes / 1024 / 1024).toFixed(1)} MB of JSON; cost ${cost.requested} of ${cost.limit}; one call at a time, ${3 * rounds} of each by turns`,
  ].join('\n');
  return [
    {
      json: {
        name,
        forbund: counties * 4,
        years,
        keptMs: rounded(median(times.kept)),
        unkeptMs: rounded(median(times.unkept)),
        costShare: rounded(cost.requested / cost.limit),
      },
      details,
    },
  ];
}

async function timed(call) {
  const began = performance.now();
  const answer = await answerOf(call);
  return { ...answer, ms: performance.now() - began };
}

/** Every year has every förbund with its figures, and its two sides are equal. */
function assertWhole({ consolidations }, { years, forbund }) {
  assert.equal(consolidations.length, years);
  for (const { status, columns, balanceSheet } of consolidations) {
    assert.equal(status, 'COMPLETE');
    assert.equal(columns.filter(({ submission }) => submission).length, forbund);
    const total = (line) => balanceSheet.find((each) => each.line === line).total.exact;
    assert.equal(total('TOTAL_ASSETS'), total('TOTAL_EQUITY_AND_DEBT'));
  }
}
