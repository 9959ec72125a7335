import type { Payer } from '../../contributions/allotment-split.js';
import { Money } from '../../money/money.js';
import { byParty } from '../transfer/party-shares.js';
import { type ExpectedCourse, expectedCourse } from './expected-course.js';
import type { ScenarioInputs } from './scenario-inputs.js';

/** A member's part of what a branch changes. */
export interface MemberEffect {
  readonly member: string;
  readonly amount: Money;
}

/** What a branch changes, in kronor. */
export interface BranchEffect {
  /** Equity of all at the end, beyond that of the other branch. */
  readonly equity: Money;
  /** Bases lost a year in the branch, beyond those of the other; positive is a loss. */
  readonly lostAYear: Money;
  /** The equity by the members' shares of 5 § and their key: what each stands to gain or, negative, to lose. */
  readonly members: readonly MemberEffect[];
  readonly before: ExpectedCourse;
  readonly after: ExpectedCourse;
}

/** One branch beside another, on the expected course of each. `payers` are the members of the whole county. */
export function branchEffect(
  before: ScenarioInputs,
  after: ScenarioInputs,
  payers: readonly Payer[],
): BranchEffect {
  const [first, second] = [expectedCourse(before), expectedCourse(after)];
  const equity = total(second).subtract(total(first));
  return {
    equity,
    lostAYear: lostAYear(after).subtract(lostAYear(before)),
    members: byParty(equity, payers),
    before: first,
    after: second,
  };
}

function total({ closings }: ExpectedCourse): Money {
  return Money.sum(closings.map(({ closing }) => closing));
}

/** What is lost each year once all that cease have ceased; nothing without a merger. */
function lostAYear({ forbund, mergesAt }: ScenarioInputs): Money {
  if (mergesAt === null) return Money.zero;
  return Money.sum(forbund.filter(({ into }) => into !== null).map(({ lostBase }) => lostBase));
}
