import type { Role } from '../../access/roles.js';
import type { ClosingState } from './closing-states.js';

/** Who reads a dissolved förbund (G16): the former board and its chairs, the revisor, and the archive authority. */
const READERS_AFTERWARDS: ReadonlySet<Role> = new Set<Role>([
  'STYRELSE',
  'ORDFORANDE',
  'VICE_ORDFORANDE',
  'REVISOR',
  'ARKIVMYNDIGHET',
]);

/** True where a role may read the förbund in that state; before it is dissolved the role's own permissions decide. */
export function mayReadIn(state: ClosingState, role: Role): boolean {
  return state !== 'DISSOLVED' || READERS_AFTERWARDS.has(role);
}

/** True where anybody may write at all. */
export function mayWriteIn(state: ClosingState): boolean {
  return state !== 'DISSOLVED';
}
