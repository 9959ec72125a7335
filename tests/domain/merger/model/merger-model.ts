import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { MergerFacts } from '@samla/domain/merger/process/merger-facts.js';
import { canBeAppealed, type MergerMember } from '@samla/domain/merger/process/merger-member.js';
import type { MemberDecision } from '@samla/domain/merger/process/member-decisions.js';
import { MERGER_STATE_NAMES } from '@samla/domain/merger/process/merger-states.js';
import {
  advanceMerger,
  MERGER_TRANSITIONS,
  type MergerEvent,
  type MergerTransition,
} from '@samla/domain/merger/process/merger-transitions.js';
import { MEMBERS, mergerFacts, VERSION, yes } from '../process/merger-case.js';
import { changed, explore, type Explored, type Happening, Packing, type World } from './explore.js';

/** Days that matter: spring, before the last day of the budget, after it, the day in force, and after that. */
const DAYS = ['2023-03-01', '2023-11-20', '2023-12-05', '2024-01-01', '2024-02-01'];
const IN_FORCE_AT = 3;
/** How a member stands. LATE is a yes after the day in force; OLD one on the version before. */
const [NONE, YES, FRESH, FINAL, APPEALED, UPHELD, NO, OLD, LATE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const STANDINGS = 9;
/** Nothing, members consulted, decided by the interim board, without samråd, rightly, too late without a reason. */
const [NO_BUDGET, SAMRAD, BY_INTERIM, WITHOUT_SAMRAD, ADOPTED, TOO_LATE] = [0, 1, 2, 3, 4, 5];
/** A proposal that is whole, that has lost a party, or whose shares are wrong. */
const [WHOLE, WITHOUT_AF, WRONG_SHARES] = [0, 1, 2];

export interface MergerModel {
  /** How many of the thirteen; the state's two and the region are always among them. */
  readonly members: number;
  /**
   * Whether everything may happen at any time. Else notices, appeals and time come when all have decided, appeals meet the
   * region and one kommun, and what is prepared is prepared in the preparation: orders that commute are taken once.
   */
  readonly anyOrder: boolean;
  readonly transitions?: readonly MergerTransition[];
}

/** The digits of a world; after them one for each member. */
const [STATE, DAY, BUDGET, BOARD, PROPOSAL, FIRST] = [0, 1, 2, 3, 4, 5];

/** Explores every order of events of a merger and holds each step beside rules of their own, written without the guards. */
export function exploreMerger({
  members: count,
  anyOrder,
  transitions = MERGER_TRANSITIONS,
}: MergerModel): Explored {
  const members = MEMBERS.slice(0, count);
  const keys = members.map((_, at) => FIRST! + at);
  const sizes = [MERGER_STATE_NAMES.length, DAYS.length, 6, 2, 3, ...keys.map(() => STANDINGS)];
  const packing = new Packing(sizes);
  const begin = sizes.map(() => 0);
  const machine = { members, keys, anyOrder, transitions, facts: factsOf(members, keys) };
  return explore(packing, begin, (world) => [...surroundings(world, machine), ...ownSteps(world, machine)]);
}

interface Machine {
  readonly members: readonly MergerMember[];
  /** The places of the members' digits. */
  readonly keys: readonly number[];
  readonly anyOrder: boolean;
  readonly transitions: readonly MergerTransition[];
  readonly facts: (world: World) => MergerFacts;
}

const stateOf = (world: World) => MERGER_STATE_NAMES[world[STATE!]!]!;

/** The merger's own events, by the product; a refused one leads nowhere. */
function ownSteps(world: World, machine: Machine): Happening[] {
  const state = stateOf(world);
  const events = machine.transitions.filter(({ from }) => from.includes(state)).map(({ event }) => event);
  return events
    .filter((event) => event !== 'RECEIVE_DECISION')
    .flatMap((event) => step(world, event, machine));
}

function step(world: World, event: MergerEvent, machine: Machine, next: World = world): Happening[] {
  try {
    const state = advanceMerger(stateOf(world), event, machine.facts(world), machine.transitions);
    const after = next.slice();
    after[STATE!] = MERGER_STATE_NAMES.indexOf(state);
    // Where nothing more happens, what was before is one and the same.
    if (state === 'CANCELLED') for (let at = DAY!; at < after.length; at += 1) after[at] = 0;
    if (event === 'REDO')
      for (const key of machine.keys) after[key] = machine.anyOrder && after[key] !== NONE ? OLD! : NONE!;
    return [{ event, next: after, fault: faultOf(world, event, machine) }];
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/** What must hold whenever that step is taken, from the digits alone. */
function faultOf(world: World, event: MergerEvent, { members, keys }: Machine): string | null {
  const every = (...standings: (number | undefined)[]) =>
    keys.every(
      (key, at) =>
        standings.includes(world[key]!) ||
        (!canBeAppealed(members[at]!) && world[key] === YES) ||
        (members[at]!.key === 'af' && world[PROPOSAL!] === WITHOUT_AF),
    );
  switch (event) {
    case 'SEND_OUT':
      return world[PROPOSAL!] === WHOLE ? null : 'a proposal that is not whole is sent out';
    case 'CONCLUDE':
      return every(YES, FRESH, FINAL, APPEALED, LATE) ? null : 'not all have said yes';
    case 'GAIN_FORCE':
      return every(FINAL, LATE) ? null : 'a decision is not final';
    case 'ENTER_FORCE':
      if (world[DAY!]! < IN_FORCE_AT) return 'before its day';
      if (world[PROPOSAL!] !== WHOLE) return 'without a party or the right shares';
      if (!every(FINAL)) return 'without thirteen final decisions of their day';
      if (world[BUDGET!] !== ADOPTED) return 'without a budget that binds';
      return world[BOARD!] === 1 ? null : 'without a board';
    case 'COMPLETE':
      return 'the others are not dissolved';
    default:
      return null;
  }
}

/** What others do: members, courts, boards and time. */
function surroundings(world: World, machine: Machine): Happening[] {
  const { keys, members, anyOrder } = machine;
  const state = stateOf(world);
  const happened: Happening[] = [];
  const set = (event: string, key: number, value: number) =>
    happened.push({ event, next: changed(world, key, value), fault: null });
  const isDecided = ['DECIDED', 'LEGAL_FORCE', 'PREPARATION'].includes(state);
  const isPrepared = state === 'PREPARATION' || (anyOrder && state === 'LEGAL_FORCE');
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at]!;
    const standing = world[key]!;
    if (state === 'SENT_OUT' || state === 'MEMBER_DECISIONS') happened.push(...decided(world, key, machine));
    if (!canBeAppealed(members[at]!) || !(anyOrder || isDecided)) continue;
    if (standing === YES) set('NOTICE', key, FRESH!);
    if (!anyOrder && at > 3) continue;
    if (standing === FRESH || (standing === FINAL && state === 'PREPARATION')) set('APPEAL', key, APPEALED!);
    if (standing === APPEALED) set('UPHELD', key, UPHELD!);
    if (standing === APPEALED) set('DISMISSED', key, FINAL!);
  }
  if (world[DAY!]! < DAYS.length - 1 && (anyOrder || isDecided))
    happened.push({ event: 'TIME', next: later(world, keys), fault: null });
  if (isPrepared) happened.push(...prepared(world));
  if (state === 'PROPOSAL' || state === 'PREPARATION')
    for (const value of [WHOLE!, WITHOUT_AF!, WRONG_SHARES!]) set('PROPOSAL_CHANGES', PROPOSAL!, value);
  return happened;
}

/** A member says yes or no, also once more; by turns the no is an amended text. */
function decided(world: World, key: number, machine: Machine): Happening[] {
  const isLate = world[DAY!]! > IN_FORCE_AT;
  if (world[key] !== NONE && !machine.anyOrder) return [];
  return [isLate ? LATE! : YES!, NO!]
    .filter((standing) => standing !== world[key])
    .flatMap((standing) => step(world, 'RECEIVE_DECISION', machine, changed(world, key, standing)));
}

function later(world: World, keys: readonly number[]): World {
  const next = world.slice();
  next[DAY!] = world[DAY!]! + 1;
  // Three weeks lie between any two of the days.
  for (const key of keys) if (next[key] === FRESH) next[key] = FINAL!;
  return next;
}

function prepared(world: World): Happening[] {
  const isLate = world[DAY!]! >= 2;
  const to = (event: string, budget: number) => ({
    event,
    next: changed(world, BUDGET!, budget),
    fault: null,
  });
  const found: Happening[] = [];
  if (world[BUDGET!] === NO_BUDGET) found.push(to('SAMRAD', SAMRAD!), to('BUDGET', WITHOUT_SAMRAD!));
  if (world[BUDGET!] === SAMRAD)
    found.push(to('INTERIM_BUDGET', BY_INTERIM!), to('BUDGET', isLate ? TOO_LATE! : ADOPTED!));
  if (world[BUDGET!] === BY_INTERIM) found.push(to('SAMRAD', SAMRAD!));
  if (world[BOARD!] === 0) found.push({ event: 'BOARD', next: changed(world, BOARD!, 1), fault: null });
  return found;
}

/** The facts of a world, as the product is asked about them; their parts are made once. */
function factsOf(members: readonly MergerMember[], keys: readonly number[]): (world: World) => MergerFacts {
  const base = mergerFacts({ members, board: [] });
  const board = members.map(({ key }) => ({ member: key, members: 1, substitutes: 1, ineligible: 0 }));
  const budget = base.budget!;
  const budgets = [
    null,
    null,
    { ...budget, body: 'INTERIM_BOARD' as const },
    { ...budget, samradOn: null },
    budget,
    { ...budget, decidedOn: '2023-12-05' },
  ];
  const contributions = [
    base.contributions,
    base.contributions,
    base.contributions.filter(({ party }) => party !== 'REGION').concat(base.contributions.slice(0, 1)),
  ];
  const decisions = members.map(({ key }) => DAYS.map((day) => standings(key, day)));
  const withoutAf = members.filter(({ key }) => key !== 'af');
  const { inForceOn, roundingUnit, sent, awaitsLegalForce, withoutRevisor, ceasing } = base;
  const fixed = { inForceOn, roundingUnit, sent, awaitsLegalForce, withoutRevisor, ceasing };
  return (world) => {
    const made: MemberDecision[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const decision = decisions[at]![world[DAY!]!]![world[keys[at]!]!];
      if (decision) made.push(decision);
    }
    return {
      ...fixed,
      today: DAYS[world[DAY!]!]!,
      members: world[PROPOSAL!] === WITHOUT_AF ? withoutAf : members,
      contributions: contributions[world[PROPOSAL!]!]!,
      decisions: made,
      board: world[BOARD!] === 1 ? board : [],
      budget: budgets[world[BUDGET!]!]!,
    };
  };
}

/** A member's decision by its standing, on a day. */
function standings(member: string, day: string): (MemberDecision | null)[] {
  const first = DAYS[0]!;
  const own = (changes: Partial<MemberDecision>) =>
    yes(member, { decidedOn: first, publishedOn: first, ...changes });
  return [
    null,
    own({ publishedOn: null }),
    own({ publishedOn: day }),
    own({ publishedOn: '2023-02-01', decidedOn: '2023-02-01' }),
    own({ appeal: 'OPEN' }),
    own({ appeal: 'UPHELD' }),
    own({ answer: member.length % 2 === 0 ? 'NO' : 'AMENDED' }),
    own({ version: VERSION.replaceAll('a', 'b') }),
    // Its notice is as old as any, so that nothing but the day of the decision is wrong.
    own({ decidedOn: '2024-02-01', publishedOn: '2023-02-01' }),
  ];
}
