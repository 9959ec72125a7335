import type { Fetcher } from '@graphiql/toolkit';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';

/**
 * Questions go with the cookie of the page's own sign-in, which no script can read; a key written under Headers goes
 * with it and wins. Subscriptions use a socket to the same address.
 */
export const ask: Fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { 'x-samla-client': 'web' },
  fetch: (input, init) => fetch(input, { ...init, credentials: 'same-origin' }),
  wsClient: createClient({ url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`, lazy: true }),
});
