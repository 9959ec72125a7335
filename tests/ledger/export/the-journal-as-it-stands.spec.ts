import { reversalOf } from '@samla/domain/journal/reversal.js';
import type { BooksExportService } from '@samla/ledger/export/books-export.service.js';
import type { Database } from '@samla/platform/database/database.js';
import iconv from 'iconv-lite';
import { planned } from '../../domain/sie/sie-file.js';
import { ledgerOn, outcomeOf, request } from '../ledger.js';
import { openDatabase, workerDatabase } from '../../support/database.js';
import { newForbund, type TestForbund } from '../../support/forbund.js';
import { book, entry, exported, exportsOn, ownBalances, row } from './exporting.js';

const ACCOUNTS = ['1511', '1930', '2010', '4611'].map((number) => ({ number, name: `Konto ${number}` }));

describe('an export of the journal', () => {
  let database: Database;
  let close: () => Promise<void>;
  let exports: BooksExportService;
  let forbund: TestForbund;

  beforeAll(async () => {
    ({ database, close } = await openDatabase(await workerDatabase()));
    exports = exportsOn(database);
  });
  afterAll(() => close());
  beforeEach(async () => {
    forbund = await newForbund(database);
  });

  const sie = async (): Promise<string[]> => {
    const { bytes } = await exported(exports, forbund.context, 'sie4e');
    return iconv.decode(bytes, 'cp437').split('\r\n');
  };
  const numbers = async (): Promise<string[]> =>
    (await sie()).flatMap((line) => /^#VER (\S+ \S+)/.exec(line)?.[1] ?? []);
  const bought = (number: string, ore: bigint, changes = {}) =>
    entry({ number, rows: [row('4611', ore), row('1930', -ore)], ...changes });
  /** Öre by account and month, of what the file tells. */
  const told = async (): Promise<Record<string, string>> => {
    const { bytes } = await exported(exports, forbund.context, 'sie4e');
    const { planner, entries } = planned(bytes);
    const plan = planner.plan();
    expect(plan.faults).toEqual([]);
    const sums = new Map<string, bigint>();
    for (const { period, rows } of [...entries, ...(plan.opening ? [plan.opening] : [])])
      for (const { account, ore } of rows)
        sums.set(`${account} ${period}`, (sums.get(`${account} ${period}`) ?? 0n) + ore);
    return Object.fromEntries([...sums].filter(([, ore]) => ore !== 0n).map(([at, ore]) => [at, `${ore}`]));
  };

  it('tells what was added to an entry and struck from it, as its file told it', async () => {
    const corrections = [
      { kind: 'ADDED', line: 7, account: '4611', amount: '1.00', twinLine: 8 },
      {
        kind: 'STRUCK',
        line: 9,
        account: '1511',
        amount: '-2.50',
        counterparty: '9',
        text: 'fel konto',
        date: '2021-03-04',
      },
    ];
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      await add(bought('1', 100n, { corrections: JSON.stringify(corrections) }));
    });
    const lines = await sie();
    const from = lines.findIndex((line) => line.startsWith('#VER'));
    expect(lines.slice(from + 1, lines.indexOf('}', from) + 1)).toEqual([
      '{',
      '#RTRANS 4611 {} 1.00',
      '#TRANS 4611 {} 1.00',
      '#TRANS 1930 {} -1.00',
      '#BTRANS 1511 {21 9} -2.50 20210304 "fel konto"',
      '}',
    ]);
  });

  it('leaves out what was taken back in its month with what took it back, and keeps every sum', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      await add(
        entry({
          series: 'IB',
          number: '0',
          date: '2021-01-01',
          period: 0,
          rows: [row('1930', 500n), row('2010', -500n)],
        }),
      );
      await add(bought('1', 100n));
      await add(bought('2', 200n));
      await add(reversalOf(bought('2', 200n)), 1, 3n);
      await add(bought('2', 250n), 2);
      await add(bought('3', 300n));
      await add(reversalOf(bought('3', 300n)), 1, 6n);
    });
    expect(await numbers()).toEqual(['A 1', 'A 2']);
    expect((await sie()).filter((line) => line.startsWith('#TRANS 4611'))).toEqual([
      '#TRANS 4611 {} 1.00',
      '#TRANS 4611 {} 2.50',
    ]);
    expect(await told()).toEqual(await ownBalances(database, forbund.context));
  });

  it('keeps the last of a chain in which a reversal was taken back itself', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      const first = bought('1', 100n);
      await add(first);
      await add(reversalOf(first), 1, 1n);
      await add(reversalOf(reversalOf(first)), 2, 2n);
    });
    expect(await numbers()).toEqual(['A 1']);
    expect(await told()).toEqual({ '4611 1': '100', '1930 1': '-100' });
  });

  it('writes both where what was taken back lies in another month, under numbers of their own', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      const first = bought('7', 100n);
      await add(first);
      await add({ ...reversalOf(first), date: '2021-03-02', period: 3 }, 1, 1n);
    });
    expect(await numbers()).toEqual(['A 7', 'A 7.1']);
    expect(await told()).toEqual(await ownBalances(database, forbund.context));
  });

  it('puts the numbers of a series in their order, whatever they were booked in', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      for (const number of ['10', '9', 'X1', '100', '1']) await add(bought(number, 1n));
      await add(bought('1', 1n, { series: 'LEV' }));
      await add(entry({ number: '11', rows: [] }));
    });
    expect(await numbers()).toEqual(['A 1', 'A 9', 'A 10', 'A 11', 'A 100', 'A X1', 'LEV 1']);
  });

  it('tells dimensions, objects and who they stand for as the books have them', async () => {
    const objects = { counterparty: 'NV', insats: '10', costCentre: '100', otherObjects: '{"6":"P 1"}' };
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      await add(entry({ rows: [row('1511', 5n, objects), row('1930', -5n)] }));
    });
    const lines = await sie();
    expect(lines).toContain('#TRANS 1511 {1 100 6 "P 1" 20 10 21 NV} 0.05');
    expect(lines.filter((line) => /^#(DIM|OBJEKT|OUB)/.test(line))).toEqual([
      '#DIM 1 Kostnadsställe',
      '#OBJEKT 1 100 100',
      '#DIM 6 Projekt',
      '#DIM 20 Insats',
      '#OBJEKT 20 10 10',
      '#DIM 21 Motpart',
      '#OBJEKT 21 NV NV',
      '#OUB 0 1511 {1 100} 0.05',
      '#OUB 0 1511 {21 NV} 0.05',
      '#OUB 0 1511 {20 10} 0.05',
    ]);
    // Half past eleven in the evening of Greenwich is the next day here.
    expect(lines.find((line) => line.startsWith('#VER'))).toBe('#VER A 1 20210115 "" 20220101');
  });

  it('gives objects of a meaning that no dimension has a number of their own', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      await add(
        entry({ rows: [row('1511', 5n, { counterparty: 'NV', costCentre: '7' }), row('1930', -5n)] }),
      );
    });
    await database.tenant(forbund.context, (tx) =>
      tx.execute(`update dimension set meaning = 'OTHER' where forbund_id = $1`, [tx.forbundId]),
    );
    const lines = await sie();
    expect(lines).toContain('#TRANS 1511 {22 7 23 NV} 0.05');
    expect(lines).toContain('#DIM 23 Motpart');
    expect(lines).toContain('#OBJEKT 22 7 7');
  });

  it('counts what it wrote and what it had to replace, and leaves a trace of itself', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      await add(bought('1', 100n, { text: 'Łódź – 1 €' }));
      await add(bought('2', 100n, { text: 'Lyon' }));
    });
    const { entries, rows, replaced, fileName } = await exported(exports, forbund.context, 'sie4i');
    expect({ entries, rows, fileName }).toEqual({ entries: 2, rows: 4, fileName: `${forbund.slug}-2021.si` });
    expect(replaced.times).toBe(4);
    expect(replaced.letters.map(({ letter, written }) => `${letter}=${written}`)).toEqual([
      'Ł=L',
      'ź=z',
      '–=-',
      '€=EUR',
    ]);
    const events = await database.tenant(forbund.context, (tx) =>
      tx.query('select action, object_key, object_count, actor_name from audit_event where forbund_id = $1', [
        tx.forbundId,
      ]),
    );
    expect(events).toEqual([
      { action: 'exportBooks', object_key: '2021', object_count: 2, actor_name: 'prov' },
    ]);
  });

  it('is read into an empty förbund as the same books: balances by account, month and object, and entries', async () => {
    const objects = { counterparty: 'NV', insats: '10', costCentre: '100' };
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      const opening = [row('1511', 500n, { counterparty: 'NV' }), row('2010', -500n)];
      await add(entry({ series: 'IB', number: '0', date: '2021-01-01', period: 0, rows: opening }));
      await add(bought('1', 100n, { text: 'Sagt "ja" – 1 €' }));
      await add(reversalOf(bought('1', 100n)), 1, 2n);
      await add(bought('1', 150n), 2);
      await add(
        entry({
          number: '2',
          period: 12,
          date: '2021-12-31',
          rows: [row('4611', 5n, objects), row('1511', -5n, objects)],
        }),
      );
    });
    const { bytes } = await exported(exports, forbund.context, 'sie4e');
    const other = await newForbund(database);
    const outcome = await outcomeOf(ledgerOn(database), other.context, { ...request(''), bytes });
    expect(outcome.faults).toEqual([]);
    expect(await balancesWithObjects(other)).toEqual(await balancesWithObjects(forbund));
    const entriesOf = (file: Buffer): string[] =>
      iconv
        .decode(file, 'cp437')
        .split('\r\n')
        .filter((line) => /^#(VER|TRANS|[IU]B|O[IU]B|RES|KONTO|DIM|OBJEKT)/.test(line));
    const withoutDay = (line: string): string => line.replace(/^(#VER .*) \d{8}$/, '$1');
    const again = await exported(exports, other.context, 'sie4e');
    expect(entriesOf(again.bytes).map(withoutDay)).toEqual(entriesOf(bytes).map(withoutDay));
  });

  const balancesWithObjects = (of: TestForbund) =>
    database.tenant(of.context, (tx) =>
      tx.query(
        `select period, account, counterparty, insats, cost_centre, amount from balance
         where forbund_id = $1 and amount <> 0 order by 1, 2, 3, 4, 5`,
        [tx.forbundId],
      ),
    );

  it('is refused for a year that is not there, and shows nothing of a neighbour', async () => {
    const neighbour = await newForbund(database, forbund.countyId);
    await book(database, neighbour.context, ACCOUNTS, ({ add }) => Promise.resolve(add(bought('1', 100n))));
    await expect(exports.export(forbund.context, { year: 2021, format: 'sie4e' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(exports.export(forbund.context, { year: 20210, format: 'sie4e' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await book(database, forbund.context, ACCOUNTS.slice(1), ({ add }) =>
      Promise.resolve(add(bought('2', 5n))),
    );
    expect(await numbers()).toEqual(['A 2']);
    expect((await sie()).join('\n')).not.toMatch(/1511|1\.00/);
  });

  it('holds a batch at a time: ten thousand entries come in the order of their numbers, and all of them', async () => {
    await book(database, forbund.context, ACCOUNTS, async ({ add }) => {
      for (let number = 10_000; number > 0; number -= 1) await add(bought(`${number}`, BigInt(number)));
    });
    const found = await numbers();
    expect(found).toEqual(Array.from({ length: 10_000 }, (_, at) => `A ${at + 1}`));
    expect(await told()).toEqual(await ownBalances(database, forbund.context));
  });
});
