import { DomainError } from '../../errors/domain-error.js';
import { refuse } from '../process/refusal.js';
import type { ClosingFacts } from './closing-facts.js';
import { CLOSING_CHECKS, type ClosingCheckKey } from './closing-guards.js';
import { CLOSING_STATES, type ClosingState } from './closing-states.js';

/** What moves a förbund towards its end, each with its Swedish name. */
export const CLOSING_EVENTS = {
  DECIDE_CLOSING: 'Medlemmarna beslutar att förbundet upphör',
  WITHDRAW: 'Beslutet om upphörande tas tillbaka',
  OPEN: 'Likvidationen öppnas',
  SETTLE: 'Skulder och fordringar är reglerade',
  DISTRIBUTE: 'Det som är kvar skiftas',
  MAKE_FINAL_ACCOUNT: 'Slutredovisningen beslutas',
  SERVE: 'En medlem delges slutredovisningen',
  DISSOLVE: 'Förbundet är upplöst',
  REOPEN: 'Likvidationen tas upp igen',
} as const;
export type ClosingEvent = keyof typeof CLOSING_EVENTS;
export const CLOSING_EVENT_NAMES = Object.keys(CLOSING_EVENTS) as ClosingEvent[];

/** From which states an event leads where, and what is asked. */
export interface ClosingTransition {
  readonly event: ClosingEvent;
  readonly from: readonly ClosingState[];
  readonly to: ClosingState;
  readonly checks: readonly ClosingCheckKey[];
}

/** What holds when a final account is made, and is asked again at its every service and at the end. */
const FINAL: readonly ClosingCheckKey[] = [
  'DEBTS',
  'NOTHING_LEFT',
  'POSTINGS',
  'ANNUAL_REPORTS',
  'CHECKLIST',
  'FINAL_ACCOUNT',
];
const SERVICE: readonly ClosingCheckKey[] = [...FINAL, 'DISCHARGE', 'BEFORE_SERVICE'];

/** The whole machine. What happens late (an invoice, a voucher) is booked and makes the final account stale: then REOPEN. */
export const CLOSING_TRANSITIONS: readonly ClosingTransition[] = [
  { event: 'DECIDE_CLOSING', from: ['ACTIVE'], to: 'CLOSING_DECIDED', checks: ['TRIGGER'] },
  { event: 'WITHDRAW', from: ['CLOSING_DECIDED'], to: 'ACTIVE', checks: ['MERGER_CANCELLED'] },
  {
    event: 'OPEN',
    from: ['CLOSING_DECIDED'],
    to: 'IN_LIQUIDATION',
    checks: ['TRIGGER', 'OPENING_DAY', 'MERGER_IN_FORCE'],
  },
  { event: 'SETTLE', from: ['IN_LIQUIDATION'], to: 'DEBTS_SETTLED', checks: ['DEBTS', 'POSITIVE'] },
  {
    event: 'DISTRIBUTE',
    from: ['DEBTS_SETTLED'],
    to: 'DISTRIBUTED',
    checks: ['DEBTS', 'POSITIVE', 'DISTRIBUTION'],
  },
  { event: 'MAKE_FINAL_ACCOUNT', from: ['DISTRIBUTED'], to: 'FINAL_ACCOUNT_DONE', checks: FINAL },
  { event: 'SERVE', from: ['FINAL_ACCOUNT_DONE', 'BEING_SERVED'], to: 'BEING_SERVED', checks: SERVICE },
  { event: 'DISSOLVE', from: ['BEING_SERVED'], to: 'DISSOLVED', checks: [...SERVICE, 'SERVED'] },
  {
    event: 'REOPEN',
    from: ['DEBTS_SETTLED', 'DISTRIBUTED', 'FINAL_ACCOUNT_DONE', 'BEING_SERVED'],
    to: 'IN_LIQUIDATION',
    checks: [],
  },
];

/**
 * The state after an event. Throws `MERGER_STATE` where the event has no place in the state, and `MERGER_GUARD` with
 * everything that is missing. `transitions` are the product's own, unless a proof asks for others.
 */
export function advanceClosing(
  state: ClosingState,
  event: ClosingEvent,
  facts: ClosingFacts,
  transitions: readonly ClosingTransition[] = CLOSING_TRANSITIONS,
): ClosingState {
  const transition = transitions.find((each) => each.event === event && each.from.includes(state));
  if (!transition) {
    throw new DomainError(
      'MERGER_STATE',
      `${CLOSING_EVENTS[event]}: det går inte när förbundet är i läget ${CLOSING_STATES[state]}.`,
      { state, event, possible: possibleClosingEvents(state, transitions) },
    );
  }
  refuse(transition.checks.flatMap((check) => CLOSING_CHECKS[check](facts)));
  return transition.to;
}

/** The events that have a place in a state, whatever their checks say. */
export function possibleClosingEvents(
  state: ClosingState,
  transitions: readonly ClosingTransition[] = CLOSING_TRANSITIONS,
): ClosingEvent[] {
  return transitions.filter(({ from }) => from.includes(state)).map(({ event }) => event);
}
