import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { type GeneratedOperation, generateOperations } from '../isolation/generated-operations.js';
import { Matrix } from '../isolation/matrix.js';
import { buildWorld, type Caller, type World, WORLD_CLOCK } from '../isolation/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';

// Everything that can be selected is asked for at once, which is over the limit of cost.
jest.mock('@samla/platform/graphql/cost.js', () => ({
  ...jest.requireActual<object>('@samla/platform/graphql/cost.js'),
  staticCost: () => 1,
}));

/** An id of its own for each copy of each row. */
const OTHER_ID = `md5(t::text || n)::uuid`;
/** The same for the tables that describe one version together. */
const OTHER_VERSION = `md5(version_id::text || n)::uuid`;

/** What makes a copy of a row of each table another row; `n` is the number of the copy. */
const MORE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  decision: { decision_id: OTHER_ID },
  // Saved forecasts: none of them comes into force.
  budget_version: { version_id: OTHER_VERSION, phase: `'FORECAST'`, decision_id: 'null' },
  forecast: { version_id: OTHER_VERSION },
  budget_line: { line_no: 'line_no + n' },
  budget_printed_total: { key: `key || n` },
  forecast_line: { line_no: 'line_no + n' },
  forecast_change: { change_no: 'change_no + n' },
  equity_forecast: { told_on: 'told_on + n' },
  equity_goal: { goal_id: OTHER_ID, goal_no: 'goal_no + n' },
  contribution_version: { version_id: OTHER_ID, version: 'version + n' },
  contribution_line: { line_no: 'line_no + 10 * n' },
  contribution_key: { key_id: OTHER_ID, key_no: 'key_no + n' },
  contribution_key_weight: { organisation_id: OTHER_ID },
  calendar_feed: { feed_id: OTHER_ID, token_hash: `md5(n::text) || md5(n::text)` },
  risk_version: { risk_id: OTHER_ID },
  local_duty: { duty_id: OTHER_ID },
  duty_event: { event_id: OTHER_ID, event_no: 'event_no + n' },
  duty_reminder: { year: 'year', stage: `(array['MONTH_BEFORE','WEEK_BEFORE','LAST_DAY'])[n]` },
  county_duty: { duty_id: OTHER_ID },
  county_duty_event: { event_id: OTHER_ID, event_no: 'event_no + n' },
  insats: { code: 'code || n' },
  insats_version: { code: 'code || n' },
  insats_grant: { grant_id: OTHER_ID },
  insats_goal: { goal_id: OTHER_ID },
  insats_goal_value: { value_no: 'value_no + n' },
  insats_count_set: { set_id: OTHER_ID, set_no: 'set_no + n' },
  insats_count: { position: 'position + n' },
  insats_report: { report_id: OTHER_ID },
  insats_published_outcome: { outcome_no: 'outcome_no + n' },
};

/** Lists that were longer with more rows: that they grew is what makes the numbers below worth something. */
const LONGER = [
  'Query.county.duties',
  'Query.forbund.budgets',
  'Query.forbund.calendarFeeds',
  'Query.forbund.contributionKeys',
  'Query.forbund.contributions',
  'Query.forbund.decisions',
  'Query.forbund.duties',
  'Query.forbund.dutyReminders',
  'Query.forbund.equity',
  'Query.forbund.forecast',
  'Query.forbund.insats',
  'Query.forbund.insatser',
  'Query.forbund.risks',
  'Query.forbund.savedForecasts',
];

describe('what is asked of a förbund’s plans', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;
  let matrix: Matrix;
  let queries: readonly GeneratedOperation[];

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
    matrix = new Matrix(api.app, world);
    queries = generateOperations(api.app.get(GraphQLSchemaHost).schema).filter(({ name }) =>
      /^Query\.(forbund|county)\./.test(name),
    );
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await api.close();
    await database.drop();
  });

  const caller = (name: string): Caller => world.callers.find((each) => each.name === name) as Caller;

  async function asked(): Promise<ReadonlyMap<string, { statements: number; length: number }>> {
    const counts = new Map<string, { statements: number; length: number }>();
    for (const operation of queries) {
      const as = caller(operation.name.startsWith('Query.county') ? 'LANSANALYTIKER' : 'FORBUNDSCHEF');
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      const answer = await matrix.send({ operation, caller: as, kind: 'own', foreign: [] });
      const statements = sent.mock.calls.length;
      sent.mockRestore();
      counts.set(operation.name, { statements, length: answer.text.length });
    }
    return counts;
  }

  /** Three more rows for each that is there, in every table of plans. */
  async function grow(): Promise<void> {
    await owner.query('set session_replication_role = replica');
    for (const [table, changes] of Object.entries(MORE)) {
      const changed = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`);
      await owner.query(
        `insert into ${table} select grown.* from ${table} t, generate_series(1, 3) n,
           lateral jsonb_populate_record(t, jsonb_build_object(${changed.join(', ')})) grown
          where ${table.startsWith('county_') ? 't.county_id' : 't.forbund_id'} = $1`,
        [table.startsWith('county_') ? world.own.countyId : world.own.forbundId],
      );
    }
    await owner.query('set session_replication_role = origin');
  }

  it('takes as many SQL statements with four times the rows, in every field of a förbund and a county', async () => {
    await asked();
    const before = await asked();
    await grow();
    const after = await asked();
    const lines = (counts: typeof before) =>
      [...counts].map(([name, { statements }]) => `${name}: ${statements}`);
    expect(lines(after)).toEqual(lines(before));
    const grew = (name: string) =>
      (after.get(name)?.length ?? 0) > (before.get(name)?.length ?? Number.POSITIVE_INFINITY) + 50;
    expect(LONGER.filter((name) => !grew(name))).toEqual([]);
  }, 120_000);
});
