import { randomUUID } from 'node:crypto';
import type { Role } from '@samla/domain/access/roles.js';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import pg from 'pg';
import { soundFile } from '../domain/sie/sie-file.js';
import { sendSie, tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

const MONEY = '{ decided { exact } outcome { exact } remaining { exact } }';
const CARD = `code name state kind isEsf version total ${MONEY} years { year own ${MONEY} cumulative ${MONEY} }
  outcomeSource costKind { kind fundable } grants { amount { exact } decision { title paragraph } costKind { kind } }
  goals { id label target fulfilment values { onDay value } } reports { id title state receivedOn }
  counts { from to measure span counts { kind label women men all } } findings { code year message }
  history { version reason recordedBy }`;
const READ = `query ($slug: String!, $code: String!) { forbund(slug: $slug) { insats(code: $code) { ${CARD} } } }`;
const LIST = `query ($slug: String!, $state: InsatsState, $first: Int!, $after: String) { forbund(slug: $slug) {
  insatser(first: $first, after: $after, state: $state) { edges { node { code state } } pageInfo { hasNextPage endCursor } }
  insatsCountTotals(year: 2021) { measure span kind all } } }`;

let api: TestApi;
let forbund: TestForbund;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  tokens.clear();
});

async function token(role: Role): Promise<string> {
  const known = tokens.get(role) ?? (await tokenOf(api, role, forbund.id));
  tokens.set(role, known);
  return known;
}

/** What a mutation answers, or the code of the error. */
async function call(
  name: string,
  input: Record<string, unknown>,
  role: Role = 'FORBUNDSCHEF',
): Promise<unknown> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename
    ... on InsatsSaved { insats { ${CARD} } } ... on Problem { code message } } }`;
  const given = { forbundId: toGlobalId('Forbund', forbund.id), idempotencyKey: randomUUID(), ...input };
  const { data, errors } = await api.graphql<{ answer: unknown }>(
    document,
    { input: given },
    await token(role),
  );
  return errors ? errors[0]!.extensions['code'] : data.answer;
}

async function card(code: string, role: Role = 'FORBUNDSCHEF'): Promise<Record<string, unknown>> {
  const variables = { slug: forbund.slug, code };
  const { data } = await api.graphql<{ forbund: { insats: Record<string, unknown> } }>(
    READ,
    variables,
    await token(role),
  );
  return data.forbund.insats;
}

async function decision(title = 'Medel till Vägen åter'): Promise<string> {
  const document = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) {
    ... on DecisionRecorded { decision { id } } } }`;
  const input = {
    forbundId: toGlobalId('Forbund', forbund.id),
    ...{ body: 'BOARD', decidedOn: '2020-11-25', paragraph: '47', title, idempotencyKey: randomUUID() },
  };
  const { data } = await api.graphql<{ recordDecision: { decision: { id: string } } }>(
    document,
    { input },
    await token('FORBUNDSCHEF'),
  );
  return data.recordDecision.decision.id;
}

const vagen = {
  code: '10',
  name: 'Vägen åter',
  kind: 'INDIVIDUAL',
  performer: 'Kommunen',
  agreementFrom: '2021-01-01',
  agreementTo: '2022-12-31',
  agreementDocument: 'Dnr 12/2020',
};
const year2021 = { code: '10', from: '2021-01-01', to: '2021-12-31' };

describe('an insats over GraphQL', () => {
  it('shows what is decided, used and remains, year by year, from decisions and books', async () => {
    // A bank row that carries the insats is no cost of it.
    const books = soundFile({ '#TRANS 1930': '#TRANS 1930 {20 "10"} -200.00' });
    await sendSie(api, await token('EKONOM'), forbund.id, books);
    await call('addInsats', vagen);
    const decisionId = await decision();
    const grant = { ...year2021, to: '2022-12-31', decisionId, amount: '400.00' };
    await call('grantInsatsMoney', grant);
    await call('grantInsatsMoney', { ...grant, from: '2022-01-01', amount: '-50.00', note: 'Återtaget' });
    const read = await card('10');
    expect(read).toMatchObject({
      outcomeSource: 'BOOKS',
      total: { decided: { exact: '350.00' }, outcome: { exact: '150.00' }, remaining: { exact: '200.00' } },
      years: [
        {
          year: 2021,
          own: { decided: { exact: '200.00' }, outcome: { exact: '150.00' }, remaining: { exact: '50.00' } },
        },
        {
          year: 2022,
          own: { decided: { exact: '150.00' }, outcome: { exact: '0.00' }, remaining: { exact: '150.00' } },
          cumulative: {
            decided: { exact: '350.00' },
            outcome: { exact: '150.00' },
            remaining: { exact: '200.00' },
          },
        },
      ],
      grants: [
        { amount: { exact: '400.00' }, decision: { title: 'Medel till Vägen åter', paragraph: '47' } },
        { amount: { exact: '-50.00' } },
      ],
      findings: [],
    });
  });

  it('is overspent with the amount, never silently below zero', async () => {
    await sendSie(api, await token('EKONOM'), forbund.id, soundFile());
    await call('addInsats', vagen);
    await call('grantInsatsMoney', { ...year2021, decisionId: await decision(), amount: '149.99' });
    const { total, findings } = await card('10');
    expect(total).toMatchObject({ remaining: { exact: '-0.01' } });
    expect(findings).toMatchObject([
      { code: 'OVERSPENT', year: null },
      { code: 'OVERSPENT', year: 2021 },
    ]);
  });

  it('keeps money for a kind that 7 § does not allow, and says so', async () => {
    await call('addInsats', { ...vagen, objectCode: '' });
    const decisionId = await decision();
    const grant = { ...year2021, decisionId, amount: '1000' };
    await call('grantInsatsMoney', { ...grant, costKind: 'PARTICIPANT_PAY' });
    await call('grantInsatsMoney', { ...grant, costKind: 'TRAVEL' });
    const { total, findings, grants } = await card('10');
    expect(grants).toHaveLength(2);
    expect(total).toMatchObject({ decided: { exact: '2000.00' } });
    expect(findings).toMatchObject([
      { code: 'NOT_FUNDABLE', message: expect.stringContaining('Deltagarlöner måste bedömas') as string },
      {
        code: 'NOT_FUNDABLE',
        message: expect.stringContaining('Deltagares resor får inte finansieras') as string,
      },
    ]);
  });

  it('is registered once for each inriktning, and two on one object are told of', async () => {
    expect(await call('addInsats', vagen)).toMatchObject({
      __typename: 'InsatsSaved',
      insats: { version: 1 },
    });
    expect(await call('addInsats', vagen)).toMatchObject({
      __typename: 'RuleProblem',
      code: 'INSATS_EXISTS',
    });
    await sendSie(api, await token('EKONOM'), forbund.id, soundFile());
    await call('addInsats', { ...vagen, code: '10-S', objectCode: '10', kind: 'STRUCTURAL' });
    expect((await card('10-S'))['findings']).toMatchObject([
      { code: 'NO_DECIDED_MONEY' },
      { code: 'SHARED_OBJECT' },
    ]);
  });

  it('is changed with a reason, and what stood before stays', async () => {
    await call('addInsats', vagen);
    const { kind: _, ...details } = vagen;
    const change = { ...details, name: 'Vägen vidare', endedOn: '2021-06-30', reason: 'Slut i förtid' };
    expect(await call('changeInsats', change)).toMatchObject({
      insats: {
        name: 'Vägen vidare',
        state: 'ENDED',
        history: [{ version: 2, reason: 'Slut i förtid' }, { version: 1 }],
      },
    });
    expect(await call('changeInsats', { ...change, kind: 'STRUCTURAL' })).toBe('BAD_USER_INPUT');
    expect(await call('changeInsats', { ...change, code: '11' })).toBe('NOT_FOUND');
    const organisation = toGlobalId('Organisation', randomUUID());
    expect(await call('changeInsats', { ...change, performerOrganisationId: organisation })).toMatchObject({
      code: 'PERFORMER_UNKNOWN',
    });
  });

  it('does the same once for one key', async () => {
    await call('addInsats', { ...vagen, idempotencyKey: 'en' });
    await call('addInsats', { ...vagen, idempotencyKey: 'en' });
    const goal = { ...year2021, label: 'Deltagare', unit: 'PERSONS', target: '110', idempotencyKey: 'ett' };
    await call('setInsatsGoal', goal);
    expect(await call('setInsatsGoal', goal)).toMatchObject({ insats: { goals: [{ target: '110.00' }] } });
    expect(await call('setInsatsGoal', { ...goal, target: '111' })).toBe('BAD_USER_INPUT');
  });
});

describe('goals, reports and counts over GraphQL', () => {
  beforeEach(async () => {
    await call('addInsats', vagen);
  });

  it('follow a goal over time', async () => {
    await call('setInsatsGoal', { ...year2021, label: 'Deltagare', unit: 'PERSONS', target: '110' });
    const [{ id: goalId }] = (await card('10'))['goals'] as [{ id: string }];
    await call('reportInsatsGoal', { goalId, onDay: '2021-06-30', value: '60' });
    expect(await call('reportInsatsGoal', { goalId, onDay: '2021-12-31', value: '97' })).toMatchObject({
      insats: { goals: [{ fulfilment: 'NOT_MET', values: [{ value: '60.00' }, { value: '97.00' }] }] },
    });
    await call('setInsatsGoal', { ...year2021, goalId, label: 'Deltagare', unit: 'PERSONS', target: '90' });
    expect((await card('10'))['goals']).toMatchObject([{ target: '90.00', fulfilment: 'MET' }]);
    expect(await call('reportInsatsGoal', { goalId, onDay: '2999-12-31', value: '1' })).toMatchObject({
      code: 'IN_FUTURE',
    });
    expect(await call('reportInsatsGoal', { goalId, onDay: '2021-12-31', value: '-1' })).toMatchObject({
      code: 'GOAL_NUMBER',
    });
  });

  it('are late until the report comes, once', async () => {
    const report = { ...year2021, title: 'Årsrapport 2021', dueOn: '2022-01-31' };
    expect(await call('requireInsatsReport', report)).toMatchObject({
      insats: { reports: [{ state: 'LATE' }], findings: [{ code: 'NOT_IN_BOOKS' }, { code: 'REPORT_LATE' }] },
    });
    const [{ id: reportId }] = (await card('10'))['reports'] as [{ id: string }];
    const receipt = { reportId, receivedOn: '2022-02-03', document: 'Dnr 3/2022' };
    expect(await call('receiveInsatsReport', receipt)).toMatchObject({
      insats: { reports: [{ state: 'RECEIVED_LATE' }] },
    });
    expect(await call('receiveInsatsReport', receipt)).toMatchObject({ code: 'REPORT_ALREADY_RECEIVED' });
  });

  it('are refused with the numbers where the stock does not add up, and nothing is written', async () => {
    const counts = [
      { kind: 'OPENING', women: 24, men: 17, all: 41 },
      { kind: 'NEW', women: 35, men: 21, all: 56 },
      { kind: 'ENDED', women: 38, men: 23, all: 61 },
      { kind: 'CLOSING', women: 21, men: 15, all: 36 },
    ];
    const set = { ...year2021, measure: 'UNIQUE_PERSONS', counts };
    const wrong = counts.map((count) => (count.kind === 'CLOSING' ? { ...count, all: 37 } : count));
    expect(await call('setInsatsCounts', { ...set, counts: wrong })).toEqual({
      __typename: 'RuleProblem',
      code: 'STOCK_IDENTITY',
      message: 'Ingående 41 + nya 56 − avslutade 61 = 36, men utgående är 37 (totalt).',
    });
    expect((await card('10'))['counts']).toEqual([]);
    await call('setInsatsCounts', set);
    await call('setInsatsCounts', {
      ...set,
      measure: 'PARTICIPATIONS',
      counts: [{ kind: 'ONGOING', all: 120 }],
    });
    const corrected = [{ kind: 'ONGOING', women: 59, men: 38, all: 97 }];
    await call('setInsatsCounts', { ...set, counts: corrected });
    expect((await card('10'))['counts']).toMatchObject([
      { measure: 'PARTICIPATIONS', counts: [{ all: 120 }] },
      { measure: 'UNIQUE_PERSONS', counts: [{ women: 59, men: 38, all: 97 }] },
    ]);
    const { data } = await api.graphql<{ forbund: { insatsCountTotals: unknown } }>(
      LIST,
      { slug: forbund.slug, first: 1 },
      await token('EKONOM'),
    );
    expect(data.forbund.insatsCountTotals).toEqual([
      { measure: 'PARTICIPATIONS', span: 'PERIOD', kind: 'ONGOING', all: 120 },
      { measure: 'UNIQUE_PERSONS', span: 'PERIOD', kind: 'ONGOING', all: 97 },
    ]);
  });

  const PNR = '19850312-1236';
  it.each([
    ['addInsats', { ...vagen, code: '11', name: `Stöd till ${PNR}` }],
    ['addInsats', { ...vagen, code: PNR.replaceAll(' ', '') }],
    ['addInsats', { ...vagen, objectCode: PNR.replaceAll(' ', '') }],
    ['changeInsats', { ...vagen, kind: undefined, reason: PNR }],
    ['setInsatsGoal', { ...year2021, label: `Mål ${PNR}`, unit: 'COUNT', target: '1' }],
    ['requireInsatsReport', { ...year2021, title: `Om ${PNR}`, dueOn: '2022-01-31' }],
    [
      'setInsatsCounts',
      {
        ...year2021,
        measure: 'UNIQUE_PERSONS',
        counts: [{ kind: 'OTHER', label: `Barn till ${PNR}`, all: 1 }],
      },
    ],
  ])('never keep a personnummer (%s)', async (mutation, input) => {
    expect(await call(mutation, input)).toMatchObject({ __typename: 'RuleProblem', code: 'PERSONAL_DATA' });
  });
});

describe('the number of SQL statements', () => {
  it('is the same for one insats and for many', async () => {
    await sendSie(api, await token('EKONOM'), forbund.id, soundFile());
    const decisionId = await decision();
    const lay = async (code: string): Promise<void> => {
      await call('addInsats', { ...vagen, code, objectCode: '10' });
      await call('grantInsatsMoney', { ...year2021, code, decisionId, amount: '1000' });
      await call('setInsatsGoal', { ...year2021, code, label: 'Deltagare', unit: 'PERSONS', target: '1' });
      await call('requireInsatsReport', { ...year2021, code, title: 'Årsrapport', dueOn: '2022-01-31' });
      const counts = [{ kind: 'ONGOING', all: 1 }];
      await call('setInsatsCounts', { ...year2021, code, measure: 'UNIQUE_PERSONS', counts });
    };
    const ALL = `query ($slug: String!) { forbund(slug: $slug) { insatser(first: 20) { edges { node { ${CARD} } } } } }`;
    const counted = async (): Promise<{ statements: number; insatser: number }> => {
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      const { data } = await api.graphql<{ forbund: { insatser: { edges: unknown[] } } }>(
        ALL,
        { slug: forbund.slug },
        await token('STYRELSE'),
      );
      const statements = sent.mock.calls.length;
      sent.mockRestore();
      return { statements, insatser: data.forbund.insatser.edges.length };
    };
    await lay('A');
    await counted();
    const { statements } = await counted();
    for (const code of ['B', 'C', 'D', 'E']) await lay(code);
    expect(await counted()).toEqual({ statements, insatser: 5 });
  });
});

describe('who may what', () => {
  it('lets a member and the board read, the ekonom write, and the chef alone bind money to a decision', async () => {
    expect(await call('addInsats', vagen, 'EKONOM')).toMatchObject({ __typename: 'InsatsSaved' });
    const grant = { ...year2021, decisionId: await decision(), amount: '1' };
    expect(await call('grantInsatsMoney', grant, 'EKONOM')).toBe('FORBIDDEN');
    expect(await call('grantInsatsMoney', grant)).toMatchObject({ __typename: 'InsatsSaved' });
    expect(await call('addInsats', { ...vagen, code: '12' }, 'STYRELSE')).toBe('FORBIDDEN');
    expect(await card('10', 'MEDLEM')).toMatchObject({ code: '10' });
  });

  it('refuses a decision of another förbund as one that is not there', async () => {
    await call('addInsats', vagen);
    const foreign = await decision();
    forbund = await newForbund(api.app.get(Database));
    tokens.clear();
    await call('addInsats', vagen);
    expect(await call('grantInsatsMoney', { ...year2021, decisionId: foreign, amount: '1' })).toBe(
      'NOT_FOUND',
    );
  });

  it('pages by code and by state', async () => {
    for (const code of ['10', '20', '30'])
      await call('addInsats', { ...vagen, code, agreementTo: code === '20' ? null : '2022-12-31' });
    const read = async (variables: Record<string, unknown>) => {
      const { data } = await api.graphql<{
        forbund: {
          insatser: { edges: { node: unknown }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      }>(LIST, { slug: forbund.slug, first: 2, ...variables }, await token('STYRELSE'));
      return data.forbund.insatser;
    };
    const first = await read({});
    expect(first.edges.map(({ node }) => node)).toMatchObject([{ code: '10' }, { code: '20' }]);
    const second = await read({ after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node)).toMatchObject([{ code: '30', state: 'ENDED' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await read({ state: 'ONGOING' })).edges.map(({ node }) => node)).toEqual([
      { code: '20', state: 'ONGOING' },
    ]);
  });
});
