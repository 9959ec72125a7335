import type { Payer } from '@samla/domain/contributions/allotment-split.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { PARTY_KINDS, type PartyKind } from '@samla/domain/forbund/shares.js';
import type { Member } from '@samla/forbund/membership.service.js';
import type { StoredContributionKey } from './contribution.js';

/** The members that pay by themselves: Försäkringskassan pays the state's half, also for Arbetsförmedlingen (5 §). */
export function payingMembers(members: readonly Member[]): Member[] {
  return members.filter(({ organisationKind }) => organisationKind !== 'ARBETSFORMEDLINGEN');
}

/** The paying members as payers, with their weights of a key. */
export function payersOf(members: readonly Member[], key: StoredContributionKey | null): Payer[] {
  return payingMembers(members).map(({ organisationId, party }) => ({
    member: organisationId,
    party,
    weight: key?.weights.find((each) => each.organisationId === organisationId)?.weight ?? null,
  }));
}

/** The parties that have members. */
export function partiesOf(members: readonly Member[]): PartyKind[] {
  return PARTY_KINDS.filter((party) => members.some((member) => member.party === party));
}

/** Refuses, with `CONTRIBUTION_KEY_INVALID`, organisations that do not pay in this förbund. */
export function assertPaying(members: readonly Member[], organisationIds: readonly string[]): void {
  const paying = new Set(payingMembers(members).map(({ organisationId }) => organisationId));
  const unknown = organisationIds.filter((id) => !paying.has(id));
  if (unknown.length === 0) return;
  throw new DomainError(
    'CONTRIBUTION_KEY_INVALID',
    'Nyckeln går inte att använda: en organisation i den är inte medlem som betalar i förbundet den dagen.',
    { members: unknown },
  );
}
