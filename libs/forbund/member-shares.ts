import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertShares, type PartyKind, splitByStatute } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';

const SHARE = /^([01])(?:\.(\d{1,8}))?$/;

/** The least part of a share that is kept: one hundred-millionth, which is an öre of a million kronor. */
const LEAST = Money.fromOre(1n);
const WHOLE = Money.parse('1000000.00');

/** A member's share of the whole as decimal text; null where it is not known. */
interface ShareOfMember {
  readonly organisation: string;
  readonly party: PartyKind;
  readonly share: string | null;
}

/**
 * Refuses, with `SHARES_INVALID`, shares that break 5 § (half, a quarter, a quarter) or do not make a whole. Where
 * a share is not known there is nothing to prove yet.
 */
export function assertMemberShares(members: readonly ShareOfMember[]): void {
  const contributions = members.map(({ organisation, party, share }) => {
    return { member: organisation, party, amount: share === null ? null : partOfMillion(share) };
  });
  const known = contributions.filter(isKnown);
  if (known.length < contributions.length || known.length === 0) return;
  // The domain proves 5 § on what is paid: here, of a million kronor, so that every decimal of a share is an öre.
  assertShares(known, LEAST);
  const missing = WHOLE.subtract(Money.sum(known.map(({ amount }) => amount))).abs();
  if (missing.ore > BigInt(known.length)) {
    throw new DomainError('SHARES_INVALID', 'Andelarna blir inte tillsammans en hel.', {
      missing: missing.toString(),
    });
  }
}

/** A party's share of the whole by 5 §, decimal text; where no region takes part the kommun pays half. */
export function partyShare(party: PartyKind, hasRegion: boolean): string {
  const shares = splitByStatute(Money.parse('1.00'));
  return shares[party === 'MUNICIPALITY' && !hasRegion ? 'STATE' : party].toString();
}

function partOfMillion(share: string): Money {
  const [, whole, parts = ''] = SHARE.exec(share) ?? [];
  if (whole === undefined) {
    throw new DomainError(
      'SHARES_INVALID',
      `"${share}" är inte en andel: ett decimaltal från 0 till 1 med högst 8 decimaler.`,
    );
  }
  return Money.fromOre(BigInt(`${whole}${parts.padEnd(8, '0')}`));
}

function isKnown<Part extends { readonly amount: Money | null }>(
  part: Part,
): part is Part & { readonly amount: Money } {
  return part.amount !== null;
}
