import { GraphQLSchemaHost } from '@nestjs/graphql';
import { auditActionFacts } from '@samla/domain/audit/audit-action.js';
import pg from 'pg';
import { type GeneratedOperation, generateOperations } from '../isolation/generated-operations.js';
import { Matrix } from '../isolation/matrix.js';
import {
  buildWorld,
  type Caller,
  callerClasses,
  newSession,
  type World,
  WORLD_CLOCK,
} from '../isolation/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { eventsOf, type StoredEvent } from './trail.js';

// A feature that was added in haste, beside the reports: its mutation tells the trail nothing.
jest.mock('@samla/reports/reports.module.js', () => {
  const { ReportsModule: real } = jest.requireActual<typeof import('@samla/reports/reports.module.js')>(
    '@samla/reports/reports.module.js',
  );
  const { Module } = jest.requireActual<typeof import('@nestjs/common')>('@nestjs/common');
  const { SilentResolver } =
    jest.requireActual<typeof import('./silent.resolver.js')>('./silent.resolver.js');
  class ReportsModule {}
  Module({ imports: [real], providers: [SilentResolver] })(ReportsModule);
  return { ReportsModule };
});

type Outcome = 'DONE' | 'REFUSED' | 'NOBODY';

/** What a mutation came to, from its answer alone. */
function outcomeOf(text: string, isSignedIn: boolean): { outcome: Outcome; code: string } {
  const { data, errors } = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { path?: unknown[]; extensions: { code: string; reason?: string } }[];
  };
  const failed = errors?.find(({ path }) => (path?.length ?? 0) <= 1);
  if (failed) {
    const { code, reason } = failed.extensions;
    return { outcome: isSignedIn ? 'REFUSED' : 'NOBODY', code: reason ?? code };
  }
  const answer = Object.values(data ?? {})[0];
  const problem = answer as { code?: string; message?: string } | null;
  if (typeof problem?.code === 'string' && typeof problem.message === 'string')
    return { outcome: 'REFUSED', code: problem.code };
  return { outcome: answer === false ? 'NOBODY' : 'DONE', code: '' };
}

// Everything that can be selected is asked for at once, which is over the limit of cost.
jest.mock('@samla/platform/graphql/cost.js', () => ({
  ...jest.requireActual<object>('@samla/platform/graphql/cost.js'),
  staticCost: () => 1,
}));

describe('every mutation of the schema', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;
  let api: TestApi;
  let world: World;
  let matrix: Matrix;
  let mutations: readonly GeneratedOperation[];

  beforeAll(async () => {
    database = await ownDatabase();
    world = await buildWorld(database);
    api = await startApi(database, { SAMLA_CLOCK: WORLD_CLOCK });
    owner = new pg.Client({ connectionString: database.owner });
    await owner.connect();
    matrix = new Matrix(api.app, world);
    const all = generateOperations(api.app.get(GraphQLSchemaHost).schema);
    mutations = all.filter(({ kind }) => kind === 'mutation');
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await api.close();
    await database.drop();
  });

  const nameOf = ({ name }: GeneratedOperation): string => name.replace('Mutation.', '');

  interface Told {
    readonly mutation: string;
    readonly caller: string;
    readonly outcome: Outcome;
    readonly code: string;
    readonly events: readonly StoredEvent[];
  }

  async function tell(operation: GeneratedOperation, caller: Caller, foreign: boolean): Promise<Told> {
    const token =
      nameOf(operation) === 'signOut' && caller.role ? await newSession(owner, caller.role) : caller.token;
    const slots = foreign ? operation.slots : [];
    const kind = foreign ? 'stranger' : 'own';
    const { result, events } = await eventsOf(owner, () =>
      matrix.send({ operation, caller, kind, foreign: slots } as never, token),
    );
    const { outcome, code } = outcomeOf(result.text, token !== null);
    return { mutation: nameOf(operation), caller: caller.name, outcome, code, events };
  }

  async function tellAll(some: readonly GeneratedOperation[]): Promise<Told[]> {
    const told: Told[] = [];
    // One caller of each class: what may be done is the same for the others.
    const someone = callerClasses(world.callers).map(({ members }) => members[0] as Caller);
    for (const operation of some) {
      for (const caller of someone) told.push(await tell(operation, caller, false));
      for (const caller of world.callers.filter(({ name }) =>
        ['EKONOM', 'OPERATOR', 'nobody'].includes(name),
      ))
        if (operation.slots.length > 0) told.push(await tell(operation, caller, true));
    }
    return told;
  }

  /** What is not as it should be: one event with the mutation's name when done or refused, none for nobody. */
  function faultsOf(told: readonly Told[]): string[] {
    return told.flatMap(({ mutation, caller, outcome, code, events }) => {
      const got = events.map((event) => `${event.action} ${event.outcome} ${event.code}`.trim());
      // A sign-in is nobody's until it is done.
      const isOwn = mutation === 'signIn';
      const wanted = outcome === 'NOBODY' && !isOwn ? [] : [`${mutation} ${outcome} ${code}`.trim()];
      return JSON.stringify(got) === JSON.stringify(wanted)
        ? []
        : [`${mutation} as ${caller}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`];
    });
  }

  it('is an action that people can read the name of', () => {
    const unknown = mutations.map(nameOf).filter((name) => auditActionFacts(name)?.kind !== 'WRITE');
    expect(unknown).toEqual(['silentWrite']);
  });

  it('leaves exactly one event when done and one when refused, in the place where it was done', async () => {
    const real = mutations.filter((each) => nameOf(each) !== 'silentWrite');
    const told = await tellAll(real);
    expect(faultsOf(told)).toEqual([]);
    const done = new Set(told.filter(({ outcome }) => outcome === 'DONE').map(({ mutation }) => mutation));
    const refused = new Set(
      told.filter(({ outcome }) => outcome === 'REFUSED').map(({ mutation }) => mutation),
    );
    // What no generated input lets through is done in the examples, which the next test runs.
    expect(done.size).toBeGreaterThan(8);
    expect(real.map(nameOf).filter((name) => !refused.has(name) && name !== 'signOut')).toEqual([]);

    const events = told.flatMap(({ events: of }) => of);
    const places = { FORBUND: world.own.forbundId, COUNTY: world.own.countyId, INSTALLATION: 'installation' };
    const misplaced = events.filter(
      ({ action, outcome, place }) => outcome === 'DONE' && place !== places[auditActionFacts(action)!.place],
    );
    expect(misplaced).toEqual([]);
    // Nothing of a stranger's is told where the stranger could read who tried.
    expect(events.filter(({ place }) => place === world.stranger.forbundId)).toEqual([]);
    // The request and the roles stand in all that signed-in people did.
    expect(events.filter(({ request_id }) => !/^[0-9a-f-]{36}$/.test(request_id))).toEqual([]);
    const ekonom = told.find(({ caller, outcome }) => caller === 'EKONOM' && outcome === 'DONE')!;
    expect(ekonom.events[0]).toMatchObject({ actor_kind: 'USER', actor_name: 'roll-ekonom' });
    const byRole = events.filter(
      ({ place, actor_name }) => place === world.own.forbundId && actor_name === 'roll-ekonom',
    );
    expect(new Set(byRole.map(({ roles }) => roles))).toEqual(new Set(['EKONOM']));
  }, 300_000);

  it('is caught when it tells nothing', async () => {
    const silent = mutations.filter((each) => nameOf(each) === 'silentWrite');
    const operator = world.callers.find(({ name }) => name === 'OPERATOR')!;
    expect(faultsOf([await tell(silent[0]!, operator, false)])).toEqual([
      'silentWrite as OPERATOR: wanted ["silentWrite DONE"], got []',
    ]);
  });

  it('keeps nothing of what was sent: no secret, and of the rest no more than a hash', async () => {
    const { rows } = await owner.query<{ text: string }>(
      `select string_agg(t::text, ' ') as text from (select t::text from audit_event t where event_no > 1
         union all select t::text from registry_audit_event t) t`,
    );
    for (const sent of ['lösenord', '#FLAGGA', 'prov.se', 'Provstad'])
      expect(rows[0]?.text).not.toContain(sent);
  });
});
