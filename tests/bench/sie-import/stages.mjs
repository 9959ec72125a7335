import pg from 'pg';
import { built } from '../support/built.mjs';

/** What the statements of an import do, by how they begin. */
const STATEMENTS = [
  ['copy', /^copy import_line/],
  ['insert entries', /^insert into journal_entry/],
  ['insert rows', /^insert into ledger_entry/],
  ['balances', /^insert into balance/],
  ['commit', /^commit/],
];

/**
 * Where the seconds of one import go: reading (bytes to records), planning (records to checked entries), the lines for
 * `COPY`, then the database, statement by statement, as the importing process waits for it.
 */
export async function stagesOf(bytes, organisationNumber, runImport) {
  const seconds = new Map();
  const add = (stage, time) => seconds.set(stage, (seconds.get(stage) ?? 0) + time);
  const { parse, plan, lines } = await withoutDatabase(bytes, organisationNumber);
  add('parse', parse);
  add('plan', plan - parse);
  add('copy lines', lines - plan);
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
  const { copyLines } = await built('libs/ledger/import/copy-lines.js');
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
    let ordinal = 0;
    for (const entry of planner.entries(bytes)) if (entry) use(entry, (ordinal += 1));
    for (const entry of planner.end()) if (entry) use(entry, (ordinal += 1));
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
    lines: await timed(() =>
      planned((entry, ordinal) => {
        for (const lines of copyLines(entry, ordinal)) length += lines.text.length;
      }),
    ),
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
