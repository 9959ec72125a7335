import { JournalHeadRepository } from '@samla/ledger/journal/journal-head.repository.js';
import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';

let database: Database;
let close: () => Promise<void>;
const heads = new JournalHeadRepository();

beforeAll(async () => {
  ({ database, close } = await openDatabase(await workerDatabase()));
});
afterAll(() => close());

describe('writers of one journal', () => {
  it('wait for each other, and are told when it takes too long', async () => {
    const { context } = await newForbund(database);
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    let locked = (): void => undefined;
    const isHeld = new Promise<void>((done) => (locked = done));
    const first = database.tenant(context, async (tx) => {
      await heads.lock(tx);
      locked();
      await held;
      await heads.advance(tx, 7n);
    });
    await isHeld;
    await expect(database.tenant(context, (tx) => heads.lock(tx, '50ms'))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const patient = database.tenant(context, (tx) => heads.lock(tx));
    release();
    await first;
    expect(await patient).toBe(7n);
  });

  it('of another journal wait for nobody', async () => {
    const [one, other] = [await newForbund(database), await newForbund(database)];
    await database.tenant(one.context, async (tx) => {
      await heads.lock(tx);
      expect(await database.tenant(other.context, (theirs) => heads.lock(theirs, '50ms'))).toBe(1n);
    });
  });
});
