import { randomUUID } from 'node:crypto';
import type { Entry } from '@samla/domain/journal/entry.js';
import type { Database } from '@samla/platform/database/database.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, testActor, type TestForbund } from '../support/forbund.js';
import { book, chainsOn } from './chain-books.js';
import { type Ledger, ledgerOn, outcomeOf, request, rowCounts } from './ledger.js';

let urls: TestDatabaseUrls;
let database: Database;
let close: () => Promise<void>;
let ledger: Ledger;
let forbund: TestForbund;

beforeAll(async () => {
  urls = await workerDatabase();
  ({ database, close } = await openDatabase(urls));
  ledger = ledgerOn(database);
});
afterAll(() => close());
beforeEach(async () => {
  forbund = await newForbund(database);
  await ledger.imports.importSie(forbund.context, request(soundFile()));
});

/** The sound file as one of 2022, opened as 2021 closes unless it says else. */
const nextYear = (changes: Readonly<Record<string, string>> = {}) =>
  soundFile({
    '#RAR': '#RAR 0 20220101 20221231',
    '#IB 0 1930': '#IB 0 1511 50\r\n#IB 0 1930 800',
    '#IB 0 2010': '#IB 0 2010 -850',
    '#UB 0 1511': '#UB 0 1511 100',
    '#UB 0 1930': '#UB 0 1930 600',
    '#UB 0 2010': '#UB 0 2010 -850',
    '#VER A 1': '#VER A 1 20220105 "Köp"',
    '#VER A 2': '#VER A 2 20220331 "Fördelning"',
    ...changes,
  });
const lock = (period: number | null = null, changes: { year?: number; reason?: string } = {}) =>
  ledger.years.lock(forbund.context, { year: 2021, period, idempotencyKey: randomUUID(), ...changes });
const unlock = (period: number, reason = 'Fel månad', context = forbund.context) =>
  ledger.years.unlock(context, { year: 2021, period, reason, idempotencyKey: randomUUID() });
const carry = (changes: { year?: number; equityAccount?: string; idempotencyKey?: string } = {}) =>
  ledger.carrying.carry(forbund.context, {
    year: 2021,
    equityAccount: '2010',
    idempotencyKey: randomUUID(),
    ...changes,
  });
const codes = async (year: number) =>
  (await ledger.yearEnds.read(forbund.context, year)).map(({ code, account }) => [code, account]);
const openings = (year: number) =>
  database.tenant(forbund.context, async (tx) => {
    const rows = await tx.query<{ account: string; counterparty: string; amount: string }>(
      `select account, counterparty, amount::text from balance
       where forbund_id = $1 and year = $2 and period = 0 order by account, counterparty`,
      [forbund.id, year],
    );
    return rows.map(({ account, counterparty, amount }) => [account, counterparty, amount]);
  });
const entryOf = (date: string, account = '1930'): Entry => ({
  line: 0,
  series: 'M',
  number: randomUUID(),
  date,
  period: Number.parseInt(date.slice(5, 7), 10),
  text: 'Prov',
  rows: [account, '2010'].map((each, at) => ({
    line: 0,
    account: each,
    ore: at === 0 ? 5n : -5n,
    counterparty: '',
    insats: '',
    costCentre: '',
    otherObjects: '',
    text: '',
  })),
});

describe('locks', () => {
  it('keep who and when, for each month and for the year', async () => {
    const other = tenantContext(forbund.id, testActor('någon annan'));
    await lock(3);
    await ledger.years.lock(other, { year: 2021, period: 1, idempotencyKey: randomUUID() });
    // Again, by another one, changes nothing.
    await ledger.years.lock(other, { year: 2021, period: 3, idempotencyKey: randomUUID() });
    const at = new Date('2024-01-15T12:00:00Z');
    expect(await lock()).toMatchObject({
      lockedBy: 'prov',
      lockedAt: at,
      lockReason: null,
      lockedPeriods: [1, 3],
      locks: [
        { period: 1, lockedAt: at, lockedBy: 'någon annan' },
        { period: 3, lockedAt: at, lockedBy: 'prov' },
      ],
      openedLocks: [],
    });
  });

  it('of a month are opened with a reason, booked behind, locked again, and all of it stays known', async () => {
    await lock(2);
    const changed = soundFile({ '#VER A 1': '#VER A 1 20210205 "Köp"' });
    const rules = async () =>
      (await outcomeOf(ledger, forbund.context, request(changed))).faults.map(({ rule }) => rule);
    expect(await rules()).toContain('PERIOD_LOCKED');
    expect(await unlock(2)).toMatchObject({
      lockedPeriods: [],
      openedLocks: [{ period: 2, openedBy: 'prov' }],
    });
    expect(await rules()).toEqual([]);
    await lock(2);
    const year = await unlock(2, 'Igen');
    expect(year.openedLocks.map(({ reason }) => reason)).toEqual(['Fel månad', 'Igen']);
    await lock(2);
    expect((await ledger.years.list(forbund.context))[0]).toMatchObject({ lockedPeriods: [2] });
    const trail = await database.tenant(forbund.context, (tx) =>
      tx.query(
        `select reason from audit_event where forbund_id = $1 and action = 'unlockPeriod' order by event_no`,
        [forbund.id],
      ),
    );
    expect(trail).toEqual([{ reason: 'Fel månad' }, { reason: 'Igen' }]);
  });

  it('are not opened where there is none, without a reason, or in a year that is locked', async () => {
    await expect(unlock(2)).rejects.toMatchObject({ code: 'PERIOD_NOT_LOCKED' });
    await expect(unlock(13)).rejects.toMatchObject({ code: 'PERIOD_UNKNOWN' });
    await lock(2);
    await expect(unlock(2, ' ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await lock();
    await expect(unlock(2)).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
    const unknown = { year: 1999, period: 2, reason: 'x', idempotencyKey: randomUUID() };
    await expect(ledger.years.unlock(forbund.context, unknown)).rejects.toMatchObject({
      code: 'YEAR_UNKNOWN',
    });
  });

  it('and their openings are removed and changed by nobody who serves', async () => {
    await lock(2);
    await unlock(2);
    for (const sql of [
      'delete from period_lock',
      'delete from period_unlock',
      `update period_unlock set reason = 'x'`,
      `update period_lock set locked_by = 'x'`,
    ])
      await expect(database.tenant(forbund.context, (tx) => tx.execute(sql))).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe('the end of a year', () => {
  it('is judged from the books', async () => {
    expect(await codes(2021)).toEqual([]);
    await ledger.imports.importSie(forbund.context, request(nextYear()));
    expect(await codes(2022)).toEqual([['PREVIOUS_YEAR_OPEN', null]]);
    expect(await codes(2021)).toEqual([['LATER_YEAR_BOOKED', null]]);
    await expect(ledger.yearEnds.read(forbund.context, 2030)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells what the file said otherwise, and an account without a line', async () => {
    const file = soundFile({
      '#UB 0 1930': '#UB 0 1930 801.00',
      '#KONTO 1511': '#KONTO 1511 "Kundfordringar"\r\n#KONTO 0999 "Okänt"',
      '#TRANS 1511': '#TRANS 0999 {} 50.00',
      '#UB 0 1511': '#UB 0 0999 50.00',
    });
    forbund = await newForbund(database);
    expect((await outcomeOf(ledger, forbund.context, request(file))).faults).toEqual([]);
    const found = await codes(2021);
    expect(found.filter(([code]) => code === 'FILE_DIFFERS').length).toBeGreaterThan(0);
    expect(found).toContainEqual(['UNMAPPED_ACCOUNT', '0999']);
    // To be judged, and no reason to keep the year open.
    await expect(lock()).resolves.toMatchObject({ lockedBy: 'prov' });
  });

  it('refuses the lock of a year that the next one does not open as, unless a reason is given, which is kept', async () => {
    const other = nextYear({
      '#IB 0 1930': '#IB 0 1511 50\r\n#IB 0 1930 799',
      '#IB 0 2010': '#IB 0 2010 -849',
    });
    expect((await outcomeOf(ledger, forbund.context, request(other))).faults).toEqual([]);
    await expect(lock()).rejects.toMatchObject({
      code: 'YEAR_END_UNSETTLED',
      message: expect.stringContaining('Konto 1930'),
    });
    expect((await ledger.years.list(forbund.context))[0]!.lockedAt).toBeNull();
    // A month is not the year.
    await lock(1);
    expect(await lock(null, { reason: 'Rättas 2022' })).toMatchObject({ lockReason: 'Rättas 2022' });
    const [event] = await database.tenant(forbund.context, (tx) =>
      tx.query(
        `select reason from audit_event where forbund_id = $1 and action = 'lockPeriod' and reason <> ''`,
        [forbund.id],
      ),
    );
    expect(event).toEqual({ reason: 'Rättas 2022' });
    // Again, without the reason: what is locked stays locked, for the reason it was.
    expect(await lock()).toMatchObject({ lockReason: 'Rättas 2022', lockedBy: 'prov' });
  });

  it('refuses the lock where a sum was tampered with', async () => {
    await withOwner(
      (owner) =>
        owner.query(
          `update balance set amount = amount + 1 where forbund_id = $1 and account = '4611' and period = 3`,
          [forbund.id],
        ),
      urls.owner,
    );
    expect((await codes(2021)).map(([code]) => code)).toEqual(['YEAR_UNBALANCED', 'MONTH_UNBALANCED']);
    await expect(lock()).rejects.toMatchObject({ code: 'YEAR_END_UNSETTLED' });
  });
});

describe('balances carried forward', () => {
  it('open the next year as the locked one closed, with counterparties, the result in equity', async () => {
    await lock();
    const { fiscalYear, entry } = await carry();
    expect(fiscalYear).toMatchObject({
      year: 2022,
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
      lockedAt: null,
    });
    expect(entry).toMatchObject({ series: 'IB', number: '0', entryDate: '2022-01-01', revision: 0 });
    expect(await openings(2022)).toEqual([
      ['1511', 'NV', '50.00'],
      ['1930', '', '800.00'],
      ['2010', '', '-850.00'],
    ]);
    expect(await codes(2022)).toEqual([]);
    const { checks } = await ledger.balances.prove(forbund.context);
    expect(checks.every(({ ok }) => ok)).toBe(true);
    expect((await chainsOn(database).proofs.prove(forbund.context)).broken).toBeNull();
    // The file of the next year, read after it, doubles nothing; saying nothing of counterparties, it takes none away.
    expect(await outcomeOf(ledger, forbund.context, request(nextYear()))).toMatchObject({ status: 'BOOKED' });
    expect((await openings(2022)).filter(([, , amount]) => amount !== '0.00')).toEqual([
      ['1511', 'NV', '50.00'],
      ['1930', '', '800.00'],
      ['2010', '', '-850.00'],
    ]);
  });

  it('are booked once: by key, and by what stands there already', async () => {
    await lock();
    const key = randomUUID();
    const first = await carry({ idempotencyKey: key });
    const counts = await rowCounts(database, forbund.context);
    expect((await carry({ idempotencyKey: key })).entry).toEqual(first.entry);
    expect(await rowCounts(database, forbund.context)).toEqual(counts);
    expect((await carry()).entry?.entryNo).toBe(first.entry?.entryNo);
    expect(await rowCounts(database, forbund.context)).toMatchObject({
      journal_entry: counts['journal_entry'],
    });
    await expect(carry({ idempotencyKey: key, equityAccount: '2020' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('by two at once are booked once', async () => {
    await lock();
    const both = await Promise.all([carry(), carry(), carry()]);
    expect(new Set(both.map(({ entry }) => entry?.entryNo)).size).toBe(1);
    expect((await openings(2022)).length).toBe(3);
  });

  it('are refused where the year is opened otherwise, naming what differs', async () => {
    const other = nextYear({
      '#IB 0 1930': '#IB 0 1511 50\r\n#IB 0 1930 799',
      '#IB 0 2010': '#IB 0 2010 -849',
    });
    await outcomeOf(ledger, forbund.context, request(other));
    await lock(null, { reason: 'Rättas 2022' });
    const before = await rowCounts(database, forbund.context);
    await expect(carry()).rejects.toMatchObject({
      code: 'OPENING_DIFFERS',
      details: {
        differences: [
          { account: '1930', expected: 80_000n, found: 79_900n },
          { account: '2010', expected: -85_000n, found: -84_900n },
        ],
      },
    });
    expect(await rowCounts(database, forbund.context)).toEqual(before);
  });

  it.each([
    ['of a year that is not there', { year: 2019 }, 'YEAR_UNKNOWN'],
    ['of an open year', {}, 'YEAR_OPEN'],
  ])('%s are refused', async (_what, changes, code) => {
    await expect(carry(changes)).rejects.toMatchObject({ code });
  });

  it.each(['1930', '3511', '9999', '', 'eget kapital'])(
    'do not take the result to %p',
    async (equityAccount) => {
      await lock();
      await expect(carry({ equityAccount })).rejects.toMatchObject({ code: 'EQUITY_ACCOUNT_UNSUITABLE' });
    },
  );

  it('do not go into a year that is locked, or has a locked month', async () => {
    const withoutOpening = nextYear({ '#IB 0 1930': '', '#IB 0 2010': '' });
    await outcomeOf(ledger, forbund.context, request(withoutOpening));
    await lock(null, { reason: 'x' });
    await lock(4, { year: 2022 });
    await expect(carry()).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
    await lock(null, { year: 2022, reason: 'x' });
    await expect(carry()).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
  });

  it('are booked anew, as the next revision, where the entry was taken back', async () => {
    await lock();
    const { entry } = await carry();
    await withOwner(async (owner) => {
      // As a reversal of the opening entry leaves it.
      await owner.query(
        `insert into journal_entry (forbund_id, entry_no, year, series, number, revision, entry_date, recorded_at, text, accounts, chain_hash, reverses_entry_no, corrections)
         select forbund_id, 1000, year, series, number, 1, entry_date, recorded_at, text, accounts, chain_hash, entry_no, '' from journal_entry
         where forbund_id = $1 and entry_no = $2`,
        [forbund.id, entry!.entryNo],
      );
      await owner.query('delete from balance where forbund_id = $1 and year = 2022', [forbund.id]);
      await owner.query('update journal_head set next_entry_no = 1001 where forbund_id = $1', [forbund.id]);
    }, urls.owner);
    expect((await carry()).entry).toMatchObject({ series: 'IB', number: '0', revision: 2 });
  });

  it('wait for who books, and who books waits for the lock', async () => {
    const chains = chainsOn(database);
    const results = await Promise.allSettled([
      ...Array.from({ length: 6 }, (_, at) =>
        book(database, chains, forbund.context, 2022, [entryOf(`2022-0${at + 1}-01`)]),
      ),
      lock(),
      ...Array.from({ length: 6 }, () => carry()),
    ]);
    expect(results.slice(0, 7).every(({ status }) => status === 'fulfilled')).toBe(true);
    await carry();
    expect(await openings(2022)).toEqual([
      ['1511', 'NV', '50.00'],
      ['1930', '', '800.00'],
      ['2010', '', '-850.00'],
    ]);
    expect((await chains.proofs.prove(forbund.context)).broken).toBeNull();
  });
});
