import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import pg from 'pg';
import { readExample } from '../examples/example.js';
import { startApi, type TestApi } from '../support/api.js';
import { withOwner } from '../support/database.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';

/** Examples whose answers grow with rows or with förbund. */
const GROWING = [
  'consolidated-county',
  'consolidated-parts',
  'new-structure',
  'consolidations',
  'opened-cells',
  'statements',
  'opened-statements',
  'journal-entries',
  'accounts',
  'submissions',
  'who-has-handed-in',
  'members',
];

describe('the number of SQL statements of an operation', () => {
  let database: Awaited<ReturnType<typeof demoDatabase>>;
  let api: TestApi;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    database = await demoDatabase();
    api = await startApi(database, { SAMLA_CLOCK: DEMO_CLOCK });
    for (const name of GROWING) {
      const { as } = readExample(name);
      if (!tokens.has(as)) tokens.set(as, await api.signIn(as, DEMO_PASSWORD));
    }
  }, 300_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Statements that the process sent while the operation ran, and how long its answer was. */
  async function counted(
    name: string,
    text: string,
    variables: Record<string, unknown>,
    token: string,
  ): Promise<{ name: string; statements: number; length: number }> {
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    const answer = await api.graphql(text, variables, token);
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    expect(answer.errors).toBeUndefined();
    return { name, statements, length: JSON.stringify(answer.data).length };
  }

  async function ofExamples(): Promise<Awaited<ReturnType<typeof counted>>[]> {
    const counts: Awaited<ReturnType<typeof counted>>[] = [];
    for (const name of GROWING) {
      const { as, text, variables } = readExample(name);
      counts.push(await counted(name, text, variables, tokens.get(as) as string));
    }
    return counts;
  }

  /** Ten times the county: more förbund with submissions, more accounts, rows, counterparties and members. */
  const grow = () =>
    withOwner(async (owner) => {
      await owner.query('set session_replication_role = replica');
      const grown = readFileSync('tests/api/grow-the-demo-county.sql', 'utf8');
      for (let copy = 0; copy < 6; copy += 1) {
        await owner.query(grown.replaceAll(':forbund', `'${randomUUID()}'`).replaceAll(':copy', `${copy}`));
      }
    }, database.owner);

  it('does not grow with rows and förbund', async () => {
    await ofExamples();
    const before = await ofExamples();
    await grow();
    const after = await ofExamples();
    const statements = (counts: typeof before) => counts.map(({ name, statements: of }) => `${name}: ${of}`);
    expect(statements(after)).toEqual(statements(before));
    const same = after
      .filter(({ length }, index) => length <= (before[index]?.length ?? 0))
      .map(({ name }) => name);
    // A page stays a page; what is asked about one förbund's hand-ins is no longer than before.
    expect(same).toEqual(['journal-entries', 'submissions']);
  }, 120_000);

  it('does not grow with the size of a page', async () => {
    const { text, variables, as } = readExample('journal-entries');
    const few = await counted(
      'few',
      text,
      { ...variables, account: null, first: 1 },
      tokens.get(as) as string,
    );
    const many = await counted(
      'many',
      text,
      { ...variables, account: null, first: 60 },
      tokens.get(as) as string,
    );
    expect(many.statements).toBe(few.statements);
    expect(many.length).toBeGreaterThan(10 * few.length);
  });

  it('would be seen to grow if each row asked for itself', async () => {
    const { text, variables, as } = readExample('journal-entries');
    const token = tokens.get(as) as string;
    const one = await counted('one', text, { ...variables, first: 5 }, token);
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    for (let row = 0; row < 5; row += 1) await api.graphql(text, { ...variables, first: 1 }, token);
    expect(sent.mock.calls.length).toBeGreaterThan(one.statements * 3);
    sent.mockRestore();
  });
});
