import { randomUUID } from 'node:crypto';

/** An id for one request, made when it is first asked for: most requests leave no trace that needs one. */
export function requestIdOf(): () => string {
  let id: string | undefined;
  return () => (id ??= randomUUID());
}
