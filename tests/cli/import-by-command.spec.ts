import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importText } from '../../apps/cli/src/commands/import-text.js';
import type { ImportReport } from '../../apps/cli/src/client/import-report.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { type Answer, documentOf, dropHome, newHome, samla } from './samla.js';

jest.setTimeout(300_000);

const REPORT: ImportReport = {
  file: 'bokslut.se',
  sha256: 'ab'.repeat(32),
  forbund: 'vasteras',
  dryRun: true,
  status: 'WOULD_BE_BOOKED',
  year: 2021,
  entries: 1200,
  rows: 4800,
  newAccounts: ['1511'],
  unmappedAccounts: [],
  differences: { added: 1195, same: 2, changed: 3, removed: 0 },
  changes: [
    { kind: 'CHANGED', series: 'A', number: '7' },
    { kind: 'CHANGED', series: '', number: '12' },
  ],
  span: { firstDate: '2021-01-05', lastDate: '2021-12-31', turnover: '1234567.50' },
  faults: [],
  omittedFaults: 0,
  warnings: [],
};

describe('an import in text', () => {
  it('is the plan as a short table, without rows that say nothing', () => {
    expect(importText(REPORT).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Skulle bokföras: bokslut.se i vasteras',
      '  Räkenskapsår    2021',
      '  Period          2021-01-05 – 2021-12-31',
      '  Verifikationer  1 200',
      '  Rader           4 800',
      '  Omslutning      1 234 567,50 kr',
      '  Mot böckerna    1 195 nya, 2 lika de bokförda, 3 ändrade',
      '  Ändras          A 7, 12 och 1 till',
      '  Nya konton      1511',
    ]);
  });

  it('tells each fault with its place, its rule and what to do next', () => {
    const fault = {
      line: 22,
      label: '#VER',
      field: 'belopp',
      rule: 'UNBALANCED_ENTRY',
      message: 'Verifikationen saknar 1,00 kr.',
      advice: 'Rätta i ekonomisystemet och exportera på nytt.',
    };
    const lines = importText({
      ...REPORT,
      status: 'REFUSED',
      faults: [fault, { ...fault, line: 0, label: '', field: '' }],
      omittedFaults: 3,
    });
    expect(lines.slice(-7)).toEqual([
      '',
      '5 fel:',
      '  rad 22 #VER belopp: Verifikationen saknar 1,00 kr. (UNBALANCED_ENTRY)',
      '    Gör så här: Rätta i ekonomisystemet och exportera på nytt.',
      '  hela filen: Verifikationen saknar 1,00 kr. (UNBALANCED_ENTRY)',
      '    Gör så här: Rätta i ekonomisystemet och exportera på nytt.',
      '  … och 3 till.',
    ]);
  });
});

describe('samla import where nothing runs', () => {
  let home: string;
  beforeAll(() => {
    home = newHome();
  });
  afterAll(() => dropHome(home));
  const call = (...args: readonly string[]): Promise<Answer> => samla(args, { SAMLA_HOME: home });

  it('plans and books with a worker of its own, and tells every fault of a wrong file', async () => {
    const [good, bad] = [path.join(home, 'good.se'), path.join(home, 'bad.se')];
    const own = { '#ORGNR': '#ORGNR 222000-2824', '#RAR 0': '#RAR 0 20260101 20261231' };
    const text = soundFile(own)
      .replaceAll('2021', '2026')
      .replace(/#IB .*\r\n|#UB .*\r\n/g, '');
    writeFileSync(good, cp437(text));
    writeFileSync(bad, cp437(text.replace('#TRANS 1930 {} -200.00', '#TRANS 1930 {} -199.00')));
    const refused = await call('import', bad, '--forbund', 'vasteras', '--json');
    expect(refused.code).toBe(1);
    expect(documentOf<ImportReport>(refused)).toMatchObject({
      file: 'bad.se',
      forbund: 'vasteras',
      dryRun: false,
      status: 'REFUSED',
      faults: expect.arrayContaining([
        expect.objectContaining({ rule: 'UNBALANCED_ENTRY', advice: expect.stringMatching(/\S/) }),
      ]),
    });
    const dry = await call('import', good, '--forbund', 'vasteras', '--dry-run');
    expect({ code: dry.code, said: dry.stdout }).toEqual({
      code: 0,
      said: expect.stringMatching(/^Skulle bokföras: good\.se i vasteras\n {2}Räkenskapsår {4}2026\n/),
    });
    const booked = documentOf<ImportReport>(await call('import', good, '--forbund', 'vasteras', '--json'));
    expect(booked).toMatchObject({ status: 'BOOKED', dryRun: false, year: 2026 });
    const again = documentOf<ImportReport>(await call('import', good, '--forbund', 'vasteras', '--json'));
    expect(again).toMatchObject({ status: 'ALREADY_BOOKED', sha256: booked.sha256 });
  });

  it('says of a folder and of a file that is not there that they cannot be read', async () => {
    const folder = path.join(home, 'folder.se');
    mkdirSync(folder);
    for (const file of [folder, path.join(home, 'missing.se')]) {
      const wrong = await call('import', file, '--forbund', 'vasteras');
      expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('går inte att läsa') });
    }
  });
});
