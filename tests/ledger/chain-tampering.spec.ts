import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Database } from '@samla/platform/database/database.js';
import type pg from 'pg';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import {
  book,
  type Chains,
  chainsOn,
  exported,
  numbersFrom,
  randomEntries,
  verified,
} from './chain-books.js';

let urls: TestDatabaseUrls;
let database: Database;
let close: () => Promise<void>;
let chains: Chains;
let forbund: TestForbund;

beforeAll(async () => {
  urls = await workerDatabase();
  ({ database, close } = await openDatabase(urls));
  chains = chainsOn(database);
});
afterAll(() => close());
beforeEach(async () => {
  forbund = await newForbund(database);
  await book(database, chains, forbund.context, 2022, randomEntries(11, 15, 2022));
  await book(database, chains, forbund.context, 2023, randomEntries(12, 15, 2023, 100));
});

/** A row of an entry with rows, after the first ones. */
const ROWED = `(select min(l.entry_no) from ledger_entry l where l.forbund_id = $1 and l.entry_no > 4)`;
const ENTRY = `forbund_id = $1 and entry_no = ${ROWED}`;
const HEAD = `update journal_entry set % where ${ENTRY} returning entry_no::text as "entryNo"`;
const ROW = `update ledger_entry set % where ${ENTRY} and row_no = 1 returning entry_no::text as "entryNo"`;

/** Does what no role of the product may, past the triggers; the number of the entry that it was done to. */
async function tampered(sql: string): Promise<string> {
  return withOwner(async (owner: pg.Client) => {
    await owner.query('set session_replication_role = replica');
    const { rows } = await owner.query<{ entryNo: string }>(sql, [forbund.id]);
    expect(rows.length).toBeGreaterThan(0);
    return rows[0]!.entryNo;
  }, urls.owner);
}

describe('what a superuser changes in the database', () => {
  it('is nothing yet: the journal is whole, here and in its export', async () => {
    const { broken, entries, rows } = await chains.proofs.prove(forbund.context);
    expect({ broken, entries }).toEqual({ broken: null, entries: 30 });
    expect(verified(await exported(chains, forbund.context)).said).toMatch(`OK: 30 entries, ${rows} rows`);
  });

  it.each([
    ['an amount', ROW.replace('%', 'amount = amount + 0.01')],
    [
      'two amounts that cancel',
      `update ledger_entry set amount = amount + case row_no when 1 then 1 else -1 end where ${ENTRY} and row_no <= 2 returning entry_no::text as "entryNo"`,
    ],
    ['an account', ROW.replace('%', `account = case account when '1930' then '1931' else '1930' end`)],
    ['the year of a row', ROW.replace('%', 'year = year - 1')],
    ['the month of a row', ROW.replace('%', 'period = period % 12 + 1')],
    ['the text of a row', ROW.replace('%', `text = text || ' '`)],
    ['a counterparty', ROW.replace('%', `counterparty = counterparty || 'X'`)],
    ['an insats', ROW.replace('%', `insats = insats || 'X'`)],
    ['a kostnadsställe', ROW.replace('%', `cost_centre = cost_centre || 'X'`)],
    ['other objects', ROW.replace('%', `objects = objects || ' '`)],
    ['the line of a row', ROW.replace('%', 'source_line = coalesce(source_line, 0) + 1')],
    ['an amount to no number', ROW.replace('%', `amount = 'NaN'`)],
    [
      'a row taken away',
      `delete from ledger_entry where ${ENTRY} and row_no = 1 returning entry_no::text as "entryNo"`,
    ],
    [
      'the last row taken away',
      `delete from ledger_entry l where ${ENTRY} and row_no = (select max(row_no) from ledger_entry m where m.forbund_id = l.forbund_id and m.entry_no = l.entry_no) returning entry_no::text as "entryNo"`,
    ],
    ['all rows taken away', `delete from ledger_entry where ${ENTRY} returning entry_no::text as "entryNo"`],
    [
      'a row put in',
      `insert into ledger_entry (forbund_id, entry_no, row_no, year, period, account, amount) select forbund_id, entry_no, 99, year, period, account, 0 from ledger_entry where ${ENTRY} and row_no = 1 returning entry_no::text as "entryNo"`,
    ],
    [
      'a row twice',
      `insert into ledger_entry (forbund_id, entry_no, row_no, year, period, account, amount) select forbund_id, entry_no, row_no, year, period, '9999', 0 from ledger_entry where ${ENTRY} and row_no = 1 returning entry_no::text as "entryNo"`,
    ],
    [
      'rows in another order',
      `update ledger_entry set row_no = 3 - row_no where ${ENTRY} and row_no <= 2 returning entry_no::text as "entryNo"`,
    ],
    ['the text of an entry', HEAD.replace('%', `text = text || '.'`)],
    ['its day', HEAD.replace('%', 'entry_date = entry_date + 1')],
    ['when it was recorded', HEAD.replace('%', `recorded_at = recorded_at + interval '1 microsecond'`)],
    ['its number', HEAD.replace('%', `number = number || '0'`)],
    ['its series', HEAD.replace('%', `series = series || 'X'`)],
    ['its year', HEAD.replace('%', 'year = year + 1')],
    ['its revision', HEAD.replace('%', 'revision = revision + 1')],
    ['its import', HEAD.replace('%', 'import_id = gen_random_uuid()')],
    ['its line', HEAD.replace('%', 'source_line = coalesce(source_line, 0) + 1')],
    ['what it reverses', HEAD.replace('%', 'reverses_entry_no = 1')],
    ['that it is constructed', HEAD.replace('%', 'is_constructed = not is_constructed')],
    ['its corrections', HEAD.replace('%', `corrections = corrections || ' '`)],
    ['its hash', HEAD.replace('%', `chain_hash = sha256('x')`)],
    [
      'the entry taken away',
      `delete from journal_entry where ${ENTRY} returning entry_no::text as "entryNo"`,
    ],
    [
      'the entry given to another förbund',
      `update journal_entry set forbund_id = gen_random_uuid() where ${ENTRY} returning entry_no::text as "entryNo"`,
    ],
    ['its accounts', HEAD.replace('%', `accounts = accounts[2:]`)],
  ])('%s: found, and placed', async (_what, sql) => {
    const entryNo = await tampered(sql);
    const { broken } = await chains.proofs.prove(forbund.context);
    expect(broken?.place.entryNo).toBe(entryNo);
    const { said, status } = verified(await exported(chains, forbund.context));
    expect({ said, status }).toEqual({
      said: expect.stringMatching(new RegExp(`entry ${entryNo}\\b`)),
      status: 1,
    });
  });

  it('names series and number, where there still is an entry', async () => {
    const entryNo = await tampered(ROW.replace('%', 'amount = amount + 0.01'));
    const [entry] = await database.tenant(forbund.context, (tx) =>
      tx.query<{ series: string; number: string }>(
        'select series, number from journal_entry where forbund_id = $1 and entry_no = $2::bigint',
        [forbund.id, entryNo],
      ),
    );
    expect((await chains.proofs.prove(forbund.context)).broken?.place).toEqual({ entryNo, ...entry });
    expect(verified(await exported(chains, forbund.context)).said).toContain(
      `entry ${entryNo} (series ${entry!.series}, number ${entry!.number})`,
    );
  });

  it.each([
    [
      'a row of an entry that is not',
      `insert into ledger_entry (forbund_id, entry_no, row_no, year, period, account, amount) values ($1, 31, 1, 2023, 1, '1930', 0) returning entry_no::text as "entryNo"`,
    ],
    [
      'a row before all entries',
      `insert into ledger_entry (forbund_id, entry_no, row_no, year, period, account, amount) values ($1, 0, 1, 2023, 1, '1930', 0) returning entry_no::text as "entryNo"`,
    ],
    [
      'the end of a chain',
      `update journal_chain set hash = sha256('x') where forbund_id = $1 returning entry_no::text as "entryNo"`,
    ],
    [
      'a chain that ends earlier',
      `update journal_chain set entry_no = entry_no - 1 where forbund_id = $1 returning entry_no::text as "entryNo"`,
    ],
    [
      'a chain without an end',
      `delete from journal_chain where forbund_id = $1 and series = 'A' returning entry_no::text as "entryNo"`,
    ],
    [
      'a chain of no entries',
      `insert into journal_chain (forbund_id, series, entry_no, hash) values ($1, 'NY', 3, sha256('x')) returning entry_no::text as "entryNo"`,
    ],
    [
      'the number of the next entry',
      `update journal_head set next_entry_no = 40 where forbund_id = $1 returning '31' as "entryNo"`,
    ],
    [
      'the last entry',
      `with gone as (delete from ledger_entry where forbund_id = $1 and entry_no = 30) delete from journal_entry where forbund_id = $1 and entry_no = 30 returning entry_no::text as "entryNo"`,
    ],
  ])('%s: found', async (_what, sql) => {
    const entryNo = await tampered(sql);
    const { broken } = await chains.proofs.prove(forbund.context);
    expect(broken).not.toBeNull();
    if (!/journal_chain/.test(sql)) expect(broken?.place.entryNo).toBe(entryNo);
    expect(verified(await exported(chains, forbund.context))).toEqual({
      said: expect.stringMatching(/^WRONG: /),
      status: 1,
    });
  });

  it('the accounts by which rows are found, when one is told that no row has', async () => {
    const entryNo = await tampered(HEAD.replace('%', `accounts = accounts || '999999'::text`));
    expect((await chains.proofs.prove(forbund.context)).broken?.place.entryNo).toBe(entryNo);
  });
});

describe('many who book at once', () => {
  it('from processes of their own, in series of their own and in one that all write to, do so too', async () => {
    const { context, id } = await newForbund(database);
    const writers = ['P1', 'P2', 'P3', 'P4'].map((name) =>
      spawn(process.execPath, [path.resolve('tests/ledger/book-many.mjs'), urls.serving, id, name, '15'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    await Promise.all(writers.map((writer) => once(writer.stdout, 'data')));
    const ends = writers.map((writer) => once(writer, 'exit'));
    for (const writer of writers) writer.stdin.write('go\n');
    expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
    expect(await chains.proofs.prove(context)).toEqual({ broken: null, entries: 240, rows: 480 });
    const series = verified(await exported(chains, context)).said;
    expect(series).toBe('OK: 240 entries, 480 rows, 5 chains');
  }, 60_000);

  it('in one förbund and several series leave chains that are whole', async () => {
    const { context } = await newForbund(database);
    const below = numbersFrom(5);
    await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        book(database, chains, context, 2023, randomEntries(at + 1, 1 + below(6), 2023, 1_000 * at)),
      ),
    );
    const { broken, entries } = await chains.proofs.prove(context);
    expect(broken).toBeNull();
    expect(entries).toBeGreaterThan(48);
    expect(verified(await exported(chains, context)).status).toBe(0);
  });
});
