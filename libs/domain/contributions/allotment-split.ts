import { DomainError } from '../errors/domain-error.js';
import { type Contribution, type PartyKind, splitByStatute } from '../forbund/shares.js';
import { Money } from '../money/money.js';
import { type ContributionUnit, oneUnit } from './contribution-unit.js';

/** What is given when an allotment is split: the year's whole sum, or the state's half that the others match. */
export const ALLOTMENT_BASES = ['TOTAL', 'STATE_HALF'] as const;
export type AllotmentBasis = (typeof ALLOTMENT_BASES)[number];

/** A member that pays; `weight` is its part among the payers of its party, by the förbundsordning's key. */
export interface Payer {
  readonly member: string;
  readonly party: PartyKind;
  /** A decimal from 0; null where no key says, which is enough for a party with one payer. */
  readonly weight: string | null;
}

/** A year's allotment to be split. */
export interface Allotment {
  readonly basis: AllotmentBasis;
  readonly amount: Money;
  readonly unit: ContributionUnit;
  readonly payers: readonly Payer[];
}

/**
 * Splits an allotment by 5 § (half, a quarter, a quarter; where no region takes part, a kommun outside every region pays
 * half, 5 a §) and within each party by the key, in whole units with largest remainder: what is paid adds up to the
 * allotment to the öre. Throws `ALLOTMENT_NOT_WHOLE`, `CONTRIBUTION_PAYER_MISSING` and `CONTRIBUTION_KEY_MISSING`.
 */
export function splitAllotment({ basis, amount, unit, payers }: Allotment): Contribution[] {
  assertPayers(payers);
  const units = wholeUnits(amount, unit);
  const hasRegion = payers.some(({ party }) => party === 'REGION');
  const shares = basis === 'TOTAL' ? ofTotal(units, hasRegion) : matching(units, hasRegion);
  const byMember = new Map(
    (['STATE', 'REGION', 'MUNICIPALITY'] as const).flatMap((party) => {
      const own = payers.filter((payer) => payer.party === party);
      return own.length === 0 ? [] : among(own, shares[party]);
    }),
  );
  const { ore } = oneUnit(unit);
  return payers.map(({ member, party }) => ({
    member,
    party,
    amount: Money.fromOre(byMember.get(member)!.ore * ore),
  }));
}

type Shares = Readonly<Record<PartyKind, Money>>;

function ofTotal(total: Money, hasRegion: boolean): Shares {
  if (hasRegion) return splitByStatute(total);
  const [state, municipality] = total.allocate(['1', '1']) as [Money, Money];
  return { STATE: state, REGION: Money.zero, MUNICIPALITY: municipality };
}

function matching(state: Money, hasRegion: boolean): Shares {
  if (!hasRegion) return { STATE: state, REGION: Money.zero, MUNICIPALITY: state };
  const [region, municipality] = state.allocate(['1', '1']) as [Money, Money];
  return { STATE: state, REGION: region, MUNICIPALITY: municipality };
}

function among(payers: readonly Payer[], share: Money): (readonly [string, Money])[] {
  if (payers.length === 1) return [[payers[0]!.member, share]];
  const hasWeight = payers.some(({ weight }) => weight !== null && /[1-9]/.test(weight));
  const missing = payers.filter(({ weight }) => weight === null || !hasWeight).map(({ member }) => member);
  if (missing.length > 0) {
    throw new DomainError(
      'CONTRIBUTION_KEY_MISSING',
      'Flera medlemmar delar på partens bidrag, men ingen fördelningsnyckel säger hur (9 § 8 lagen 2003:1210).',
      { members: missing },
    );
  }
  const parts = share.allocate(payers.map(({ weight }) => weight!));
  return payers.map(({ member }, index) => [member, parts[index]!]);
}

/** The amount counted in units, each as an öre, so that the split itself is done in whole units. */
function wholeUnits(amount: Money, unit: ContributionUnit): Money {
  const { ore } = oneUnit(unit);
  if (amount.ore > 0n && amount.ore % ore === 0n) return Money.fromOre(amount.ore / ore);
  throw new DomainError(
    'ALLOTMENT_NOT_WHOLE',
    `Bidraget ${amount.toString()} är inte ett positivt belopp i hela ${unit === 'KR' ? 'kronor' : 'tusental kronor'}.`,
    { amount: amount.toString(), unit },
  );
}

function assertPayers(payers: readonly Payer[]): void {
  const missing = (['STATE', 'MUNICIPALITY'] as const).filter(
    (party) => !payers.some((payer) => payer.party === party),
  );
  if (missing.length === 0) return;
  throw new DomainError(
    'CONTRIBUTION_PAYER_MISSING',
    'Staten och minst en kommun ska vara medlemmar och betala (1–3 och 5 §§ lagen 2003:1210).',
    { parties: missing },
  );
}
