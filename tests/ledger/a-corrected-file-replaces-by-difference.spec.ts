import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
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

const book = (text: string, fileName = 'prov.se') =>
  outcomeOf(ledger, forbund.context, request(text, { fileName }));
const tryOut = (text: string) => outcomeOf(ledger, forbund.context, request(text, { dryRun: true }));
const lock = (period: number) =>
  ledger.years.lock(forbund.context, { year: 2021, period, idempotencyKey: randomUUID() });
const reverse = (runId: string, idempotencyKey: string = randomUUID()) =>
  ledger.reversals.reverse(forbund.context, { runId, reason: 'Fel fil', idempotencyKey });
const balances = async () => {
  const all = await database.tenant(forbund.context, (tx) => ledger.balances.upTo(tx, 2021, 12));
  return Object.fromEntries(
    all
      .filter(({ opening, change }) => !(opening.isZero() && change.isZero()))
      .map(({ account, counterparty, insats, closing }) => [
        [account, counterparty, insats].join(' ').trim(),
        closing.toString(),
      ]),
  );
};
const journal = async () => {
  const filter = { year: 2021, account: null, period: null };
  const { rows } = await ledger.journal.page(forbund.context, filter, { limit: 100, after: null });
  return rows.map(
    ({ series, number, revision, reverses }) =>
      `${series} ${number} r${revision}${reverses === null ? '' : ` tar ${reverses}`}`,
  );
};
const proven = async () => (await ledger.balances.prove(forbund.context)).checks.every(({ ok }) => ok);

/** The sound file with another amount in A 1. */
const CORRECTED = soundFile({
  '#TRANS 4611 {20 "10"}': '#TRANS 4611 {20 "10"} 300.00 20210105 "Vägen åter"',
  '#TRANS 1930': '#TRANS 1930 {} -300.00',
  '#UB 0 1930': '#UB 0 1930 700',
  '#RES 0 4611': '#RES 0 4611 250',
});

describe('a corrected file replaces by difference', () => {
  it('what is changed is taken back and booked anew, the rest is left alone', async () => {
    await book(soundFile(), 'mars.se');
    expect(await tryOut(CORRECTED)).toMatchObject({
      status: 'WOULD_BE_BOOKED',
      differences: { added: 0, same: 2, changed: 1, removed: 0 },
      changes: [{ kind: 'CHANGED', series: 'A', number: '1' }],
    });
    const outcome = await book(CORRECTED, 'april.se');
    expect(outcome).toMatchObject({
      status: 'BOOKED',
      differences: { added: 0, same: 2, changed: 1, removed: 0 },
    });
    expect(await journal()).toEqual(['A 1 r0', 'A 2 r0', 'IB 0 r0', 'A 1 r1 tar 1', 'A 1 r2']);
    const fresh = await newForbund(database);
    const other = ledgerOn(database);
    await other.imports.importSie(fresh.context, request(CORRECTED));
    const expected = await database.tenant(fresh.context, (tx) => ledger.balances.upTo(tx, 2021, 12));
    const got = await database.tenant(forbund.context, (tx) => ledger.balances.upTo(tx, 2021, 12));
    expect(got.map((row) => [row.account, row.insats, row.closing.toString()])).toEqual(
      expected.map((row) => [row.account, row.insats, row.closing.toString()]),
    );
    expect(await proven()).toBe(true);
  });

  it('what the file no longer holds is taken back, up to its last month', async () => {
    const withLate = soundFile({
      '#VER A 2': '#VER A 3 20210228\r\n{\r\n}\r\n#VER A 2 20210331 "Fördelning"',
    });
    await book(withLate);
    expect(await book(soundFile())).toMatchObject({ differences: { same: 3, removed: 1 } });
    expect((await journal()).at(-1)).toBe('A 3 r1 tar 2');
    expect(await proven()).toBe(true);
  });

  it('the whole year again, with more months, books the new ones alone', async () => {
    const before = soundFile();
    await book(before);
    const longer = `${before}#VER A 3 20210430 "April"\r\n{\r\n#TRANS 4611 {20 "10"} 10.00\r\n#TRANS 1930 {} -10.00\r\n}\r\n`;
    expect(await book(longer)).toMatchObject({
      status: 'BOOKED',
      differences: { added: 1, same: 3, changed: 0, removed: 0 },
    });
    expect(await proven()).toBe(true);
  });

  it('opening balances that differ are taken back too', async () => {
    await book(soundFile());
    const other = soundFile({ '#IB 0 1930': '#IB 0 1930 900', '#IB 0 2010': '#IB 0 2010 -900' });
    expect(await book(other)).toMatchObject({ status: 'BOOKED', differences: { same: 2, changed: 1 } });
    expect((await balances())['2010']).toBe('-900.00');
    expect(await proven()).toBe(true);
  });

  it('a locked month takes the same again, and refuses what differs, is new or is gone', async () => {
    await book(soundFile());
    await lock(1);
    const longer = `${soundFile()}#VER A 3 20210430 "April"\r\n{\r\n}\r\n`;
    expect(await book(longer)).toMatchObject({ status: 'BOOKED', differences: { same: 3, added: 1 } });
    const before = await rowCounts(database, forbund.context);
    expect((await book(CORRECTED)).faults).toMatchObject([
      { line: 23, rule: 'PERIOD_LOCKED', message: expect.stringContaining('skiljer sig') as string },
    ]);
    const gone = soundFile({ '#VER A 1 ': '#VER A 9 20210301 "Köp"' });
    expect((await book(gone)).faults.map(({ rule, line }) => `${rule}@${line}`)).toEqual(['PERIOD_LOCKED@0']);
    expect(await rowCounts(database, forbund.context)).toEqual(before);
  });
});

describe('a booked file is taken back whole', () => {
  it('and the balances are those before it, with a reason in the books', async () => {
    const { runId } = await book(soundFile());
    const run = await reverse(runId!);
    expect(run).toMatchObject({ kind: 'REVERSAL', reason: 'Fel fil', reversesRunId: runId });
    expect(await balances()).toEqual({});
    expect(await proven()).toBe(true);
    expect(await journal()).toEqual([
      'A 1 r0',
      'A 2 r0',
      'IB 0 r0',
      'A 1 r1 tar 1',
      'A 2 r1 tar 2',
      'IB 0 r1 tar 3',
    ]);
  });

  it('then the same file may be booked again', async () => {
    const { runId } = await book(soundFile());
    const before = await balances();
    await reverse(runId!);
    expect(await book(soundFile())).toMatchObject({ status: 'BOOKED', differences: { added: 3, same: 0 } });
    expect(await balances()).toEqual(before);
    expect(await proven()).toBe(true);
  });

  it('a correction that is taken back restores what it corrected', async () => {
    await book(soundFile(), 'mars.se');
    const before = await balances();
    const { runId } = await book(CORRECTED, 'april.se');
    expect(await balances()).not.toEqual(before);
    await reverse(runId!);
    expect(await balances()).toEqual(before);
    expect(await journal()).toEqual([
      'A 1 r0',
      'A 2 r0',
      'IB 0 r0',
      'A 1 r1 tar 1',
      'A 1 r2',
      'A 1 r3 tar 5',
      'A 1 r4',
    ]);
    expect(await tryOut(soundFile({ '#GEN': '#GEN 20220201' }))).toMatchObject({
      differences: { same: 3, changed: 0 },
    });
    expect(await proven()).toBe(true);
  });

  it('the later file comes first', async () => {
    const { runId: first } = await book(soundFile(), 'mars.se');
    const { runId: second } = await book(CORRECTED, 'april.se');
    await expect(reverse(first!)).rejects.toMatchObject({
      code: 'IMPORT_NOT_REVERSIBLE',
      message: expect.stringContaining('april.se') as string,
    });
    await reverse(second!);
    await expect(reverse(second!)).rejects.toMatchObject({ code: 'IMPORT_NOT_REVERSIBLE' });
    await reverse(first!);
    expect(await balances()).toEqual({});
    expect((await journal()).filter((entry) => entry.startsWith('A 1'))).toEqual([
      'A 1 r0',
      'A 1 r1 tar 1',
      'A 1 r2',
      'A 1 r3 tar 5',
      'A 1 r4',
      'A 1 r5 tar 7',
    ]);
    expect(await proven()).toBe(true);
  });

  it('the first file again, after a corrected one, is booked by its difference', async () => {
    const { runId } = await book(soundFile(), 'mars.se');
    const before = await balances();
    await book(CORRECTED, 'april.se');
    const again = await book(soundFile(), 'mars.se');
    expect(again).toMatchObject({ status: 'BOOKED', differences: { changed: 1, same: 2 } });
    expect(again.runId).not.toBe(runId);
    expect(await balances()).toEqual(before);
    expect(await book(soundFile(), 'mars.se')).toMatchObject({
      status: 'ALREADY_BOOKED',
      runId: again.runId,
    });
    expect(await proven()).toBe(true);
  });

  it('not out of a locked month, and once a key', async () => {
    const { runId } = await book(soundFile());
    await lock(3);
    const before = await rowCounts(database, forbund.context);
    await expect(reverse(runId!)).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
    await expect(reverse(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await rowCounts(database, forbund.context)).toEqual(before);
    const other = await newForbund(database);
    forbund = other;
    const booked = await book(soundFile());
    const key = randomUUID();
    const run = await reverse(booked.runId!, key);
    expect(await reverse(booked.runId!, key)).toEqual(run);
  });
});
