import type { CostKind } from '@samla/domain/insatser/cost-kind.js';
import type { InsatsState } from '@samla/domain/insatser/insats-state.js';
import type { FollowUpMethod, InsatsKind } from '@samla/domain/insatser/insats-kind.js';

/** What cannot be changed once an insats is registered. */
export interface InsatsIdentity {
  readonly code: string;
  /** Its object in the books; empty where it has none. */
  readonly objectCode: string;
  readonly kind: InsatsKind;
  readonly followUpMethod: FollowUpMethod;
  readonly isEsf: boolean;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** What can be changed, each change being a version. Days `YYYY-MM-DD`. */
export interface InsatsDetails {
  readonly name: string;
  /** Who carries it out, by name: an organisation, never a person. */
  readonly performer: string;
  /** The organisation, where it is a member of the förbund. */
  readonly performerOrganisationId: string | null;
  readonly agreementFrom: string | null;
  readonly agreementTo: string | null;
  readonly agreementDocument: string;
  readonly costKind: CostKind;
  readonly endedOn: string | null;
  readonly cancelledOn: string | null;
}

/** A version of the details: who said so, when and why. */
export interface InsatsVersion extends InsatsDetails {
  readonly code: string;
  readonly version: number;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** An insats as it now stands. */
export interface Insats extends InsatsIdentity, InsatsDetails {
  readonly version: number;
}

/** An insats with the state that its days give it today. */
export interface StandingInsats extends Insats {
  readonly state: InsatsState;
}

/** An insats to be registered. */
export interface NewInsats extends InsatsIdentity, InsatsDetails {}
