import { DomainError } from '../errors/domain-error.js';

/** Whether figures stand by the förbund that booked them, or by those that have taken over after them. */
export const FIGURE_STRUCTURES = ['AS_BOOKED', 'AS_SUCCEEDED'] as const;
export type FigureStructure = (typeof FIGURE_STRUCTURES)[number];

/** A förbund that has gone into another. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  /** `YYYY-MM-DD`: the first day of the new structure. */
  readonly validFrom: string;
}

/**
 * Who stands for a förbund on a day: the last of those that have taken over by then, itself where nobody has. A förbund with
 * two successors is refused with `SUCCESSION_DIVIDED`, since nothing says what of its figures is whose, and a ring with
 * `SUCCESSION_CIRCULAR`.
 */
export function successorOn(successions: readonly Succession[], on: string): (forbund: string) => string {
  const next = new Map<string, string>();
  for (const { predecessor, successor, validFrom } of successions) {
    if (validFrom > on) continue;
    const known = next.get(predecessor);
    if (known !== undefined && known !== successor) {
      throw new DomainError(
        'SUCCESSION_DIVIDED',
        'Ett förbund har två efterträdare, och ingenting säger vems siffrorna är.',
        { predecessor, successors: [known, successor] },
      );
    }
    next.set(predecessor, successor);
  }
  return (forbund) => {
    let last = forbund;
    for (let steps = 0; steps <= next.size; steps += 1) {
      const following = next.get(last);
      if (following === undefined) return last;
      last = following;
    }
    throw new DomainError('SUCCESSION_CIRCULAR', 'Förbunden efterträder varandra i ring.', { forbund });
  };
}
