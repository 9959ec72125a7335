import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { DataSource } from 'typeorm';
import WebSocket from 'ws';
import { eventsOf } from '../audit/trail.js';
import { startApi, type TestApi } from '../support/api.js';
import type { OwnDatabase } from '../support/database.js';
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

/**
 * The API on a demo county that can be made anew under it, a county for each example: to start the API takes longer than
 * to copy a county.
 */
class FreshCounty {
  private constructor(
    readonly api: TestApi,
    private readonly county: OwnDatabase,
  ) {}

  static async open(): Promise<FreshCounty> {
    const county = await demoDatabase();
    return new FreshCounty(await startApi(county, { SAMLA_CLOCK: DEMO_CLOCK }), county);
  }

  get owner(): string {
    return this.county.owner;
  }

  /** Puts the county back as the demo was loaded; the API has no connection to it meanwhile. */
  async renew(): Promise<void> {
    const source = this.api.app.get(DataSource, { strict: false });
    await source.destroy();
    await this.county.renew();
    await source.initialize();
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.county.drop();
  }
}

describe('each example on a fresh demo county', () => {
  let reading: FreshCounty;
  let changing: FreshCounty;

  beforeAll(async () => {
    reading = await FreshCounty.open();
    changing = await FreshCounty.open();
  }, 300_000);
  afterAll(async () => {
    await reading.close();
    await changing.close();
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

  /** Runs an example, and holds a mutation to the event that it must leave. */
  async function run(example: Example, { api, owner: connectionString }: FreshCounty): Promise<Answer> {
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    try {
      const { result, events } = await eventsOf(owner, await prepared(api, example));
      if (example.operation.operation === 'mutation') expectOneEvent(example, result.data, events);
      return result;
    } finally {
      await owner.end();
    }
  }

  it.each(examples.filter((example) => !changes(example)).map((example) => [example.name, example] as const))(
    '%s answers as committed',
    async (_, example) => compare(example, await (await prepared(reading.api, example))()),
    60_000,
  );

  it.each(examples.filter(changes).map((example) => [example.name, example] as const))(
    '%s answers as committed, on a county of its own, and a mutation leaves one event in the trail',
    async (_, example) => {
      // Who follows a job has a connection for what it tells, and so an API of its own.
      if (example.operation.operation === 'subscription') {
        const followed = await FreshCounty.open();
        try {
          compare(example, await run(example, followed));
        } finally {
          await followed.close();
        }
      } else {
        await changing.renew();
        compare(example, await run(example, changing));
      }
    },
    60_000,
  );
});
