import { randomUUID } from 'node:crypto';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { sendSie, tokenOf } from './ledger-api.js';

const LOCK = `mutation ($input: LockPeriodInput!) { lockPeriod(input: $input) { __typename
  ... on PeriodLocked { fiscalYear { year lockedPeriods lockedAt } } ... on Problem { code message } } }`;
const SET = `mutation ($input: SetCounterpartyInput!) { setCounterparty(input: $input) { __typename
  ... on CounterpartySet { counterparty { code name kind forbund { slug } } } ... on Problem { code message } } }`;

let api: TestApi;
let forbund: TestForbund;
let ekonom: string;

const importing = (text: string, changes: Record<string, unknown> = {}, token = ekonom) =>
  sendSie(api, token, forbund.id, text, changes);

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
});

describe('the books over GraphQL', () => {
  beforeEach(async () => {
    await importing(soundFile());
  });

  const ask = (fields: string, token = ekonom) =>
    api.graphql<{ forbund: Record<string, never> }>(
      `query ($slug: String!) { forbund(slug: $slug) { ${fields} } }`,
      { slug: forbund.slug },
      token,
    );

  it('years, chart, files and journal are read, page by page', async () => {
    const { data, errors } = await ask(`fiscalYears { year startsOn lockedAt lockedPeriods }
      accounts(year: 2021, first: 2) { edges { node { number name groupName } } pageInfo { hasNextPage endCursor } }
      imports { edges { node { fileName charset entries rows } } pageInfo { hasNextPage } }
      journalEntries(year: 2021, account: "1511") { edges { node { id series number entryDate sourceFile sourceLine rows { account amount counterparty insats } } } }`);
    expect(errors).toBeUndefined();
    expect(data.forbund).toEqual({
      fiscalYears: [{ year: 2021, startsOn: '2021-01-01', lockedAt: null, lockedPeriods: [] }],
      accounts: {
        edges: [
          { node: { number: '1511', name: 'Kundfordringar', groupName: 'Kundfordringar' } },
          { node: { number: '1930', name: 'Bank', groupName: 'Kassa och bank' } },
        ],
        pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string },
      },
      imports: {
        edges: [{ node: { fileName: 'prov.se', charset: 'CP437', entries: 2, rows: 4 } }],
        pageInfo: { hasNextPage: false },
      },
      journalEntries: {
        edges: [
          {
            node: {
              id: toGlobalId('JournalEntry', forbund.id, '2'),
              series: 'A',
              number: '2',
              entryDate: '2021-03-31',
              sourceFile: 'prov.se',
              sourceLine: 28,
              rows: [
                { account: '4611', amount: '-50.00', counterparty: 'NV', insats: '10' },
                { account: '1511', amount: '50.00', counterparty: 'NV', insats: '' },
              ],
            },
          },
        ],
      },
    });
  });

  it('the cursor of a page leads to the next one, in each list', async () => {
    const first = await ask(
      'accounts(year: 2021, first: 3) { pageInfo { endCursor } } imports(first: 1) { pageInfo { endCursor } } journalEntries(year: 2021, first: 2) { pageInfo { endCursor } }',
    );
    const cursorOf = (list: string) =>
      (first.data.forbund[list] as unknown as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    const second =
      await ask(`accounts(year: 2021, first: 3, after: "${cursorOf('accounts')}") { edges { node { number } } }
      imports(first: 1, after: "${cursorOf('imports')}") { edges { node { fileName } } }
      journalEntries(year: 2021, first: 2, after: "${cursorOf('journalEntries')}") { edges { node { series } } }`);
    expect(second.data.forbund).toEqual({
      accounts: { edges: [{ node: { number: '4611' } }] },
      imports: { edges: [] },
      journalEntries: { edges: [{ node: { series: 'IB' } }] },
    });
  });

  it('another förbund’s entry is NOT_FOUND, as an unknown one', async () => {
    const codes = [];
    for (const id of [
      toGlobalId('JournalEntry', randomUUID(), '2'),
      toGlobalId('JournalEntry', forbund.id, '99'),
      toGlobalId('JournalEntry', forbund.id, 'x'),
      'skräp',
    ]) {
      codes.push((await ask(`journalEntry(id: "${id}") { number }`)).errors?.[0]?.extensions['code']);
    }
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(
      (await ask(`journalEntry(id: "${toGlobalId('JournalEntry', forbund.id, '2')}") { number }`)).data
        .forbund,
    ).toEqual({ journalEntry: { number: '2' } });
  });

  it.each([
    'accounts(year: 99999) { edges { cursor } }',
    'accounts(year: 2021, first: 201) { edges { cursor } }',
    'accounts(year: 2021, after: "x") { edges { cursor } }',
    'accounts(year: 2021, after: "WyJcdTAwMDAiXQ") { edges { cursor } }',
    'journalEntries(year: 99999) { edges { cursor } }',
    'imports(after: "WyJhIiwiYiJd") { edges { cursor } }',
    'journalEntries(year: 2021, after: "WyJhIl0") { edges { cursor } }',
    'journalEntries(year: 2021, period: 13) { edges { cursor } }',
    'journalEntries(year: 2021, account: "19%") { edges { cursor } }',
  ])('%s is BAD_USER_INPUT', async (field) => {
    expect((await ask(field)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('a member does not see the journal', async () => {
    const member = await tokenOf(api, 'MEDLEM', forbund.id);
    expect((await ask('fiscalYears { year }', member)).data.forbund).toEqual({
      fiscalYears: [{ year: 2021 }],
    });
    for (const field of [
      'accounts(year: 2021) { edges { cursor } }',
      'journalEntries(year: 2021) { edges { cursor } }',
      'counterparties { code }',
      'imports { edges { cursor } }',
    ]) {
      expect((await ask(field, member)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('a period is locked, and then refuses', async () => {
    const lock = (changes: Record<string, unknown>) =>
      api.graphql(
        LOCK,
        {
          input: {
            forbundId: toGlobalId('Forbund', forbund.id),
            year: 2021,
            idempotencyKey: randomUUID(),
            ...changes,
          },
        },
        ekonom,
      );
    expect((await lock({ period: 3 })).data).toEqual({
      lockPeriod: {
        __typename: 'PeriodLocked',
        fiscalYear: { year: 2021, lockedPeriods: [3], lockedAt: null },
      },
    });
    expect((await lock({ year: 1999 })).data).toMatchObject({
      lockPeriod: { __typename: 'RuleProblem', code: 'YEAR_UNKNOWN' },
    });
    expect((await lock({ period: 0 })).data).toMatchObject({ lockPeriod: { code: 'PERIOD_UNKNOWN' } });
    const next = soundFile({ '#VER A 1': '#VER B 1 20210105', '#VER A 2': '#VER B 2 20210331' });
    expect((await importing(next)).data.importSie).toMatchObject({
      __typename: 'SieRefused',
      faults: [{ line: 28, rule: 'PERIOD_LOCKED' }],
    });
    const year = await lock({});
    expect(year.data['lockPeriod']).toMatchObject({ fiscalYear: { lockedAt: expect.any(String) as string } });
  });

  it('a motpart is said to be another förbund of the county, and no other', async () => {
    const neighbour = await newForbund(api.app.get(Database), forbund.countyId);
    const foreign = await newForbund(api.app.get(Database));
    const set = (changes: Record<string, unknown>) =>
      api.graphql(
        SET,
        {
          input: {
            forbundId: toGlobalId('Forbund', forbund.id),
            code: 'NV',
            name: 'Norra',
            kind: 'FORBUND',
            idempotencyKey: randomUUID(),
            ...changes,
          },
        },
        ekonom,
      );
    const idOf = ({ id }: TestForbund) => ({ counterpartForbundId: toGlobalId('Forbund', id) });
    expect((await set(idOf(neighbour))).data).toEqual({
      setCounterparty: {
        __typename: 'CounterpartySet',
        counterparty: { code: 'NV', name: 'Norra', kind: 'FORBUND', forbund: { slug: neighbour.slug } },
      },
    });
    expect((await set(idOf(forbund))).data).toMatchObject({
      setCounterparty: { __typename: 'RuleProblem', code: 'OWN_COUNTERPARTY' },
    });
    expect((await set({})).data).toMatchObject({ setCounterparty: { code: 'COUNTERPARTY_KIND' } });
    expect((await set(idOf(foreign))).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await set({ code: '\u0000', ...idOf(neighbour) })).errors?.[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
    const { data } = await ask('counterparties { code kind forbund { slug } }');
    expect(data.forbund).toEqual({
      counterparties: [{ code: 'NV', kind: 'FORBUND', forbund: { slug: neighbour.slug } }],
    });
  });
});
