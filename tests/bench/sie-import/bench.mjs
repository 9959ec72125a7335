import assert from 'node:assert/strict';
import { createReadStream, rmSync } from 'node:fs';
import path from 'node:path';
import { asOwner, settled } from '../support/database.mjs';
import { median, rounded } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';
import { bareCopy, bookedRows } from './bare-copy.mjs';
import { importer, newForbund, numberOf } from './product.mjs';
import { writeSieFile } from './sie-file.mjs';
import { withoutDatabase } from './stages.mjs';
import { BenchWorker } from './worker.mjs';

/**
 * SIE import end to end (the kept file's chunks, records, checks, booking under row security with keys, trigger and
 * balances, commit) by the product's worker, against a bare `COPY` of the same rows into a table without indexes, in
 * alternating rounds. Nothing of the size of the file is held by anybody.
 */
export async function sieImport({ name, database, say, rows, importRounds, quick }) {
  const product = await importer(database);
  const worker = new BenchWorker(database);
  const rounds = [];
  // The first round warms both up and is not counted.
  for (let round = quick ? 1 : 0; round <= importRounds; round += 1) {
    const figures = await oneRound({
      product,
      worker,
      database,
      rows,
      round,
      isLast: round === importRounds,
    });
    if (round > 0) rounds.push(figures);
    const { upload, booking, copy, rows: booked } = figures;
    say(
      `Round ${round} of ${importRounds}: upload ${upload.toFixed(2)} s, import ${booking.toFixed(2)} s, COPY ${copy.toFixed(2)} s, ${booked} rows, worker at most ${worker.maxRssMb} MB`,
    );
  }
  const { maxRssMb } = worker;
  const ratios = {
    throughputRatio: rounded(median(rounds.map(({ copy, booking }) => copy / booking))),
    withUploadRatio: rounded(median(rounds.map(({ copy, booking, upload }) => copy / (booking + upload)))),
  };
  const last = rounds.at(-1);
  return [
    {
      json: { name, against: 'copy', ...ratios, maxRssMb },
      details: details(rounds, ratios, maxRssMb, last),
    },
  ];
}

async function oneRound({ product, worker, database, rows, round, isLast }) {
  const organisationNumber = numberOf(round);
  const made = path.join(database.home, `bench-${round}.se`);
  const ready = path.join(database.home, `bench-${round}.copy`);
  const file = await writeSieFile(made, { rows, seed: round + 1, organisationNumber });
  const context = await newForbund(product.database, organisationNumber);
  const { upload, fileId } = await uploaded(product, context, file);
  const chunks = () => createReadStream(made, { highWaterMark: 1 << 20 });
  const reading = isLast ? await withoutDatabase(chunks, organisationNumber) : [];
  rmSync(made);
  await settled(database);
  const { booking, stages } = await booked(product, worker, context, fileId, file);
  const count = await asOwner(database.owner, (owner) => bookedRows(owner, context.forbundId, ready));
  // The opening balances, an entry of two rows, are booked beside the rows of the file.
  assert.equal(count, file.rows + 2, 'not every row was booked');
  await settled(database);
  const copy = await bareCopy(database.owner, ready);
  rmSync(ready);
  return {
    rows: file.rows,
    size: file.size,
    upload,
    booking,
    copy,
    stages: new Map([...reading, ...stages, ['whole import', booking]]),
  };
}

/** Seconds from the first byte to the commit of the kept file. */
async function uploaded({ files }, context, { path: from }) {
  const began = performance.now();
  const bytes = createReadStream(from, { highWaterMark: 1 << 16 });
  const { file } = await files.receive(context, { fileName: 'bench.se', isConstructed: true }, bytes);
  return { upload: (performance.now() - began) / 1000, fileId: file.id };
}

/** Seconds of the worker from taking up the job to its end, and where they went. */
async function booked({ jobs }, worker, context, fileId, { entries, rows }) {
  const { id } = await jobs.book(context, { fileId, evenIfDeclined: false, idempotencyKey: fileId });
  const { seconds, stages } = await worker.tells(id, 'ended');
  const { state, outcome } = await jobs.job(context, id);
  assert.deepEqual([state, outcome?.entries, outcome?.rows], ['BOOKED', entries, rows]);
  return { booking: seconds, stages };
}

function details(rounds, { throughputRatio, withUploadRatio }, maxRssMb, last) {
  const perSecond = (seconds) =>
    Math.round(median(rounds.map((round) => round.rows / seconds(round)))).toString();
  const table = markdownTable(
    ['sie-import', 'rows/s', 'import ÷ COPY'],
    [
      [
        'samla, from the kept file to the commit',
        perSecond(({ booking }) => booking),
        throughputRatio.toFixed(3),
      ],
      [
        'samla, the upload counted too',
        perSecond(({ booking, upload }) => booking + upload),
        withUploadRatio.toFixed(3),
      ],
      ['bare COPY, no index', perSecond(({ copy }) => copy), ''],
    ],
  );
  const { stages, rows, size } = last;
  const share = (seconds) => [seconds.toFixed(2), `${((100 * seconds) / last.booking).toFixed(0)} %`];
  const breakdown = markdownTable(
    ['where an import spends its time', 'seconds', 'of the whole'],
    [...stages].map(([stage, seconds]) => [stage, ...share(seconds)]),
  );
  const facts = `${rounds.length} alternating rounds of about ${rows} rows (${Math.round(size / 1e6)} MB), a new förbund each, medians; the worker had at most ${maxRssMb} MB in memory`;
  return `${table}\n\n${breakdown}\n\n${facts}`;
}
