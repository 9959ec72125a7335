import { randomUUID } from 'node:crypto';
import { Money } from '@samla/domain/money/money.js';
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

const HEAD = soundFile().split('#VER')[0]!;
const typed = (type: number, more = '', changes: Readonly<Record<string, string>> = {}) => {
  let text = HEAD.replace('#SIETYP 4', `#SIETYP ${type}`);
  text = text.replace('#RES 0 4611 150\r\n', `#RES 0 4611 150\r\n${more}`);
  for (const [from, to] of Object.entries(changes)) text = text.replace(from, to);
  return text;
};
const MONTHS = [
  '#PSALDO 0 202101 1930 {} -200',
  '#PSALDO 0 202101 4611 {} 200',
  '#PSALDO 0 202101 4611 {20 "10"} 200',
  '#PSALDO 0 202103 1511 {} 50',
  '#PSALDO 0 202103 4611 {} -50',
  '#PBUDGET 0 202101 4611 {} 175.50',
  '#PBUDGET 0 202102 4611 {} 175.50',
  '',
].join('\r\n');
const book = (text: string) => outcomeOf(ledger, forbund.context, request(text));
const rulesOf = async (text: string) => (await book(text)).faults.map(({ rule }) => rule);
const closing = async (period = 12) => {
  const all = await database.tenant(forbund.context, (tx) => ledger.balances.upTo(tx, 2021, period));
  const sums = new Map<string, Money>();
  for (const row of all) sums.set(row.account, (sums.get(row.account) ?? Money.zero).add(row.closing));
  return Object.fromEntries(
    [...sums].filter(([, sum]) => !sum.isZero()).map(([account, sum]) => [account, sum.toString()]),
  );
};
const budget = () =>
  database.tenant(forbund.context, (tx) =>
    tx.query<{ period: number; amount: string }>(
      `select period, sum(amount)::text as amount from imported_balance where kind = 'BUDGET' group by period
       having sum(amount) <> 0 order by period`,
    ),
  );
const proven = async () => (await ledger.balances.prove(forbund.context)).checks.every(({ ok }) => ok);
const YEAR = { '1511': '50.00', '1930': '800.00', '2010': '-1000.00', '4611': '150.00' };

describe('files without entries become balances', () => {
  it('type 1: the year as a whole', async () => {
    expect(await book(typed(1))).toMatchObject({ status: 'BOOKED', entries: 0, faults: [] });
    expect(await closing()).toEqual(YEAR);
    expect(await closing(0)).toEqual({ '1930': '1000.00', '2010': '-1000.00' });
    expect(await rowCounts(database, forbund.context)).toMatchObject({ journal_entry: 0, ledger_entry: 0 });
    expect(await proven()).toBe(true);
  });

  it('type 2: month by month, with the budget beside; rows with objects are not added to their account', async () => {
    expect(await rulesOf(typed(2, MONTHS))).toEqual([]);
    expect(await closing()).toEqual(YEAR);
    expect(await closing(2)).toEqual({ '1930': '800.00', '2010': '-1000.00', '4611': '200.00' });
    expect(await budget()).toEqual([
      { period: 1, amount: '175.50' },
      { period: 2, amount: '175.50' },
    ]);
    expect(await proven()).toBe(true);
  });

  it('as of a day a month’s imported sum is there from its last day on, and not before', async () => {
    await book(typed(2, MONTHS));
    const movedTo = async (asOf: string, toPeriod: number, fromPeriod = 1) => {
      const found = await database.tenant(forbund.context, (tx) =>
        ledger.balances.ofSpan(tx, { year: 2021, fromPeriod, toPeriod, asOf }),
      );
      const of4611 = found.filter(({ account }) => account === '4611');
      return [
        Money.sum(of4611.map(({ opening }) => opening)).toString(),
        Money.sum(of4611.map(({ change }) => change)).toString(),
      ];
    };
    expect(await movedTo('2021-01-30', 1)).toEqual(['0.00', '0.00']);
    expect(await movedTo('2021-01-31', 1)).toEqual(['0.00', '200.00']);
    expect(await movedTo('2021-03-30', 3)).toEqual(['0.00', '200.00']);
    expect(await movedTo('2021-03-31', 3)).toEqual(['0.00', '150.00']);
    expect(await movedTo('2021-03-31', 3, 2)).toEqual(['200.00', '-50.00']);
  });

  it('type 3: the objects are kept apart', async () => {
    expect(await rulesOf(typed(3, MONTHS))).toEqual([]);
    expect(await closing()).toEqual(YEAR);
    const rows = await database.tenant(forbund.context, (tx) =>
      tx.query(`select account, objects, amount::text from imported_balance where objects <> ''`),
    );
    expect(rows).toEqual([{ account: '4611', objects: '{"insats":"10"}', amount: '200.00' }]);
  });

  it('a later file adds the difference alone', async () => {
    await book(typed(2, MONTHS));
    const later = typed(
      2,
      MONTHS.replace('202103 4611 {} -50', '202103 4611 {} -40').replace('{} 50', '{} 40'),
      {
        '#UB 0 1511 50.00': '#UB 0 1511 40.00',
        '#RES 0 4611 150': '#RES 0 4611 160',
      },
    );
    const before = (await rowCounts(database, forbund.context))['balance'];
    expect(await rulesOf(later)).toEqual([]);
    expect(await closing()).toMatchObject({ '1511': '40.00', '4611': '160.00' });
    expect((await rowCounts(database, forbund.context))['balance']).toBe(before);
    expect(await proven()).toBe(true);
  });

  it('the whole year with entries takes their place', async () => {
    await book(typed(2, MONTHS));
    expect(await rulesOf(soundFile())).toEqual([]);
    expect(await closing()).toEqual(YEAR);
    expect((await rowCounts(database, forbund.context))['journal_entry']).toBe(3);
    expect(await budget()).toHaveLength(2);
    expect(await proven()).toBe(true);
  });

  it('a year with entries takes no balances', async () => {
    await book(soundFile());
    const before = await rowCounts(database, forbund.context);
    expect(await rulesOf(typed(1))).toEqual(['YEAR_HAS_ENTRIES']);
    expect(await rowCounts(database, forbund.context)).toEqual(before);
  });

  it('balances that do not cancel out are refused with their difference', async () => {
    const outcome = await book(typed(1, '', { '#RES 0 4611 150': '#RES 0 4611 151' }));
    expect(outcome.faults).toContainEqual(
      expect.objectContaining({
        rule: 'BALANCES_UNBALANCED',
        message: expect.stringContaining('1,00') as string,
      }),
    );
    expect((await rowCounts(database, forbund.context))['balance']).toBe(0);
  });

  it('months that cancel out only together are taken as one, with a warning', async () => {
    // The budget reaches to December, the outcome to April.
    const months = `${MONTHS.replace('202103 1511', '202104 1511')}#PBUDGET 0 202112 4611 {} 1\r\n`;
    const outcome = await book(typed(2, months));
    expect(outcome.faults).toEqual([]);
    expect(outcome.warnings.map(({ rule }) => rule)).toContain('BALANCES_UNBALANCED');
    expect(await closing()).toEqual(YEAR);
    expect(await closing(3)).toEqual({ '1930': '1000.00', '2010': '-1000.00' });
    expect(await closing(4)).toEqual(YEAR);
    expect(await proven()).toBe(true);
  });

  it('a result that is not transferred is told as such, and only warned of where a file is tried', async () => {
    const open = typed(1, '', {
      '#IB 0 2010 -1000': '#IB 0 2010 -999',
      '#UB 0 2010 -1000.00': '#UB 0 2010 -999.00',
    });
    expect((await book(open)).faults).toMatchObject([{ rule: 'OPENING_UNBALANCED', label: '#IB', line: 17 }]);
    const sample = request(open, { dryRun: true, sample: true });
    const tried = await outcomeOf(ledger, forbund.context, sample);
    expect([tried.faults, tried.warnings.map(({ rule }) => rule)]).toEqual([
      [],
      expect.arrayContaining(['OPENING_UNBALANCED']),
    ]);
  });

  it('a result that is not transferred is opened on the account that the file has for it', async () => {
    const outcome = await book(
      typed(1, '', {
        '#KONTO 2010': '#KONTO 2069 "Årets resultat"\r\n#KONTO 2010 "Eget kapital"',
        '#IB 0 2010 -1000': '#IB 0 2010 -999',
        '#UB 0 2010 -1000.00': '#UB 0 2010 -999.00',
      }),
    );
    expect(outcome.faults).toEqual([]);
    expect(outcome.warnings.map(({ rule }) => rule)).toContain('RESULT_NOT_TRANSFERRED');
    expect(await closing()).toEqual({ ...YEAR, '2010': '-999.00', '2069': '-1.00' });
    expect(await proven()).toBe(true);
  });

  it('a locked month keeps its balances', async () => {
    await book(typed(2, MONTHS));
    await ledger.years.lock(forbund.context, { year: 2021, period: 3, idempotencyKey: randomUUID() });
    expect(await rulesOf(typed(2, MONTHS, { '#GEN 20220110': '#GEN 20220111' }))).toEqual([]);
    const other = typed(2, MONTHS.replaceAll('202103', '202104'));
    expect(await rulesOf(other)).toEqual(['PERIOD_LOCKED']);
  });

  it('and are taken back whole', async () => {
    const { runId } = await book(typed(2, MONTHS));
    await ledger.reversals.reverse(forbund.context, {
      runId: runId!,
      reason: 'Fel fil',
      idempotencyKey: 'a',
    });
    expect(await closing()).toEqual({});
    expect(await budget()).toEqual([]);
    expect(await proven()).toBe(true);
  });
});

describe('a feeder file', () => {
  const feeder = (vouchers: string, type = '4') =>
    HEAD.split('#IB')[0]!.replace('#SIETYP 4', `#SIETYP ${type}`) + vouchers;
  const voucher = (number: string, ore: string) =>
    `#VER L ${number} 20210210 "Lön"\r\n{\r\n#TRANS 4611 {} ${ore}\r\n#TRANS 1930 {} -${ore}\r\n}\r\n`;
  const bookFeeder = (text: string) =>
    outcomeOf(ledger, forbund.context, request(text, { fileName: 'lon.si' }));

  it('without numbers gets the next ones of its series, file after file', async () => {
    expect(await bookFeeder(feeder(voucher('""', '10.00') + voucher('""', '20.00')))).toMatchObject({
      status: 'BOOKED',
      faults: [],
    });
    expect(await bookFeeder(feeder(voucher('""', '30.00')))).toMatchObject({ status: 'BOOKED' });
    const filter = { year: 2021, account: null, period: null };
    const { rows } = await ledger.journal.page(forbund.context, filter, { limit: 9, after: null });
    expect(rows.map(({ series, number }) => `${series} ${number}`)).toEqual(['L 1', 'L 2', 'L 3']);
  });

  it('does not give a number that comes later in the file', async () => {
    const outcome = await bookFeeder(feeder(voucher('""', '10.00') + voucher('1', '20.00')));
    expect(outcome.faults).toMatchObject([{ rule: 'ENTRY_REPEATED', label: '#VER' }]);
    expect(outcome.faults[0]!.line).toBeGreaterThan(0);
    expect(await bookFeeder(feeder(voucher('1', '20.00') + voucher('""', '10.00')))).toMatchObject({
      status: 'BOOKED',
    });
  });

  it('takes nothing back: a number that is booked otherwise refuses it', async () => {
    await bookFeeder(feeder(voucher('1', '10.00')));
    expect((await bookFeeder(feeder(voucher('1', '11.00')))).faults).toMatchObject([
      { rule: 'ENTRY_ALREADY_BOOKED', label: '#VER' },
    ]);
    expect(await bookFeeder(feeder(voucher('2', '11.00')))).toMatchObject({ status: 'BOOKED' });
  });

  it('is not added to a year of balances', async () => {
    await book(typed(1));
    expect((await bookFeeder(feeder(voucher('1', '10.00')))).faults).toMatchObject([
      { rule: 'YEAR_HAS_BALANCES' },
    ]);
  });
});
