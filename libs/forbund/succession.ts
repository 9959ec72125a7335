import { DomainError } from '@samla/domain/errors/domain-error.js';

/** A förbund that has gone up in another one from a day on. */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly countyId: string;
  /** `YYYY-MM-DD`: the first day of the new structure. */
  readonly validFrom: string;
  /** What it rests on: a decision, a document. */
  readonly basis: string;
}

/**
 * Refuses what would leave nobody to show the figures under: `SUCCEEDED_ALREADY` for a förbund that has a successor, and
 * `SUCCESSION_CIRCULAR` where the successors lead back to the förbund itself.
 */
export function assertMaySucceed(known: readonly Succession[], wanted: Succession): void {
  const next = new Map(known.map(({ predecessorId, successorId }) => [predecessorId, successorId]));
  if (next.has(wanted.predecessorId))
    throw new DomainError('SUCCEEDED_ALREADY', 'Förbundet har redan en efterträdare.', {
      predecessor: wanted.predecessorId,
    });
  for (let at: string | undefined = wanted.successorId; at !== undefined; at = next.get(at)) {
    if (at !== wanted.predecessorId) continue;
    throw new DomainError(
      'SUCCESSION_CIRCULAR',
      'Ett förbund kan inte efterträda sig självt, inte heller på omväg.',
      {
        predecessor: wanted.predecessorId,
      },
    );
  }
}
