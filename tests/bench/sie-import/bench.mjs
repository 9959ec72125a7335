import assert from 'node:assert/strict';
import { asOwner } from '../support/database.mjs';
import { median, rounded } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';
import { bareCopy, bookedRows } from './bare-copy.mjs';
import { importer, newForbund } from './product.mjs';
import { sieFile } from './sie-file.mjs';
import { stagesOf } from './stages.mjs';

/**
 * SIE import end to end (bytes, records, checks, booking under row security with keys, indexes and balances, commit)
 * against a bare `COPY` of the same rows into a table without indexes, in alternating rounds.
 */
export async function sieImport({ name, database, say, rows, importRounds, quick }) {
  const product = await importer(database);
  const rounds = [];
  // The first round warms both up and is not counted.
  for (let round = quick ? 1 : 0; round <= importRounds; round += 1) {
    const figures = await oneRound(product, database, rows, round);
    if (round > 0) rounds.push(figures);
    say(
      `Round ${round} of ${importRounds}: import ${figures.import.toFixed(2)} s, COPY ${figures.copy.toFixed(2)} s, ${figures.rows} rows`,
    );
  }
  const stages = await breakdown(product, rows, importRounds + 1);
  const throughputRatio = rounded(median(rounds.map((round) => round.copy / round.import)));
  return [
    { json: { name, against: 'copy', throughputRatio }, details: details(rounds, throughputRatio, stages) },
  ];
}

async function oneRound(product, database, rows, round) {
  const organisationNumber = numberOf(round);
  const file = sieFile({ rows, seed: round + 1, organisationNumber });
  const context = await newForbund(product.database, organisationNumber);
  const seconds = await importFile(product, context, file, round);
  const booked = await asOwner(database.owner, (owner) => bookedRows(owner, context.forbundId));
  // The opening balances, an entry of two rows, are booked beside the rows of the file.
  assert.equal(booked.count, file.rows + 2, 'not every row was booked');
  return { rows: file.rows, import: seconds, copy: await bareCopy(database.owner, booked) };
}

async function importFile({ imports }, context, { bytes, entries, rows }, round) {
  const began = performance.now();
  const request = {
    fileName: `bench-${round}.se`,
    bytes,
    dryRun: false,
    sample: false,
    isConstructed: true,
    idempotencyKey: `bench-${round}`,
  };
  const outcome = await imports.importSie(context, request);
  const seconds = (performance.now() - began) / 1000;
  assert.deepEqual([outcome.status, outcome.entries, outcome.rows], ['BOOKED', entries, rows]);
  return seconds;
}

async function breakdown(product, rows, round) {
  const organisationNumber = numberOf(round);
  const file = sieFile({ rows, seed: round + 1, organisationNumber });
  const context = await newForbund(product.database, organisationNumber);
  return stagesOf(file.bytes, organisationNumber, () => importFile(product, context, file, round));
}

/** A valid organisation number of its own for each round: the last digit is the check digit (modulus 10). */
function numberOf(round) {
  const nine = `222${String(900000 + round).padStart(6, '0')}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const weighted = (at % 2 === 0 ? 2 : 1) * Number.parseInt(digit, 10);
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  const ten = `${nine}${(10 - (sum % 10)) % 10}`;
  return `${ten.slice(0, 6)}-${ten.slice(6)}`;
}

function details(rounds, ratio, stages) {
  const perSecond = (key) => Math.round(median(rounds.map((round) => round.rows / round[key]))).toString();
  const table = markdownTable(
    ['sie-import', 'rows/s', 'import ÷ COPY'],
    [
      ['samla, end to end', perSecond('import'), ''],
      ['bare COPY, no index', perSecond('copy'), ratio.toFixed(3)],
    ],
  );
  const whole = stages.get('whole import');
  const share = (seconds) => [seconds.toFixed(2), `${((100 * seconds) / whole).toFixed(0)} %`];
  const breakdownTable = markdownTable(
    ['where an import spends its time', 'seconds', 'of the whole'],
    [...stages].map(([stage, seconds]) => [stage, ...share(seconds)]),
  );
  const [{ rows }] = rounds;
  return `${table}\n\n${breakdownTable}\n\n${rounds.length} alternating rounds of about ${rows} rows, a new förbund each, medians`;
}
