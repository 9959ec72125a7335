import type { ContributionUnit } from '@samla/domain/contributions/contribution-unit.js';
import type { InstalmentFrequency } from '@samla/domain/contributions/instalments.js';
import type { PartyKind } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';
import type { Member } from '@samla/forbund/membership.service.js';
import { badInput, checkedText, requiredText } from '@samla/governance/checked-text.js';
import type { ContributionBasis, Sourced } from './contribution.js';
import { payingMembers } from './contribution-members.js';

/** An entered contribution; without an organisation that of a whole party. */
export interface EnteredContribution {
  readonly party: PartyKind;
  readonly organisationId: string | null;
  readonly label: string;
  readonly amount: Money;
}

/** A year's contributions to be requested. */
export interface ContributionRequest extends Sourced {
  /** Made unless it is given. */
  readonly id?: string;
  readonly year: number;
  readonly basis: ContributionBasis;
  /** The whole sum or the state's half; null for `ENTERED`. */
  readonly amount: Money | null;
  /** For `ENTERED`, else none. */
  readonly lines: readonly EnteredContribution[];
  readonly unit: ContributionUnit;
  readonly frequency: InstalmentFrequency;
  readonly dueDay: number;
  /** Stands as a document prints it, also where it breaks 5 §. */
  readonly isPublished: boolean;
}

const MOST_LINES = 100;

/** Refuses, with `BAD_USER_INPUT`, a request whose parts do not belong together; with `PERSONAL_DATA` a personnummer. */
export function assertRequest(asked: ContributionRequest): void {
  const { basis, amount, lines, isPublished, document, place } = asked;
  const isEntered = basis === 'ENTERED';
  if (isEntered !== (amount === null))
    throw badInput('amount', 'amount anges för TOTAL och STATE_HALF, och bara då.');
  if (isEntered ? lines.length === 0 || lines.length > MOST_LINES : lines.length > 0)
    throw badInput('lines', `lines är 1–${MOST_LINES} rader för ENTERED, annars inga.`);
  if (isPublished && (!isEntered || document === ''))
    throw badInput('isPublished', 'Publicerade belopp anges rad för rad (ENTERED) och med sitt dokument.');
  checkedText('document', document, 500);
  checkedText('place', place, 200);
  for (const { label, amount: part } of lines) {
    requiredText('label', label, 200);
    if (part.isNegative()) throw badInput('amount', `Bidraget för ${label} är mindre än noll.`);
  }
  if (isEntered && Money.sum(lines.map((line) => line.amount)).isZero())
    throw badInput('lines', 'Bidragen är tillsammans noll.');
}

/** Refuses, with `BAD_USER_INPUT`, a contribution of an organisation that does not pay for that party in the förbund. */
export function assertPayersOf(lines: readonly EnteredContribution[], members: readonly Member[]): void {
  const paying = new Map(payingMembers(members).map(({ organisationId, party }) => [organisationId, party]));
  const named = lines.filter(({ organisationId }) => organisationId !== null);
  for (const { organisationId, party, label } of named) {
    if (paying.get(organisationId!) !== party)
      throw badInput('lines', `${label} är inte en medlem som betalar för den parten det året.`);
  }
  if (new Set(named.map(({ organisationId }) => organisationId)).size < named.length)
    throw badInput('lines', 'Samma medlem står två gånger.');
}
