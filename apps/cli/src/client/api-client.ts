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

  /** Fetches a file of the API's; throws what the API refuses with. */
  async download(path: string): Promise<Response> {
    return this.answered(await fetch(new URL(path, this.url), { headers: this.signature() }));
  }

  /** Sends a file of any size while it is read; answers what the API says of it, and throws what it refuses with. */
  async upload(path: string, bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
    const headers = this.signature();
    headers.set('content-type', 'application/octet-stream');
    const body = ReadableStream.from(bytes);
    const sent = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const response = await this.answered(await fetch(new URL(path, this.url), sent));
    return response.json();
  }

  private signature(): Headers {
    return new Headers(this.token ? { authorization: `Bearer ${this.token}` } : {});
  }

  private async answered(response: Response): Promise<Response> {
    if (response.ok) return response;
    const text = await response.text();
    throw refusalIn(
      { data: null },
      refusalOf(text) ?? { message: `${this.url} svarade ${response.status}: ${text}` },
    );
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

/** What a route that is no GraphQL refuses with. */
function refusalOf(text: string): { code?: string; message?: string } | undefined {
  try {
    return JSON.parse(text) as { code?: string; message?: string };
  } catch {
    return undefined;
  }
}

const SIGN_IN = `mutation signIn($input: SignInInput!) {
  signIn(input: $input) { ... on SignedIn { token } ... on Problem { code message } }
}`;
