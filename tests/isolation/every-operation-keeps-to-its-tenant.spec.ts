import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { type GeneratedOperation, generateOperations } from './generated-operations.js';
import { changedTables, foreignRows, showsSecrets } from './leaks.js';
import { secretOf } from './marked-rows.js';
import { type Answer, type Finding, inParallel, Matrix } from './matrix.js';
import {
  buildWorld,
  type Caller,
  callerClasses,
  newSession,
  REGISTRY_TABLES,
  type World,
  WORLD_CLOCK,
} from './world.js';

// Everything that can be selected is asked for at once, which is over the limit of cost; that limit has a test of its own.
jest.mock('@samla/platform/graphql/cost.js', () => ({
  ...jest.requireActual<object>('@samla/platform/graphql/cost.js'),
  staticCost: () => 1,
}));

describe('every operation × role × foreign id', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;
  let matrix: Matrix;
  let operations: readonly GeneratedOperation[];

  // Most calls end in an error, and nobody reads where from: the traces would take longer than the calls.
  const { stackTraceLimit } = Error;

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
    matrix = new Matrix(api.app, world);
    operations = generateOperations(api.app.get(GraphQLSchemaHost).schema).filter(
      ({ kind }) => kind !== 'subscription',
    );
    Error.stackTraceLimit = 0;
  }, 120_000);
  afterAll(async () => {
    Error.stackTraceLimit = stackTraceLimit;
    process.stdout.write(
      `isolation: ${matrix.calls} generated calls, ${operations.length} operations, ${world.callers.length} callers\n`,
    );
    await owner.end();
    await api.close();
    await database.drop();
  });

  /** Answers of each operation on one's own things, as everybody; for inputs that may be left out, also without. */
  async function ownAnswers(
    some: readonly GeneratedOperation[],
  ): Promise<{ operation: GeneratedOperation; caller: Caller; answer: Answer }[]> {
    const asked = some.flatMap((operation) =>
      [undefined, ...operation.slots.filter(({ optional }) => optional)].flatMap((without) =>
        world.callers.map((caller) => async () => {
          const token =
            operation.name === 'Mutation.signOut' && caller.role
              ? await newSession(owner, caller.role)
              : caller.token;
          const call = { operation, caller, kind: 'own', foreign: [], ...(without && { without }) } as const;
          return { operation, caller, answer: await matrix.send(call, token) };
        }),
      ),
    );
    return inParallel(asked);
  }

  const isAnswered = ({ answer }: { answer: Answer }): boolean => answer.codes.length === 0;
  /** Done, whatever the caller may then see of it: an operator who adds a förbund reads none of its figures. */
  const isDone = ({ answer }: { answer: Answer }): boolean =>
    isAnswered({ answer }) || answer.isRefusedInside;

  /** How each question was answered to that caller: with figures, without, or with which refusal. */
  const said = (
    answers: readonly { operation: GeneratedOperation; caller: Caller; answer: Answer }[],
    caller: Caller,
  ): string =>
    answers
      .filter((each) => each.caller === caller)
      .map(({ operation, answer }) =>
        [operation.name, answer.codes, answer.text.includes(secretOf('A1'))].join(),
      )
      .join('\n');

  it('shows each caller its own, so that nothing below is silent for another reason', async () => {
    const queries = operations.filter(({ kind }) => kind === 'query');
    const answers = await ownAnswers(queries);
    const answered = new Set(answers.filter(isAnswered).map(({ operation }) => operation.name));
    expect(queries.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([]);
    const figures = answers.filter(
      ({ answer }) => answer.text.includes('1111111') || answer.text.includes(secretOf('A1')),
    );
    expect([...new Set(figures.map(({ operation }) => operation.name))].sort()).toEqual(
      expect.arrayContaining([
        'Query.county.consolidation',
        'Query.county.reportRuns',
        'Query.county.submissions',
        'Query.forbund.accounts',
        'Query.forbund.counterparties',
        'Query.forbund.importFile',
        'Query.forbund.importFiles',
        'Query.forbund.importJob',
        'Query.forbund.importJobs',
        'Query.forbund.imports',
        'Query.forbund.journalEntries',
        'Query.forbund.journalEntry',
        'Query.forbund.statements',
        'Query.forbund.submissions',
        'Query.reportRun',
        'Query.county.duties',
        'Query.forbund.budgetDifference',
        'Query.forbund.budgets',
        'Query.forbund.calendarFeeds',
        'Query.forbund.contributions',
        'Query.forbund.decisions',
        'Query.forbund.duties',
        'Query.forbund.equity',
        'Query.forbund.forecast',
        'Query.forbund.insats',
        'Query.forbund.insatser',
        'Query.forbund.risks',
        'Query.forbund.savedForecasts',
      ]),
    );
    // One of each class is asked about foreign things below, for its members get the same answers.
    const toldApart = callerClasses(world.callers).flatMap(({ members: [first, ...others] }) =>
      others.filter((other) => said(answers, other) !== said(answers, first as Caller)),
    );
    expect(toldApart.map(({ name }) => name)).toEqual([]);
    const crossing = answers.filter(({ caller, answer }) =>
      showsSecrets(answer.text, caller.scope === 'COUNTY' ? ['B1'] : undefined),
    );
    expect(crossing.map(({ operation, caller }) => `${operation.name} as ${caller.name}`)).toEqual([]);
    expect(
      answers
        .filter(({ answer }) => answer.codes.includes('INTERNAL'))
        .map(({ operation, answer }) => `${operation.name}: ${answer.text.slice(0, 300)}`),
    ).toEqual([]);
  }, 180_000);

  it('shows nobody anything foreign, tells foreign and unknown apart nowhere, and writes nothing there', async () => {
    const findings: Finding[] = [];
    const registry = new Set(REGISTRY_TABLES);
    let before = await foreignRows(owner, world, true);
    for (const { members, isContained } of callerClasses(world.callers)) {
      const caller = members[0] as Caller;
      findings.push(...(await matrix.foreignFindings(caller, operations, !isContained)));
      const after = await foreignRows(owner, world, true);
      for (const table of changedTables(before, after)) {
        // An operator adds users and mandates for every förbund; in their books an operator writes nothing either.
        if (caller.scope === 'INSTALLATION' && registry.has(table)) continue;
        findings.push({ what: 'WRITTEN', where: table, caller: caller.name, detail: 'foreign rows changed' });
      }
      before = after;
    }
    expect(findings).toEqual([]);
    expect(matrix.calls).toBeGreaterThan(15_000);
  }, 600_000);

  it('lets each mutation through for somebody on their own, so that no refusal above was for another reason', async () => {
    const mutations = operations.filter(({ kind }) => kind === 'mutation');
    const before = await foreignRows(owner, world, false);
    const answers = await ownAnswers(mutations);
    const passed = new Set(answers.filter(isDone).map(({ operation }) => operation.name));
    expect(mutations.map(({ name }) => name).filter((name) => !passed.has(name))).toEqual([
      'Mutation.revokeApiKey',
    ]);
    expect(
      answers
        .filter(({ answer }) => answer.codes.includes('INTERNAL'))
        .map(({ operation, answer }) => `${operation.name}: ${answer.text.slice(0, 300)}`),
    ).toEqual([]);
    expect(changedTables(before, await foreignRows(owner, world, false))).toEqual([]);
  }, 180_000);
});
