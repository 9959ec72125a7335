/** Where an insats stands on a day. */
export const INSATS_STATES = {
  PLANNED: 'Planerad',
  ONGOING: 'Pågår',
  ENDED: 'Avslutad',
  CANCELLED: 'Avbruten',
} as const;
export type InsatsState = keyof typeof INSATS_STATES;
export const INSATS_STATE_NAMES = Object.keys(INSATS_STATES) as InsatsState[];

/** The days that the state follows from, `YYYY-MM-DD`; null where none is known. */
export interface InsatsDays {
  readonly agreementFrom: string | null;
  readonly agreementTo: string | null;
  readonly endedOn: string | null;
  readonly cancelledOn: string | null;
}

/**
 * The state on a day: it is never stored. What has happened (cancelled, ended) goes before what is agreed; an insats
 * whose start nobody has told is going on, since it is registered.
 */
export function insatsState(days: InsatsDays, today: string): InsatsState {
  const { agreementFrom, agreementTo, endedOn, cancelledOn } = days;
  if (cancelledOn !== null && cancelledOn <= today) return 'CANCELLED';
  if (endedOn !== null && endedOn <= today) return 'ENDED';
  if (agreementTo !== null && agreementTo < today) return 'ENDED';
  if (agreementFrom !== null && agreementFrom > today) return 'PLANNED';
  return 'ONGOING';
}
