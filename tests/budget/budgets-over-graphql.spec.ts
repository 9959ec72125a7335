import { randomUUID } from 'node:crypto';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

const VERSION = `id phase isDraft isInForce lines { lineNo label amount { exact } takenAlong proposedBy } groups { key amount { exact } }
  result { presented unit } printedTotals { key printed { exact } computed { exact } difference { exact } }
  decision { decidedOn bodyName } findings { code severity paragraph lineNos difference { exact } isDivisibleByNine }`;
const RESULT = `{ __typename ... on BudgetWritten { budget { ${VERSION} } } ... on Problem { code message } }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${RESULT} }`;
const BUDGETS = `query ($slug: String!, $year: Int!, $toPeriod: Int!) { forbund(slug: $slug) { budgetYears budgets(year: $year) { ${VERSION}
  outcome(toPeriod: $toPeriod) { hasBooks lines { line { label } outcome { exact } budget { exact } budgetToPeriod { exact } deviation { exact } shareUsed }
    totals { key outcome { exact } } withoutLine { account amount { exact } } } } } }`;
const DIFFERENCE = `query ($slug: String!, $from: ID!, $to: ID!) { forbund(slug: $slug) { budgetDifference(from: $from, to: $to) {
  added { label } removed { label } changed { before { label } change { exact } } sums { key change { exact } } } } }`;

interface Written {
  readonly __typename: string;
  readonly code?: string;
  readonly budget: { readonly id: string } & Record<string, unknown>;
}

let api: TestApi;
let forbund: TestForbund;
let ekonom: string;
let chef: string;

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  [ekonom, chef] = [await tokenOf(api, 'EKONOM', forbund.id), await tokenOf(api, 'FORBUNDSCHEF', forbund.id)];
});

async function write(
  name: string,
  type: string,
  input: Record<string, unknown>,
  token = ekonom,
): Promise<Written> {
  const forbundId = toGlobalId('Forbund', forbund.id);
  const answer = await api.graphql(
    mutation(name, type),
    { input: { forbundId, idempotencyKey: randomUUID(), ...input } },
    token,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data[name] as Written;
}
const LINES = [
  {
    kind: 'INCOME',
    groupKey: 'intakter',
    groupLabel: 'Intäkter',
    label: 'Bidrag',
    account: '35',
    amount: '500',
  },
  {
    kind: 'COST',
    groupKey: 'insatser',
    groupLabel: 'Insatser',
    label: 'Vägen åter',
    insats: '10',
    amount: '600.50',
  },
];
const create = (changes: Record<string, unknown> = {}, token = ekonom) =>
  write(
    'createBudget',
    'CreateBudgetInput',
    { year: 2021, name: 'Budget 2021', lines: LINES, ...changes },
    token,
  );

async function decision(decidedOn: string): Promise<string> {
  const { data } = await api.graphql<{ recordDecision: { decision: { id: string } } }>(
    `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { ... on DecisionRecorded { decision { id } } } }`,
    {
      input: {
        forbundId: toGlobalId('Forbund', forbund.id),
        body: 'BOARD',
        decidedOn,
        title: 'Budget',
        idempotencyKey: randomUUID(),
      },
    },
    chef,
  );
  return data.recordDecision.decision.id;
}

describe('a budget over GraphQL', () => {
  it('is followed from draft to outcome', async () => {
    await api.app.get(ImportService, { strict: false }).importSie(forbund.context, {
      fileName: 'prov.se',
      bytes: cp437(soundFile()),
      dryRun: false,
      sample: false,
      idempotencyKey: randomUUID(),
    });
    const printedTotals = [{ key: 'RESULT', label: 'RESULTAT', amount: '-10.50' }];
    const { budget } = await create({ printedTotals });
    expect(budget).toMatchObject({
      phase: 'PROPOSED',
      isDraft: true,
      isInForce: false,
      groups: [
        { key: 'intakter', amount: { exact: '500.00' } },
        { key: 'insatser', amount: { exact: '600.50' } },
      ],
      result: { presented: '-101', unit: 'KR' },
      printedTotals: [
        { printed: { exact: '-10.50' }, computed: { exact: '-100.50' }, difference: { exact: '90.00' } },
      ],
      findings: [
        { code: 'SUM_DIFFERS', isDivisibleByNine: true },
        { code: 'UNKNOWN_ACCOUNT', lineNos: [1], severity: 'WARNING' },
        { code: 'INCOME_BELOW_COSTS', difference: { exact: '100.50' }, severity: 'INFO' },
      ],
    });
    const decisionId = await decision('2020-12-09');
    const decided = await write(
      'decideBudget',
      'DecideBudgetInput',
      { versionId: budget.id, decisionId },
      chef,
    );
    expect(decided.budget).toMatchObject({
      phase: 'DECIDED',
      isInForce: true,
      decision: { decidedOn: '2020-12-09', bodyName: 'Styrelsen' },
    });
    expect((decided.budget['findings'] as { code: string }[]).map(({ code }) => code)).toContain(
      'BUDGET_LATE',
    );
    const proposal = { versionId: budget.id, lineNos: [2], proposedBy: 'Länspresidiet' };
    const marked = await write('proposeToLansforbund', 'ProposeToLansforbundInput', proposal);
    expect(marked.budget['lines']).toMatchObject([
      { takenAlong: false },
      { takenAlong: true, proposedBy: 'Länspresidiet' },
    ]);

    const { data, errors } = await api.graphql<{
      forbund: { budgetYears: number[]; budgets: Record<string, unknown>[] };
    }>(BUDGETS, { slug: forbund.slug, year: 2021, toPeriod: 3 }, await tokenOf(api, 'REVISOR', forbund.id));
    expect(errors).toBeUndefined();
    expect(data.forbund.budgetYears).toEqual([2021]);
    expect(data.forbund.budgets[0]!['outcome']).toEqual({
      hasBooks: true,
      lines: [
        {
          line: { label: 'Bidrag' },
          outcome: { exact: '0.00' },
          budget: { exact: '500.00' },
          budgetToPeriod: { exact: '125.01' },
          deviation: { exact: '-125.01' },
          shareUsed: '0',
        },
        {
          line: { label: 'Vägen åter' },
          outcome: { exact: '150.00' },
          budget: { exact: '600.50' },
          budgetToPeriod: { exact: '150.14' },
          deviation: { exact: '0.14' },
          shareUsed: '24',
        },
      ],
      totals: [
        { key: 'intakter', outcome: { exact: '0.00' } },
        { key: 'insatser', outcome: { exact: '150.00' } },
        { key: 'INCOME', outcome: { exact: '0.00' } },
        { key: 'COSTS', outcome: { exact: '150.00' } },
        { key: 'RESULT', outcome: { exact: '-150.00' } },
      ],
      withoutLine: [],
    });
  });

  it('is copied, changed and held beside the first', async () => {
    const first = (await create()).budget.id;
    const copied = await write('copyBudget', 'CopyBudgetInput', {
      versionId: first,
      year: 2022,
      name: 'Budget 2022',
      percent: '2',
    });
    const lines = [
      { ...LINES[0]!, amount: '510' },
      { ...LINES[1]!, label: 'Ny insats', insats: '20', amount: '5' },
    ];
    await write('setBudgetLines', 'SetBudgetLinesInput', { versionId: copied.budget.id, lines });
    const { data, errors } = await api.graphql<{ forbund: { budgetDifference: unknown } }>(
      DIFFERENCE,
      { slug: forbund.slug, from: first, to: copied.budget.id },
      ekonom,
    );
    expect(errors).toBeUndefined();
    expect(data.forbund.budgetDifference).toEqual({
      added: [{ label: 'Ny insats' }],
      removed: [{ label: 'Vägen åter' }],
      changed: [{ before: { label: 'Bidrag' }, change: { exact: '10.00' } }],
      sums: [
        { key: 'intakter', change: { exact: '10.00' } },
        { key: 'insatser', change: { exact: '-595.50' } },
        { key: 'INCOME', change: { exact: '10.00' } },
        { key: 'COSTS', change: { exact: '-595.50' } },
        { key: 'RESULT', change: { exact: '605.50' } },
      ],
    });
  });

  it('answers what the user can put right as problems', async () => {
    const code = async (name: string, type: string, input: Record<string, unknown>, token = ekonom) =>
      (await write(name, type, input, token)).code;
    const draft = { year: 2021, name: 'Budget', lines: LINES };
    const bad = [{ ...LINES[0]!, account: 'x' }];
    expect(await code('createBudget', 'CreateBudgetInput', { ...draft, phase: 'FORECAST' })).toBe(
      'BUDGET_PHASE',
    );
    expect(await code('createBudget', 'CreateBudgetInput', { ...draft, lines: bad })).toBe(
      'BUDGET_LINE_INVALID',
    );
    expect(await code('createBudget', 'CreateBudgetInput', { ...draft, name: '121212-1212' })).toBe(
      'PERSONAL_DATA',
    );
    const finer = [{ ...LINES[0]!, amount: '0.001' }];
    expect(await code('createBudget', 'CreateBudgetInput', { ...draft, lines: finer })).toBe(
      'INVALID_AMOUNT',
    );
    const { id: versionId } = (await create({ lines: [] })).budget;
    const decisionId = await decision('2020-11-01');
    expect(await code('decideBudget', 'DecideBudgetInput', { versionId, decisionId }, chef)).toBe(
      'BUDGET_EMPTY',
    );
    expect(await code('copyBudget', 'CopyBudgetInput', { versionId, name: 'K', percent: '-101' })).toBe(
      'BUDGET_PERCENT',
    );
    await write('setBudgetLines', 'SetBudgetLinesInput', { versionId, lines: LINES });
    await write('decideBudget', 'DecideBudgetInput', { versionId, decisionId }, chef);
    expect(await code('setBudgetLines', 'SetBudgetLinesInput', { versionId, lines: [] })).toBe(
      'BUDGET_IMMUTABLE',
    );
  });

  it('is decided with a new decision in one step, and a refusal leaves no decision behind', async () => {
    const { id: versionId } = (await create({ lines: [] })).budget;
    const fresh = { body: 'BOARD', decidedOn: '2020-11-20', paragraph: '§ 7', title: 'Budget 2021' };
    const decide = (decision: object) =>
      write('decideBudget', 'DecideBudgetInput', { versionId, decision }, chef);
    const recorded = async () =>
      (
        await api.graphql<{ forbund: { decisions: { edges: unknown[] } } }>(
          'query ($slug: String!) { forbund(slug: $slug) { decisions(first: 9) { edges { node { title } } } } }',
          { slug: forbund.slug },
          chef,
        )
      ).data.forbund.decisions.edges;
    expect(await decide(fresh)).toMatchObject({ code: 'BUDGET_EMPTY' });
    await write('setBudgetLines', 'SetBudgetLinesInput', { versionId, lines: LINES });
    expect(await decide({ ...fresh, decidedOn: '2999-01-01' })).toMatchObject({ code: 'DECISION_IN_FUTURE' });
    expect(await decide({ ...fresh, title: '121212-1212' })).toMatchObject({ code: 'PERSONAL_DATA' });
    expect(await recorded()).toEqual([]);
    expect(await decide(fresh)).toMatchObject({
      budget: { phase: 'DECIDED', decision: { decidedOn: '2020-11-20' } },
    });
    expect(await recorded()).toEqual([{ node: { title: 'Budget 2021' } }]);
    const { errors } = await api.graphql(
      mutation('decideBudget', 'DecideBudgetInput'),
      { input: { forbundId: toGlobalId('Forbund', forbund.id), versionId, idempotencyKey: randomUUID() } },
      chef,
    );
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is read by those who may see the plan, worked on by ekonom and decided by chef', async () => {
    const { id } = (await create()).budget;
    const input = { forbundId: toGlobalId('Forbund', forbund.id), idempotencyKey: 'x' };
    const refused = async (text: string, variables: Record<string, unknown>, token?: string) =>
      (await api.graphql(text, variables, token)).errors?.[0]?.extensions['code'];
    const decide = { ...input, versionId: id, decisionId: await decision('2020-11-01') };
    expect(await refused(mutation('decideBudget', 'DecideBudgetInput'), { input: decide }, ekonom)).toBe(
      'FORBIDDEN',
    );
    const revisor = await tokenOf(api, 'REVISOR', forbund.id);
    const draft = { ...input, year: 2021, name: 'B' };
    expect(await refused(mutation('createBudget', 'CreateBudgetInput'), { input: draft }, revisor)).toBe(
      'FORBIDDEN',
    );
    expect(await refused(BUDGETS, { slug: forbund.slug, year: 2021, toPeriod: 12 })).toBe('UNAUTHENTICATED');
    expect(await refused(BUDGETS, { slug: forbund.slug, year: 1, toPeriod: 12 }, revisor)).toBe(
      'BAD_USER_INPUT',
    );
    expect(await refused(BUDGETS, { slug: forbund.slug, year: 2021, toPeriod: 13 }, revisor)).toBe(
      'BAD_USER_INPUT',
    );
    const foreign = await newForbund(api.app.get(Database));
    const stranger = await tokenOf(api, 'EKONOM', foreign.id);
    const mine = { ...input, forbundId: toGlobalId('Forbund', foreign.id), versionId: id, lines: [] };
    expect(await refused(mutation('setBudgetLines', 'SetBudgetLinesInput'), { input: mine }, stranger)).toBe(
      'NOT_FOUND',
    );
  });
});

describe('the lines of a draft over GraphQL', () => {
  it('are replaced with their marks for the länsförbund in one go; one that is not marked has nobody who proposed it', async () => {
    const { budget } = await create();
    const marked = { ...LINES[1], takenAlong: true, proposedBy: 'Länspresidiet' };
    const set = await write('setBudgetLines', 'SetBudgetLinesInput', {
      versionId: budget.id,
      lines: [{ ...LINES[0], proposedBy: 'Styrelsen' }, marked],
    });
    expect(set.__typename).toBe('BudgetWritten');
    expect(set.budget['lines']).toMatchObject([
      { lineNo: 1, takenAlong: false, proposedBy: '' },
      { lineNo: 2, takenAlong: true, proposedBy: 'Länspresidiet' },
    ]);
  });

  it('are refused whole for a mark that nobody is told to propose', async () => {
    const { budget } = await create();
    const lines = [
      { ...LINES[0], label: 'Ändrad' },
      { ...LINES[1], takenAlong: true, proposedBy: ' ' },
    ];
    const refused = await write('setBudgetLines', 'SetBudgetLinesInput', { versionId: budget.id, lines });
    expect(refused).toMatchObject({ code: 'BUDGET_LINE_INVALID' });
    const { data } = await api.graphql<{ forbund: { budgets: { lines: { label: string }[] }[] } }>(
      BUDGETS,
      { slug: forbund.slug, year: 2021, toPeriod: 12 },
      ekonom,
    );
    expect(data.forbund.budgets[0]!.lines[0]!.label).toBe('Bidrag');
  });
});

describe('a budget file over GraphQL', () => {
  const INPUT = { year: 2023, name: 'Ur fil' };
  const PLAN = `mutation ($input: PlanBudgetImportInput!) { planBudgetImport(input: $input) { __typename ... on BudgetImportPlanned {
    format lines { label } result { exact } faults { row column rule message advice } notices known { id } before { id } difference { added { label } } }
    ... on Problem { code } } }`;
  const IMPORT = `mutation ($input: ImportBudgetInput!) { importBudget(input: $input) { __typename ... on BudgetImported { isKnown budget { id phase name } }
    ... on BudgetImportRefused { code faults { row column rule } } ... on Problem { code message } } }`;
  const send = async (text: string, token = ekonom): Promise<string> => {
    const { statusCode, body } = await api.app.inject({
      method: 'POST',
      url: `/forbund/${forbund.slug}/files?fileName=budget.csv`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(text),
    });
    expect(statusCode).toBe(201);
    return (JSON.parse(body) as { fileId: string }).fileId;
  };
  const ask = async (text: string, input: Record<string, unknown>, token = ekonom) => {
    const forbundId = toGlobalId('Forbund', forbund.id);
    const { data, errors } = await api.graphql(
      text,
      { input: { forbundId, idempotencyKey: randomUUID(), ...input } },
      token,
    );
    expect(errors).toBeUndefined();
    return data as Record<string, Record<string, unknown>>;
  };

  it('is tried, then read once', async () => {
    const fileId = await send('Konto;Post;Budget 2023\n35;Bidrag;1 000\n4611;Kurs;400\n');
    const { planBudgetImport } = await ask(PLAN, { fileId, year: 2023, unit: 'TKR' });
    expect(planBudgetImport).toEqual({
      __typename: 'BudgetImportPlanned',
      format: 'CSV',
      lines: [{ label: 'Bidrag' }, { label: 'Kurs' }],
      result: { exact: '600000.00' },
      faults: [],
      notices: [],
      known: null,
      before: null,
      difference: null,
    });
    const first = (await ask(IMPORT, { ...INPUT, fileId }))['importBudget']!;
    expect(first).toMatchObject({
      __typename: 'BudgetImported',
      isKnown: false,
      budget: { phase: 'PROPOSED', name: 'Ur fil' },
    });
    expect((await ask(IMPORT, { ...INPUT, fileId }))['importBudget']).toEqual({ ...first, isKnown: true });
  });

  it('is sent and read by a förbundschef too, who books no file', async () => {
    const fileId = await send('Konto;Post;Budget 2023\n35;Bidrag;1 000\n', chef);
    const { importBudget } = await ask(IMPORT, { ...INPUT, fileId }, chef);
    expect(importBudget).toMatchObject({ __typename: 'BudgetImported', isKnown: false });
    const input = { forbundId: toGlobalId('Forbund', forbund.id), fileId, idempotencyKey: randomUUID() };
    for (const booking of [
      'mutation ($input: PlanImportInput!) { planImport(input: $input) { id } }',
      'mutation ($input: RequestImportInput!) { requestImport(input: $input) { __typename } }',
    ]) {
      const { errors } = await api.graphql(booking, { input }, chef);
      expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });

  it('with faults is refused with every one of them', async () => {
    const fileId = await send('Konto;Post;Budget 2023\n35;Bidrag;tusen\nX;Kurs;400\n');
    expect((await ask(IMPORT, { ...INPUT, fileId }))['importBudget']).toMatchObject({
      __typename: 'BudgetImportRefused',
      code: 'BUDGET_IMPORT_REFUSED',
      faults: [
        { row: 2, column: 'Budget 2023', rule: 'AMOUNT_INVALID' },
        { row: 3, column: 'Konto', rule: 'ACCOUNT_INVALID' },
      ],
    });
  });
});
