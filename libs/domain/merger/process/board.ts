import type { Day } from '../../calendar/day.js';
import type { MergerMember } from './merger-member.js';
import { type Missing, missing } from './refusal.js';

/** How many a member has chosen for the board; `ineligible` are those who may not be chosen (12 § lagen 2003:1210). */
export interface BoardSeats {
  readonly member: string;
  readonly members: number;
  readonly substitutes: number;
  readonly ineligible: number;
}

/** G5: who has not chosen its members of the board, or not as many substitutes, or somebody who may not be chosen. */
export function boardMissing(members: readonly MergerMember[], board: readonly BoardSeats[]): Missing[] {
  return members.flatMap((member) => {
    const seats = board.find(({ member: key }) => key === member.key);
    const say = (code: string, what: string) => [missing('G5', code, `${member.name} ${what}`, member.key)];
    if (!seats || seats.members < 1) return say('NO_SEAT', 'har inte valt någon ledamot.');
    if (seats.substitutes !== seats.members) return say('SUBSTITUTES', 'har inte valt lika många ersättare.');
    return seats.ineligible > 0 ? say('INELIGIBLE', 'har valt någon som inte är valbar.') : [];
  });
}

/** True when more than half of the board's members take part in a meeting (KL 6 kap. 27 §, by 19 § lagen 2003:1210). */
export function hasQuorum(present: number, seats: number): boolean {
  return present * 2 > seats;
}

/** Somebody at a meeting who is not in the room. */
export interface RemoteAttendance {
  /** The seat, by its key: never a name. */
  readonly seat: string;
  readonly hasPicture: boolean;
  /** The special reason for sound only, as the minutes have it; null where none is noted. */
  readonly reason: string | null;
}

/** The day from which the board may meet at a distance. */
const AT_A_DISTANCE_FROM = '2022-03-16';

/** G6: those at a distance who have neither picture nor a noted reason, or the whole meeting before the law allowed it. */
export function remoteMissing(meetingOn: Day, remote: readonly RemoteAttendance[]): Missing[] {
  if (remote.length === 0) return [];
  if (meetingOn < AT_A_DISTANCE_FROM)
    return [missing('G6', 'TOO_EARLY', `Distansdeltagande är tillåtet från ${AT_A_DISTANCE_FROM}.`)];
  return remote
    .filter(({ hasPicture, reason }) => !hasPicture && !reason)
    .map(({ seat }) =>
      missing('G6', 'SOUND_ONLY', 'Den som bara hörs behöver ett antecknat särskilt skäl.', seat),
    );
}
