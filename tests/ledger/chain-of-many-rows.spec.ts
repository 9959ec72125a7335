import type { Entry } from '@samla/domain/journal/entry.js';
import { ChainRecordRepository } from '@samla/ledger/journal/chain-record.repository.js';
import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';
import { book, type Chains, chainsOn, randomEntries } from './chain-books.js';

jest.setTimeout(600_000);

let database: Database;
let close: () => Promise<void>;
let chains: Chains;

beforeAll(async () => {
  ({ database, close } = await openDatabase(await workerDatabase()));
  chains = chainsOn(database);
});
afterAll(() => close());

/** An entry with very many rows, which sum to zero. */
function largeEntry(rows: number, number = '1'): Entry {
  const row = {
    line: 0,
    account: '4611',
    counterparty: '',
    insats: '10',
    costCentre: '',
    otherObjects: '',
    text: 'Rad',
  };
  return {
    line: 0,
    series: 'L',
    number,
    date: '2023-03-01',
    period: 3,
    text: 'Stor',
    rows: Array.from({ length: rows }, (_, at) => ({ ...row, ore: at % 2 === 0 ? 7n : -7n })),
  };
}

describe('a journal of many rows', () => {
  it('is read a batch at a time, however many rows an entry has', async () => {
    const { context } = await newForbund(database);
    await book(database, chains, context, 2023, [
      ...randomEntries(3, 6_000),
      largeEntry(24_000),
      ...randomEntries(4, 50, 2023, 9_000),
    ]);
    const sizes: number[] = [];
    await database.tenant(
      context,
      async (tx) => {
        for await (const batch of new ChainRecordRepository().records(tx)) sizes.push(batch.length);
      },
      'SNAPSHOT',
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000);
    const { broken, entries, rows } = await chains.proofs.prove(context);
    expect({ broken, entries }).toEqual({ broken: null, entries: 6_051 });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(entries + rows);
  });

  // The figures of docs/reliability.md: SAMLA_CHAIN_ROWS=1000000 npx jest tests/ledger/chain-of-many
  const wanted = Number.parseInt(process.env['SAMLA_CHAIN_ROWS'] ?? '0', 10);
  (wanted > 0 ? it : it.skip)('is measured', async () => {
    const { context } = await newForbund(database);
    const entries = (count: number, from: number): Entry[] =>
      Array.from({ length: count }, (_, at) => largeEntry(10, `${from + at}`));
    for (let from = 0; from < wanted / 10; from += 10_000)
      await book(database, chains, context, 2023, entries(Math.min(10_000, wanted / 10 - from), from));
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
    const before = process.memoryUsage().rss;
    const start = Date.now();
    const { broken, rows } = await chains.proofs.prove(context);
    const proved = Date.now();
    const { file } = await chains.exports.export(context);
    const exported = Date.now();
    clearInterval(watch);
    process.stdout.write(
      `${rows} rows: proved in ${(proved - start) / 1000} s, exported in ${(exported - proved) / 1000} s as ${file.size} bytes, ` +
        `resident ${Math.round(before / 1e6)} MB before, ${Math.round(most / 1e6)} MB at most\n`,
    );
    await file.remove();
    expect(broken).toBeNull();
  });
});
