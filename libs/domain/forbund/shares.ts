import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';

/**
 * The parties of 5 § lagen (2003:1210): the state (Försäkringskassan pays, also for Arbetsförmedlingen), the
 * region or regions, and the kommun or kommuner, which are one party together.
 */
export const PARTY_KINDS = ['STATE', 'REGION', 'MUNICIPALITY'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What one member pays in. */
export interface Contribution {
  readonly member: string;
  readonly party: PartyKind;
  readonly amount: Money;
}

/** A party whose payments are not its share. */
export interface ShareFault {
  readonly party: PartyKind;
  readonly paid: Money;
  /** The share of the total in whole quarters. */
  readonly quarters: 0 | 1 | 2;
  /** What the share is in kronor, in öre cut down where it does not divide. */
  readonly expected: Money;
}

const QUARTERS: Readonly<Record<PartyKind, 1 | 2>> = { STATE: 2, REGION: 1, MUNICIPALITY: 1 };

/** The shares of a total by 5 §: half, a quarter, a quarter; öre left over by largest remainder. */
export function splitByStatute(total: Money): Readonly<Record<PartyKind, Money>> {
  const [state, region, municipality] = total.allocate(['2', '1', '1']) as [Money, Money, Money];
  return { STATE: state, REGION: region, MUNICIPALITY: municipality };
}

/**
 * The parties that do not pay their share of 5 §: half, a quarter and a quarter, where every payment may be one
 * rounding unit off (a split printed in tkr is off by up to 1 tkr for each member). Since the total is off by
 * the same payments, a party of quarters q may deviate (4 − q)/4 unit for each payment of its own and q/4 for
 * each of the others.
 * Where no region takes part, a kommun outside every region pays half.
 */
export function shareFaults(
  contributions: readonly Contribution[],
  roundingUnit: Money = Money.parse('1.00'),
): ShareFault[] {
  const total = Money.sum(contributions.map(({ amount }) => amount));
  const hasRegion = contributions.some(({ party }) => party === 'REGION');
  return PARTY_KINDS.flatMap((party) => {
    const addends = contributions.filter((contribution) => contribution.party === party);
    const paid = Money.sum(addends.map(({ amount }) => amount));
    const quarters = quartersOf(party, hasRegion);
    const deviation = Money.fromOre(paid.ore * 4n - total.ore * BigInt(quarters)).abs();
    const quarterUnits = addends.length * (4 - quarters) + (contributions.length - addends.length) * quarters;
    const tolerance = roundingUnit.ore * BigInt(quarterUnits);
    if (deviation.ore <= tolerance) return [];
    return [{ party, paid, quarters, expected: Money.fromOre((total.ore * BigInt(quarters)) / 4n) }];
  });
}

/** Refuses contributions that do not follow 5 §, with `SHARES_INVALID` and the parties that are off. */
export function assertShares(contributions: readonly Contribution[], roundingUnit?: Money): void {
  const faults = shareFaults(contributions, roundingUnit);
  if (faults.length === 0) return;
  throw new DomainError(
    'SHARES_INVALID',
    'Staten ska betala hälften och regionen och kommunerna en fjärdedel var (5 § lagen 2003:1210).',
    {
      parties: faults.map(({ party, paid, expected }) => ({
        party,
        paid: paid.toString(),
        expected: expected.toString(),
      })),
    },
  );
}

function quartersOf(party: PartyKind, hasRegion: boolean): 0 | 1 | 2 {
  if (hasRegion || party === 'STATE') return QUARTERS[party];
  return party === 'REGION' ? 0 : 2;
}
