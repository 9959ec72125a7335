/** Who takes a decision about a förbund's plan and money, each with its Swedish name. */
export const DECISION_BODIES = {
  BOARD: 'Styrelsen',
  PRESIDIUM: 'Presidiet',
  DELEGATE: 'Delegat',
  MEMBER: 'En medlem',
  MEMBERS: 'Medlemmarna gemensamt',
  STATE: 'Försäkringskassan',
} as const;

/** One of the bodies. */
export type DecisionBody = keyof typeof DECISION_BODIES;

/** All bodies, for lists and for checks of what is stored. */
export const DECISION_BODY_NAMES = Object.keys(DECISION_BODIES) as DecisionBody[];
