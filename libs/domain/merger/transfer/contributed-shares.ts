import { DomainError } from '../../errors/domain-error.js';
import { Money } from '../../money/money.js';
import type { BasePeriod } from '../liquidation/closing-rules.js';
import type { MemberPart } from './party-shares.js';

/** What a member paid in a year. */
export interface YearlyContribution {
  readonly member: string;
  readonly year: number;
  readonly amount: Money;
}

/** What each member has contributed in the base period, in the order in which they first appear. */
export function contributed(contributions: readonly YearlyContribution[], base: BasePeriod): MemberPart[] {
  const last = contributions.reduce((latest, { year }) => Math.max(latest, year), 0);
  const counts = ({ year }: YearlyContribution) => {
    if (base.kind === 'ALL_YEARS') return true;
    return base.kind === 'LAST_YEAR' ? year === last : base.from <= year && year <= base.to;
  };
  const byMember = new Map<string, Money>();
  for (const each of contributions) {
    const known = byMember.get(each.member) ?? Money.zero;
    byMember.set(each.member, counts(each) ? known.add(each.amount) : known);
  }
  return [...byMember].map(([member, amount]) => ({ member, amount }));
}

/**
 * An amount in proportion to what each member has contributed in the base period, to the öre with largest remainder. Throws
 * `NOTHING_CONTRIBUTED` where nobody contributed anything then.
 */
export function contributedShares(
  amount: Money,
  contributions: readonly YearlyContribution[],
  base: BasePeriod,
): MemberPart[] {
  const parts = contributed(contributions, base);
  if (parts.every((part) => part.amount.isZero()))
    throw new DomainError(
      'NOTHING_CONTRIBUTED',
      'Ingen medlem har tillskjutit något under de år som räknas.',
      { base },
    );
  const shares = amount.allocate(parts.map((part) => part.amount.toString()));
  return parts.map(({ member }, at) => ({ member, amount: shares[at]! }));
}
