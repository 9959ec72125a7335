import type { Database } from '@samla/platform/database/database.js';
import { SOUND_LINES } from '../domain/sie/sie-file.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';
import { type Ledger, ledgerOn, outcomeOf, request, rowCounts } from './ledger.js';

const ENTRIES = 6_000;

/** The sound file with thousands of vouchers more, four rows each, over all months; the last voucher as given. */
function largeFile(last: readonly string[]): string {
  const lines = [...SOUND_LINES];
  for (let number = 1; number <= ENTRIES; number += 1) {
    const month = String((number % 12) + 1).padStart(2, '0');
    lines.push(`#VER B ${number} 2021${month}15 "Faktura ${number}"`, '{');
    lines.push(
      `#TRANS 4611 {20 "10"} ${number}.25`,
      `#TRANS 1930 {} -${number}.25`,
      '#TRANS 1511 {21 "NV"} 1',
      '#TRANS 1930 {} -1',
      '}',
    );
  }
  return `${[...lines, ...last].join('\n')}\n`;
}

describe('a file larger than a batch', () => {
  let database: Database;
  let close: () => Promise<void>;
  let ledger: Ledger;
  beforeAll(async () => {
    ({ database, close } = await openDatabase(await workerDatabase()));
    ledger = ledgerOn(database);
  });
  afterAll(() => close());

  it('is booked with progress, and every balance is the sum of its rows', async () => {
    const { context } = await newForbund(database);
    const told: number[] = [];
    const outcome = await ledger.imports.importSie(context, request(largeFile([])), ({ rows }) =>
      told.push(rows),
    );
    expect(outcome).toMatchObject({ status: 'BOOKED', entries: ENTRIES + 2, rows: ENTRIES * 4 + 4 });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const { checks } = await ledger.balances.prove(context);
    expect(checks).toEqual([
      { name: 'zero-sum', rows: ENTRIES * 4 + 6, ok: true },
      { name: 'balances', rows: expect.any(Number) as number, ok: true },
    ]);
    const cost = (await database.tenant(context, (tx) => ledger.balances.upTo(tx, 2021, 12))).find(
      ({ account, counterparty }) => account === '4611' && counterparty === '',
    );
    // 1 + 2 + … + 6000 kronor, 25 öre each, and the 200 kronor of the sound file.
    expect(cost?.change.toString()).toBe('18004700.00');
  });

  it('leaves nothing behind when its last voucher is wrong', async () => {
    const { context } = await newForbund(database);
    const wrong = largeFile(['#VER B 9000 20211231', '{', '#TRANS 4611 {} 1.00', '}']);
    const outcome = await outcomeOf(ledger, context, request(wrong));
    expect(outcome.faults).toMatchObject([{ rule: 'UNBALANCED_ENTRY' }]);
    expect(Object.values(await rowCounts(database, context)).every((rows) => rows === 0)).toBe(true);
  });

  it('lets others work meanwhile', async () => {
    const [large, small] = [await newForbund(database), await newForbund(database)];
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const importing = ledger.imports.importSie(large.context, request(largeFile([])));
    await ledger.imports.importSie(small.context, request(`${SOUND_LINES.join('\n')}\n`));
    await importing;
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(10);
  });
});
