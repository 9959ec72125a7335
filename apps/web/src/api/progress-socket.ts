import { createClient } from 'graphql-ws';
import type { Operation } from './operation.js';

/** Follows a subscription over the same sign-in; returns how to stop. `failed` is called when the socket gives up. */
export function subscribe<Answer, Variables extends object>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  on: { next: (answer: Answer) => void; failed: () => void },
): () => void {
  const address = new URL('/graphql', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({ url: address.href, retryAttempts: 1 });
  const stop = client.subscribe<Answer>(
    { query: operation.text, variables: variables as Record<string, unknown> },
    {
      next: (message) => (message.data ? on.next(message.data) : on.failed()),
      error: on.failed,
      complete: () => undefined,
    },
  );
  return () => {
    stop();
    void client.dispose();
  };
}
