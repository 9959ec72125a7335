import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Answer, documentOf, dropHome, newHome, Running, samla } from './samla.js';

jest.setTimeout(240_000);

let home: string;
let running: Running | undefined;
const call = (...args: readonly string[]): Promise<Answer> => samla(args, { SAMLA_HOME: home });
const file = (name: string): string => path.join(home, name);
const county = ['export-county', 'vastmanland', '--from-year', '2020', '--to-year', '2023'] as const;

beforeAll(async () => {
  home = newHome();
  expect((await call('demo', 'load')).code).toBe(0);
  running = await Running.up(home);
});

afterAll(async () => {
  await running?.stop('SIGINT');
  dropHome(home);
});

describe('samla export-county', () => {
  it('writes the years of a county beside each other, with the eliminations of the demo books', async () => {
    const answer = await call(...county, '--out', file('all.jsonl'), '--json');
    expect(answer).toMatchObject({ code: 0 });
    const told = documentOf<{ rows: number; knownAt: string; file: string }>(answer);
    const lines = readFileSync(told.file, 'utf8').trimEnd().split('\n');
    const records = lines.map((line) => JSON.parse(line) as Record<string, never>);
    expect(records.at(-1)).toEqual({ record: 'end', rows: told.rows });
    expect(records.at(0)).toMatchObject({ knownAt: told.knownAt, isConstructed: true });
    const eliminated = records
      .filter(
        ({ year, part, measure }) => year === 2021 && part === 'ELIMINATION' && measure === 'ELIMINATED',
      )
      .map(({ amount }) => (amount as unknown as { exact: string }).exact);
    expect(eliminated).toEqual(expect.arrayContaining(['93677.00', '127016.00']));
    const left = records.find(
      (row) => row['year'] === 2022 && row['part'] === 'FINDING' && row['measure'] === 'DIFFERENCE',
    );
    expect(left!['label']).toMatch(/^Differens i mellanhavanden /);
  });

  it('goes on with what an earlier call has left, to the same bytes', async () => {
    const whole = readFileSync(file('all.jsonl'));
    const { knownAt } = JSON.parse(whole.toString('utf8').split('\n', 1)[0]!) as { knownAt: string };
    writeFileSync(file('cut.jsonl.partial'), whole.subarray(0, Math.floor(whole.length / 2)));
    const answer = await call(...county, '--known-at', knownAt, '--out', file('cut.jsonl'), '--resume');
    expect(answer).toMatchObject({ code: 0 });
    expect(readFileSync(file('cut.jsonl')).equals(whole)).toBe(true);
    expect(existsSync(file('cut.jsonl.partial'))).toBe(false);
  });

  it('is on stdout where no file is named, and described beside a CSV file', async () => {
    const plain = await call(...county, '--format', 'csv');
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/^\uFEFFyear,kind,/);
    expect(plain.stderr).toMatch(/Exporterade vastmanland 2020–2023 som csv, som det var känt \d{4}-/);
    const filed = await call(...county, '--format', 'csv', '--detail', 'ACCOUNTS', '--out', file('all.csv'));
    expect(filed.stdout).toMatch(/^Exporterade vastmanland 2020–2023 som csv: \d+ rader/);
    const metadata = JSON.parse(readFileSync(file('all.csv-metadata.json'), 'utf8')) as { url: string };
    expect(metadata.url).toBe('all.csv');
  });

  it.each([
    [['export-county', 'vastmanland', '--to-year', '2021'], 2, '--from-year saknas'],
    [
      ['export-county', 'vastmanland', '--from-year', '2022', '--to-year', '2021'],
      2,
      'är efter --to-year 2021',
    ],
    [[...county, '--format', 'xlsx'], 2, '--format xlsx finns inte'],
    [[...county, '--resume'], 2, '--resume behöver --out'],
    [[...county, '--out', '/nowhere/at/all.jsonl'], 2, 'Mappen /nowhere/at finns inte'],
    [[...county, '--kind', 'PLAN'], 1, 'kind ska vara'],
    [
      ['export-county', 'nowhere', '--from-year', '2021', '--to-year', '2021'],
      1,
      'inget län med kortnamnet nowhere',
    ],
  ])('is refused as %j', async (args, code, message) => {
    const answer = await call(...args);
    expect(answer).toMatchObject({ code, stdout: '' });
    expect(answer.stderr).toContain(message);
  });
});
