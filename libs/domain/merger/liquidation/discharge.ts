import type { Day } from '../../calendar/day.js';
import { type Missing, missing } from '../process/refusal.js';

/** A member's own decision on ansvarsfrihet for a year (26 § lagen 2003:1210). */
export interface DischargeDecision {
  readonly member: string;
  readonly year: number;
  readonly isGranted: boolean;
  readonly decidedOn: Day;
  readonly protocol: string;
  /** Whose members of the board a refusal is directed at; a member can only recall its own. */
  readonly recalls: readonly string[];
}

/** A member of the ending förbund. */
export interface ClosingMember {
  readonly key: string;
  readonly name: string;
}

/**
 * G14: the pairs of member and year that nobody has decided on, and refusals that reach for another member's seats.
 * A refusal is a decision: that it hinders anything is nowhere said.
 */
export function dischargeMissing(
  members: readonly ClosingMember[],
  years: readonly number[],
  decisions: readonly DischargeDecision[],
): Missing[] {
  const open = members.flatMap(({ key, name }) =>
    years
      .filter((year) => !decisions.some((each) => each.member === key && each.year === year))
      .map((year) =>
        missing('G14', 'NOT_TRIED', `${name} har inte prövat ansvarsfriheten för ${year}.`, key),
      ),
  );
  const reaching = decisions
    .filter(({ member, recalls }) => recalls.some((whose) => whose !== member))
    .map(({ member, year }) =>
      missing('G14', 'NOT_OWN_SEAT', `Ett nej för ${year} kan bara gälla medlemmens egna ledamöter.`, member),
    );
  return [...open, ...reaching];
}

/** The years to try: each from the last one tried before the closing to the year of the final account, both the first and last counted in. */
export function yearsToTry(firstUntried: number, finalAccountYear: number): number[] {
  const count = Math.max(0, finalAccountYear - firstUntried + 1);
  return Array.from({ length: count }, (_, at) => firstUntried + at);
}
