import type { PublishedFigure } from '@samla/statements/published/published-figure.repository.js';
import { PublishedFigureRepository } from '@samla/statements/published/published-figure.repository.js';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { type OwnDatabase, openDatabase, ownDatabase, withOwner } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

type Old = readonly [
  year: number,
  statement: string,
  rowKey: string,
  label: string,
  amount: string,
  unit: string,
  document: string,
  place: string,
];

const REPORT = 'Västerbergslagen, årsredovisning 2020';
const HALF = 'Västra Mälardalen, delårsrapport 2019-06-30';

/** As an installation of the version before holds them: two years of a table, units, parts of a year, plans, notes. */
const OF_THE_FIRST: readonly Old[] = [
  [
    2020,
    'INCOME_STATEMENT',
    'INCOME',
    'Verksamhetens intäkter',
    '4511722',
    'KR',
    REPORT,
    '3. Resultaträkning',
  ],
  [
    2019,
    'INCOME_STATEMENT',
    'INCOME',
    'Verksamhetens intäkter',
    '4543247',
    'KR',
    REPORT,
    '3. Resultaträkning',
  ],
  [2019, 'INCOME_STATEMENT', 'RESULT', 'Resultat', '-51703', 'KR', REPORT, '3. Resultaträkning'],
  [2020, 'INCOME_STATEMENT', 'RESULT', 'Årets resultat', '-58818', 'KR', REPORT, '3. Resultaträkning'],
  [2020, 'BALANCE_SHEET', 'CASH', 'Kassa och bank', '2024861', 'KR', REPORT, '4. Balansräkning'],
  [2019, 'BALANCE_SHEET', 'CASH', 'Kassa och bank', '1017539', 'KR', REPORT, '4. Balansräkning'],
  [
    2020,
    'CASH_FLOW',
    'closing',
    'Likvida medel vid årets slut',
    '2024861',
    'KR',
    REPORT,
    '5. Kassaflödesanalys',
  ],
  [2020, 'OPERATING_SUMMARY', 'net-cost', 'Nettokostnad', '-4560', 'TKR', REPORT, '2. Driftsredovisning'],
  [
    2020,
    'OPERATING_STATEMENT',
    '|Deltagarinsatser',
    'Deltagarinsatser',
    '2493',
    'TKR',
    REPORT,
    '2. Driftsredovisning',
  ],
  [
    2020,
    'OPERATING_BUDGET',
    '|Deltagarinsatser',
    'Deltagarinsatser',
    '2600',
    'TKR',
    REPORT,
    '2. Driftsredovisning',
  ],
  [2020, 'COSTS_PER_INSATS', 'individual', 'Deltagarinsatser', '2493486', 'KR', REPORT, '7. Noter, not 2'],
  [2020, 'RECEIVABLES', 'tax-account', 'Skattekonto', '0', 'KR', REPORT, '7. Noter, not 3'],
  [
    2018,
    'BALANCE_SHEET',
    'CASH',
    'Kassa och bank',
    '2287951',
    'KR',
    'Västerbergslagen, årsredovisning 2018',
    '',
  ],
];
const OF_THE_SECOND: readonly Old[] = [
  [
    2014,
    'BALANCE_SHEET',
    'PROVISIONS',
    'Avsättningar',
    '150',
    'KKR',
    'Norra, årsredovisning 2014',
    'Balansräkning',
  ],
  [2020, 'INCOME_STATEMENT', 'INCOME', 'Intäkter', '1', 'TKR', REPORT, '3. Resultaträkning'],
  [2019, 'OPERATING_STATEMENT@6', '|Rehab', 'Rehab', '812', 'TKR', HALF, 'Driftredovisning'],
  [2019, 'OPERATING_FORECAST', '|Rehab', 'Rehab', '1700', 'TKR', HALF, 'Driftredovisning'],
  [2019, 'OPERATING_BUDGET', '|Rehab', 'Rehab', '1650', 'TKR', HALF, 'Driftredovisning'],
];
const YEARS = [2014, 2018, 2019, 2020];

describe('published figures of an installation of the version before', () => {
  let own: OwnDatabase;
  let owner: DataSource;
  let forbund: readonly TestForbund[];

  beforeAll(async () => {
    own = await ownDatabase();
    owner = new DataSource({
      type: 'postgres',
      url: own.owner,
      migrations: [...MIGRATIONS],
      migrationsTableName: 'samla_migration',
    });
    await owner.initialize();
    const { database, close } = await openDatabase(own);
    forbund = [await newForbund(database), await newForbund(database)];
    await close();
    await takeBack();
    await withOwner(async (client) => {
      await insert(client, forbund[0]!.id, OF_THE_FIRST);
      await insert(client, forbund[1]!.id, OF_THE_SECOND);
    }, own.owner);
  });
  afterAll(async () => {
    await owner.destroy();
    await own.drop();
  });

  it('are found again with year, statement, row, value, unit and document', async () => {
    await owner.runMigrations();
    expect(await figures(0)).toEqual(shown(OF_THE_FIRST));
    expect(await figures(1)).toEqual(shown(OF_THE_SECOND));
  });

  it('stand in the tables of their documents, each förbund its own', async () => {
    const tables = await withOwner(
      async (client) =>
        (
          await client.query<{ title: string; name: string; tables: string }>(
            `select d.title, t.name, count(*) as tables from published_document d
             join published_table t using (forbund_id, document_id)
             where forbund_id = $1 group by 1, 2 order by 1, 2`,
            [forbund[1]!.id],
          )
        ).rows.map(({ title, name, tables: count }) => [title, name, count]),
      own.owner,
    );
    expect(tables).toEqual([
      ['Norra, årsredovisning 2014', 'Balansräkning', '1'],
      [REPORT, '3. Resultaträkning', '1'],
      [HALF, 'Driftredovisning', '1'],
    ]);
  });

  it('are what they were when the migration is taken back, and again when it is done again', async () => {
    await takeBack();
    const kept = await withOwner(
      async (client) =>
        (
          await client.query(`select forbund_id, year, statement, row_key, label, trim_scale(amount)::text as amount, unit,
           document from published_figure`)
        ).rows.map((row) => JSON.stringify(Object.values(row as object))),
      own.owner,
    );
    const of = (at: number, rows: readonly Old[]) =>
      rows.map((row) => JSON.stringify([forbund[at]!.id, ...row.slice(0, -1)]));
    expect(kept.sort()).toEqual([...of(0, OF_THE_FIRST), ...of(1, OF_THE_SECOND)].sort());
    await owner.runMigrations();
    expect(await figures(0)).toEqual(shown(OF_THE_FIRST));
    expect(await figures(1)).toEqual(shown(OF_THE_SECOND));
  });

  /** Takes back what came with the published tables and after them. */
  async function takeBack(): Promise<void> {
    const from = MIGRATIONS.findIndex(({ name }) => name === 'HoldPublishedTables1764000002000');
    for (const _ of MIGRATIONS.slice(from)) await owner.undoLastMigration();
  }

  async function figures(at: number): Promise<string[]> {
    const { database, close } = await openDatabase(own);
    const found = await database.tenant(forbund[at]!.context, (tx) =>
      new PublishedFigureRepository().ofYears(tx, YEARS),
    );
    await close();
    return found.map(textOf).sort();
  }
});

function shown(rows: readonly Old[]): string[] {
  return rows
    .map(([year, statement, rowKey, label, amount, unit, document]) =>
      textOf({ year, statement, rowKey, label, amount, unit, document }),
    )
    .sort();
}

function textOf({
  year,
  statement,
  rowKey,
  label,
  amount,
  unit,
  document,
}: Omit<PublishedFigure, 'place' | 'unit'> & { readonly unit: string }): string {
  return [year, statement, rowKey, label, amount, unit, document].join(' · ');
}

async function insert(client: pg.Client, forbundId: string, rows: readonly Old[]): Promise<void> {
  for (const row of rows)
    await client.query('insert into published_figure values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      forbundId,
      ...row,
    ]);
}
