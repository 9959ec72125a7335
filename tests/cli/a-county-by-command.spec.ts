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

  it('is written by whoever owns the database where nobody can sign in, to the same bytes', async () => {
    const { knownAt } = JSON.parse(readFileSync(file('all.jsonl'), 'utf8').split('\n', 1)[0]!) as {
      knownAt: string;
    };
    const args = [...county, '--known-at', knownAt, '--out', file('owner.jsonl')];
    expect(await samla(args, { SAMLA_HOME: home, SAMLA_DEMO: '0' })).toMatchObject({ code: 0 });
    expect(readFileSync(file('owner.jsonl')).equals(readFileSync(file('all.jsonl')))).toBe(true);
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

interface Consolidation {
  readonly columns: readonly { readonly submissions: readonly object[] }[];
  readonly incomeStatement: readonly {
    readonly line: string | null;
    readonly total: { readonly exact: string };
  }[];
  readonly eliminations: readonly { readonly amount: { readonly exact: string } }[];
  readonly outside: readonly object[];
  readonly cashFlow?: readonly object[];
}

describe('samla consolidate, asked more closely', () => {
  const consolidate = async (...options: readonly string[]): Promise<Consolidation> =>
    documentOf(await call('consolidate', 'vastmanland', '--json', '--year', ...options));
  const kronor = (found: Consolidation): bigint =>
    BigInt(found.incomeStatement.find(({ line }) => line === 'RESULT')!.total.exact.replace('.', ''));

  it('answers a part of the year from both versions that it lies between', async () => {
    const whole = await consolidate('2021', '--from-period', '1');
    const first = await consolidate('2021', '--to-period', '6');
    const rest = await consolidate('2021', '--from-period', '7');
    expect(kronor(first) + kronor(rest)).toBe(kronor(whole));
    expect(rest.columns.map(({ submissions }) => submissions.length)).toEqual([2, 2, 2]);
  });

  it('answers plans, subsets, the new structure and single parts', async () => {
    const booked = await consolidate('2023', '--kind', 'ACTUAL');
    const succeeded = await consolidate(
      '2023',
      '--structure',
      'AS_SUCCEEDED',
      '--structure-on',
      '2024-01-01',
    );
    expect([succeeded.columns.length, kronor(succeeded)]).toEqual([1, kronor(booked)]);
    expect(kronor(await consolidate('2023', '--kind', 'BUDGET'))).not.toBe(kronor(booked));
    const subset = await consolidate('2021', '--forbund', 'vasteras,norra-vastmanland');
    expect(subset.eliminations.map(({ amount }) => amount.exact)).toEqual(['93677.00', '93677.00']);
    expect(subset.outside).not.toEqual([]);
    const part = await consolidate('2021', '--part', 'cash-flow');
    expect([part.cashFlow!.length > 5, 'incomeStatement' in part]).toEqual([true, false]);
    const text = await call('consolidate', 'vastmanland', '--year', '2021', '--part', 'key-figures');
    expect(text.stdout).toMatch(/Nyckeltal\n.*Länet\n {2}Soliditet( +\d+ %){4}/);
  });

  it('answers what was known before anything was approved: nothing, and says so', async () => {
    const before = await call(
      'consolidate',
      'vastmanland',
      '--year',
      '2021',
      '--known-at',
      '2020-01-01T00:00:00Z',
    );
    expect(before.stdout).toContain('har ingen godkänd inlämning');
  });
});

describe('samla monitor and samla differences', () => {
  it('tell who has handed in, and what the förbund of 2022 leave over, from either end', async () => {
    const monitor = documentOf<{
      rows: readonly { kind: string; status: string }[];
      summary: { differing: number };
    }>(await call('monitor', 'vastmanland', '--year', '2022', '--json'));
    expect(monitor.rows.filter(({ kind }) => kind === 'ACTUAL')).toHaveLength(3);
    expect(monitor.summary.differing).toBe(2);
    const of = async (...place: readonly string[]) =>
      documentOf<{
        differences: readonly { difference: { exact: string }; proposals: readonly { code: string }[] }[];
      }>(await call('differences', ...place, '--year', '2022', '--json')).differences;
    const [planted, ...none] = await of('--county', 'vastmanland');
    expect([planted!.difference.exact, planted!.proposals[0]!.code, none]).toEqual(['8640.00', 'TIMING', []]);
    expect(await of('--forbund', 'norra-vastmanland')).toEqual([planted]);
    expect(await of('--forbund', 'vastra-malardalen')).toEqual([]);
  });

  it.each([
    [['monitor', 'nowhere', '--year', '2021'], 'inget län med kortnamnet nowhere'],
    [['differences', '--forbund', 'nowhere', '--year', '2021'], 'inget förbund med kortnamnet nowhere'],
    [['consolidate', 'vastmanland', '--year', '2021', '--forbund', 'nowhere'], 'nowhere'],
  ])('are refused as %j', async (args, message) => {
    const answer = await call(...args);
    expect(answer).toMatchObject({ code: 1, stdout: '' });
    expect(answer.stderr).toContain(message);
  });
});
