import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, workerDatabase, withOwner } from '../support/database.js';
import type { JournalFilter } from '@samla/ledger/journal/journal.repository.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { type Ledger, ledgerOn, outcomeOf, request } from './ledger.js';

let database: Database;
let close: () => Promise<void>;
let ledger: Ledger;
let forbund: TestForbund;

beforeAll(async () => {
  ({ database, close } = await openDatabase(await workerDatabase()));
  ledger = ledgerOn(database);
});
afterAll(() => close());
beforeEach(async () => {
  forbund = await newForbund(database);
  await ledger.imports.importSie(forbund.context, request(soundFile()));
});

const YEAR = { year: 2021 };

describe('the journal', () => {
  it('is read by account and period, page by page', async () => {
    const page = async (filter: Omit<JournalFilter, 'year'>, limit = 10, after: string[] | null = null) =>
      ledger.journal.page(forbund.context, { ...YEAR, ...filter }, { limit, after });
    expect((await page({ account: '1511' })).rows.map(({ number }) => number)).toEqual(['2']);
    expect((await page({ account: '1930', period: 1 })).rows.map(({ number }) => number)).toEqual(['1']);
    expect((await page({ period: 0 })).rows.map(({ series }) => series)).toEqual(['IB']);
    const first = await page({}, 2);
    expect([first.rows.length, first.hasNext]).toEqual([2, true]);
    const second = await page({}, 2, [first.rows[1]!.entryNo]);
    expect([second.rows.length, second.hasNext]).toEqual([1, false]);
    await expect(page({}, 2, ['x'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is read by what one of its rows holds altogether: account, months, day and codes', async () => {
    const numbers = async (filter: Omit<JournalFilter, 'year'>) => {
      const found = await ledger.journal.page(
        forbund.context,
        { ...YEAR, ...filter },
        { limit: 10, after: null },
      );
      return found.rows.map(({ series, number }) => `${series} ${number}`);
    };
    expect(
      await Promise.all([
        numbers({ fromPeriod: 1 }),
        numbers({ fromPeriod: 2 }),
        numbers({ toPeriod: 2 }),
        numbers({ toPeriod: 0 }),
        numbers({ asOf: '2021-03-30' }),
        numbers({ account: '4611', counterparty: 'NV', insats: '10' }),
        numbers({ account: '1511', insats: '10' }),
        numbers({ account: '1511', counterparty: '' }),
        numbers({ account: '1930', fromPeriod: 2 }),
      ]),
    ).toEqual([['A 1', 'A 2'], ['A 2'], ['A 1', 'IB 0'], ['IB 0'], ['A 1', 'IB 0'], ['A 2'], [], [], []]);
    for (const filter of [{ toPeriod: 13 }, { fromPeriod: -1 }, { counterparty: '\u0000' }])
      await expect(numbers(filter)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('an entry opens into rows, file and line', async () => {
    expect(await ledger.journal.entry(forbund.context, '2')).toMatchObject({
      series: 'A',
      number: '2',
      entryDate: '2021-03-31',
      text: 'Fördelning',
      sourceFile: 'prov.se',
      sourceLine: 28,
      isConstructed: false,
    });
    const rows = await ledger.journal.rowsOf(forbund.context, ['2', '1']);
    expect(rows.get('2')).toMatchObject([
      {
        rowNo: 1,
        account: '4611',
        amount: '-50.00',
        counterparty: 'NV',
        insats: '10',
        period: 3,
        sourceLine: 30,
      },
      { rowNo: 2, account: '1511', amount: '50.00', counterparty: 'NV', insats: '', objects: null },
    ]);
    expect(rows.get('1')).toHaveLength(2);
  });

  it('another förbund’s entry does not exist', async () => {
    const other = await newForbund(database);
    await expect(ledger.journal.entry(other.context, '2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await ledger.journal.rowsOf(other.context, ['2'])).get('2')).toEqual([]);
  });

  it('cannot be changed: rows are append-only by grant', async () => {
    for (const sql of [
      'update ledger_entry set amount = 0',
      'delete from journal_entry',
      'delete from ledger_entry',
      'delete from balance',
      'update import_run set rows = 0',
    ]) {
      await expect(database.tenant(forbund.context, (tx) => tx.execute(sql))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('refuses an entry that does not sum to zero in the database too', async () => {
    const insert = `insert into ledger_entry (forbund_id, entry_no, row_no, year, period, account, amount) values ($1, 900, 1, 2021, 1, '1930', 5)`;
    await expect(
      database.tenant(forbund.context, (tx) => tx.execute(insert, [forbund.id])),
    ).rejects.toMatchObject({ code: 'UNBALANCED_ENTRY' });
  });

  it('a balance that was tampered with is found by recomputation', async () => {
    const urls = await workerDatabase();
    await withOwner(
      (owner) =>
        owner.query(
          `update balance set amount = amount + 1 where forbund_id = $1 and account = '1930' and period = 1`,
          [forbund.id],
        ),
      urls.owner,
    );
    const proof = await ledger.balances.prove(forbund.context);
    expect(proof.checks).toContainEqual({ name: 'balances', rows: 6, ok: false });
    expect(proof.differences).toMatchObject([
      { year: 2021, period: 1, account: '1930', kept: '-199.00', recomputed: '-200.00' },
    ]);
  });
});

describe('locks', () => {
  const next = soundFile({ '#VER A 1': '#VER B 1 20210105', '#VER A 2': '#VER B 2 20210331' });

  it('in a locked period nothing is booked', async () => {
    const year = await ledger.years.lock(forbund.context, {
      year: 2021,
      period: 3,
      idempotencyKey: 'lås mars',
    });
    expect(year).toMatchObject({ lockedPeriods: [3], lockedAt: null });
    const outcome = await outcomeOf(ledger, forbund.context, request(next));
    expect(outcome.faults).toMatchObject([{ line: 28, rule: 'PERIOD_LOCKED' }]);
  });

  it('in a locked year nothing is booked, and locking again changes nothing', async () => {
    const first = await ledger.years.lock(forbund.context, { year: 2021, period: null, idempotencyKey: 'a' });
    expect(
      await ledger.years.lock(forbund.context, { year: 2021, period: null, idempotencyKey: 'b' }),
    ).toEqual(first);
    const outcome = await outcomeOf(ledger, forbund.context, request(next, { dryRun: true }));
    expect(outcome.faults.map(({ rule }) => rule)).toEqual(['YEAR_LOCKED']);
  });

  it('an unknown year, an impossible period and a reused key are refused', async () => {
    const lock = (year: number, period: number | null, idempotencyKey: string) =>
      ledger.years.lock(forbund.context, { year, period, idempotencyKey });
    await expect(lock(1999, 1, 'a')).rejects.toMatchObject({ code: 'YEAR_UNKNOWN' });
    await expect(lock(2021, 13, 'b')).rejects.toMatchObject({ code: 'PERIOD_UNKNOWN' });
    await lock(2021, 1, 'c');
    await expect(lock(2021, 2, 'c')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await ledger.years.list(forbund.context))[0]?.lockedPeriods).toEqual([1]);
  });
});

describe('mapping and counterparties', () => {
  it('the default mapping covers the books; a version of one’s own may not', async () => {
    expect(await ledger.mappings.coverage(forbund.context, 2021)).toEqual({
      mappingVersion: 'kommun-bas-2021.1',
      unmappedAccounts: [],
    });
    const own = {
      id: 'egen-1',
      validFrom: '2021-06-01',
      rows: [{ prefix: '1', line: 'CASH' as const, unverified: false, note: '' }],
    };
    await ledger.mappings.add(forbund.context, own, 'prov');
    expect(await ledger.mappings.coverage(forbund.context, 2021)).toEqual({
      mappingVersion: 'egen-1',
      unmappedAccounts: ['2010', '4611'],
    });
    await expect(ledger.mappings.add(forbund.context, own, 'prov')).rejects.toMatchObject({
      code: 'MAPPING_CONFLICT',
    });
  });

  it('a motpart becomes another förbund, and stays so when a later file names it', async () => {
    const other = await newForbund(database, forbund.countyId);
    const norra = {
      code: 'NV',
      name: 'Norra',
      kind: 'FORBUND' as const,
      counterpartForbundId: other.id,
      organisationId: null,
    };
    expect(await ledger.counterparties.set(forbund.context, norra, 'n')).toEqual(norra);
    await ledger.imports.importSie(
      forbund.context,
      request(soundFile({ '#VER A 1': '#VER B 1 20210105', '#VER A 2': '#VER B 2 20210331' })),
    );
    expect(await ledger.counterparties.list(forbund.context)).toEqual([norra]);
  });

  it.each([
    [
      'a förbund that is not named',
      { kind: 'FORBUND' as const, counterpartForbundId: null },
      'COUNTERPARTY_KIND',
    ],
    [
      'a member with a förbund',
      { kind: 'MEMBER' as const, counterpartForbundId: '00000000-0000-4000-8000-000000000000' },
      'COUNTERPARTY_KIND',
    ],
    [
      'an unknown förbund',
      { kind: 'FORBUND' as const, counterpartForbundId: '00000000-0000-4000-8000-000000000000' },
      'NOT_FOUND',
    ],
  ])('%s is refused', async (_, changes, code) => {
    const counterparty = { code: 'NV', name: 'Norra', organisationId: null, ...changes };
    await expect(ledger.counterparties.set(forbund.context, counterparty, 'x')).rejects.toMatchObject({
      code,
    });
  });
});
