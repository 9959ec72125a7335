import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { eventsOf } from '../audit/trail.js';
import { startApi, type TestApi } from '../support/api.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';
import { type Example, exampleNames, readExample, sendFile, valueAt, withValue } from './example.js';
import { expectOneEvent } from './one-event.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

/** What is committed of an answer: its data and errors. What it cost is not part of what it says. */
const printed = ({ data, errors }: Answer): string =>
  `${JSON.stringify({ ...(errors ? { errors } : {}), data }, null, 2)}\n`;

describe('each example on a fresh demo county', () => {
  let shared: Awaited<ReturnType<typeof demoDatabase>>;
  let reading: TestApi;

  beforeAll(async () => {
    shared = await demoDatabase();
    reading = await startApi(shared, { SAMLA_CLOCK: DEMO_CLOCK });
  }, 300_000);
  afterAll(async () => {
    await reading.close();
    await shared.drop();
  });

  async function follow(
    api: TestApi,
    example: Example,
    variables: Record<string, unknown>,
    token: string,
  ): Promise<Answer> {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const connectionParams = { authorization: `Bearer ${token}` };
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
    });
    const events = client.iterate({ query: example.text, variables });
    const { value } = await events.next();
    await events.return?.();
    await client.dispose();
    return value as Answer;
  }

  /** Runs what the example builds on, and answers how to run it itself; every step signs in by the ordinary mutation. */
  async function prepared(api: TestApi, example: Example): Promise<() => Promise<Answer>> {
    if (example.after) {
      const before = await prepared(api, readExample(example.after));
      expect((await before()).errors).toBeUndefined();
    }
    const token = await api.signIn(example.as, DEMO_PASSWORD);
    await sendFile(example, api, token);
    let { variables } = example;
    if (example.with) {
      const { into, query, at } = example.with;
      const { data } = await api.graphql(query, {}, token);
      const value = valueAt(data, at);
      expect(value).toEqual(expect.any(String));
      variables = withValue(variables, into, value);
    }
    const isSubscription = example.operation.operation === 'subscription';
    return () =>
      isSubscription ? follow(api, example, variables, token) : api.graphql(example.text, variables, token);
  }

  const examples = exampleNames().map(readExample);
  const changes = (example: Example): boolean =>
    example.after !== null || example.operation.operation !== 'query';

  function compare(example: Example, answer: Answer): void {
    const text = printed(answer);
    if (process.env['SAMLA_WRITE'] === '1') writeFileSync(example.answerFile, text);
    const committed = existsSync(example.answerFile) ? readFileSync(example.answerFile, 'utf8') : 'nothing';
    expect(text).toBe(committed);
  }

  it.each(examples.filter((example) => !changes(example)).map((example) => [example.name, example] as const))(
    '%s answers as committed',
    async (_, example) => compare(example, await (await prepared(reading, example))()),
    60_000,
  );

  it.each(examples.filter(changes).map((example) => [example.name, example] as const))(
    '%s answers as committed, on a county of its own, and a mutation leaves one event in the trail',
    async (_, example) => {
      const database = await demoDatabase();
      const api = await startApi(database, { SAMLA_CLOCK: DEMO_CLOCK });
      const owner = new pg.Client({ connectionString: database.owner });
      await owner.connect();
      try {
        const { result, events } = await eventsOf(owner, await prepared(api, example));
        if (example.operation.operation === 'mutation') expectOneEvent(example, result.data, events);
        compare(example, result);
      } finally {
        await owner.end();
        await api.close();
        await database.drop();
      }
    },
    60_000,
  );
});
