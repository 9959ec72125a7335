import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { built } from '../support/built.mjs';
import { median } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';

const SEED = 20_240_101;
const MONTHS = 36;
const FULL = 10_000;
const QUICK = 200;
const digest = (text) => createHash('sha256').update(text).digest('hex');

/** Scenarios of three förbund over three years, each with its certificate, on one core and without any database. */
export async function scenarios({ name, say, quick, rounds }) {
  const { runScenarios } = await built('libs/domain/merger/scenarios/monte-carlo.js');
  const { Money } = await built('libs/domain/money/money.js');
  const inputs = threeForbund(Money);
  const count = quick ? QUICK : FULL;
  const seconds = [];
  const heads = new Set();
  // The first round finds the functions uncompiled, as whoever moves a slider for the first time does: it is told too.
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const run = runScenarios(inputs, SEED, count, digest);
    seconds.push((performance.now() - began) / 1000);
    heads.add(run.head);
  }
  assert.equal(heads.size, 1, 'the same seed gave two different runs');
  const middle = median(seconds);
  const perSecond = Math.round(count / middle);
  say(`${count} scenarios in ${middle.toFixed(2)} s, the first time ${seconds[0].toFixed(2)} s.`);
  const table = markdownTable(
    ['scenarios', ''],
    [
      ['scenarios × months × förbund', `${count} × ${MONTHS} × ${inputs.forbund.length}`],
      ['seconds, median', middle.toFixed(2)],
      ['seconds, the first time', seconds[0].toFixed(2)],
      ['scenarios a second', perSecond],
      ['the last certificate', [...heads][0].slice(0, 16)],
    ],
  );
  const json = { name, scenarios: count, seconds: middle, firstSeconds: seconds[0], perSecond };
  return [{ json, details: table }];
}

/** A constructed county: two cease after a year. */
function threeForbund(Money) {
  const forbund = (key, into, opening, allotment, costs, outcomePpm) => ({
    key,
    into,
    opening: Money.parse(opening),
    allotment: Money.parse(allotment),
    costs: Array.from({ length: MONTHS }, () => Money.parse(costs)),
    outcomePpm,
    lostBase: Money.parse(into === null ? '0' : '800000'),
  });
  return {
    first: '2023-01',
    months: MONTHS,
    mergesAt: 12,
    forbund: [
      forbund('a', null, '1900000', '7000000', '616666.66', [870_000, 940_000, 1_010_000]),
      forbund('b', 'a', '4600000', '9902000', '1182666.66', [884_000, 923_000, 985_000]),
      forbund('c', 'a', '1200000', '4000000', '358333.33', [800_000, 950_000]),
    ],
    allotmentPpm: [-120_000, 20_000],
    brakePpm: 100_000,
    ceilingPpm: 200_000,
    strayPpm: 150_000,
    promises: [{ forbund: 'b', month: 11, amount: Money.parse('400000') }],
  };
}
