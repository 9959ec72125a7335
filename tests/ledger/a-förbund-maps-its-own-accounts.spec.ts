import { randomUUID } from 'node:crypto';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { sendSie, tokenOf } from './ledger-api.js';

const ADD = `mutation ($input: AddMappingVersionInput!) { addMappingVersion(input: $input) { __typename
  ... on MappingVersionAdded { mapping { version validFrom source rows { prefix line label unverified note } } }
  ... on Problem { code message } } }`;
const MEAN = `mutation ($input: SetDimensionMeaningInput!) { setDimensionMeaning(input: $input) { __typename
  ... on DimensionMeaningSet { dimension { number name meaning } } ... on Problem { code message } } }`;
const HAND_IN = `mutation ($input: HandInInput!) { handIn(input: $input) { __typename
  ... on UnmappedAccountsProblem { code } ... on HandedInSubmission { submission { mappingVersion } } } }`;

/** A file with an account that Kommun-Bas gives no line. */
const UNMAPPED = soundFile({
  '#KONTO 1511': '#KONTO 1411 "Förråd"',
  '#UB 0 1511': '#UB 0 1411 50.00',
  '#TRANS 1511': '#TRANS 1411 {21 "NV"} 50.00',
});

interface MappingAnswer {
  readonly version: string;
  readonly rows: { prefix: string; line: string; label: string; unverified: boolean; note: string }[];
}

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

const send = (mutation: string, input: Record<string, unknown>, token = ekonom) =>
  api.graphql<Record<string, Record<string, unknown>>>(
    mutation,
    { input: { forbundId: toGlobalId('Forbund', forbund.id), idempotencyKey: randomUUID(), ...input } },
    token,
  );
const STOCK = { prefix: '14', line: 'RECEIVABLES', note: 'Förråd visas bland fordringar' };
const add = (changes: Record<string, unknown> = {}, token = ekonom) =>
  send(ADD, { validFrom: '2021-01-01', source: 'Beslut 2022-01-20', rows: [STOCK], ...changes }, token);
const ask = async (fields: string, token = ekonom) =>
  api.graphql<{ forbund: Record<string, unknown> }>(
    `query ($slug: String!) { forbund(slug: $slug) { ${fields} } }`,
    { slug: forbund.slug },
    token,
  );
const mappingOf = async (year = 2021): Promise<MappingAnswer> =>
  (await ask(`mapping(year: ${year}) { version rows { prefix line label unverified note } }`)).data.forbund[
    'mapping'
  ] as MappingAnswer;

describe('a förbund maps its own accounts', () => {
  it('is told which have no line, gives them one, and hands in', async () => {
    await sendSie(api, ekonom, forbund.id, UNMAPPED);
    const before = await send(HAND_IN, { year: 2021 });
    expect(before.data['handIn']).toEqual({
      __typename: 'UnmappedAccountsProblem',
      code: 'UNMAPPED_ACCOUNTS',
    });
    expect((await add()).data['addMappingVersion']).toMatchObject({
      __typename: 'MappingVersionAdded',
      mapping: {
        version: '2021-01-01/2',
        validFrom: '2021-01-01',
        source: 'Beslut 2022-01-20',
        rows: expect.arrayContaining([{ ...STOCK, label: 'Fordringar', unverified: false }]) as unknown,
      },
    });
    const after = await send(HAND_IN, { year: 2021 });
    expect(after.data['handIn']).toEqual({
      __typename: 'HandedInSubmission',
      submission: { mappingVersion: '2021-01-01/2' },
    });
  });

  it('sees what is assumed, wherever an account has its line, and confirms it by giving the row', async () => {
    await sendSie(api, ekonom, forbund.id, soundFile());
    const { version, rows } = await mappingOf();
    expect(version).toBe('kommun-bas-2021.1');
    const bank = rows.find(({ prefix }) => prefix === '19')!;
    expect(bank).toMatchObject({ line: 'CASH', label: 'Kassa och bank', unverified: true });
    const accounts = `accounts(year: 2021) { edges { node { number line lineLabel lineUnverified } } }
      statements(year: 2021) { balanceSheet { line accounts { number lineUnverified } } }`;
    const marks = async () => {
      const { data } = await ask(accounts);
      const { edges } = data.forbund['accounts'] as { edges: { node: { number: string } }[] };
      const { balanceSheet } = data.forbund['statements'] as {
        balanceSheet: { line: string; accounts: unknown[] }[];
      };
      return [
        edges.find(({ node }) => node.number === '1930')?.node,
        balanceSheet.find(({ line }) => line === 'CASH')?.accounts,
      ];
    };
    const mark = (lineUnverified: boolean) => [
      { number: '1930', line: 'CASH', lineLabel: 'Kassa och bank', lineUnverified },
      [{ number: '1930', lineUnverified }],
    ];
    expect(await marks()).toEqual(mark(true));
    await add({ rows: [{ prefix: '19', line: 'CASH' }] });
    expect(await marks()).toEqual(mark(false));
    expect((await mappingOf()).rows).toHaveLength(rows.length);
  });

  it('of two versions from one day the later applies, and none before its day', async () => {
    await add();
    await add({ rows: [{ prefix: '14', line: 'CASH' }] });
    await add({ validFrom: '2023-01-01', rows: [{ prefix: '21', line: 'OTHER_EQUITY' }] });
    const lineOf = async (year: number, wanted: string) =>
      (await mappingOf(year)).rows.find(({ prefix }) => prefix === wanted)?.line;
    expect([await lineOf(2021, '14'), await lineOf(2022, '21'), await lineOf(2023, '21')]).toEqual([
      'CASH',
      undefined,
      'OTHER_EQUITY',
    ]);
    expect([await lineOf(2023, '14'), await lineOf(2020, '14')]).toEqual(['CASH', undefined]);
    await sendSie(api, ekonom, forbund.id, soundFile());
    expect((await mappingOf()).version).toBe('2021-01-01/3');
  });

  it('a repeated call adds one version; its key with other rows is an error', async () => {
    const idempotencyKey = randomUUID();
    const first = await add({ idempotencyKey });
    expect(await add({ idempotencyKey })).toEqual(first);
    expect((await mappingOf()).version).toBe('2021-01-01/2');
    const other = await add({ idempotencyKey, rows: [{ ...STOCK, line: 'CASH' }] });
    expect(other.errors?.[0]?.extensions['reason'] ?? other.errors?.[0]?.extensions['code']).toMatch(
      /IDEMPOTENCY_KEY_REUSED|CONFLICT/,
    );
  });

  it.each([
    ['two rows of one prefix', { rows: [STOCK, STOCK] }, 'MAPPING_CONFLICT'],
    ['a line that is a sum', { rows: [{ ...STOCK, line: 'TOTAL_ASSETS' }] }, 'MAPPING_LINE_DERIVED'],
  ])('%s is refused', async (_what, changes, code) => {
    expect((await add(changes)).data['addMappingVersion']).toMatchObject({ __typename: 'RuleProblem', code });
  });

  it.each([
    ['no rows', { rows: [] }],
    ['a prefix of letters', { rows: [{ ...STOCK, prefix: 'x' }] }],
    ['no source', { source: ' ' }],
    ['a note with control characters', { rows: [{ ...STOCK, note: 'a\u0000' }] }],
  ])('%s is BAD_USER_INPUT', async (_what, changes) => {
    expect((await add(changes)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is for those who map accounts', async () => {
    const revisor = await tokenOf(api, 'REVISOR', forbund.id);
    expect((await add({}, revisor)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const mean = await send(MEAN, { number: 7, name: 'Projekt', meaning: 'INSATS' }, revisor);
    expect(mean.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await ask('mapping(year: 99999) { version }')).errors?.[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('a förbund says what its dimensions mean', () => {
  const project = { number: 7, name: 'Projekt', meaning: 'INSATS' };
  const file = soundFile({
    '#DIM 20': '#DIM 7 "Projekt"',
    '#OBJEKT 20': '#OBJEKT 7 "10" "Vägen åter"',
    '#TRANS 4611 {20 "10"} 200': '#TRANS 4611 {7 "10"} 200.00',
    '#TRANS 4611 {20 "10" 21': '#TRANS 4611 {7 "10" 21 "NV"} -50.00',
  });
  const insatser = async () =>
    (
      (await ask('journalEntries(year: 2021, account: "4611") { edges { node { rows { insats } } } }')).data
        .forbund['journalEntries'] as { edges: { node: { rows: { insats: string }[] } }[] }
    ).edges.map(({ node }) => node.rows[0]?.insats);

  it('before the first file, which is then booked so', async () => {
    expect((await send(MEAN, project)).data['setDimensionMeaning']).toEqual({
      __typename: 'DimensionMeaningSet',
      dimension: project,
    });
    await sendSie(api, ekonom, forbund.id, file);
    expect(await insatser()).toEqual(['10', '10']);
    expect((await ask('dimensions { number name meaning }')).data.forbund['dimensions']).toEqual([
      project,
      { number: 21, name: 'Motpart', meaning: 'COUNTERPARTY' },
    ]);
  });

  it('each meaning belongs to one dimension, and may be moved', async () => {
    await send(MEAN, project);
    const other = { number: 8, name: 'Insats', meaning: 'INSATS' };
    expect((await send(MEAN, other)).data['setDimensionMeaning']).toMatchObject({
      __typename: 'RuleProblem',
      code: 'DIMENSION_MEANING_TAKEN',
    });
    await send(MEAN, { ...project, meaning: 'OTHER' });
    expect((await send(MEAN, other)).data['setDimensionMeaning']).toMatchObject({ dimension: other });
  });

  it.each([{ number: 0 }, { number: 70_000 }, { name: '\u0000' }])(
    '%j is BAD_USER_INPUT',
    async (changes) => {
      expect((await send(MEAN, { ...project, ...changes })).errors?.[0]?.extensions['code']).toBe(
        'BAD_USER_INPUT',
      );
    },
  );
});
