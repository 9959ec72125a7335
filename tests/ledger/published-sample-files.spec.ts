import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';
import { type Ledger, ledgerOn, outcomeOf, request } from './ledger.js';

const folder = resolve(__dirname, '../../../shared/sie-samples');
const present = existsSync(folder);

if (!present) {
  // Published files of accounting programs are not ours to commit; without them the fixtures stand alone.
  test.skip(`sample files of accounting programs: ${folder} is not there`, () => undefined);
}

(present ? describe : describe.skip)('published files, tried beside the books of a förbund', () => {
  let database: Database;
  let close: () => Promise<void>;
  let ledger: Ledger;
  beforeAll(async () => {
    ({ database, close } = await openDatabase(await workerDatabase()));
    ledger = ledgerOn(database);
  });
  afterAll(() => close());

  const tryOut = async (fileName: string) => {
    const { context } = await newForbund(database);
    const bytes = readFileSync(resolve(folder, fileName));
    return outcomeOf(ledger, context, request('', { fileName, bytes, dryRun: true, sample: true }));
  };

  it.each([
    'BL0001_typ1.SE',
    'BL0001_typ2.SE',
    'BL0001_typ3.SE',
    'BL0001_typ4.SE',
    'BL0001_typ4I.SI',
    'arsaldo_ovnbolag.se',
    'periodsaldo_ovnbolag.se',
    'objektsaldo_ovnbolag.se',
    'transaktioner_ovnbolag.se',
    'Bokslut_Norstedts_SIE_4E.se',
    'MAMUT_SIE4_EXPORT.SE',
    'LON_Lonekorning.SI',
    'SIE4_Exempelfil_med_underdim.SE',
  ])('%s would be booked', async (fileName) => {
    const outcome = await tryOut(fileName);
    expect(outcome.faults).toEqual([]);
    expect(outcome.status).toBe('WOULD_BE_BOOKED');
  });

  it.each([
    ['transaktioner_ovnbolag-bad-balance.se', 'UNBALANCED_ENTRY', /B 1.*12\s?771,00/],
    ['XE_SIE_4_20151125095119.SE', 'UNBALANCED_ENTRY', /2,00/],
    ['Sie4.se', 'INVALID_ACCOUNT', /FEL|DIFF/],
  ])('%s is refused', async (fileName, rule, message) => {
    const outcome = await tryOut(fileName);
    expect(outcome.status).toBe('REFUSED');
    expect(outcome.faults).toContainEqual(
      expect.objectContaining({ rule, message: expect.stringMatching(message) as string }),
    );
  });
});
