import { randomUUID } from 'node:crypto';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { sendSie, tokenOf } from './ledger-api.js';

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

describe('a SIE file over GraphQL', () => {
  it('is tried, booked and known again', async () => {
    const tried = await importing(soundFile(), { dryRun: true });
    expect(tried.data.importSie).toMatchObject({
      __typename: 'SieImported',
      status: 'WOULD_BE_BOOKED',
      forbund: forbund.slug,
      dryRun: true,
      entries: 2,
      rows: 4,
      runId: null,
    });
    const booked = await importing(soundFile());
    expect(booked.data.importSie).toMatchObject({
      status: 'BOOKED',
      year: 2021,
      newAccounts: ['1511', '1930', '2010', '4611'],
      unmappedAccounts: [],
    });
    const again = await importing(soundFile());
    expect(again.data.importSie).toMatchObject({
      status: 'ALREADY_BOOKED',
      runId: booked.data.importSie['runId'],
    });
  });

  it('is refused with every fault, as a problem', async () => {
    const refused = await importing(
      soundFile({ '#TRANS 1930': '#TRANS 1930 {} -199.00', '#KONTO 1511': '' }),
      { dryRun: null },
    );
    expect(refused.errors).toBeUndefined();
    expect(refused.data.importSie).toMatchObject({
      __typename: 'SieRefused',
      code: 'SIE_REFUSED',
      status: 'REFUSED',
      entries: 2,
      rows: 4,
      faults: [
        { line: 22, label: '#VER', field: 'belopp', rule: 'UNBALANCED_ENTRY' },
        { line: 30, label: '#TRANS', field: 'kontonr', rule: 'ACCOUNT_UNDECLARED' },
      ],
    });
  });

  it.each([
    ['what is no Base64', { contentBase64: 'å' }, 'BAD_USER_INPUT'],
    ['a file name with a null character', { fileName: 'a\u0000' }, 'BAD_USER_INPUT'],
    ['a sample to be booked', { sample: true }, 'BAD_USER_INPUT'],
    ['an unknown förbund', { forbundId: toGlobalId('Forbund', randomUUID()) }, 'NOT_FOUND'],
    ['another type’s id', { forbundId: toGlobalId('County', randomUUID()) }, 'NOT_FOUND'],
  ])('%s is an error of the caller', async (_, changes, code) => {
    const answer = await importing(soundFile(), changes);
    expect(answer.errors?.[0]?.extensions['code']).toBe(code);
  });

  it('needs the right: an ekonom next door meets NOT_FOUND, a revisor here FORBIDDEN', async () => {
    const neighbour = await newForbund(api.app.get(Database), forbund.countyId);
    const other = await importing(soundFile(), {}, await tokenOf(api, 'EKONOM', neighbour.id));
    expect(other.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const revisor = await importing(soundFile(), {}, await tokenOf(api, 'REVISOR', forbund.id));
    expect(revisor.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await importing(soundFile(), {}, '')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('the same key with another file is an error', async () => {
    const idempotencyKey = randomUUID();
    await importing(soundFile(), { idempotencyKey });
    const other = await importing(soundFile({ '#GEN': '#GEN 20220111' }), { idempotencyKey });
    expect(other.errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('a booked file over GraphQL', () => {
  const REVERSE = `mutation ($input: ReverseImportInput!) { reverseImport(input: $input) { __typename
    ... on ImportReversed { run { isReversal reverses reason year entries } } ... on Problem { code message } } }`;
  const reverse = (importRunId: unknown, token = ekonom, forbundId = forbund.id) =>
    api.graphql<{ reverseImport: Record<string, unknown> }>(
      REVERSE,
      {
        input: {
          forbundId: toGlobalId('Forbund', forbundId),
          importRunId,
          reason: 'Fel fil',
          idempotencyKey: randomUUID(),
        },
      },
      token,
    );

  it('is taken back by one who may, once', async () => {
    const booked = await importing(soundFile());
    const { runId } = booked.data.importSie;
    expect((await reverse(runId)).data.reverseImport).toEqual({
      __typename: 'ImportReversed',
      run: { isReversal: true, reverses: runId, reason: 'Fel fil', year: 2021, entries: 3 },
    });
    expect((await reverse(runId)).data.reverseImport).toMatchObject({
      __typename: 'RuleProblem',
      code: 'IMPORT_NOT_REVERSIBLE',
    });
  });

  it('is left alone by one who may not, and by a neighbour', async () => {
    const { runId } = (await importing(soundFile())).data.importSie;
    const reader = await tokenOf(api, 'MEDLEM', forbund.id);
    expect((await reverse(runId, reader)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const other = await newForbund(api.app.get(Database));
    const neighbour = await tokenOf(api, 'EKONOM', other.id);
    expect((await reverse(runId, neighbour, other.id)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});
