import type { Day } from '../../calendar/day.js';
import { type Missing, missing } from '../process/refusal.js';
import type { ClosingMember } from './discharge.js';

/** The final account in a member's hands. */
export interface Service {
  readonly member: string;
  readonly servedOn: Day;
  /** SHA-256 of the final account that was served, hex. */
  readonly finalAccount: string;
  /** What shows it, by reference. */
  readonly receipt: string;
}

/** G13: the members that this very final account has not reached. */
export function serviceMissing(
  members: readonly ClosingMember[],
  services: readonly Service[],
  finalAccount: string,
): Missing[] {
  return members
    .filter(({ key }) => !services.some((each) => each.member === key && each.finalAccount === finalAccount))
    .map(({ key, name }) => missing('G13', 'NOT_SERVED', `${name} är inte delgiven slutredovisningen.`, key));
}

/** The day on which the förbund is dissolved: the last member's first service of this final account; null before that. */
export function dissolvedOn(
  members: readonly ClosingMember[],
  services: readonly Service[],
  finalAccount: string,
): Day | null {
  let last: Day | null = null;
  for (const { key } of members) {
    const days = services
      .filter((each) => each.member === key && each.finalAccount === finalAccount)
      .map(({ servedOn }) => servedOn)
      .sort();
    const [first] = days;
    if (first === undefined) return null;
    if (last === null || first > last) last = first;
  }
  return last;
}
