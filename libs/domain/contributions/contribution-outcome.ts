import { Money } from '../money/money.js';
import type { Instalment } from './instalments.js';

/** How far a contribution has come. */
export const CONTRIBUTION_STATES = ['REQUESTED', 'DECIDED', 'PARTLY_RECEIVED', 'RECEIVED'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What the books hold of a payer: income of the year, and what it owes at its end. Both positive. */
export interface BookedContribution {
  readonly income: Money;
  readonly openClaim: Money;
}

/** A contribution beside the books; without books nothing is known of what was received. */
export interface ContributionOutcome {
  readonly state: ContributionState;
  readonly booked: Money | null;
  readonly openClaim: Money | null;
  /** Booked income that is no longer owed. */
  readonly received: Money | null;
  /** What is booked beyond what was to be paid; negative what is not booked yet. */
  readonly deviation: Money | null;
  /** The instalments that have fallen due. */
  readonly due: Money;
  /** Due and not received; zero where nothing is. */
  readonly overdue: Money | null;
}

/** Holds what is to be paid beside what the books say of the payer, on a day. */
export function contributionOutcome(
  {
    amount,
    instalments,
    isDecided,
  }: { amount: Money; instalments: readonly Instalment[]; isDecided: boolean },
  books: BookedContribution | null,
  today: string,
): ContributionOutcome {
  const due = Money.sum(instalments.filter(({ dueOn }) => dueOn <= today).map((part) => part.amount));
  const state = isDecided ? 'DECIDED' : 'REQUESTED';
  if (!books)
    return { state, booked: null, openClaim: null, received: null, deviation: null, due, overdue: null };
  const { income: booked, openClaim } = books;
  const received = booked.subtract(openClaim);
  const late = due.subtract(received);
  return {
    state: receivedState(received, amount) ?? state,
    booked,
    openClaim,
    received,
    deviation: booked.subtract(amount),
    due,
    overdue: late.isNegative() ? Money.zero : late,
  };
}

function receivedState(received: Money, amount: Money): ContributionState | null {
  if (received.compare(amount) >= 0) return 'RECEIVED';
  return received.compare(Money.zero) > 0 ? 'PARTLY_RECEIVED' : null;
}
