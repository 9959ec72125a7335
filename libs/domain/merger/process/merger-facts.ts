import type { Day } from '../../calendar/day.js';
import type { Contribution } from '../../forbund/shares.js';
import type { Money } from '../../money/money.js';
import type { ClosingState } from '../liquidation/closing-states.js';
import type { BoardSeats } from './board.js';
import type { BudgetDecision } from './budget-decision.js';
import type { MemberDecision, SentVersion } from './member-decisions.js';
import type { MergerMember } from './merger-member.js';

/** A förbund that ceases, as the merger sees it. */
export interface CeasingForbund {
  readonly forbund: string;
  readonly name: string;
  readonly state: ClosingState;
}

/** What is known of a merger on a day: everything that its guards ask. Lists are in the order in which things happened. */
export interface MergerFacts {
  readonly today: Day;
  /** The day decided for the new förbundsordning to hold. */
  readonly inForceOn: Day;
  /** The members of the förbund that is to be. */
  readonly members: readonly MergerMember[];
  /** The proposed yearly contributions, which show the shares; the unit that they are rounded to. */
  readonly contributions: readonly Contribution[];
  readonly roundingUnit: Money;
  readonly sent: SentVersion | null;
  readonly decisions: readonly MemberDecision[];
  /** Whether to wait for legal force (KL 13 kap. 14 § does not demand it). */
  readonly awaitsLegalForce: boolean;
  readonly board: readonly BoardSeats[];
  /** Members that no revisor is appointed for. */
  readonly withoutRevisor: readonly string[];
  readonly budget: BudgetDecision | null;
  readonly ceasing: readonly CeasingForbund[];
}
