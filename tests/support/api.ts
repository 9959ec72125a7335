import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '@samla/platform/config/config.js';
import request from 'supertest';
import { createApi } from '../../apps/api/src/create-api.js';
import type { TestDatabaseUrls } from './database.js';

/** One GraphQL answer, as it came. */
export interface GraphqlAnswer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: Record<string, unknown>;
  }[];
  readonly extensions?: { readonly cost?: { requested: number; limit: number } };
}

/** The API under test, over HTTP. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  /** Sends an operation, as the holder of `token` if one is given. */
  graphql<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    token?: string,
  ): Promise<GraphqlAnswer<Data>>;
  /** Signs in by the ordinary mutation; answers the token. */
  signIn(username: string, password: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the API on a database, with the environment given on top of quiet defaults. */
export async function startApi(urls: TestDatabaseUrls, env: Record<string, string> = {}): Promise<TestApi> {
  const config = loadConfig({ SAMLA_LOG: 'silent', SAMLA_DEMO: '1', DATABASE_URL: urls.serving, ...env });
  const app = await createApi({ config, databaseUrl: urls.serving, schemaFile: false, webRoot: null });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const graphql: TestApi['graphql'] = async (query, variables = {}, token) => {
    const post = request(app.getHttpServer()).post('/graphql').set('content-type', 'application/json');
    const answer = await (token ? post.set('authorization', `Bearer ${token}`) : post).send(
      JSON.stringify({ query, variables }),
    );
    return { status: answer.status, ...answer.body };
  };
  return {
    app,
    graphql,
    signIn: async (username, password) => {
      const { data } = await graphql<{ signIn: { token?: string; message?: string } }>(
        `
          mutation ($input: SignInInput!) {
            signIn(input: $input) {
              ... on SignedIn {
                token
              }
              ... on Problem {
                message
              }
            }
          }
        `,
        { input: { username, password } },
      );
      if (!data.signIn.token) throw new Error(`sign-in refused: ${data.signIn.message}`);
      return data.signIn.token;
    },
    close: () => app.close(),
  };
}
