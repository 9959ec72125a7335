import pg from 'pg';
import { built } from '../support/built.mjs';

/** What the statements of an import do, by how they begin. */
const STATEMENTS = [
  ['copy', /^copy new_/],
  ['insert entries', /^insert into journal_entry/],
  ['insert rows', /^insert into ledger_entry/],
  ['sum movements', /^insert into new_movement/],
  ['balances', /^insert into balance/],
  ['commit', /^commit/],
];

/**
 * Where the seconds of one import go: reading (bytes to records), planning (records to checked entries), numbering
 * and chaining them with their lines for `COPY`, then the database, statement by statement, as the importing process waits for it.
 */
export async function stagesOf(bytes, organisationNumber, runImport) {
  const seconds = new Map();
  const add = (stage, time) => seconds.set(stage, (seconds.get(stage) ?? 0) + time);
  const { parse, plan, lines } = await withoutDatabase(bytes, organisationNumber);
  add('parse', parse);
  add('plan', plan - parse);
  add('number, chain and write', lines - plan);
  const stopWatching = watchStatements(add);
  try {
    add('whole import', await timed(runImport));
  } finally {
    stopWatching();
  }
  return seconds;
}

async function withoutDatabase(bytes, organisationNumber) {
  const { SieReader } = await built('libs/domain/sie/reader.js');
  const { FaultLog } = await built('libs/domain/sie/fault.js');
  const { decideCharset } = await built('libs/domain/sie/charset.js');
  const { ImportPlanner } = await built('libs/domain/sie/import-planner.js');
  const { EntryBatch } = await built('libs/ledger/journal/entry-batch.js');
  const books = {
    organisationNumber,
    year: undefined,
    previousClosing: new Map(),
    previousLocked: false,
    dimensions: new Map(),
    objects: new Map(),
    isMapped: () => true,
  };
  const planned = (use) => {
    const planner = new ImportPlanner(decideCharset(bytes).charset, books, { sample: false });
    for (const entry of planner.entries(bytes)) if (entry) use(entry);
    for (const entry of planner.end()) if (entry) use(entry);
    const { faults } = planner.plan();
    if (faults.length > 0) throw new Error(`the made file has faults: ${JSON.stringify(faults[0])}`);
  };
  let length = 0;
  return {
    parse: await timed(() => {
      const reader = new SieReader(decideCharset(bytes).charset, new FaultLog());
      for (const record of reader.read(bytes)) length += record.line;
      for (const record of reader.end()) length += record.line;
    }),
    plan: await timed(() => planned((entry) => (length += entry.line))),
    lines: await timed(() => {
      const facts = { year: 2021, recordedAt: new Date(), importId: null, isConstructed: true };
      const batch = new EntryBatch(facts, 1n, new Map());
      planned((entry) => {
        void batch.add(entry);
        if (batch.rows > 20_000) length += batch.take().rows.length;
      });
    }),
  };
}

/** Times every statement of this process until the answered function is called. */
function watchStatements(add) {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function watched(...args) {
    const [first] = args;
    const sql = typeof first === 'string' ? first : (first?.text ?? first?.cursor?.text ?? '');
    const stage = STATEMENTS.find(([, pattern]) => pattern.test(sql))?.[0] ?? 'other statements';
    const began = performance.now();
    const done = () => add(stage, (performance.now() - began) / 1000);
    const answer = query.apply(this, args);
    // A COPY is a stream; everything else is a promise.
    if (typeof answer?.once === 'function') answer.once('finish', done);
    else void Promise.resolve(answer).then(done, done);
    return answer;
  };
  return () => {
    pg.Client.prototype.query = query;
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
