import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { type GeneratedOperation, generateOperations } from './generated-operations.js';
import { changedTables, foreignRows } from './leaks.js';
import { type Finding, Matrix } from './matrix.js';
import { buildWorld, type World, WORLD_CLOCK } from './world.js';

/** Which doors stand open at the moment. */
const mockOpen = { authorise: false, visibility: false };

// As in the test of every operation: all is asked for at once, and the limit of cost is tried elsewhere.
jest.mock('@samla/platform/graphql/cost.js', () => ({
  ...jest.requireActual<object>('@samla/platform/graphql/cost.js'),
  staticCost: () => 1,
}));

// The check of the mandate, replaced by one that lets everybody in everywhere.
jest.mock('@samla/platform/auth/authorise.js', () => {
  const real = jest.requireActual<typeof import('@samla/platform/auth/authorise.js')>(
    '@samla/platform/auth/authorise.js',
  );
  const contexts = jest.requireActual<typeof import('@samla/platform/tenant-context.js')>(
    '@samla/platform/tenant-context.js',
  );
  return {
    ...real,
    tenantFor: (...[principal, id, permission]: Parameters<typeof real.tenantFor>) =>
      mockOpen.authorise && principal
        ? contexts.tenantContext(id, principal.actor)
        : real.tenantFor(principal, id, permission),
    countyFor: (...[principal, id, permission]: Parameters<typeof real.countyFor>) =>
      mockOpen.authorise && principal
        ? contexts.countyContext(id, principal.actor)
        : real.countyFor(principal, id, permission),
  };
});

// The check of who may know that a förbund exists, likewise.
jest.mock('@samla/forbund/visibility.js', () => {
  const real = jest.requireActual<typeof import('@samla/forbund/visibility.js')>(
    '@samla/forbund/visibility.js',
  );
  return {
    ...real,
    visibleForbund: (...args: Parameters<typeof real.visibleForbund>) =>
      mockOpen.visibility && args[1] ? args[1] : real.visibleForbund(...args),
    visibleCounty: (...args: Parameters<typeof real.visibleCounty>) =>
      mockOpen.visibility && args[1] ? args[1] : real.visibleCounty(...args),
  };
});

// A feature that was added in haste, beside the reports.
jest.mock('@samla/reports/reports.module.js', () => {
  const { ReportsModule: real } = jest.requireActual<typeof import('@samla/reports/reports.module.js')>(
    '@samla/reports/reports.module.js',
  );
  const { Module } = jest.requireActual<typeof import('@nestjs/common')>('@nestjs/common');
  const { HastyResolver } = jest.requireActual<typeof import('./hasty.resolver.js')>('./hasty.resolver.js');
  class ReportsModule {}
  Module({ imports: [real], providers: [HastyResolver] })(ReportsModule);
  return { ReportsModule };
});

/** What is planned and followed up in a förbund. */
const PLAN_FIGURES = [
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
];

describe('a planted hole', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;
  let matrix: Matrix;
  let operations: readonly GeneratedOperation[];
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
    await owner.end();
    await api.close();
    await database.drop();
  });
  afterEach(() => Object.assign(mockOpen, { authorise: false, visibility: false }));

  /** What the matrix finds as one caller, and the tables that were written in. */
  async function found(
    caller: string,
    some = operations,
  ): Promise<{ findings: Finding[]; written: string[] }> {
    const before = await foreignRows(owner, world, true);
    const findings = await matrix.foreignFindings(
      world.callers.find(({ name }) => name === caller)!,
      some,
      false,
    );
    return { findings, written: changedTables(before, await foreignRows(owner, world, true)) };
  }

  const without = (name: string) => operations.filter((operation) => operation.name !== name);
  const secretsIn = (findings: readonly Finding[]): string[] => [
    ...new Set(
      findings.filter(({ what }) => what === 'SECRET').map(({ where }) => where.split(' ')[0] as string),
    ),
  ];

  it('is found in nothing while every door is shut', async () => {
    const { findings, written } = await found('MEDLEM', without('Query.hastyAccounts'));
    expect({ findings, written }).toEqual({ findings: [], written: [] });
  }, 120_000);

  it('is found when the check of the mandate lets everybody in: reports are read and foreign books written', async () => {
    mockOpen.authorise = true;
    const { findings, written } = await found('MEDLEM');
    expect(findings.map(({ what }) => what)).toContain('TOLD_APART');
    expect(written).toEqual(
      expect.arrayContaining([
        ...['counterparty', 'idempotency', 'job_outbox'],
        ...['decision', 'budget_version', 'insats', 'equity_goal', 'local_duty', 'risk_version'],
        ...['contribution_version', 'calendar_feed', 'county_duty_event'],
      ]),
    );
  }, 120_000);

  it('is found when everybody may know every förbund', async () => {
    mockOpen.visibility = true;
    const { findings, written } = await found('EKONOM');
    expect(findings.map(({ what }) => what)).toEqual(expect.arrayContaining(['REGISTERED', 'TOLD_APART']));
    expect(written).toEqual([]);
  }, 120_000);

  it('is found in every figure when both are gone', async () => {
    Object.assign(mockOpen, { authorise: true, visibility: true });
    const { findings } = await found('DSO');
    expect(secretsIn(findings)).toEqual(
      expect.arrayContaining([
        'Query.forbund.accounts',
        'Query.forbund.journalEntries',
        'Query.forbund.statements',
        'Query.forbund.submissions',
        'Query.county.consolidation',
        'Query.county.submissions',
        'Query.county.duties',
      ]),
    );
    expect(PLAN_FIGURES.filter((name) => !secretsIn(findings).includes(name))).toEqual([]);
  }, 120_000);

  it('is found in a new operation that reads without asking', async () => {
    const { findings } = await found(
      'EKONOM',
      operations.filter(({ name }) => name === 'Query.hastyAccounts'),
    );
    expect(secretsIn(findings)).toEqual(['Query.hastyAccounts']);
  }, 120_000);

  it('cannot hide in an operation that the generator does not understand', () => {
    const unknown =
      (field: string, more = '') =>
      () =>
        generateOperations(buildSchema(`type Query { ${field} } ${more}`));
    expect(unknown('secrets(of: ID!): String')).toThrow(/nobody knows what Query.secrets.of/);
    expect(unknown('secrets(slug: String!): String')).toThrow(/nobody knows what Query.secrets.slug/);
    expect(unknown('secrets(shade: Shade!): String', 'enum Shade { DARK }')).toThrow(
      /nobody knows what Query.secrets.shade/,
    );
    expect(unknown('secrets(input: Asked!): String', 'input Asked { whose: String! }')).toThrow(
      /nobody knows what Asked.whose/,
    );
    expect(unknown('secrets: Hidden', 'interface Hidden { text: String }')).toThrow(/cannot be selected/);
  });
});
