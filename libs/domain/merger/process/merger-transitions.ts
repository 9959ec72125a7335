import { DomainError } from '../../errors/domain-error.js';
import type { MergerFacts } from './merger-facts.js';
import { MERGER_GUARDS, type MergerGuardKey } from './merger-guards.js';
import { MERGER_STATES, type MergerState } from './merger-states.js';
import { refuse } from './refusal.js';

/** What moves a merger, each with its Swedish name. */
export const MERGER_EVENTS = {
  PROPOSE: 'Förslag till förbundsordning läggs fram',
  SEND_OUT: 'Den frysta versionen sänds till medlemmarna',
  RECEIVE_DECISION: 'En medlem beslutar',
  REDO: 'Omtag: förslaget görs om',
  CONCLUDE: 'Alla medlemmar har beslutat',
  GAIN_FORCE: 'Besluten vinner laga kraft',
  PREPARE: 'Förberedelserna börjar',
  ENTER_FORCE: 'Förbundsordningen träder i kraft',
  WIND_UP: 'Avvecklingen av de upphörande förbunden börjar',
  COMPLETE: 'Sammanslagningen avslutas',
  CANCEL: 'Sammanslagningen avbryts',
} as const;
export type MergerEvent = keyof typeof MERGER_EVENTS;
export const MERGER_EVENT_NAMES = Object.keys(MERGER_EVENTS) as MergerEvent[];

/** From which states an event leads where, and what must hold. */
export interface MergerTransition {
  readonly event: MergerEvent;
  readonly from: readonly MergerState[];
  readonly to: MergerState;
  readonly guards: readonly MergerGuardKey[];
}

const BEFORE_IN_FORCE: readonly MergerState[] = [
  'INTENT',
  'PROPOSAL',
  'SENT_OUT',
  'MEMBER_DECISIONS',
  'DECIDED',
  'LEGAL_FORCE',
  'PREPARATION',
];

/**
 * The whole machine. What was asked once is asked again where something may have happened since: a decision can be
 * upheld in court after all had decided, and shares and members can change until the day.
 */
export const MERGER_TRANSITIONS: readonly MergerTransition[] = [
  { event: 'PROPOSE', from: ['INTENT'], to: 'PROPOSAL', guards: [] },
  { event: 'SEND_OUT', from: ['PROPOSAL'], to: 'SENT_OUT', guards: ['G3', 'G4'] },
  { event: 'RECEIVE_DECISION', from: ['SENT_OUT', 'MEMBER_DECISIONS'], to: 'MEMBER_DECISIONS', guards: [] },
  {
    event: 'REDO',
    from: ['SENT_OUT', 'MEMBER_DECISIONS', 'DECIDED', 'LEGAL_FORCE', 'PREPARATION'],
    to: 'PROPOSAL',
    guards: [],
  },
  { event: 'CONCLUDE', from: ['MEMBER_DECISIONS'], to: 'DECIDED', guards: ['G1'] },
  { event: 'GAIN_FORCE', from: ['DECIDED'], to: 'LEGAL_FORCE', guards: ['G1', 'G2'] },
  { event: 'PREPARE', from: ['LEGAL_FORCE'], to: 'PREPARATION', guards: [] },
  {
    event: 'ENTER_FORCE',
    from: ['PREPARATION'],
    to: 'IN_FORCE',
    guards: ['G1', 'G2', 'G3', 'G4', 'G5', 'G7', 'DAY'],
  },
  { event: 'WIND_UP', from: ['IN_FORCE'], to: 'WINDING_UP', guards: [] },
  { event: 'COMPLETE', from: ['WINDING_UP'], to: 'COMPLETED', guards: ['ORDER'] },
  { event: 'CANCEL', from: BEFORE_IN_FORCE, to: 'CANCELLED', guards: [] },
];

/**
 * The state after an event. Throws `MERGER_STATE` where the event has no place in the state, and `MERGER_GUARD` with
 * everything that is missing. `transitions` are the product's own, unless a proof asks for others.
 */
export function advanceMerger(
  state: MergerState,
  event: MergerEvent,
  facts: MergerFacts,
  transitions: readonly MergerTransition[] = MERGER_TRANSITIONS,
): MergerState {
  const transition = transitions.find((each) => each.event === event && each.from.includes(state));
  if (!transition) {
    throw new DomainError(
      'MERGER_STATE',
      `${MERGER_EVENTS[event]}: det går inte när sammanslagningen är i läget ${MERGER_STATES[state]}.`,
      { state, event, possible: possibleEvents(state, transitions) },
    );
  }
  refuse(transition.guards.flatMap((guard) => MERGER_GUARDS[guard](facts)));
  return transition.to;
}

/** The events that have a place in a state, whatever their guards say. */
export function possibleEvents(
  state: MergerState,
  transitions: readonly MergerTransition[] = MERGER_TRANSITIONS,
): MergerEvent[] {
  return transitions.filter(({ from }) => from.includes(state)).map(({ event }) => event);
}
