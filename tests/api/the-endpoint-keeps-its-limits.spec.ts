import request from 'supertest';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';

describe('the GraphQL endpoint', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
  });
  afterAll(() => api.close());

  it('answers nobody with nobody, and tells the cost', async () => {
    const answer = await api.graphql('{ me { username } }');
    expect(answer).toMatchObject({ status: 200, data: { me: null } });
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions?.cost?.requested).toBeGreaterThan(0);
    expect(answer.extensions?.cost?.limit).toBe(20_000);
  });

  it('refuses an unknown key with 401 and UNAUTHENTICATED', async () => {
    const answer = await api.graphql('{ me { username } }', {}, 'samla_unknown');
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('takes a stale cookie for signed out', async () => {
    const answer = await request(api.app.getHttpServer())
      .post('/graphql')
      .set('cookie', 'samla_session=stale')
      .send({ query: '{ me { username } }' });
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data).toEqual({ me: null });
  });

  it('refuses a query that is too deep', async () => {
    const answer = await api.graphql(
      `{ __schema { types { name } } me { ${'mandates { forbund { '.repeat(8)} name ${'} } '.repeat(8)} } }`,
    );
    expect(answer.errors?.some((error) => /nivåer djup/.test(error.message))).toBe(true);
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('refuses more aliases than the limit', async () => {
    const answer = await api.graphql(
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: me { username }`).join(' ')} }`,
    );
    expect(answer.errors?.[0]?.message).toMatch(/31 alias; högst 30/);
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('answers an unknown field as bad input, not as an inner fault', async () => {
    const answer = await api.graphql('{ nothing }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('sends subscriptions to the WebSocket', async () => {
    const answer = await api.graphql('subscription { reportRunProgress(id: "x") { state } }');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Prenumerationer går över WebSocket på samma adress.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('refuses a simple cross-site form post', async () => {
    const answer = await request(api.app.getHttpServer())
      .post('/graphql')
      .set('content-type', 'text/plain')
      .send('{"query":"{ me { username } }"}');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.data).toBeUndefined();
  });

  it('is ready when the database answers, and shows its figures', async () => {
    await request(api.app.getHttpServer()).get('/health/live').expect(200, { status: 'ok' });
    await request(api.app.getHttpServer()).get('/health/ready').expect(200, { status: 'ok' });
    const metrics = await request(api.app.getHttpServer()).get('/metrics').expect(200);
    expect(metrics.text).toContain('samla_http_request_seconds');
  });
});
