/** The life of a merger, in order, each state with its Swedish name; CANCELLED can follow on any before IN_FORCE. */
export const MERGER_STATES = {
  INTENT: 'Avsikt',
  PROPOSAL: 'Förslag',
  SENT_OUT: 'Utsänt',
  MEMBER_DECISIONS: 'Medlemmarna beslutar',
  DECIDED: 'Beslutat',
  LEGAL_FORCE: 'Laga kraft',
  PREPARATION: 'Förberedelse',
  IN_FORCE: 'I kraft',
  WINDING_UP: 'Avveckling',
  COMPLETED: 'Slutförd',
  CANCELLED: 'Avbruten',
} as const;

/** One of the states. */
export type MergerState = keyof typeof MERGER_STATES;
export const MERGER_STATE_NAMES = Object.keys(MERGER_STATES) as MergerState[];

/** True from the day that the new förbundsordning holds. */
export function isInForce(state: MergerState): boolean {
  return state === 'IN_FORCE' || state === 'WINDING_UP' || state === 'COMPLETED';
}
