import { randomUUID } from 'node:crypto';
import { Database } from '@samla/platform/database/database.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { sendSie, tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

describe('values that cannot be', () => {
  let api: TestApi;
  let database: Database;
  let forbund: TestForbund;
  let ekonom: string;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    database = api.app.get(Database);
    forbund = await newForbund(database);
    ekonom = await tokenOf(api, 'EKONOM', forbund.id);
  });
  afterAll(() => api.close());

  it.each(['2021-02-30', '2021-02-29', '2021-04-31', '2021-00-10', '2021-13-01', '0000-01-01', '2021-1-1'])(
    'no calendar has %s',
    (day) => {
      expect(() => CalendarDate.parseValue(day)).toThrow(/finns i kalendern/);
    },
  );

  it.each(['2020-02-29', '2021-12-31', '1993-01-01'])('the calendar has %s', (day) => {
    expect(CalendarDate.parseValue(day)).toBe(day);
  });

  it.each([
    ['empty', ''],
    ['of 201 characters', 'k'.repeat(201)],
    ['with a NUL', 'k\0'],
  ])('a key %s is bad input, before any work', async (_, key) => {
    let worked = false;
    const call = { actor: forbund.context.actor, mutation: 'prov', key, input: {} };
    const refused = database.tenant(forbund.context, (tx) =>
      once(tx, call, () => {
        worked = true;
        return Promise.resolve('x');
      }),
    );
    await expect(refused).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument: 'idempotencyKey' },
    });
    expect(worked).toBe(false);
    const over = await sendSie(api, ekonom, forbund.id, soundFile(), { idempotencyKey: key });
    expect(over.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('a NUL character is bad input wherever text is given', async () => {
    const nul = 'a\0b';
    const signIn = await api.graphql(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      {
        input: { username: nul, password: nul },
      },
    );
    const slug = await api.graphql(
      'query ($slug: String!) { forbund(slug: $slug) { name } }',
      { slug: nul },
      ekonom,
    );
    const county = await api.graphql(
      'query ($slug: String!) { county(slug: $slug) { name } }',
      { slug: nul },
      ekonom,
    );
    const file = await sendSie(api, ekonom, forbund.id, soundFile(), {
      fileName: nul,
      idempotencyKey: randomUUID(),
    });
    // No name has a NUL, so it is a wrong name as any other.
    expect(signIn.data).toEqual({ signIn: { __typename: 'SignInRefused' } });
    for (const { errors } of [slug, county, file]) {
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/0x00|UTF8/);
    }
  });

  it('a value that PostgreSQL cannot take is bad input and is not repeated', async () => {
    const asked = (sql: string, value: unknown) =>
      database.tenant(forbund.context, (tx) => tx.query(sql, [value]));
    for (const [sql, value] of [
      ['select $1::smallint', '70000'],
      ['select $1::date', '2021-02-30'],
      ['select $1::uuid', 'no-uuid'],
    ] as const) {
      const error: Error = await asked(sql, value).then(
        () => new Error('taken'),
        (reason: Error) => reason,
      );
      expect(error).toMatchObject({ name: 'DomainError', code: 'BAD_USER_INPUT' });
      expect(error.message).not.toMatch(/70000|2021-02-30|no-uuid/);
    }
  });

  it('but our own faults stay faults', async () => {
    const divided = database.tenant(forbund.context, (tx) => tx.query('select 1 / 0'));
    await expect(divided).rejects.toMatchObject({ code: '22012' });
    const forgotten = database.tenant(forbund.context, (tx) => tx.query(`select ''::uuid`));
    await expect(forgotten).rejects.toMatchObject({ code: '22P02' });
  });
});
