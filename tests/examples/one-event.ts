import { type FieldNode, Kind } from 'graphql';
import type { StoredEvent } from '../audit/trail.js';
import { type Example, valueAt } from './example.js';

/** What people do with their own sessions, passwords and keys, in no role. */
const OF_ONESELF = new Set(['signIn', 'signOut', 'changePassword', 'createApiKey', 'revokeApiKey']);

/** Holds a mutation of the examples to what it must leave in the trail: one event, with who, what and in which role. */
export function expectOneEvent(example: Example, data: unknown, events: readonly StoredEvent[]): void {
  const mutation = mutationOf(example);
  const code = (valueAt(data, `${mutation}.code`) as string | undefined) ?? '';
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    action: mutation,
    outcome: code === '' ? 'DONE' : 'REFUSED',
    code,
    actor_kind: 'USER',
    actor_name: mutation === 'signIn' ? valueAt(example.variables, 'input.username') : example.as,
  });
  if (!OF_ONESELF.has(mutation)) expect(events[0]?.roles).not.toBe('');
  if (code === '') expect(events[0]?.object_key).not.toBe('');
}

function mutationOf({ operation }: Example): string {
  const [field] = operation.selectionSet.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD,
  );
  return field!.name.value;
}
