import { parse } from 'csv-parse/sync';
import { handIn, handInBoth } from '../county-of-two.js';
import { type Exporting, exporting, lastCursor, wholeLines } from './exporting.js';

jest.setTimeout(120_000);

interface Line {
  readonly record: string;
  readonly cursor: string;
  readonly part: string;
  readonly measure: string;
  readonly line: string | null;
  readonly year: number;
  readonly forbund: { slug: string } | null;
  readonly amount: { exact: string; presented: string; unit: string } | null;
  readonly [more: string]: unknown;
}

const APPROVED = new Date('2022-02-01T08:00:00.000Z');

describe('consolidated figures in bulk', () => {
  let world: Exporting;
  beforeAll(async () => {
    world = await exporting();
    await handInBoth(world.database, world.first, world.second, APPROVED);
  });
  afterAll(() => world.close());

  const lines = async (query?: Record<string, string>): Promise<Line[]> =>
    (await world.fetch(world.path('jsonl', query))).body
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);

  it('are what the consolidation says, with exact and presented amounts, and end when they are whole', async () => {
    const all = await lines();
    const figures = all.filter(({ record }) => record === 'figure');
    expect(all.at(0)).toMatchObject({
      record: 'metadata',
      kind: 'MANAGEMENT_COMBINATION',
      isConstructed: true,
    });
    expect(all.at(-1)).toEqual({ record: 'end', rows: figures.length });
    const answer = await world.api.graphql<Record<string, never>>(
      `query ($slug: String!) { county(slug: $slug) { consolidation(year: 2021) {
        incomeStatement { line cells { forbund { slug } amount { exact presented unit } } eliminated { exact } total { exact } }
        balanceSheet { line cells { forbund { slug } amount { exact presented unit } } eliminated { exact } total { exact } } } } }`,
      { slug: `lan-${world.first.countyId}` },
      world.analyst,
    );
    const { incomeStatement, balanceSheet } = (answer.data as never as Answered).county.consolidation;
    for (const [part, rows] of Object.entries({
      INCOME_STATEMENT: incomeStatement,
      BALANCE_SHEET: balanceSheet,
    })) {
      for (const { line, cells, eliminated, total } of rows) {
        const own = figures.filter((row) => row.part === part && row.line === line);
        expect(own.map(({ measure }) => measure)).toEqual(['FORBUND', 'FORBUND', 'ELIMINATED', 'TOTAL']);
        expect(own.slice(0, 2).map(({ forbund, amount }) => [forbund?.slug, amount])).toEqual(
          cells.map(({ forbund, amount }) => [forbund.slug, amount]),
        );
        expect(own.slice(2).map(({ amount }) => amount?.exact)).toEqual([eliminated.exact, total.exact]);
      }
    }
    const pair = figures.filter(({ part }) => part === 'ELIMINATION');
    expect(pair.map(({ measure, amount }) => [measure, amount?.exact])).toEqual([
      ['BOOKED', expect.stringMatching(/^-?100\.00$/)],
      ['BOOKED', expect.stringMatching(/^-?100\.00$/)],
      ['ELIMINATED', '100.00'],
      ['DIFFERENCE', '0.00'],
    ]);
  });

  it('cite the version of each förbund with its seal', async () => {
    const [metadata] = await lines();
    expect(metadata!['slices']).toEqual([
      {
        year: 2021,
        kind: 'ACTUAL',
        toPeriod: 12,
        sources: [1, 2].map(() => ({
          forbund: { slug: expect.stringMatching(/^forbund-/), name: 'Samordningsförbundet Prov' },
          submission: {
            id: expect.any(String),
            version: 1,
            sha256: 'a'.repeat(64),
            handedInAt: APPROVED.toISOString(),
            approvedAt: APPROVED.toISOString(),
            isConstructed: true,
          },
        })),
      },
    ]);
  });

  it('go down to the accounts where that is asked for, formulas disarmed in CSV', async () => {
    const query = { fromYear: '2021', toYear: '2021', detail: 'ACCOUNTS' };
    const accounts = (await lines(query)).filter(
      ({ part, measure }) => part === 'ACCOUNT' && measure === 'CLOSING',
    );
    expect(accounts.map(({ account, amount }) => [account, amount?.exact]).sort()).toEqual([
      ['1690', '100.00'],
      ['1930', '900.50'],
      ['2990', '100.00'],
      ['3511', '1000.50'],
      ['5010', '-100.00'],
    ]);
    const { body } = await world.fetch(world.path('csv', query));
    const rows = parse(body, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(new Set(rows.map(({ account_name }) => account_name))).toContain(`'=Bidrag, "staten"`);
    const amounts = rows.filter(({ amount_exact }) => amount_exact !== '');
    expect(amounts.every(({ amount_exact }) => /^-?\d+\.\d\d$/.test(amount_exact!))).toBe(true);
    const tkr = amounts.filter(({ part }) => part === 'OPERATING_STATEMENT');
    expect(new Set(tkr.map(({ unit }) => unit))).toEqual(new Set(['TKR']));
    const inKronor = amounts.filter(({ part }) => part !== 'OPERATING_STATEMENT');
    expect(new Set(inKronor.map(({ unit }) => unit))).toEqual(new Set(['KR']));
  });

  it('have every part that the county’s page has, with the same amounts', async () => {
    const figures = (await lines()).filter(({ record }) => record === 'figure');
    const row = 'cells { forbund { slug } amount { exact presented unit } } total { exact presented unit }';
    const key = 'cells { exactPercent amount { exact } } total { exactPercent amount { exact } }';
    const { data, errors } = await world.api.graphql<Record<string, never>>(
      `query ($slug: String!) { county(slug: $slug) { consolidation(year: 2021) {
        cashFlow { key ${row} } equityBridge { key ${row} } operatingStatement { rows { key ${row} } } keyFigures { key ${key} } } } }`,
      { slug: `lan-${world.first.countyId}` },
      world.analyst,
    );
    expect(errors).toBeUndefined();
    const { cashFlow, equityBridge, operatingStatement, keyFigures } = (data as never as Parts).county
      .consolidation;
    const parts = {
      CASH_FLOW: cashFlow,
      EQUITY_BRIDGE: equityBridge,
      OPERATING_STATEMENT: operatingStatement.rows,
    };
    for (const [part, rows] of Object.entries(parts)) {
      expect(rows.length).toBeGreaterThan(3);
      const exported = (measure: string) =>
        figures
          .filter((each) => each.part === part && each.measure === measure)
          .map(({ line, forbund, amount }) => [line, forbund?.slug, amount]);
      expect(exported('TOTAL')).toEqual(rows.map((each) => [each.key, undefined, each.total]));
      expect(exported('FORBUND')).toEqual(
        rows.flatMap((each) => each.cells.map(({ forbund, amount }) => [each.key, forbund.slug, amount])),
      );
    }
    const shares = figures.filter(({ part, measure }) => part === 'KEY_FIGURES' && measure === 'TOTAL');
    expect(shares.map(({ line, percent }) => [line, percent])).toEqual(
      keyFigures.flatMap(({ key: line, total }) =>
        total.exactPercent === null ? [] : [[line, total.exactPercent]],
      ),
    );
  });

  it('have outcome and budget beside each other, never added', async () => {
    const { database, first } = world;
    const APPROVED_BUDGET = new Date('2020-12-01T08:00:00.000Z');
    const budget = [{ account: '5', accountName: 'Kostnader', line: 'COSTS', change: '55.55' }];
    await handIn(database, first, APPROVED_BUDGET, budget, 1, 'BUDGET');
    const all = await lines({ fromYear: '2021', toYear: '2021', kind: 'BUDGET,ACTUAL' });
    const costs = all.filter(
      ({ part, line, measure }) => part === 'INCOME_STATEMENT' && line === 'COSTS' && measure === 'TOTAL',
    );
    expect(costs.map(({ kind, status, amount }) => [kind, status, amount?.exact])).toEqual([
      ['ACTUAL', 'COMPLETE', '-100.00'],
      ['BUDGET', 'INCOMPLETE', '-55.55'],
    ]);
    expect(all.some(({ amount }) => amount?.exact === '-155.55')).toBe(false);
  });

  it('have years beside each other, never added, and no amounts for a year that nobody has handed in', async () => {
    const all = await lines({ fromYear: '2020', toYear: '2022' });
    expect(all.filter(({ part }) => part === 'BALANCE_SHEET').every(({ year }) => year === 2021)).toBe(true);
    expect(all.filter(({ year }) => year === 2020).map(({ part, measure }) => [part, measure])).toEqual([
      ['FINDING', 'MISSING'],
      ['FINDING', 'MISSING'],
    ]);
  });

  it('are the same rows in both formats, and the metadata describes every column', async () => {
    const { body, headers } = await world.fetch(world.path('csv'));
    const rows = parse(body, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    const figures = (
      await lines({ fromYear: '2021', toYear: '2021', knownAt: headers['samla-known-at'] as string })
    ).filter(({ record }) => record === 'figure');
    expect(rows.map(({ cursor, amount_exact, part }) => [cursor, amount_exact, part])).toEqual(
      figures.map(({ cursor, amount, part }) => [cursor, amount?.exact ?? '', part]),
    );
    const described = /^<(figures\.csv-metadata\.json\?[^>]+)>; rel="describedby"/.exec(
      headers['link'] as string,
    );
    const metadata = await world.fetch(world.path('').replace(/figures\..*/, described![1]!));
    expect(metadata.headers['content-type']).toBe('application/csvm+json; charset=utf-8');
    const { tableSchema, notes, url, ...rest } = JSON.parse(metadata.body.toString()) as Metadata;
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(Object.keys(rows[0]!));
    expect(url).toContain(encodeURIComponent(headers['samla-known-at'] as string));
    expect(notes[0]!['snapshot']).toBe(headers['samla-snapshot']);
    expect(rest['dc:description']).toMatch(/inte sammanställda räkenskaper enligt lag.*konstruerade/);
    expect(JSON.stringify(rest)).not.toMatch(/licen/i);
  });

  it('stay as they were known, however much is handed in since', async () => {
    const before = await world.fetch(world.path('jsonl'));
    const knownAt = before.headers['samla-known-at'] as string;
    await handIn(
      world.database,
      world.first,
      new Date(),
      [
        { account: '3511', accountName: 'Bidrag', line: 'INCOME', change: '-7.00' },
        { account: '1930', accountName: 'Bank', line: 'CASH', change: '7.00' },
      ],
      2,
    );
    const asKnown = { fromYear: '2021', toYear: '2021', knownAt };
    expect((await world.fetch(world.path('jsonl', asKnown))).body.equals(before.body)).toBe(true);
    const now = await world.fetch(world.path('jsonl'));
    expect(now.headers['samla-snapshot']).not.toBe(before.headers['samla-snapshot']);
    expect(now.body.toString()).toContain('"exact":"7.00"');
    const after = lastCursor('jsonl', wholeLines(before.body.subarray(0, -60)))!;
    const rest = await world.fetch(world.path('jsonl', { fromYear: '2021', toYear: '2021', after }));
    expect(before.body.toString().endsWith(rest.body.toString())).toBe(true);
  });
});

interface Answered {
  readonly county: {
    readonly consolidation: Readonly<
      Record<
        'incomeStatement' | 'balanceSheet',
        readonly {
          line: string | null;
          cells: readonly { forbund: { slug: string }; amount: object }[];
          eliminated: { exact: string };
          total: { exact: string };
        }[]
      >
    >;
  };
}

interface Row {
  readonly key: string;
  readonly cells: readonly { readonly forbund: { readonly slug: string }; readonly amount: object }[];
  readonly total: object;
}

interface Parts {
  readonly county: {
    readonly consolidation: {
      readonly cashFlow: readonly Row[];
      readonly equityBridge: readonly Row[];
      readonly operatingStatement: { readonly rows: readonly Row[] };
      readonly keyFigures: readonly {
        readonly key: string;
        readonly total: { readonly exactPercent: string | null };
      }[];
    };
  };
}

interface Metadata {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly { readonly name: string }[] };
  readonly notes: readonly Record<string, unknown>[];
  readonly [more: string]: unknown;
}
