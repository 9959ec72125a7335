import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { planned } from '../domain/sie/sie-file.js';
import { verified } from '../ledger/chain-books.js';
import { type Answer, documentOf, dropHome, newHome, Running, samla } from './samla.js';

jest.setTimeout(240_000);

interface Exported {
  readonly file: string;
  readonly entries: number;
  readonly rows: number;
}

let home: string;
let running: Running | undefined;
const call = (...args: readonly string[]): Promise<Answer> => samla(args, { SAMLA_HOME: home });
const file = (name: string): string => path.join(home, name);
const books = ['export', '--forbund', 'vasteras', '--year', '2021'] as const;

beforeAll(async () => {
  home = newHome();
  expect((await call('demo', 'load')).code).toBe(0);
  running = await Running.up(home);
});

afterAll(async () => {
  await running?.stop('SIGINT');
  dropHome(home);
});

describe('samla export', () => {
  it('writes the books of a year to a file that reads back whole', async () => {
    const answer = await call(...books, '--out', file('vasteras.se'), '--json');
    expect(answer.code).toBe(0);
    const { entries, rows, file: said } = documentOf<Exported>(answer);
    expect(said).toBe(file('vasteras.se'));
    const bytes = readFileSync(said);
    expect(iconv.decode(bytes, 'cp437')).toContain('#FNAMN "Samordningsförbundet Västerås"');
    const { planner, entries: read } = planned(bytes);
    const plan = planner.plan();
    expect(plan.faults).toEqual([]);
    // The entry of opening balances is told as #IB and is no voucher.
    expect([plan.entries, read.flatMap((entry) => entry.rows).length]).toEqual([
      entries - 1,
      rows - plan.opening!.rows.length,
    ]);
  });

  it('writes to stdout where no file is named, and speaks on stderr', async () => {
    const { code, stdout, stderr } = await call(...books, '--format', 'hledger');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^; Samordningsförbundet Västerås, 2021-01-01/);
    expect(stdout).not.toContain('Exporterade');
    expect(stderr).toMatch(/Exporterade vasteras 2021 som hledger: \d+ verifikationer, \d+ rader/);
  });

  it('hands out the whole journal, which the page of the manual verifies', async () => {
    const journal = ['export', '--forbund', 'vasteras', '--format', 'journal'] as const;
    const answer = await call(...journal, '--out', file('vasteras.samla-journal'), '--json');
    expect(answer.code).toBe(0);
    const { entries, rows } = documentOf<Exported>(answer);
    const bytes = readFileSync(file('vasteras.samla-journal'));
    expect(verified(bytes)).toEqual({
      status: 0,
      said: expect.stringContaining(`OK: ${entries} entries, ${rows} rows, `),
    });
    const again = await call(...journal);
    expect(verified(Buffer.from(again.stdout), file('vasteras.samla-journal')).status).toBe(0);
  });

  it('is refused where there is no such year or förbund, and writes no file', async () => {
    const noYear = await call('export', '--forbund', 'vasteras', '--year', '2035', '--out', file('none.se'));
    expect(noYear).toMatchObject({ code: 1 });
    expect(noYear.stderr).toContain('Räkenskapsåret 2035 finns inte.');
    expect(existsSync(file('none.se'))).toBe(false);
    const nowhere = await call('export', '--forbund', 'nowhere', '--year', '2021');
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toContain('nowhere');
  });

  it.each([
    [[...books, '--format', 'pdf'], '--format pdf finns inte'],
    [['export', '--forbund', 'vasteras', '--year', 'i fjol'], 'inget årtal'],
    [['export', '--year', '2021'], '--forbund saknas'],
    [[...books, '--format', 'journal'], 'utelämna --year'],
    [[...books, '--json'], '--json behöver --out'],
    [[...books, '--out', '/nowhere/at/all.se'], 'Mappen /nowhere/at finns inte'],
  ])('is written wrongly as %j', async (args, message) => {
    const answer = await call(...args);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain(message);
  });
});
