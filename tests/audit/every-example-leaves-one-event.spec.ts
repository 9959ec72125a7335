import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { buildSchema, type FieldNode, Kind } from 'graphql';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import {
  type Example,
  exampleNames,
  readExample,
  sendFile,
  valueAt,
  withValue,
} from '../examples/example.js';
import { startApi, type TestApi } from '../support/api.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';
import { eventsOf } from './trail.js';

/** What people do with their own sessions, passwords and keys, in no role. */
const OF_ONESELF = new Set(['signIn', 'signOut', 'changePassword', 'createApiKey', 'revokeApiKey']);

/** The mutation of an example. */
function mutationOf({ operation }: Example): string {
  const [field] = operation.selectionSet.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD,
  );
  return field!.name.value;
}

describe('each mutation of the examples', () => {
  const examples = exampleNames()
    .map(readExample)
    .filter(({ operation }) => operation.operation === 'mutation');

  it('are all the mutations of the schema', () => {
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    const shown = new Set(examples.map(mutationOf));
    expect(
      Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !shown.has(name)),
    ).toEqual([]);
  });

  /** Runs what an example builds on, and answers how to run it itself. */
  async function prepared(api: TestApi, example: Example): Promise<() => Promise<unknown>> {
    if (example.after) await (await prepared(api, readExample(example.after)))();
    const token = await api.signIn(example.as, DEMO_PASSWORD);
    await sendFile(example, api, token);
    let { variables } = example;
    if (example.with) {
      const { data } = await api.graphql(example.with.query, {}, token);
      variables = withValue(variables, example.with.into, valueAt(data, example.with.at));
    }
    return async () => (await api.graphql(example.text, variables, token)).data;
  }

  it.each(examples.map((example) => [example.name, example] as const))(
    '%s leaves one event, with who, what and in which role',
    async (_, example) => {
      const database = await demoDatabase();
      const api = await startApi(database, { SAMLA_CLOCK: DEMO_CLOCK });
      const owner = new pg.Client({ connectionString: database.owner });
      await owner.connect();
      try {
        const run = await prepared(api, example);
        const { result, events } = await eventsOf(owner, run);
        const mutation = mutationOf(example);
        const code = (valueAt(result, `${mutation}.code`) as string | undefined) ?? '';
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({
          action: mutation,
          outcome: code === '' ? 'DONE' : 'REFUSED',
          code,
          actor_kind: 'USER',
          actor_name: mutation === 'signIn' ? valueAt(example.variables, 'input.username') : example.as,
        });
        if (!OF_ONESELF.has(mutation)) expect(events[0]?.roles).not.toBe('');
        if (code === '') expect(events[0]?.object_key).not.toBe('');
      } finally {
        await owner.end();
        await api.close();
        await database.drop();
      }
    },
    60_000,
  );
});
