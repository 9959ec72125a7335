import { DomainError } from '@samla/domain/errors/domain-error.js';
import { CHECKLIST_KEYS } from '@samla/domain/merger/liquidation/checklist.js';
import type { ClosingFacts } from '@samla/domain/merger/liquidation/closing-facts.js';
import { CLOSING_STATE_NAMES } from '@samla/domain/merger/liquidation/closing-states.js';
import {
  advanceClosing,
  CLOSING_EVENT_NAMES,
  CLOSING_TRANSITIONS,
  type ClosingEvent,
  type ClosingTransition,
} from '@samla/domain/merger/liquidation/closing-transitions.js';
import { Money } from '@samla/domain/money/money.js';
import { closingFacts } from '../liquidation/closing-case.js';
import { changed, explore, type Explored, type Happening, Packing, type World } from './explore.js';

/** The digits of a world; after them one for each member: served with the final account that stands, or not. */
const STATE = 0;
const [
  MERGER,
  DAY,
  TRIGGER,
  DEBT,
  CLAIM,
  NET,
  SHARED,
  POSTING,
  REPORT,
  LIST,
  ACCOUNT,
  DISCHARGE,
  ARCHIVE,
  FIRST,
] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const;
const SIZES = [CLOSING_STATE_NAMES.length, 3, 2, 2, 3, 2, 4, 4, 2, 2, 2, 4, 2, 2];
/** Merger under way, in force, cancelled. */
const [UNDER_WAY, IN_FORCE, CANCELLED] = [0, 1, 2] as const;
/** A debt is open, paid or secured. */
const [OPEN, PAID, SECURED] = [0, 1, 2] as const;
/** Equity that is negative, that is there, that is handed out, and money that came in after. */
const [NEGATIVE, THERE, GONE, CAME_LATE] = [0, 1, 2, 3] as const;
/** No distribution, the right one, one that leaves an öre, one by a route that nobody decided. */
const [UNSHARED, RIGHT, SHORT, ASTRAY] = [0, 1, 2, 3] as const;
/** No final account, one that is whole, one without a member for the archive, one of other books. */
const [NO_ACCOUNT, WHOLE, NO_ARCHIVE, STALE] = [0, 1, 2, 3] as const;

export interface ClosingModel {
  readonly members: number;
  /** While the final account is served only invoices come late, so that thirteen members can be explored. */
  readonly quietService?: boolean;
  readonly transitions?: readonly ClosingTransition[];
}

/** Explores every order of events of a liquidation and holds each step beside rules of their own, written without the checks. */
export function exploreClosing({
  members,
  quietService = false,
  transitions = CLOSING_TRANSITIONS,
}: ClosingModel): Explored {
  const sizes = [...SIZES, ...Array.from({ length: members }, () => 2)];
  const begin: number[] = sizes.map(() => 0);
  // Debts first arise in the liquidation of the model, so that there is something to settle.
  const facts = factsOf(members);
  return explore(new Packing(sizes), begin, (world) => [
    ...(quietService && isServed(world)
      ? late(world).filter(({ event }) => event === 'INVOICE')
      : surroundings(world)),
    ...CLOSING_EVENT_NAMES.filter((event) => event !== 'SERVE').flatMap((event) =>
      step(world, event, transitions, facts),
    ),
    ...Array.from({ length: members }, (_, at) => FIRST + at)
      .filter((at) => world[at] === 0)
      .flatMap((at) => step(world, 'SERVE', transitions, facts, at)),
  ]);
}

type Facts = (world: World) => ClosingFacts;
const isServed = (world: World) => ['FINAL_ACCOUNT_DONE', 'BEING_SERVED'].includes(stateOf(world));
const stateOf = (world: World) => CLOSING_STATE_NAMES[world[STATE]!]!;

function step(
  world: World,
  event: ClosingEvent,
  transitions: readonly ClosingTransition[],
  facts: Facts,
  served?: number,
): Happening[] {
  if (!transitions.some((each) => each.event === event && each.from.includes(stateOf(world)))) return [];
  try {
    const state = advanceClosing(stateOf(world), event, facts(world), transitions);
    const next = world.slice();
    next[STATE] = CLOSING_STATE_NAMES.indexOf(state);
    if (event === 'DISTRIBUTE') next[NET] = GONE;
    // A new liquidation of what came late: what was shared is shared anew, and the account is made anew.
    if (event === 'REOPEN') {
      if (next[NET] === CAME_LATE) [next[NET], next[SHARED]] = [THERE, UNSHARED];
      next[ACCOUNT] = NO_ACCOUNT;
      next.fill(0, FIRST);
    }
    if (served !== undefined) next[served] = 1;
    return [{ event, next, fault: faultOf(world, event) }];
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/** What must hold whenever that step is taken, from the digits alone. */
function faultOf(world: World, event: ClosingEvent): string | null {
  const rules = [...(RULES[event] ?? [])];
  return rules.find(([holds]) => !holds(world))?.[1] ?? null;
}

type Rule = readonly [(world: World) => boolean, string];
const DEBTS: Rule = [(world) => world[DEBT] !== OPEN && world[CLAIM] === 1, 'a debt or claim is open'];
const COVERED: Rule = [(world) => world[NET] !== NEGATIVE, 'there is less than nothing'];
const FINAL: readonly Rule[] = [
  DEBTS,
  [(world) => world[NET] === GONE, 'something is left'],
  [(world) => world[SHARED] === RIGHT, 'it was not shared as it must be'],
  [(world) => world[POSTING] === 0, 'a posting is unexplained'],
  [(world) => world[REPORT] === 1, 'an annual report is missing'],
  [(world) => world[LIST] === 1, 'the checklist is open'],
  [(world) => world[ACCOUNT] === WHOLE, 'the final account is not whole or of other books'],
];
const SERVICE: readonly Rule[] = [
  ...FINAL,
  [(world) => world[DISCHARGE] === 1, 'ansvarsfrihet is not tried'],
  [(world) => world[ARCHIVE] === 1, 'the archive is not delivered'],
];
const DECIDED: Rule = [(world) => world[TRIGGER] === 1, 'nobody has decided'];
const RULES: Partial<Record<ClosingEvent, readonly Rule[]>> = {
  DECIDE_CLOSING: [DECIDED],
  WITHDRAW: [[(world) => world[MERGER] === CANCELLED, 'the merger goes on']],
  OPEN: [
    DECIDED,
    [(world) => world[DAY] === 1, 'before its day'],
    [(world) => world[MERGER] === IN_FORCE, 'nobody takes over'],
  ],
  SETTLE: [DEBTS, COVERED],
  DISTRIBUTE: [DEBTS, COVERED, [(world) => world[SHARED] === RIGHT, 'it is not shared as it must be']],
  MAKE_FINAL_ACCOUNT: FINAL,
  SERVE: SERVICE,
  DISSOLVE: [
    ...SERVICE,
    [(world) => world.slice(FIRST).every((served) => served === 1), 'somebody is not served'],
  ],
};

/** What others do: the merger, time, creditors, the board, auditors and archive. */
function surroundings(world: World): Happening[] {
  const state = stateOf(world);
  if (state === 'DISSOLVED') return [];
  const happened: Happening[] = [];
  const set = (event: string, at: number, digit: number) =>
    happened.push({ event, next: changed(world, at, digit), fault: null });
  if (state === 'ACTIVE' || state === 'CLOSING_DECIDED') {
    if (world[MERGER] === UNDER_WAY) [IN_FORCE, CANCELLED].forEach((to) => set('MERGER', MERGER, to));
    if (world[DAY] === 0) set('TIME', DAY, 1);
    set('TRIGGER', TRIGGER, 1 - world[TRIGGER]!);
    return happened;
  }
  for (const to of [PAID, SECURED]) if (world[DEBT] === OPEN) set('DEBT', DEBT, to);
  if (world[CLAIM] === 0) set('CLAIM', CLAIM, 1);
  if (world[NET] === NEGATIVE) set('PAY_IN', NET, THERE);
  if (world[NET] === THERE) set('LOSS', NET, NEGATIVE);
  if (world[NET] === THERE) for (const to of [RIGHT, SHORT, ASTRAY]) set('SHARE', SHARED, to);
  // What was not shared rightly can be told wrongly afterwards too: the books still say what was done.
  if (world[NET] === GONE) for (const to of [RIGHT, SHORT]) set('TELL', SHARED, to);
  if (world[POSTING] === 1) set('EXPLAIN', POSTING, 0);
  for (const at of [REPORT, LIST, DISCHARGE, ARCHIVE]) set('DO', at, 1);
  if (world[NET] === GONE) for (const to of [WHOLE, NO_ARCHIVE]) set('ACCOUNT', ACCOUNT, to);
  happened.push(...late(world));
  return happened;
}

/** What comes when nobody waits for it: it is booked, and a final account of before is stale. */
function late(world: World): Happening[] {
  const booked = (event: string, at: number, digit: number): Happening => {
    const next = changed(world, at, digit).slice();
    if (next[ACCOUNT] !== NO_ACCOUNT) next[ACCOUNT] = STALE;
    return { event, next, fault: null };
  };
  const found: Happening[] = [booked('POSTING', POSTING, 1), booked('BOOKED', ACCOUNT, world[ACCOUNT]!)];
  if (world[DEBT] !== OPEN) found.push(booked('INVOICE', DEBT, OPEN));
  if (world[CLAIM] === 1) found.push(booked('CREDIT_NOTE', CLAIM, 0));
  if (world[NET] === GONE) found.push(booked('LATE_MONEY', NET, CAME_LATE));
  // What is undone of what was done: a report withdrawn, a receipt that was another's.
  for (const at of [REPORT, LIST, DISCHARGE, ARCHIVE])
    if (world[at] === 1) found.push({ event: 'UNDONE', next: changed(world, at, 0), fault: null });
  return found;
}

/** The facts of a world, as the product is asked about them. */
function factsOf(count: number): Facts {
  const whole = closingFacts(count);
  const amount = Money.parse('400000');
  const items = (key: string) =>
    [amount, Money.zero, amount].map((each, at) => [
      { key, label: key, amount: each, securedBy: at === SECURED ? 'bankgaranti' : null },
    ]);
  const [debts, claims] = [items('skuld'), items('fordran')];
  const nets = [amount.negate(), amount, Money.zero, Money.parse('1')];
  const right = whole.distribution!;
  const short = Money.parse('399999.99');
  const shared = [
    null,
    right,
    { ...right, amount: short, parts: [{ to: 'norra-vastmanland', amount: short }] },
    { ...right, route: 'DISTRIBUTE' as const, received: null },
  ];
  const told = { ...right, received: short };
  // Less than nothing that is shared as if it were something.
  const [below] = nets;
  const negative = {
    ...right,
    amount: below!,
    parts: [{ to: 'norra-vastmanland', amount: below! }],
    received: below!,
  };
  const account = whole.finalAccount!;
  const accounts = [null, account, { ...account, archiveMember: null }, { ...account, books: 'other' }];
  const before = whole.checklist.filter(
    ({ key }) => CHECKLIST_KEYS.indexOf(key) < CHECKLIST_KEYS.indexOf('ARCHIVE'),
  );
  const after = whole.checklist.filter((each) => !before.includes(each));
  const services = whole.services;
  const distributionOf = (world: World) => {
    if (world[NET] === GONE && world[SHARED] === SHORT) return told;
    return world[NET] === NEGATIVE && world[SHARED] === RIGHT ? negative : shared[world[SHARED]!]!;
  };
  return (world) => ({
    ...whole,
    today: world[DAY] === 0 ? '2023-12-31' : '2024-01-01',
    merger: (['PREPARATION', 'IN_FORCE', 'CANCELLED'] as const)[world[MERGER]!]!,
    trigger: { kind: 'MEMBERS_DECIDED', undecided: world[TRIGGER] === 1 ? [] : ['m0'] },
    debts: debts[world[DEBT]!]!,
    claims: claims[world[CLAIM]!]!,
    netAssets: nets[world[NET]!]!,
    distribution: distributionOf(world),
    postings:
      world[POSTING] === 1 ? whole.postings.map((each) => ({ ...each, reason: null })) : whole.postings,
    annualReports: world[REPORT] === 1 ? whole.annualReports : [],
    checklist: [...(world[LIST] === 1 ? before : []), ...(world[ARCHIVE] === 1 ? after : [])],
    finalAccount: accounts[world[ACCOUNT]!]!,
    discharges: world[DISCHARGE] === 1 ? whole.discharges : [],
    services: services.filter((_, at) => world[FIRST + at] === 1),
  });
}
