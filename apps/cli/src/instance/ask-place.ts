import { refusalIn } from '../client/refusal-in.js';
import { signInAs } from '../client/sign-in-as.js';
import type { Invocation } from '../command.js';
import { DEMO_USERS, type DemoUser } from '../demo/users.js';
import type { PlaceQuestion } from './as-samla.js';
import { readerOf } from './county-reader.js';
import { useApi } from './use-api.js';

/**
 * Asks about a county or a förbund as the demo user who reads it; where none can sign in, as Samla itself. Answers what the
 * API says of the place (`county` or `forbund`); throws what it refuses with.
 */
export async function askPlace<Place>(
  invocation: Pick<Invocation, 'config' | 'console'>,
  question: PlaceQuestion,
): Promise<Place> {
  const { config } = invocation;
  const { kind, slug, query, variables } = question;
  const reader = kind === 'län' ? readerOf(slug, config) : ekonomOf(slug, invocation);
  const answer = await (reader
    ? useApi(invocation, async (api) => (await signInAs(api, reader.username, config)).send(query, variables))
    : (await import('./ask-through-service.js')).askThroughService(invocation, question));
  const place = answer.data?.[kind === 'län' ? 'county' : 'forbund'];
  if (answer.errors || !place) throw refusalIn(answer);
  return place as Place;
}

function ekonomOf(forbund: string, { config }: Pick<Invocation, 'config'>): DemoUser | undefined {
  const isServer = Boolean(config.databaseUrl ?? config.databaseOwnerUrl);
  if (!config.demo || isServer) return undefined;
  return DEMO_USERS.find(
    ({ role, scope }) => role === 'EKONOM' && scope.kind === 'FORBUND' && scope.forbund === forbund,
  );
}
