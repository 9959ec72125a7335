import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { planImport } from '@samla/domain/sie/import-planner.js';
import { books, faultsOf, warningsOf } from './sie-file.js';

const folder = resolve(__dirname, '../../../../shared/sie-samples');
const present = existsSync(folder);
const planOf = (name: string) => planImport(readFileSync(resolve(folder, name)), books(), { sample: true });

if (!present) {
  // Published files of accounting programs are not ours to commit; without them the fixtures above stand alone.
  test.skip(`sample files of accounting programs: ${folder} is not there`, () => undefined);
}

(present ? describe : describe.skip)('published files of accounting programs', () => {
  it.each([
    ['BL0001_typ4.SE', 84, 405, 117],
    ['Bokslut_Norstedts_SIE_4E.se', 177, 678, 351],
    ['MAMUT_SIE4_EXPORT.SE', 168, 458, 412],
    ['SIE4_Exempelfil_med_underdim.SE', 295, 1330, 530],
    ['transaktioner_ovnbolag.se', 163, 671, 567],
  ])('%s would be booked', (name, entries, rows, accounts) => {
    const found = planOf(name);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ entries, rows });
    expect(found.newAccounts).toHaveLength(accounts);
    expect(warningsOf(found).filter((rule) => /UNEXPLAINED|YEAR_UNBALANCED/.test(rule))).toEqual([]);
  });

  it.each([
    ['transaktioner_ovnbolag-bad-balance.se', 'UNBALANCED_ENTRY@3905'],
    ['XE_SIE_4_20151125095119.SE', 'UNBALANCED_ENTRY@'],
    ['Sie4.se', 'INVALID_ACCOUNT@721'],
    ['BL0001_typ1.SE', 'SIE_TYPE_UNSUPPORTED@5'],
    ['BL0001_typ2.SE', 'SIE_TYPE_UNSUPPORTED@5'],
    ['BL0001_typ3.SE', 'SIE_TYPE_UNSUPPORTED@5'],
    ['BL0001_typ4I.SI', 'SIE_TYPE_UNSUPPORTED@5'],
    ['LON_Lonekorning.SI', 'SIE_TYPE_UNSUPPORTED@5'],
  ])('%s is refused: %s', (name, fault) => {
    expect(faultsOf(planOf(name)).some((found) => found.startsWith(fault))).toBe(true);
  });

  it('letters that were lost before the file was made are a warning', () => {
    expect(warningsOf(planOf('SIE4_Exempelfil_med_underdim.SE'))).toContain('LETTERS_LOST@6');
  });
});
