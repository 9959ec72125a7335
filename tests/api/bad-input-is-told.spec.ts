import { createHash, randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import request from 'supertest';
import { valueAt, readExample, withValue } from '../examples/example.js';
import { type GraphqlAnswer, startApi, type TestApi } from '../support/api.js';
import { withOwner } from '../support/database.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';

const IMPORT = readExample('import-sie');
const OWN = toGlobalId('Forbund', demoId('forbund', 'vasteras'));
const FOREIGN = toGlobalId('Forbund', demoId('forbund', 'norra-vastmanland'));

describe('bad input gets a clear error with a stable code, and nothing is half written', () => {
  let database: Awaited<ReturnType<typeof demoDatabase>>;
  let api: TestApi;
  let ekonom: string;
  let before: string;

  beforeAll(async () => {
    database = await demoDatabase();
    api = await startApi(database, { SAMLA_CLOCK: DEMO_CLOCK });
    ekonom = await api.signIn('ekonom-vasteras', DEMO_PASSWORD);
  }, 300_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(async () => {
    before = await everything();
  });

  /** A fingerprint of every row of every table but the audit trail, where a refusal leaves its event. */
  const everything = (): Promise<string> =>
    withOwner(async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ 'audit' order by 1`,
      );
      const parts = rows.map(
        ({ name }) =>
          `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${name} t`,
      );
      return JSON.stringify((await owner.query(`${parts.join(' union all ')} order by 1`)).rows);
    }, database.owner);

  const refusal = ({ errors }: GraphqlAnswer): unknown => ({
    ...errors?.[0]?.extensions,
    message: errors?.[0]?.message,
  });

  const importing = (input: Record<string, unknown>, token = ekonom) =>
    api.graphql(IMPORT.text, { input: { ...(IMPORT.variables['input'] as object), ...input } }, token);

  /** The example's sound file, with something replaced. */
  function file(from: string | RegExp, to: string): string {
    const sound = Buffer.from(valueAt(IMPORT.variables, 'input.contentBase64') as string, 'base64').toString(
      'latin1',
    );
    const changed = sound.replace(from, to);
    expect(changed).not.toBe(sound);
    return Buffer.from(changed, 'latin1').toString('base64');
  }

  const key = (secret: string, expiresAt: string, revokedAt: string | null) =>
    withOwner(async (owner) => {
      await owner.query(
        `insert into api_key (id, token_hash, name, user_id, scopes, created_at, expires_at, revoked_at)
         values ($1, $2, 'prov', $3, '{READ_BOOKS}', '2024-01-01', $4, $5)`,
        [
          randomUUID(),
          createHash('sha256').update(secret).digest('hex'),
          demoId('user', 'ekonom-vasteras'),
          expiresAt,
          revokedAt,
        ],
      );
    }, database.owner);

  it('an unknown, an expired and a revoked key', async () => {
    await key('samla_expired', '2024-03-15T10:59:59Z', null);
    await key('samla_revoked', '2024-12-31T00:00:00Z', '2024-02-01T00:00:00Z');
    for (const [token, message] of [
      ['samla_unknown', 'Nyckeln är okänd.'],
      ['samla_expired', 'Nyckeln har gått ut. Skapa en ny.'],
      ['samla_revoked', 'Nyckeln är återkallad.'],
    ] as const) {
      const answer = await api.graphql('{ me { username } }', {}, token);
      expect(answer.status).toBe(401);
      expect(refusal(answer)).toEqual({ code: 'UNAUTHENTICATED', message });
    }
  });

  it('a cookie that no decoder takes: signed out, not broken', async () => {
    const answer = await request(api.app.getHttpServer())
      .post('/graphql')
      .set('cookie', 'samla_session=%E0%A4%A')
      .send({ query: '{ me { username } }' });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ me: null });
  });

  it.each([
    ['a foreign id', FOREIGN],
    ['an unknown id', toGlobalId('Forbund', randomUUID())],
    ['an id of another type', toGlobalId('County', demoId('forbund', 'vasteras'))],
    ['an id that is none', 'vasteras'],
  ])('%s', async (_, forbundId) => {
    const answer = await importing({ forbundId, idempotencyKey: 'foreign' });
    expect(refusal(answer)).toEqual({ code: 'NOT_FOUND', message: 'Det finns inget med den identiteten.' });
    expect(await everything()).toBe(before);
  });

  it.each([
    [
      'a file that is no SIE',
      () => Buffer.from('Konto;Belopp\r\n1930;10\r\n').toString('base64'),
      expect.any(String),
    ],
    ['an unbalanced voucher', () => file('{} -480.00', '{} -470.00'), 'UNBALANCED_ENTRY'],
    ['an unknown account', () => file('#TRANS 6110', '#TRANS 6999'), 'ACCOUNT_UNDECLARED'],
    ['an amount that is none', () => file('{} 480.00', '{} 4,80'), expect.any(String)],
  ])('%s', async (_, contentBase64, rule) => {
    const { data } = await importing({ contentBase64: contentBase64(), idempotencyKey: randomUUID() });
    const refused = data['importSie'] as {
      status: string;
      code: string;
      faults: { line: number; rule: string; message: string }[];
    };
    expect(refused).toMatchObject({ status: 'REFUSED', code: 'SIE_REFUSED' });
    expect(refused.faults).toContainEqual(
      expect.objectContaining({ rule, line: expect.any(Number), message: expect.any(String) }),
    );
    expect(await everything()).toBe(before);
  });

  it('content that is no Base64, and a file without a name', async () => {
    for (const wrong of [{ contentBase64: 'åäö' }, { fileName: '' }]) {
      expect(refusal(await importing({ ...wrong, idempotencyKey: 'wrong' }))).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    expect(await everything()).toBe(before);
  });

  it('a closed period', async () => {
    const { text, variables } = readExample('lock-period');
    await importing({ idempotencyKey: 'first' });
    await api.graphql(text, withValue(withValue(variables, 'input.year', 2024), 'input.period', 2), ekonom);
    before = await everything();
    const later = file('#VER A 1', '#VER A 2');
    const { data } = await importing({ contentBase64: later, idempotencyKey: 'second' });
    expect(data['importSie']).toMatchObject({ status: 'REFUSED', code: 'SIE_REFUSED' });
    expect(JSON.stringify(data)).toContain('PERIOD_LOCKED');
    expect(await everything()).toBe(before);
  });

  it('an idempotency key that was used for something else, while the same again is the same', async () => {
    const { text, variables } = readExample('set-counterparty');
    const first = await api.graphql(text, variables, ekonom);
    before = await everything();
    expect((await api.graphql(text, variables, ekonom)).data).toEqual(first.data);
    const reused = await api.graphql(text, withValue(variables, 'input.name', 'Någon annan'), ekonom);
    expect(refusal(reused)).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'IDEMPOTENCY_KEY_REUSED',
      message: expect.stringContaining('example-set-counterparty'),
    });
    expect(await everything()).toBe(before);
  });

  it('a query too deep, and one too costly', async () => {
    const deep = `{ me { ${'mandates { forbund { '.repeat(8)} name ${'} } '.repeat(8)} } }`;
    expect(refusal(await api.graphql(deep, {}, ekonom))).toMatchObject({ code: 'BAD_USER_INPUT' });
    const rows = 'rows { rowNo account amount text }';
    const many = [
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
      'i',
      'j',
      'k',
      'l',
      'm',
      'n',
      'o',
      'p',
      'q',
      'r',
      's',
      't',
    ];
    const pages = many.map(
      (alias) => `${alias}: journalEntries(year: 2021, first: 200) { edges { node { text ${rows} } } }`,
    );
    const costly = await api.graphql(`{ forbund(slug: "vasteras") { ${pages.join(' ')} } }`, {}, ekonom);
    expect(refusal(costly)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('kostar'),
    });
    const page = await api.graphql(
      '{ forbund(slug: "vasteras") { accounts(year: 2021, first: 201) { edges { cursor } } } }',
      {},
      ekonom,
    );
    expect(refusal(page)).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('200') });
  });

  it('a cursor of another list, a year and a period that are none', async () => {
    const asked = [
      'journalEntries(year: 2021, after: "WyJhYmMiXQ") { edges { cursor } }',
      'journalEntries(year: 2021, after: "%%%") { edges { cursor } }',
      'journalEntries(year: 99999) { edges { cursor } }',
      'journalEntries(year: 2021, account: "\\u0000") { edges { cursor } }',
      'statements(year: 2021, toPeriod: 13) { label }',
      'statements(year: 99999) { label }',
      'accounts(year: -1) { edges { cursor } }',
      'submissions(year: 99999) { id }',
      'imports(after: "WyJhIiwiYiJd") { edges { cursor } }',
    ];
    for (const field of asked) {
      const answer = await api.graphql(`{ forbund(slug: "vasteras") { ${field} } }`, {}, ekonom);
      expect({ field, code: answer.errors?.[0]?.extensions['code'] }).toEqual({
        field,
        code: 'BAD_USER_INPUT',
      });
    }
  });

  it('a period left out is the whole year, also when the input comes as a variable', async () => {
    const { text, variables } = readExample('request-consolidated-report');
    const token = await api.signIn('lanspresidium', DEMO_PASSWORD);
    const { data } = await api.graphql(text, variables, token);
    expect(data['requestConsolidatedReport']).toMatchObject({ run: { toPeriod: 12 } });
    const handIn = readExample('hand-in');
    const input = { forbundId: OWN, year: 2022, idempotencyKey: 'whole-year' };
    const answer = await api.graphql(handIn.text, { input }, ekonom);
    expect(answer.data['handIn']).toMatchObject({ code: 'ALREADY_HANDED_IN' });
  });

  it('an operator asking for figures, who may know who and where', async () => {
    const operator = await api.signIn('operator', DEMO_PASSWORD);
    const { data } = await api.graphql(
      '{ forbund(slug: "vasteras") { name seat members { party } } county(slug: "vastmanland") { name } }',
      {},
      operator,
    );
    expect(data).toMatchObject({ forbund: { seat: 'Västerås' }, county: { name: 'Västmanlands län' } });
    for (const asked of [
      'forbund(slug: "vasteras") { statements(year: 2021) { label } }',
      'county(slug: "vastmanland") { consolidation(year: 2021) { label } }',
    ]) {
      expect(refusal(await api.graphql(`{ ${asked} }`, {}, operator))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
