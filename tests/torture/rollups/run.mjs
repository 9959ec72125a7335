import { markdownTable } from '../../bench/support/report.mjs';
import { privateBuild } from '../support/private-build.mjs';
import { Random } from '../support/random.mjs';
import { drawReads, drawSums } from './draws.mjs';
import { PLANTS } from './plants.mjs';
import { asOwner, makeCounties, openWorld, work } from './world.mjs';

const YEARS = [2021, 2022];

/**
 * Books that grow and are corrected, versions that are handed in, approved and rolled up: then random förbund × period ×
 * account of the balances, and submission × line × counterpart of the rollups, each beside the sum of the ledger's own rows;
 * and what a county reads at random moments beside the rows of the versions that had been approved by then.
 */
export async function rollupsTorture({ seed, draws, quick, plant, say }) {
  if (plant !== undefined && !(plant in PLANTS))
    throw new Error(`no plant ${plant}; there are ${Object.keys(PLANTS).join(', ')}`);
  const began = performance.now();
  const random = Random.ofCase(seed, 0);
  const world = await openWorld(privateBuild(PLANTS[plant]), say);
  const counties = await makeCounties(world, { counties: quick ? 3 : 25, years: YEARS, random });
  const steps = quick ? 40 : 600;
  say(`Booking, handing in and approving ${steps} times …`);
  const { approved, refused } = await work(world, counties, { steps, random });
  say(`Drawing ${draws} times …`);
  const reads = Math.ceil(draws / 50);
  const findings = await asOwner(world.owner, async (client) => {
    const rolledUp = await linesOfRollups(client);
    return [
      ...refused,
      ...(await drawSums(client, { counties, years: YEARS, rolledUp, random, draws })),
      ...(await drawReads(client, world, { approved, random, reads })),
    ];
  });
  const seconds = (performance.now() - began) / 1000;
  const told = { versions: approved.length, draws, reads, findings: findings.length };
  const details = [
    '### Rollups and balances\n',
    markdownTable(Object.keys(told), [Object.values(told)]),
    `\nseed ${seed}, ${counties.length} counties, ${seconds.toFixed(0)} s`,
  ].join('\n');
  return { json: { name: 'rollups', seed, ...told, seconds }, details, findings };
}

/** Rolled-up submissions with the lines that they have and the förbund of their counties. */
async function linesOfRollups(client) {
  const { rows } = await client.query(
    `select r.submission_id as id, array_agg(distinct row.line) as lines,
       (select array_agg(f.id) from forbund f where f.county_id = r.county_id) as others
     from county_rollup r join county_rollup_row row on row.county_id = r.county_id and row.submission_id = r.submission_id
     group by r.submission_id, r.county_id order by 1`,
  );
  return rows;
}
