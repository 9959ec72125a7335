/** The life of a förbund, in order, each step with its Swedish name. Only the last is the end; it can still be read. */
export const FORBUND_STATES = {
  ACTIVE: 'Aktivt.',
  CLOSING_DECIDED: 'Upphörande beslutat.',
  IN_LIQUIDATION: 'I likvidation.',
  DEBTS_SETTLED: 'Skulderna reglerade.',
  DISTRIBUTED: 'Skiftat.',
  FINAL_ACCOUNT_DONE: 'Slutredovisat.',
  BEING_SERVED: 'Slutredovisningen delges medlemmarna.',
  DISSOLVED: 'Upplöst.',
} as const;

/** One of the states. */
export type ForbundState = keyof typeof FORBUND_STATES;
