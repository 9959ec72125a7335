import { ApiError } from './api-error.js';
import type { Operation } from './operation.js';

interface Envelope<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Called when the server no longer knows the session, so that the page can ask for a new sign-in. */
let onSignedOut: () => void = () => undefined;

/** Registers what happens when a session has ended. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Tells the page that the server no longer knows the session. */
export function sessionHasEnded(): void {
  onSignedOut();
}

/** Asks the API by the session cookie; throws `ApiError` for everything but an answer. */
export async function send<Answer, Variables extends object>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    // A header of our own makes the browser ask first when another site tries to post here with our cookie.
    headers: { 'content-type': 'application/json', 'x-samla-client': 'web' },
    body: JSON.stringify({ query: operation.text, variables }),
    signal: signal ?? null,
  });
  const envelope = (await response.json().catch(() => ({}))) as Envelope<Answer>;
  const error = envelope.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? 'INTERNAL';
    if (code === 'UNAUTHENTICATED') sessionHasEnded();
    throw new ApiError(code, error.message);
  }
  if (!envelope.data) throw new ApiError('INTERNAL', `Samla svarade inte som väntat (${response.status}).`);
  return envelope.data;
}
