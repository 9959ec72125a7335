import { randomUUID } from 'node:crypto';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import type { Role } from '@samla/domain/access/roles.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { PASSWORD } from '../access/access-context.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

const HAND_IN = `mutation ($input: HandInInput!) { handIn(input: $input) { __typename
  ... on HandedInSubmission { submission { id version state handedInBy rowCount } }
  ... on UnmappedAccountsProblem { accounts } ... on Problem { code message } } }`;
const APPROVE = `mutation ($input: ApproveSubmissionInput!) { approveSubmission(input: $input) { __typename
  ... on SubmissionApproved { submission { id state approvedBy } } ... on Problem { code message } } }`;
const STATEMENTS = `query ($slug: String!, $year: Int!) { forbund(slug: $slug) { statements(year: $year) {
  year toPeriod label isConstructed sources { kind year name }
  incomeStatement { line label note isSum amount { exact presented unit } comparison { exact } comparisonSource
    accounts { number name counterparty insats amount { exact } } }
  balanceSheet { line amount { exact } }
  notes { key number title rows { key label group counterparty amount { presented } isSum isConstructed } }
  operatingStatement { rows { key label isSum amount { presented unit } budget { presented } } } } } }`;
const SUBMISSIONS = `query ($slug: String!) { forbund(slug: $slug) { submissions(year: 2021) { id version state sha256 } } }`;
const MONITOR = `query ($slug: String!) { county(slug: $slug) { years submissions(year: 2021) { status toPeriod forbund { slug } submissions { version } } } }`;

let api: TestApi;
let forbund: TestForbund;
let ekonom: string;
let chef: string;

async function tokenOf(role: Role): Promise<string> {
  const id = randomUUID();
  const registration = api.app.get(AccessRegistration);
  const isCounty = role === 'LANSPRESIDIUM';
  await registration.registerUser({
    id,
    username: `prov-${id}`,
    displayName: `Prov ${role}`,
    isDemo: false,
    password: PASSWORD,
  });
  await registration.registerMandate({
    id: randomUUID(),
    userId: id,
    role,
    forbundId: isCounty ? null : forbund.id,
    countyId: isCounty ? forbund.countyId : null,
    validFrom: '2020-01-01',
    validTo: null,
  });
  return api.signIn(`prov-${id}`, PASSWORD);
}

async function book(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const asked = {
    fileName: 'prov.se',
    bytes: cp437(soundFile(changes)),
    dryRun: false,
    sample: false,
    idempotencyKey: randomUUID(),
  };
  await api.app.get(ImportService, { strict: false }).importSie(forbund.context, asked);
}

const handIn = async (token: string, changes: Record<string, unknown> = {}) => {
  const input = {
    forbundId: toGlobalId('Forbund', forbund.id),
    year: 2021,
    idempotencyKey: randomUUID(),
    ...changes,
  };
  return api.graphql<{
    handIn: { __typename: string; submission?: { id: string } } & Record<string, unknown>;
  }>(HAND_IN, { input }, token);
};
const approve = async (token: string, submissionId: string) => {
  const input = { forbundId: toGlobalId('Forbund', forbund.id), submissionId, idempotencyKey: randomUUID() };
  return api.graphql<{ approveSubmission: Record<string, unknown> }>(APPROVE, { input }, token);
};

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  [ekonom, chef] = [await tokenOf('EKONOM'), await tokenOf('FORBUNDSCHEF')];
});

describe('statements over GraphQL', () => {
  it('show lines with their accounts, notes and driftredovisning', async () => {
    await book();
    const { data, errors } = await api.graphql<{ forbund: { statements: Record<string, unknown> } }>(
      STATEMENTS,
      { slug: forbund.slug, year: 2021 },
      await tokenOf('MEDLEM'),
    );
    expect(errors).toBeUndefined();
    expect(data.forbund.statements).toMatchObject({
      year: 2021,
      toPeriod: 12,
      label: 'Räkenskapsåret 2021',
      isConstructed: false,
      sources: [{ kind: 'BOOKS', year: 2021, name: 'Bokföringen 2021, kontomappning kommun-bas-2021.1' }],
    });
    const { incomeStatement, notes, operatingStatement } = data.forbund.statements as Record<
      string,
      { line: string; key: string; rows: unknown[] }[]
    >;
    expect(incomeStatement!.find(({ line }) => line === 'COSTS')).toEqual({
      line: 'COSTS',
      label: 'Verksamhetens kostnader',
      note: 3,
      isSum: false,
      amount: { exact: '-150.00', presented: '-150', unit: 'KR' },
      comparison: null,
      comparisonSource: null,
      accounts: [
        {
          number: '4611',
          name: 'Köp av huvudverksamhet',
          counterparty: null,
          insats: 'Vägen åter',
          amount: { exact: '-200.00' },
        },
        {
          number: '4611',
          name: 'Köp av huvudverksamhet',
          counterparty: 'Norra',
          insats: 'Vägen åter',
          amount: { exact: '50.00' },
        },
      ],
    });
    expect(notes!.map(({ key }) => key)).toEqual([
      'INCOME_PER_PARTY',
      'COSTS_PER_INSATS',
      'RECEIVABLES',
      'SHORT_TERM_DEBT',
    ]);
    expect(notes![2]!.rows).toEqual([
      {
        key: '1511:NV:',
        label: 'Kundfordringar',
        group: null,
        counterparty: 'Norra',
        amount: { presented: '50' },
        isSum: false,
        isConstructed: false,
      },
      {
        key: 'sum',
        label: 'Summa fordringar',
        group: null,
        counterparty: null,
        amount: { presented: '50' },
        isSum: true,
        isConstructed: false,
      },
    ]);
    expect((operatingStatement as unknown as { rows: unknown[] }).rows).toContainEqual({
      key: 'insats-10',
      label: 'Vägen åter',
      isSum: false,
      amount: { presented: '0', unit: 'TKR' },
      budget: null,
    });
  });

  it('of a year without figures are bad input, of another förbund not found', async () => {
    const unknown = await api.graphql(STATEMENTS, { slug: forbund.slug, year: 2019 }, ekonom);
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'NO_FIGURES' });
    const foreign = await newForbund(api.app.get(Database));
    const hidden = await api.graphql(STATEMENTS, { slug: foreign.slug, year: 2021 }, ekonom);
    expect(hidden.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(
      (await api.graphql(STATEMENTS, { slug: forbund.slug, year: 2021 })).errors?.[0]?.extensions['code'],
    ).toBe('UNAUTHENTICATED');
    const archive = await api.graphql(
      STATEMENTS,
      { slug: forbund.slug, year: 2021 },
      await tokenOf('ARKIVMYNDIGHET'),
    );
    expect(archive.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('submissions over GraphQL', () => {
  it('are handed in by one and approved by another', async () => {
    await book();
    const handed = await handIn(ekonom);
    expect(handed.data.handIn).toMatchObject({
      __typename: 'HandedInSubmission',
      submission: { version: 1, state: 'HANDED_IN', handedInBy: 'Prov EKONOM', rowCount: 5 },
    });
    const { id } = handed.data.handIn.submission!;
    expect((await approve(ekonom, id)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await approve(chef, id)).data.approveSubmission).toMatchObject({
      __typename: 'SubmissionApproved',
      submission: { id, state: 'APPROVED', approvedBy: 'Prov FORBUNDSCHEF' },
    });
    const { data } = await api.graphql<{ forbund: { submissions: unknown[] } }>(
      SUBMISSIONS,
      { slug: forbund.slug },
      chef,
    );
    expect(data.forbund.submissions).toEqual([
      { id, version: 1, state: 'APPROVED', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
  });

  it('answer what the user can put right as problems', async () => {
    expect((await handIn(ekonom)).data.handIn).toMatchObject({
      __typename: 'RuleProblem',
      code: 'NO_FIGURES',
    });
    await book({
      '#KONTO 1511': '#KONTO 1411 "Förråd"',
      '#UB 0 1511': '#UB 0 1411 50.00',
      '#TRANS 1511': '#TRANS 1411 {21 "NV"} 50.00',
    });
    expect((await handIn(ekonom)).data.handIn).toMatchObject({
      __typename: 'UnmappedAccountsProblem',
      code: 'UNMAPPED_ACCOUNTS',
      accounts: ['1411'],
    });
  });

  it('are not approved by the person who handed in', async () => {
    await book();
    const { id } = (await handIn(chef)).data.handIn.submission!;
    expect((await approve(chef, id)).data.approveSubmission).toMatchObject({
      __typename: 'RuleProblem',
      code: 'SAME_PERSON',
    });
  });

  it('are the business of those who may, and unknown to others', async () => {
    await book();
    expect((await handIn(await tokenOf('STYRELSE'))).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const foreign = await newForbund(api.app.get(Database));
    const elsewhere = await handIn(ekonom, { forbundId: toGlobalId('Forbund', foreign.id) });
    expect(elsewhere.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const member = await api.graphql(SUBMISSIONS, { slug: forbund.slug }, await tokenOf('MEDLEM'));
    expect(member.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(
      (await approve(chef, toGlobalId('Submission', randomUUID()))).errors?.[0]?.extensions['code'],
    ).toBe('NOT_FOUND');
  });

  it('are watched by the county, and not by one förbund over the others', async () => {
    await book();
    await handIn(ekonom);
    const other = await newForbund(api.app.get(Database), forbund.countyId);
    const slug = `lan-${forbund.countyId}`;
    const { data } = await api.graphql<{
      county: { years: number[]; submissions: { forbund: { slug: string } }[] };
    }>(MONITOR, { slug }, await tokenOf('LANSPRESIDIUM'));
    expect(data.county.years).toEqual([2021]);
    const seen = data.county.submissions;
    expect(seen).toHaveLength(2);
    expect(seen.find((each) => each.forbund.slug === forbund.slug)).toMatchObject({
      status: 'HANDED_IN',
      toPeriod: 12,
      submissions: [{ version: 1 }],
    });
    expect(seen.find((each) => each.forbund.slug === other.slug)).toMatchObject({
      status: 'MISSING',
      submissions: [],
    });
    expect((await api.graphql(MONITOR, { slug }, ekonom)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
