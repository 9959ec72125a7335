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

/** Made files are in PC8; of a kept file the charset was decided when it came. */
const CHARSET = 'CP437';
const BATCH_ROWS = 20_000;

/**
 * What an import costs before the database: reading (bytes to records), planning (records to checked entries), numbering
 * and chaining them with their lines for `COPY`. `chunks` runs through the file.
 */
export async function withoutDatabase(chunks, organisationNumber) {
  const { SieReader } = await built('libs/domain/sie/reader.js');
  const { FaultLog } = await built('libs/domain/sie/fault.js');
  const { EMPTY_BOOKS } = await built('libs/domain/sie/books-state.js');
  const { ImportPlanner } = await built('libs/domain/sie/import-planner.js');
  const { EntryBatch } = await built('libs/ledger/journal/entry-batch.js');
  const planned = async (use) => {
    const planner = new ImportPlanner(CHARSET, { ...EMPTY_BOOKS, organisationNumber }, { sample: false });
    for await (const chunk of chunks()) for (const entry of planner.entries(chunk)) if (entry) use(entry);
    for (const entry of planner.end()) if (entry) use(entry);
    const { faults } = planner.plan();
    if (faults.length > 0) throw new Error(`the made file has faults: ${JSON.stringify(faults[0])}`);
  };
  let seen = 0;
  const parse = await timed(async () => {
    const reader = new SieReader(CHARSET, new FaultLog());
    for await (const chunk of chunks()) for (const record of reader.read(chunk)) seen += record.line;
    for (const record of reader.end()) seen += record.line;
  });
  const plan = await timed(() => planned((entry) => (seen += entry.line)));
  const facts = { year: 2021, recordedAt: new Date(), importId: null, isConstructed: true };
  const batch = new EntryBatch(facts, 1n, new Map());
  const lines = await timed(() =>
    planned((entry) => {
      void batch.add(entry);
      if (batch.rows > BATCH_ROWS) seen += batch.take().rows.length;
    }),
  );
  return [
    ['parse', parse],
    ['plan', Math.max(0, plan - parse)],
    ['number, chain and write', Math.max(0, lines - plan)],
  ];
}

/**
 * Times every statement of this process until the answered function is called, which gives the seconds by stage: of the connection
 * that books one by one, of those that read the file and tell progress beside it together.
 */
export function watchStatements() {
  const { query } = pg.Client.prototype;
  const clients = new Map();
  pg.Client.prototype.query = function watched(...args) {
    const [first] = args;
    const sql = typeof first === 'string' ? first : (first?.text ?? first?.cursor?.text ?? '');
    const stage = STATEMENTS.find(([, pattern]) => pattern.test(sql))?.[0] ?? 'other statements';
    const seconds = clients.get(this) ?? new Map();
    clients.set(this, seconds);
    const began = performance.now();
    const done = () => seconds.set(stage, (seconds.get(stage) ?? 0) + (performance.now() - began) / 1000);
    const answer = query.apply(this, args);
    // A COPY is a stream; everything else is a promise.
    if (typeof answer?.once === 'function') answer.once('finish', done);
    else void Promise.resolve(answer).then(done, done);
    return answer;
  };
  return () => {
    pg.Client.prototype.query = query;
    const isBooking = (seconds) => seconds.has('copy');
    const all = [...clients.values()];
    const beside = all.filter((seconds) => !isBooking(seconds)).flatMap((seconds) => [...seconds.values()]);
    return new Map([
      ...all.filter(isBooking).flatMap((seconds) => [...seconds]),
      ['beside: read chunks, tell progress', beside.reduce((sum, each) => sum + each, 0)],
    ]);
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
