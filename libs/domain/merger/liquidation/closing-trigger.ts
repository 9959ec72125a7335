import { addDays, type Day } from '../../calendar/day.js';
import { compositionMissing } from '../process/composition.js';
import type { MergerMember } from '../process/merger-member.js';
import { type Missing, missing } from '../process/refusal.js';

/** Why a förbund ceases: its members decided so, a member's exit ran out without agreement, or a party is lacking. */
export type ClosingTrigger =
  | { readonly kind: 'MEMBERS_DECIDED'; readonly undecided: readonly string[] }
  | { readonly kind: 'EXIT_EXPIRED'; readonly member: string }
  | { readonly kind: 'PARTY_MISSING'; readonly parties: readonly string[] };

/** A member's notice that it leaves (27 § lagen 2003:1210). */
export interface ExitNotice {
  readonly member: string;
  readonly givenOn: Day;
  /** Three years, or fewer by the förbundsordning. */
  readonly years: number;
  /** The others have agreed on going on without the member. */
  readonly isAgreed: boolean;
}

/** The day on which an exit takes effect. */
export function exitTakesEffect({ givenOn, years }: Pick<ExitNotice, 'givenOn' | 'years'>): Day {
  const year = Number.parseInt(givenOn.slice(0, 4), 10) + years;
  const same = `${year}${givenOn.slice(4)}`;
  // The 29 February that the later year lacks becomes the day after the 28th.
  return addDays(same, 0) === same ? same : `${year}-03-01`;
}

/** What forces a closing on a day, whatever the members have decided; null where nothing does. */
export function forcedClosing(
  members: readonly MergerMember[],
  notices: readonly ExitNotice[],
  today: Day,
): ClosingTrigger | null {
  const expired = notices.find((notice) => !notice.isAgreed && exitTakesEffect(notice) <= today);
  if (expired) return { kind: 'EXIT_EXPIRED', member: expired.member };
  const gone = new Set(
    notices.filter((notice) => exitTakesEffect(notice) <= today).map(({ member }) => member),
  );
  const lacking = compositionMissing(members.filter(({ key }) => !gone.has(key)));
  if (lacking.length === 0) return null;
  return { kind: 'PARTY_MISSING', parties: lacking.map(({ subject }) => subject ?? '') };
}

/** G17: why the förbund may cease, else what is missing for it. */
export function triggerMissing(trigger: ClosingTrigger | null): Missing[] {
  if (!trigger)
    return [
      missing('G17', 'NO_REASON', 'Inget beslut om att förbundet upphör finns, och inget skäl som tvingar.'),
    ];
  if (trigger.kind !== 'MEMBERS_DECIDED') return [];
  return trigger.undecided.map((member) =>
    missing('G17', 'MEMBER_UNDECIDED', 'En medlem har inte beslutat att förbundet upphör.', member),
  );
}
