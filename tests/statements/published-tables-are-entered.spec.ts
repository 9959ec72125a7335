import { randomUUID } from 'node:crypto';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { Database } from '@samla/platform/database/database.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { PublishedTableService } from '@samla/statements/published/published-table.service.js';
import { PublishedYearFigures } from '@samla/statements/published/published-years.service.js';
import { tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { rowOf, tableOf } from './publishing.js';

let api: TestApi;
let forbund: TestForbund;
let ekonom: string;

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
});

const tables = () => api.app.get(PublishedTableService, { strict: false });
const document = { title: 'Provförbundet, årsredovisning 2014', year: 2014, kind: 'ANNUAL_REPORT' };
const column = { heading: 'Bokslut 2014', holds: 'ACTUAL', year: 2014 };
const row = {
  label: 'Verksamhetens intäkter',
  statement: 'INCOME_STATEMENT',
  rowKey: 'INCOME',
  cells: ['7 002'],
};
const table = {
  name: 'Resultaträkning',
  unit: 'KKR',
  sign: 'COSTS_NEGATIVE',
  columns: [column],
  rows: [row],
};

const ask = async (text: string, variables: Record<string, unknown>, token = ekonom) => {
  const { data, errors } = await api.graphql(text, variables, token);
  expect(errors).toBeUndefined();
  return data as Record<string, Record<string, unknown>>;
};
const enter = async (changes: object = {}, key: string = randomUUID()) => {
  const input = {
    forbundId: toGlobalId('Forbund', forbund.id),
    document,
    table,
    idempotencyKey: key,
    ...changes,
  };
  const { enterPublishedTable } = await ask(
    `mutation ($input: EnterPublishedTableInput!) { enterPublishedTable(input: $input) { __typename
       ... on PublishedTableEntered { isKnown table { tableNo version rows { label cells { text value } } } }
       ... on PublishedRefused { code faults { line column rule } } ... on Problem { code message } } }`,
    { input },
  );
  return enterPublishedTable!;
};
const kept = async () => {
  const { forbund: answer } = await ask(
    `query ($slug: String!) { forbund(slug: $slug) { publishedDocuments(first: 10) { edges { node { title tables {
       name tableNo version rows { label rowKey cells { text value } } versions { version reason recordedBy } } } } } } }`,
    { slug: forbund.slug },
  );
  const { edges } = answer!['publishedDocuments'] as {
    edges: { node: { title: string; tables: unknown[] } }[];
  };
  return edges.map(({ node }) => node);
};

const HEAD =
  'Dokument;År;Slag;Tabell;Avsnitt;Enhet;Rad;Kolumn;Innehåll;Räkenskapsår;Värde;Uppställning;Radnyckel';
const LINES = [
  'Årsredovisning 2014;2014;årsredovisning;Resultaträkning;RR;kkr;Verksamhetens intäkter;2013;utfall;2013;7 163;resultaträkning;INCOME',
  'Årsredovisning 2014;;;Resultaträkning;RR;;Verksamhetens intäkter;2014;utfall;2014;7 002;;',
  'Årsredovisning 2014;;;Resultaträkning;RR;;Verksamhetens kostnader;2013;;;-9 082;resultaträkning;COSTS',
  'Årsredovisning 2014;;;Resultaträkning;RR;;Verksamhetens kostnader;2014;;;−8 208;;',
];
const csv = async (
  mutation: 'planPublishedImport' | 'importPublished',
  lines: readonly string[],
  reason?: string,
) => {
  const files = api.app.get(ImportFileService, { strict: false });
  const bytes = Buffer.from([HEAD, ...lines].join('\r\n'), 'utf8');
  async function* chunks() {
    await Promise.resolve();
    yield bytes;
  }
  const { file } = await files.receive(forbund.context, { fileName: 'publicerat.csv' }, chunks());
  const input = {
    forbundId: toGlobalId('Forbund', forbund.id),
    fileId: toGlobalId('ImportFile', forbund.id, file.id),
    idempotencyKey: randomUUID(),
    reason,
  };
  const success = mutation === 'importPublished' ? 'PublishedImported' : 'PublishedImportPlanned';
  const faults = 'faults { line column rule advice }';
  const answer = await ask(
    `mutation ($input: ImportPublishedInput!) { ${mutation}(input: $input) { __typename
       ... on ${success} { tables { document name rows columns outcome } ${success.endsWith('Planned') ? faults : ''} }
       ${success.endsWith('Planned') ? '' : `... on PublishedRefused { code ${faults} }`}
       ... on RuleProblem { code } } }`,
    { input },
  );
  return answer[mutation]!;
};

describe('by form', () => {
  it('a table stands as printed, the number beside the text', async () => {
    expect(await enter()).toMatchObject({ __typename: 'PublishedTableEntered', isKnown: false });
    expect(await kept()).toMatchObject([
      {
        title: document.title,
        tables: [{ version: 1, rows: [{ label: row.label, cells: [{ text: '7 002', value: '7002' }] }] }],
      },
    ]);
  });

  it('the same again is known; another content is a new version, with a reason, and the old one is told of', async () => {
    await enter();
    expect(await enter()).toMatchObject({ isKnown: true, table: { version: 1 } });
    const corrected = { table: { ...table, rows: [{ ...row, cells: ['7 003'] }] } };
    expect(await enter(corrected)).toMatchObject({ __typename: 'RuleProblem', code: 'REASON_REQUIRED' });
    expect(await enter({ ...corrected, reason: 'Felskrivet' })).toMatchObject({
      table: { tableNo: 1, version: 2 },
    });
    const [shown] = await kept();
    expect(shown!.tables).toMatchObject([
      {
        version: 2,
        versions: [
          { version: 2, reason: 'Felskrivet' },
          { version: 1, reason: '' },
        ],
      },
    ]);
  });

  it('every fault is told by row and column, and nothing is kept', async () => {
    const rows = [
      { ...row, cells: ['sju tusen'] },
      { ...row, rowKey: 'NONE', cells: ['1'] },
      { label: '850101-1234', cells: ['1'] },
      { label: 'Två celler', cells: ['ett', '2'] },
    ];
    expect(await enter({ table: { ...table, rows } })).toMatchObject({
      __typename: 'PublishedRefused',
      code: 'PUBLISHED_TABLE_INVALID',
      faults: expect.arrayContaining([
        { line: 1, column: 'Bokslut 2014', rule: 'NUMBER_INVALID' },
        { line: 2, column: 'Radnyckel', rule: 'ROW_KEY_UNKNOWN' },
        { line: 3, column: 'Rad', rule: 'PERSONAL_DATA' },
        { line: 4, column: '', rule: 'CELLS_DIFFER' },
        { line: 4, column: 'Bokslut 2014', rule: 'NUMBER_INVALID' },
      ]) as unknown,
      message: expect.stringMatching(
        /rad 1, Bokslut 2014: "sju tusen" .* Skriv talet som det är tryckt/u,
      ) as unknown,
    });
    expect(await kept()).toEqual([]);
  });

  it('an answer to a repeated key is the same, and a document keeps its facts', async () => {
    await enter({}, 'samma');
    expect(await enter({}, 'samma')).toMatchObject({ table: { version: 1 } });
    expect(await enter({ document: { ...document, year: 2013 } })).toMatchObject({
      code: 'DOCUMENT_DIFFERS',
    });
  });
});

describe('by CSV', () => {
  it('is tried first, and leaves nothing; then it is taken in, and again changes nothing', async () => {
    expect(await csv('planPublishedImport', LINES)).toMatchObject({
      faults: [],
      tables: [
        { document: 'Årsredovisning 2014', name: 'Resultaträkning', rows: 2, columns: 2, outcome: 'NEW' },
      ],
    });
    expect(await kept()).toEqual([]);
    expect(await csv('importPublished', LINES)).toMatchObject({ tables: [{ outcome: 'NEW' }] });
    expect(await csv('importPublished', LINES)).toMatchObject({ tables: [{ outcome: 'KNOWN' }] });
    expect(await kept()).toMatchObject([
      {
        tables: [
          {
            version: 1,
            rows: [
              { rowKey: 'INCOME', cells: [{ value: '7163' }, { value: '7002' }] },
              { rowKey: 'COSTS', cells: [{ value: '-9082' }, { text: '−8 208', value: '-8208' }] },
            ],
          },
        ],
      },
    ]);
  });

  it('a year that cannot be read is one fault, however many lines follow', async () => {
    const wrong = [
      LINES[0]!,
      'Plan;20I8;;Budget;7;;Intäkter;2018;;;1;;',
      'Plan;20I8;;Budget;7;;Kostnader;2018;;;1;;',
      'Plan;2018;;Budget;7;;Resultat;2018;;;1;;',
    ];
    const planned = await csv('planPublishedImport', wrong);
    expect(planned['faults']).toEqual([
      expect.objectContaining({ column: 'År', line: 3, rule: 'YEAR_INVALID' }),
    ]);
  });

  it('tells every fault by line, column, rule and advice, and is taken in whole or not at all', async () => {
    const wrong = [
      ...LINES.slice(0, 1),
      'Årsredovisning 2014;2015;;Resultaträkning;RR;;Verksamhetens intäkter;2014;kanske;20x4;7 002;;',
      'Årsredovisning 2014;;;Resultaträkning;RR;;Verksamhetens intäkter;2014;;;7 003;;',
      'Årsredovisning 2014;;;Resultaträkning;RR;;Verksamhetens kostnader;2013;;;många;resultaträkning;COSTS',
    ];
    const faults = [
      ['År', 3, 'DOCUMENT_DIFFERS'],
      ['Innehåll', 3, 'VALUE_UNKNOWN'],
      ['Räkenskapsår', 3, 'YEAR_INVALID'],
      ['Värde', 4, 'TWO_VALUES'],
      ['2013', 5, 'NUMBER_INVALID'],
    ].map(([name, line, rule]) => ({ column: name, line, rule, advice: expect.any(String) as string }));
    const planned = await csv('planPublishedImport', wrong);
    expect(planned['faults']).toHaveLength(faults.length);
    expect(planned['faults']).toEqual(expect.arrayContaining(faults));
    expect(await csv('importPublished', wrong)).toMatchObject({
      __typename: 'PublishedRefused',
      code: 'PUBLISHED_IMPORT_REFUSED',
    });
    expect(await kept()).toEqual([]);
  });

  it('corrects with a reason alone', async () => {
    await csv('importPublished', LINES);
    const corrected = LINES.map((line) => line.replace('7 002', '7 003'));
    expect(await csv('planPublishedImport', corrected)).toMatchObject({
      tables: [{ outcome: 'CORRECTION' }],
      faults: [{ rule: 'REASON_REQUIRED' }],
    });
    expect(await csv('importPublished', corrected)).toMatchObject({ code: 'PUBLISHED_IMPORT_REFUSED' });
    expect(await csv('importPublished', corrected, 'Rättat')).toMatchObject({
      tables: [{ outcome: 'CORRECTION' }],
    });
  });
});

it('a revisor reads and does not write; a member neither', async () => {
  const revisor = await tokenOf(api, 'REVISOR', forbund.id);
  const input = { forbundId: toGlobalId('Forbund', forbund.id), document, table, idempotencyKey: 'x' };
  const { errors } = await api.graphql(
    'mutation ($input: EnterPublishedTableInput!) { enterPublishedTable(input: $input) { __typename } }',
    { input },
    revisor,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('figures of several years are told for a table over them, each row once and by the nearest document', async () => {
  const of = (year: number, income: string) => ({
    document: {
      title: `Årsredovisning ${year}`,
      year,
      kind: 'ANNUAL_REPORT',
      dated: null,
      source: '',
    } as const,
    tables: [
      {
        tableNo: null,
        table: tableOf({
          columns: [year, year - 1].map((each) => ({
            ...{ heading: String(each), holds: 'ACTUAL', unit: null, year: each, toPeriod: 12 },
          })) as never,
          rows: [rowOf('Intäkter', 'INCOME', income, '1')],
        }),
      },
    ],
  });
  await tables().register(forbund.context, [of(2020, '20'), of(2019, '19')]);
  const figures = await api.app
    .get(Database)
    .tenant(forbund.context, (tx) =>
      api.app.get(PublishedYearFigures, { strict: false }).publishedYearFigures(tx, [2018, 2019, 2020]),
    );
  expect(figures.map(({ year, amount, document: title }) => [year, amount, title])).toEqual([
    [2018, '1', 'Årsredovisning 2019'],
    [2019, '19', 'Årsredovisning 2019'],
    [2020, '20', 'Årsredovisning 2020'],
  ]);
});
