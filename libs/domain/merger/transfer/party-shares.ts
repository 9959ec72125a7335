import type { Payer } from '../../contributions/allotment-split.js';
import { DomainError } from '../../errors/domain-error.js';
import { PARTY_KINDS, type PartyKind } from '../../forbund/shares.js';
import type { Money } from '../../money/money.js';

/** A member's part of an amount. */
export interface MemberPart {
  readonly member: string;
  readonly amount: Money;
}

/**
 * An amount by the shares of 5 § (half, a quarter, a quarter; without a region the kommuner half) and within each party by
 * the key, to the öre with largest remainder. A party of one needs no weight. Throws `CONTRIBUTION_PAYER_MISSING` where the
 * state or every kommun is lacking, and `CONTRIBUTION_KEY_MISSING` where several of a party have no weights.
 */
export function byParty(amount: Money, payers: readonly Payer[]): MemberPart[] {
  const hasRegion = payers.some(({ party }) => party === 'REGION');
  const quarters: Readonly<Record<PartyKind, string>> = {
    STATE: '2',
    REGION: hasRegion ? '1' : '0',
    MUNICIPALITY: hasRegion ? '1' : '2',
  };
  const shares = amount.allocate(PARTY_KINDS.map((party) => quarters[party]));
  const parts = new Map(
    PARTY_KINDS.flatMap((party, at) =>
      within(
        payers.filter((payer) => payer.party === party),
        party,
        shares[at]!,
      ),
    ),
  );
  return payers.map(({ member }) => ({ member, amount: parts.get(member)! }));
}

function within(payers: readonly Payer[], party: PartyKind, share: Money): (readonly [string, Money])[] {
  if (payers.length === 0) {
    if (party === 'REGION') return [];
    throw new DomainError('CONTRIBUTION_PAYER_MISSING', 'Staten och minst en kommun ska vara med (1–3 §§).', {
      party,
    });
  }
  const weights = payers.length === 1 ? ['1'] : payers.map(({ weight }) => weight);
  const lacking = payers.filter((_, at) => weights[at] === null).map(({ member }) => member);
  if (lacking.length > 0)
    throw new DomainError(
      'CONTRIBUTION_KEY_MISSING',
      'Flera medlemmar delar på partens andel, men ingen fördelningsnyckel säger hur (9 § 8 lagen 2003:1210).',
      { members: lacking },
    );
  const parts = share.allocate(weights as string[]);
  return payers.map(({ member }, at) => [member, parts[at]!]);
}
