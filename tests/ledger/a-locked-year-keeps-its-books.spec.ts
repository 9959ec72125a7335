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

/** The sound file as one of 2022 that opens as 2021 closed, or with what is given. */
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
const lock = (period: number | null = null) =>
  ledger.years.lock(forbund.context, { year: 2021, period, idempotencyKey: randomUUID() });
const rulesOf = async (text: string) =>
  (await outcomeOf(ledger, forbund.context, request(text))).faults.map(({ rule }) => rule);
const namesOf = (year: number) =>
  database.tenant(forbund.context, async (tx) => ({
    account: (await ledger.accounts.ofYear(tx, year)).find(({ number }) => number === '4611')?.name,
    insats: (await ledger.dimensions.insatser(tx)).map(({ name }) => name),
  }));

describe('a locked year keeps its books', () => {
  it('a file with nothing but opening balances, or new names, is refused and changes nothing', async () => {
    const withoutEntries = soundFile({ '#KONTO 4611': '#KONTO 4611 "Annat namn"' }).split('#VER')[0]!;
    const withoutOpening = soundFile({ '#IB 0 1930': '', '#IB 0 2010': '' });
    expect(await rulesOf(withoutOpening)).toEqual([]);
    await lock();
    const before = await rowCounts(database, forbund.context);
    expect(await rulesOf(withoutEntries)).toEqual(['YEAR_LOCKED']);
    expect(await rowCounts(database, forbund.context)).toEqual(before);
    expect(await namesOf(2021)).toEqual({ account: 'Köp av huvudverksamhet', insats: ['Vägen åter'] });
  });

  it('opening balances do not go into a year with a locked month', async () => {
    expect(await rulesOf(soundFile({ '#IB 0 1930': '', '#IB 0 2010': '' }))).toEqual([]);
    await lock(6);
    expect(await rulesOf(soundFile().split('#VER')[0]!)).toEqual(['PERIOD_LOCKED']);
  });

  it('the next year opens as the locked one closed, or not at all', async () => {
    await ledger.imports.importSie(forbund.context, request(soundFile()));
    const other = nextYear({
      '#IB 0 1930': '#IB 0 1511 50\r\n#IB 0 1930 799',
      '#IB 0 2010': '#IB 0 2010 -849',
    });
    const open = await outcomeOf(ledger, forbund.context, request(other, { dryRun: true }));
    expect(open.faults).toEqual([]);
    expect(open.warnings.map(({ rule }) => rule)).toContain('OPENING_BALANCE_MISMATCH');
    await lock();
    expect(await rulesOf(other)).toEqual(['OPENING_BALANCE_MISMATCH']);
    expect(await rulesOf(nextYear())).toEqual([]);
  });

  it('a later file does not rename what its statements name', async () => {
    await ledger.imports.importSie(forbund.context, request(soundFile()));
    const renamed = { '#OBJEKT 20': '#OBJEKT 20 "10" "Ny väg"\r\n#OBJEKT 20 "11" "Ny"' };
    await lock();
    expect(await rulesOf(nextYear(renamed))).toEqual([]);
    expect((await namesOf(2021)).insats).toEqual(['Vägen åter', 'Ny']);
  });
});

describe('a file whose year stands in the wrong place', () => {
  const rar = '#RAR 0 20210101 20211231';
  it.each([
    ['after its vouchers', { '#RAR': '', '#VER A 2': `${rar}\r\n#VER A 2 20210331` }, 'FISCAL_YEAR_LATE'],
    ['twice', { '#RAR': `${rar}\r\n#RAR 0 20220101 20221231` }, 'FISCAL_YEAR_REPEATED'],
    ['nowhere', { '#RAR': '' }, 'FISCAL_YEAR_MISSING'],
  ])('%s is refused, tried or booked', async (_where, changes, rule) => {
    const text = soundFile(changes);
    expect(await rulesOf(text)).toContain(rule);
    const tried = await outcomeOf(ledger, forbund.context, request(text, { dryRun: true }));
    expect(tried.faults.map((fault) => fault.rule)).toContain(rule);
    expect(Object.values(await rowCounts(database, forbund.context)).every((rows) => rows === 0)).toBe(true);
  });
});

describe('one voucher of very many rows', () => {
  it('leaves turns to others while it is read', async () => {
    const rows = Array.from({ length: 20_000 }, () => '#TRANS 4611 {} 1\r\n#TRANS 1930 {} -1').join('\r\n');
    const text = soundFile({ '#TRANS 1930': `#TRANS 1930 {} -200.00\r\n${rows}`, '#UB 0 1930': '' });
    let [turns, ticking] = [0, true];
    const tick = (): void => {
      turns += 1;
      if (ticking) setImmediate(tick);
    };
    tick();
    await ledger.imports.importSie(forbund.context, request(soundFile(), { dryRun: true }));
    const small = turns;
    await ledger.imports.importSie(forbund.context, request(text, { dryRun: true }));
    ticking = false;
    expect(turns - small).toBeGreaterThan(20);
    const booked = await ledger.imports.importSie(forbund.context, request(text));
    expect(booked).toMatchObject({ status: 'BOOKED', rows: 40_004 });
    expect((await ledger.balances.prove(forbund.context)).checks.every(({ ok }) => ok)).toBe(true);
  });
});
