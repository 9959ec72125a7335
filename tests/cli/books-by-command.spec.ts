import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { type Answer, documentOf, dropHome, newHome, Running, samla } from './samla.js';

jest.setTimeout(240_000);

interface Amount {
  readonly exact: string;
  readonly presented: string;
}

interface Line {
  readonly line: string;
  readonly cells: readonly { readonly forbund: { readonly slug: string }; readonly amount: Amount }[];
}

interface Consolidated {
  readonly incomeStatement: readonly Line[];
  readonly balanceSheet: readonly Line[];
  readonly eliminations: readonly { readonly area: string; readonly amount: Amount }[];
  readonly findings: readonly { readonly code: string }[];
}

interface Report {
  readonly status: string;
  readonly entries: number;
  readonly faults: readonly { readonly line: number; readonly rule: string }[];
}

let home: string;
/** Beside a running Samla a command starts neither database nor API; the other files call them on their own. */
let running: Running | undefined;
const call = (...args: readonly string[]): Promise<Answer> => samla(args, { SAMLA_HOME: home });
const file = (name: string): string => path.join(home, name);

beforeAll(async () => {
  home = newHome();
  expect((await call('demo', 'load')).code).toBe(0);
  running = await Running.up(home);
  writeFileSync(file('vasteras-2021.se'), generateDemoCounty().files[0]!.bytes);
});

afterAll(async () => {
  await running?.stop('SIGINT');
  dropHome(home);
});

/** Västerås' amount on a line. */
function ofVasteras(lines: readonly Line[], line: string): Amount {
  const found = lines
    .find((each) => each.line === line)!
    .cells.find(({ forbund }) => forbund.slug === 'vasteras')!;
  return { exact: found.amount.exact, presented: found.amount.presented };
}

describe('samla consolidate', () => {
  it('answers Västmanland 2021 with its eliminations, exact and as presented', async () => {
    const answer = await call('consolidate', 'vastmanland', '--year', '2021', '--json');
    const { incomeStatement, balanceSheet, eliminations } = documentOf<Consolidated>(answer);
    expect(answer.code).toBe(0);
    expect(eliminations.filter(({ area }) => area === 'BALANCE').map(({ amount }) => amount.exact)).toEqual([
      '93677.00',
      '127016.00',
    ]);
    expect(ofVasteras(incomeStatement, 'RESULT')).toEqual({ exact: '-471931.20', presented: '-471931' });
    expect(ofVasteras(balanceSheet, 'TOTAL_ASSETS')).toEqual({ exact: '11495714.60', presented: '11495715' });
  });

  it('names the difference of 2022', async () => {
    const { findings } = documentOf<Consolidated>(
      await call('consolidate', 'vastmanland', '--year', '2022', '--json'),
    );
    expect(findings.map(({ code }) => code)).toContain('DIFFERENCE');
  });

  it('says in text what it says in JSON', async () => {
    expect((await call('consolidate', 'vastmanland', '--year', '2021')).stdout).toMatch(
      /Summa tillgångar .*11 495 715/,
    );
  });

  it('refuses an unknown county (1) and a year that is none (2)', async () => {
    const unknown = await call('consolidate', 'atlantis', '--year', '2021', '--json');
    expect(unknown.code).toBe(1);
    expect(documentOf(unknown)).toMatchObject({
      error: { code: 'NOT_FOUND', message: expect.stringContaining('atlantis') },
    });
    expect((await call('consolidate', 'vastmanland', '--year', 'i fjol')).code).toBe(2);
  });
});

describe('samla import', () => {
  it('books a file once', async () => {
    const again = await call('import', file('vasteras-2021.se'), '--forbund', 'vasteras', '--json');
    expect(documentOf(again)).toMatchObject({
      status: 'ALREADY_BOOKED',
      forbund: 'vasteras',
      dryRun: false,
      faults: [],
    });
    expect(again.code).toBe(0);
  });

  it('books a voucher for a förbund that was just added, and refuses an unbalanced one with its line', async () => {
    const added = await call(
      'forbund',
      'add',
      '--slug',
      'prov',
      '--name',
      'Förbundet Prov',
      '--county',
      'provlan',
      '--county-name',
      'Provlän',
    );
    expect(added.code).toBe(0);
    writeFileSync(file('good.se'), voucher('-100.00'));
    writeFileSync(file('bad.se'), voucher('-99.00'));
    const dry = documentOf<Report>(
      await call('import', file('good.se'), '--forbund', 'prov', '--dry-run', '--json'),
    );
    expect(dry).toMatchObject({ status: 'WOULD_BE_BOOKED', entries: 1 });
    const refused = await call('import', file('bad.se'), '--forbund', 'prov', '--json');
    expect(refused.code).toBe(1);
    expect(documentOf<Report>(refused)).toMatchObject({
      status: 'REFUSED',
      faults: [expect.objectContaining({ line: expect.any(Number) })],
    });
    const booked = await call('import', file('good.se'), '--forbund', 'prov', '--json');
    expect(documentOf<Report>(booked)).toMatchObject({
      status: 'BOOKED',
      entries: 1,
      warnings: [expect.objectContaining({ rule: 'ORGNR_MISSING' })],
    });
    expect(booked.stderr).toMatch(/^Att bedöma: .*\(ORGNR_MISSING\)$/m);
  });

  it('tries another organisation’s file only in a dry run', async () => {
    expect((await call('import', file('good.se'), '--forbund', 'prov', '--sample')).code).toBe(2);
  });

  it('tells a file that is not there from a förbund that is not', async () => {
    expect((await call('import', file('missing.se'), '--forbund', 'vasteras')).code).toBe(2);
    const unknown = await call('import', file('vasteras-2021.se'), '--forbund', 'atlantis');
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('atlantis') });
  });
});

describe('samla query', () => {
  it('answers as the user that the file names, or another, and as the API answers', async () => {
    writeFileSync(
      file('forbund.graphql'),
      '# as: ekonom-vasteras\nquery f($slug: String!) { forbund(slug: $slug) { name } }\n',
    );
    const variables = ['--variables', '{"slug":"vasteras"}'];
    const own = await call('query', file('forbund.graphql'), ...variables);
    expect(documentOf(own)).toMatchObject({ data: { forbund: { name: 'Samordningsförbundet Västerås' } } });
    const foreign = await call('query', file('forbund.graphql'), ...variables, '--as', 'ekonom-norra');
    expect(documentOf(foreign)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect([own.code, foreign.code]).toEqual([0, 1]);
  });

  it('is refused where the demo is off', async () => {
    const off = await samla(['query', file('forbund.graphql'), '--json'], {
      SAMLA_HOME: home,
      SAMLA_DEMO: '0',
    });
    expect(off.code).toBe(1);
    expect(documentOf(off)).toMatchObject({ error: { code: 'DEMO_CLOSED' } });
  });
});

describe('samla user add', () => {
  it('makes a password that is told once, and refuses a role without its place', async () => {
    const added = await call(
      'user',
      'add',
      '--username',
      'kassor',
      '--name',
      'Kassör',
      '--role',
      'EKONOM',
      '--forbund',
      'vasteras',
      '--json',
    );
    expect(documentOf<{ password: string }>(added).password).toMatch(/^.{20}$/);
    expect((await call('user', 'add', '--username', 'x1', '--name', 'X', '--role', 'EKONOM')).code).toBe(2);
    expect(
      (await call('user', 'add', '--username', 'kassor', '--name', 'K', '--role', 'OPERATOR')).code,
    ).toBe(1);
  });

  const ekonom = ['user', 'add', '--username', 'halv', '--name', 'H', '--role', 'EKONOM'] as const;

  it('leaves no user behind where the mandate is refused', async () => {
    const refused = await call(...ekonom, '--forbund', 'vasteras', '--county', 'vastmanland', '--json');
    expect(documentOf(refused)).toMatchObject({ error: { code: 'MANDATE_PLACE' } });
    expect((await call(...ekonom, '--forbund', 'vasteras')).code).toBe(0);
  });

  it.each(['2024-02-30', '2024-2-3', 'i går'])('does not take %s for a day', async (day) => {
    const wrong = await call(...ekonom, '--forbund', 'vasteras', '--from', day);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringMatching(/--from .*ÅÅÅÅ-MM-DD/) });
  });

  it('names a place that it does not find', async () => {
    const unknown = await call(...ekonom, '--forbund', 'atlantis');
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('atlantis') });
  });
});

describe('samla backup and restore', () => {
  /** What a command tells of the books; the trail of the other home also tells of the restore. */
  const booksOf = (answer: Answer): unknown => {
    const told = documentOf<{ checks?: { name: string }[] }>(answer);
    return { ...told, checks: told.checks?.filter(({ name }) => name !== 'audit-chain') };
  };

  it('gives the same balances and seals in another home, or nothing', async () => {
    const saved = file('saved.samla');
    expect((await call('backup', saved)).code).toBe(0);
    const other = newHome();
    const elsewhere = (...args: readonly string[]): Promise<Answer> => samla(args, { SAMLA_HOME: other });
    writeFileSync(file('torn.samla'), readFileSync(saved).subarray(0, -2000));
    const torn = await elsewhere('restore', file('torn.samla'), '--json');
    expect(documentOf(torn)).toMatchObject({ error: { code: 'ARCHIVE_DAMAGED' } });
    const restored = await elsewhere('restore', saved);
    expect(restored).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Ingen är inloggad efter/m) });
    for (const proof of [
      ['verify', '--json'],
      ['consolidate', 'vastmanland', '--year', '2021', '--json'],
    ]) {
      expect(booksOf(await elsewhere(...proof))).toEqual(booksOf(await call(...proof)));
    }
    const full = await elsewhere('restore', saved, '--json');
    expect(documentOf(full)).toMatchObject({ error: { code: 'NOT_EMPTY' } });
    expect([torn.code, full.code]).toEqual([1, 1]);
    dropHome(other);
  });
});

describe('a call that is written wrongly', () => {
  it.each([[['frob']], [[]], [['query']], [['demo', 'users', '--jsn']], [['import', 'x.se']]])(
    '%j answers 2',
    async (args) => {
      expect((await call(...args)).code).toBe(2);
    },
  );

  it.each([
    [['verify', '--jsn'], 'Flaggan --jsn finns inte.'],
    [['verify', '-x'], 'Flaggan -x finns inte.'],
    [['consolidate', 'vastmanland', '--year'], '--year behöver ett värde.'],
    [['verify', '--json=ja'], '--json tar inget värde.'],
    [['consolidate', '--year', '2021'], 'Skriv: samla consolidate LÄN'],
  ])('%j says so in Swedish', async (args, words) => {
    const wrong = await call(...args);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    expect(wrong.stderr).not.toMatch(/option|argument /i);
  });

  it('tells every fault of the configuration at once', async () => {
    const wrong = await samla(['verify'], {
      SAMLA_HOME: home,
      PORT: 'tre',
      DATABASE_URL: 'mysql://x',
      SAMLA_DEMO: 'ja',
    });
    expect(wrong.code).toBe(2);
    for (const name of ['PORT', 'DATABASE_URL', 'SAMLA_DEMO']) expect(wrong.stderr).toContain(name);
  });
});

/** A SIE 4E file of one voucher, whose second row has the amount given. */
function voucher(second: string): string {
  return [
    '#FLAGGA 0',
    '#FORMAT PC8',
    '#SIETYP 4',
    '#PROGRAM "Prov" 1.0',
    '#GEN 20240101',
    '#FNAMN "Prov"',
    '#RAR 0 20230101 20231231',
    '#KONTO 1930 "Bank"',
    '#KONTO 3511 "Driftbidrag"',
    '#VER A 1 20230115 "Prov"',
    '{',
    '#TRANS 1930 {} 100.00',
    `#TRANS 3511 {} ${second}`,
    '}',
    '#UB 0 1930 100.00',
    `#RES 0 3511 ${second}`,
    '',
  ].join('\r\n');
}
