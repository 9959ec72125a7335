/** The life of a förbund to its end, in order, each state with its Swedish name. A dissolved förbund is only read. */
export const CLOSING_STATES = {
  ACTIVE: 'Aktivt',
  CLOSING_DECIDED: 'Upphörande beslutat',
  IN_LIQUIDATION: 'I likvidation',
  DEBTS_SETTLED: 'Skulderna reglerade',
  DISTRIBUTED: 'Skiftat',
  FINAL_ACCOUNT_DONE: 'Slutredovisat',
  BEING_SERVED: 'Slutredovisningen delges',
  DISSOLVED: 'Upplöst',
} as const;

/** One of the states. */
export type ClosingState = keyof typeof CLOSING_STATES;
export const CLOSING_STATE_NAMES = Object.keys(CLOSING_STATES) as ClosingState[];

/** True from the opening of the liquidation until the förbund is dissolved. */
export function isInLiquidation(state: ClosingState): boolean {
  return state !== 'ACTIVE' && state !== 'CLOSING_DECIDED' && state !== 'DISSOLVED';
}
