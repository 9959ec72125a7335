import type { GraphqlAnswer } from './graphql-answer.js';
import { refusalIn } from './refusal-in.js';

/** Speaks GraphQL to one API; `token` is a session or an API key. */
export class ApiClient {
  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {}

  /** Sends one operation; whatever GraphQL answers is an answer, also its errors. */
  async send(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer> {
    const response = await fetch(new URL('/graphql', this.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    try {
      return JSON.parse(text) as GraphqlAnswer;
    } catch {
      throw new Error(`${this.url} svarade ${response.status}: ${text.slice(0, 300)}`);
    }
  }

  /** The same API for somebody who signed in, by the ordinary mutation; throws what the API refuses with. */
  async signedIn(username: string, password: string): Promise<ApiClient> {
    const answer = await this.send(SIGN_IN, { input: { username, password } });
    const signIn = answer.data?.['signIn'] as { token?: string; code?: string; message?: string } | undefined;
    if (signIn?.token) return new ApiClient(this.url, signIn.token);
    throw refusalIn(
      answer,
      signIn && { ...signIn, message: `${username} kunde inte logga in: ${signIn.message}` },
    );
  }
}

const SIGN_IN = `mutation signIn($input: SignInInput!) {
  signIn(input: $input) { ... on SignedIn { token } ... on Problem { code message } }
}`;
