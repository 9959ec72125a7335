import { type Contribution, PARTY_KINDS, type PartyKind, shareFaults } from '../forbund/shares.js';
import { Money } from '../money/money.js';

/** What is found in a split that stands as published although it is not that of 5 §. */
export type SplitFinding =
  | {
      readonly code: 'SHARE_DEVIATES';
      readonly party: PartyKind;
      readonly paid: Money;
      /** The party's share, told from the amounts that agree with each other. */
      readonly expected: Money;
      readonly difference: Money;
    }
  | {
      /** What one party pays too much is what another does not pay: two parties stand in one amount. */
      readonly code: 'PARTIES_MERGED';
      readonly party: PartyKind;
      readonly contains: PartyKind;
      readonly paid: Money;
      readonly expected: Money;
      readonly difference: Money;
    };

/** In whole quarters of the total, where a region takes part and where none does. */
const QUARTERS: Readonly<Record<'with' | 'without', Readonly<Record<PartyKind, bigint>>>> = {
  with: { STATE: 2n, REGION: 1n, MUNICIPALITY: 1n },
  without: { STATE: 2n, REGION: 0n, MUNICIPALITY: 2n },
};

/**
 * Where a split breaks 5 §, and by how much; none where the shares guard passes. Which party is off is told from the
 * total that lets the fewest be off: what the state's half, the others' parts, or the sum itself make of it. A party that
 * has members and no payment pays nothing.
 */
export function splitFindings(
  paidBy: readonly Contribution[],
  unit: Money,
  partiesWithMembers: readonly PartyKind[] = [],
): SplitFinding[] {
  const contributions = [
    ...paidBy,
    ...partiesWithMembers
      .filter((party) => !paidBy.some((each) => each.party === party))
      .map((party) => ({ member: '', party, amount: Money.zero })),
  ];
  if (shareFaults(contributions, unit).length === 0) return [];
  const quarters = QUARTERS[contributions.some(({ party }) => party === 'REGION') ? 'with' : 'without'];
  const paid = (party: PartyKind): Money =>
    Money.sum(contributions.filter((each) => each.party === party).map(({ amount }) => amount));
  const deviations = candidateTotals(contributions, paid, quarters).map((total) =>
    PARTY_KINDS.flatMap((party) => {
      const expected = Money.fromOre((total.ore * quarters[party]) / 4n);
      const difference = paid(party).subtract(expected);
      const addends = contributions.filter((each) => each.party === party).length;
      if (difference.abs().ore <= unit.ore * BigInt(addends)) return [];
      return [{ code: 'SHARE_DEVIATES', party, paid: paid(party), expected, difference } as const];
    }),
  );
  // Each party may be within its units although the whole is not; then the sum's own reading tells most.
  const found = deviations
    .filter(({ length }) => length > 0)
    .reduce((fewest, each) => (each.length < fewest.length ? each : fewest), deviations[0]!);
  return [...merged(found), ...found];
}

/** The sum first, so that it is told from where no other reading has fewer parties off. */
function candidateTotals(
  contributions: readonly Contribution[],
  paid: (party: PartyKind) => Money,
  quarters: Readonly<Record<PartyKind, bigint>>,
): Money[] {
  const sum = Money.sum(contributions.map(({ amount }) => amount));
  const told = PARTY_KINDS.flatMap((party) => {
    const share = quarters[party];
    return share === 0n || paid(party).isZero() ? [] : [Money.fromOre((paid(party).ore * 4n) / share)];
  });
  return [sum, ...told];
}

function merged(found: readonly Extract<SplitFinding, { code: 'SHARE_DEVIATES' }>[]): SplitFinding[] {
  return found.flatMap((over) => {
    const under = found.find(
      ({ paid, difference }) => paid.isZero() && difference.negate().equals(over.difference),
    );
    if (!under || over.difference.isNegative()) return [];
    const { party, paid, expected, difference } = over;
    return [{ code: 'PARTIES_MERGED', party, contains: under.party, paid, expected, difference } as const];
  });
}
