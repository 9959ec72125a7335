import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { type Ledger, ledgerOn, outcomeOf, request, rowCounts } from './ledger.js';

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
});

const NOTHING = {
  journal_entry: 0,
  ledger_entry: 0,
  balance: 0,
  import_run: 0,
  account: 0,
  fiscal_year: 0,
  idempotency: 0,
};

describe('a SIE file is booked whole or not at all', () => {
  it('a dry run tells what would be booked and writes nothing', async () => {
    const outcome = await ledger.imports.importSie(forbund.context, request(soundFile(), { dryRun: true }));
    expect(outcome).toMatchObject({
      file: 'prov.se',
      forbund: forbund.slug,
      dryRun: true,
      status: 'WOULD_BE_BOOKED',
      runId: null,
      year: 2021,
      entries: 2,
      rows: 4,
      newAccounts: ['1511', '1930', '2010', '4611'],
      unmappedAccounts: [],
      faults: [],
    });
    expect(outcome.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await rowCounts(database, forbund.context)).toMatchObject(NOTHING);
  });

  it('then all of it is booked, with balances, chart, dimensions and counterparties', async () => {
    const told: number[] = [];
    const outcome = await ledger.imports.importSie(forbund.context, request(soundFile()), ({ rows }) =>
      told.push(rows),
    );
    expect(outcome).toMatchObject({ status: 'BOOKED', entries: 2, rows: 4, year: 2021 });
    expect(told.at(-1)).toBe(4);
    expect(await rowCounts(database, forbund.context)).toEqual({
      fiscal_year: 1,
      period_lock: 0,
      account: 4,
      mapping_version: 1,
      dimension: 2,
      dimension_object: 2,
      counterparty: 1,
      journal_entry: 3,
      ledger_entry: 6,
      balance: 6,
      import_run: 1,
      idempotency: 1,
    });
    expect(await ledger.counterparties.list(forbund.context)).toEqual([
      { code: 'NV', name: 'Norra', kind: 'OTHER', counterpartForbundId: null, organisationId: null },
    ]);
    const { checks } = await ledger.balances.prove(forbund.context);
    expect(checks).toEqual([
      { name: 'zero-sum', rows: 6, ok: true },
      { name: 'balances', rows: 6, ok: true },
    ]);
  });

  it('the same content again is already booked, whatever the file is called', async () => {
    const first = await ledger.imports.importSie(forbund.context, request(soundFile()));
    const before = await rowCounts(database, forbund.context);
    for (const dryRun of [false, true]) {
      const again = await ledger.imports.importSie(
        forbund.context,
        request(soundFile(), { fileName: 'annan.se', dryRun }),
      );
      expect(again).toMatchObject({ status: 'ALREADY_BOOKED', runId: first.runId, entries: 2, rows: 4 });
    }
    expect(await rowCounts(database, forbund.context)).toEqual({ ...before, idempotency: 2 });
  });

  it('a repeated call is answered as the first one; the same key with another file is refused', async () => {
    const asked = request(soundFile());
    const first = await ledger.imports.importSie(forbund.context, asked);
    expect(await ledger.imports.importSie(forbund.context, asked)).toEqual(first);
    const other = { ...asked, bytes: request(soundFile({ '#GEN': '#GEN 20220111' })).bytes };
    await expect(ledger.imports.importSie(forbund.context, other)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it.each([
    ['an unbalanced voucher', { '#TRANS 1930': '#TRANS 1930 {} -199.00' }, 'UNBALANCED_ENTRY', 23],
    ['an unknown account', { '#KONTO 4611': '' }, 'ACCOUNT_UNDECLARED', 24],
    ['a malformed row', { '#TRANS 1511': '#TRANS 1511 {21 "NV" 50.00' }, 'LIST_SYNTAX', 31],
  ])('%s late in the file leaves the books untouched', async (_, changes, rule, line) => {
    const outcome = await outcomeOf(ledger, forbund.context, request(soundFile(changes)));
    expect(outcome).toMatchObject({ status: 'REFUSED', runId: null, dryRun: false });
    expect(outcome.faults).toContainEqual(expect.objectContaining({ line, rule }));
    expect(await rowCounts(database, forbund.context)).toMatchObject(NOTHING);
  });

  it('a second file of the year adds to the balances and does not open twice', async () => {
    await ledger.imports.importSie(forbund.context, request(soundFile()));
    const second = soundFile({
      '#VER A 1': '#VER B 1 20210406 "Mer"',
      '#VER A 2': '#VER B 2 20210430 "Mer"',
      '#TRANS 1930': '#TRANS 1930 {} -200.00 20210406',
    });
    expect(await ledger.imports.importSie(forbund.context, request(second))).toMatchObject({
      status: 'BOOKED',
    });
    const balances = await database.tenant(forbund.context, (tx) => ledger.balances.upTo(tx, 2021, 12));
    const bank = balances.find(({ account }) => account === '1930');
    expect([bank?.opening, bank?.change, bank?.closing].map(String)).toEqual([
      '1000.00',
      '-400.00',
      '600.00',
    ]);
    expect((await ledger.balances.prove(forbund.context)).checks.every(({ ok }) => ok)).toBe(true);
    const { rows } = await ledger.journal.page(
      forbund.context,
      { year: 2021, account: null, period: null },
      { limit: 10, after: null },
    );
    expect(rows.map(({ entryNo, series, number }) => `${entryNo} ${series} ${number}`)).toEqual([
      '1 A 1',
      '2 A 2',
      '3 IB 0',
      '4 B 1',
      '5 B 2',
    ]);
  });

  it('two files at the same time are booked one after the other', async () => {
    const files = ['A', 'B', 'C', 'D'].map((series) =>
      soundFile({ '#VER A 1': `#VER ${series} 1 20210105`, '#VER A 2': `#VER ${series} 2 20210331` }),
    );
    const outcomes = await Promise.all(
      files.map((text) => ledger.imports.importSie(forbund.context, request(text))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['BOOKED', 'BOOKED', 'BOOKED', 'BOOKED']);
    expect((await rowCounts(database, forbund.context))['journal_entry']).toBe(9);
    expect((await ledger.balances.prove(forbund.context)).checks.every(({ ok }) => ok)).toBe(true);
  });

  it('a sample is tried, never booked', async () => {
    const sample = request(soundFile({ '#ORGNR': '#ORGNR 556000-0000' }), { sample: true, dryRun: true });
    expect(await ledger.imports.importSie(forbund.context, sample)).toMatchObject({
      status: 'WOULD_BE_BOOKED',
    });
    await expect(
      ledger.imports.importSie(forbund.context, { ...sample, dryRun: false }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('another organisation’s file is refused', async () => {
    await database.registry((tx) =>
      tx.execute(
        `update forbund set organisation_number = '222000-2816' where id = $1 and not exists (select 1 from forbund where organisation_number = '222000-2816')`,
        [forbund.id],
      ),
    );
    const outcome = await outcomeOf(
      ledger,
      forbund.context,
      request(soundFile({ '#ORGNR': '#ORGNR 556000-0000' })),
    );
    expect(outcome.faults).toMatchObject([{ line: 6, rule: 'ORGNR_MISMATCH' }]);
  });

  it('texts with tabs, backslashes and braces come back as they were written', async () => {
    const text = soundFile({
      '#VER A 1': '#VER A 1 20210105 "C:\\\\temp \\"x\\" {y}"',
      '#OBJEKT 20': '#OBJEKT 20 "10" "Väg\\\\N"',
    });
    await ledger.imports.importSie(forbund.context, request(text));
    expect((await ledger.journal.entry(forbund.context, '1')).text).toBe('C:\\\\temp "x" {y}');
  });
});
