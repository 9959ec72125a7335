import { readFileSync, writeFileSync } from 'node:fs';
import { addCounties, ASKED, signIn } from '../county-year/fixture.mjs';
import { asking, startApi } from '../support/api.mjs';
import { median, rounded } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';
import { loaded } from '../support/rounds.mjs';
import { settled } from '../support/database.mjs';
import { chart } from './chart.mjs';

const QUERY = readFileSync(new URL('../county-year/query.graphql', import.meta.url), 'utf8');
const WAYS = ['kept', 'unkept'];

const FULL = { tenants: [3, 30, 300, 2_000], years: [1, 3, 10], accounts: [14, 100, 500] };
const QUICK = { tenants: [3, 8], years: [1, 2], accounts: [14, 20] };

/**
 * What an answer costs as a country grows: with more förbund around the county that is asked about, with more years handed in
 * by it, and with more accounts in each of its submissions. CPU of both processes, since that is what a machine runs out of.
 */
export async function growth({ name, database, say, quick, seconds, rounds, connections, draw }) {
  const sizes = quick ? QUICK : FULL;
  const apis = Object.fromEntries(
    await Promise.all(
      WAYS.map(async (way) => [way, await startApi(database, { name: way, kept: way === 'kept' })]),
    ),
  );
  const measure = async (county, token) => {
    const variables = { slug: county.slug, ...ASKED };
    const told = {};
    for (let round = -1; round < rounds; round += 1) {
      for (const way of WAYS) {
        const request = asking(apis[way], { query: QUERY, variables, token });
        // What was just made is read for the first time here, which takes a large database some seconds.
        const warmUp = quick ? 1 : 5;
        const one = await loaded(request, database.pid, {
          seconds: round < 0 ? warmUp : seconds,
          connections,
        });
        if (round >= 0) (told[way] ??= []).push(one.node + one.database);
      }
    }
    return Object.fromEntries(WAYS.map((way) => [way, median(told[way])]));
  };
  const panels = {};
  for (const [of, make] of Object.entries(MAKERS)) {
    panels[of] = [];
    for (const size of sizes[of]) {
      const county = await make(database, size);
      await settled(database);
      const told = await measure(county, await signIn(database, [county]));
      panels[of].push({ size, ...told });
      say(`${size} ${LABELS[of]}: ${WAYS.map((way) => `${way} ${told[way].toFixed(2)} ms`).join(', ')}`);
    }
  }
  if (draw) writeFileSync(draw, chart(panels, LABELS));
  const rows = Object.entries(panels).flatMap(([of, points]) =>
    points.map(({ size, kept, unkept }) => [`${size} ${LABELS[of]}`, kept.toFixed(2), unkept.toFixed(2)]),
  );
  const last = (of, way) => rounded(panels[of].at(-1)[way] / panels[of][0][way]);
  const details = [
    markdownTable([name, 'CPU ms an answer, kept', 'CPU ms an answer, nothing kept'], rows),
    `\nmedians of ${rounds} times ${seconds} s, ${connections} connections; the county that is asked about has three förbund`,
  ].join('\n');
  const json = Object.fromEntries(
    Object.keys(panels).map((of) => [of, { kept: last(of, 'kept'), unkept: last(of, 'unkept') }]),
  );
  return [{ json: { name, ...json }, details }];
}

const LABELS = {
  tenants: 'förbund in the database',
  years: 'years in the county',
  accounts: 'cost accounts in a submission',
};

let others = 0;
let asked;

/** Each answers the county that is asked about, after making what is around it or in it. */
const MAKERS = {
  tenants: async (database, size) => {
    asked ??= (await addCounties(database, [{ slug: 'tillvaxt', size: 3 }]))[0];
    const wanted = Math.max(0, Math.floor((size - 3) / 4)) - others;
    const more = Array.from({ length: wanted }, (_, at) => ({ slug: `annat-${others + at}`, size: 4 }));
    others += wanted;
    await addCounties(database, more);
    return asked;
  },
  years: async (database, size) => {
    const years = Array.from({ length: size }, (_, at) => ASKED.year - at);
    return (await addCounties(database, [{ slug: `ar-${size}`, size: 3, years }]))[0];
  },
  accounts: async (database, size) =>
    (
      await addCounties(database, [
        { slug: `konton-${size}`, size: 3, years: [ASKED.year], costAccounts: size },
      ])
    )[0],
};
