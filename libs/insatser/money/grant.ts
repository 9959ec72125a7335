import type { CostKind } from '@samla/domain/insatser/cost-kind.js';
import type { Money } from '@samla/domain/money/money.js';

/** Money that a decision gives an insats; negative where it takes money back. */
export interface InsatsGrant {
  readonly id: string;
  readonly code: string;
  readonly decisionId: string;
  readonly amount: Money;
  readonly from: string;
  readonly to: string;
  readonly costKind: CostKind;
  readonly note: string;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** A grant to be recorded. */
export type NewGrant = Omit<InsatsGrant, 'id'> & { readonly id?: string };

/** An outcome as a document prints it, to be kept. */
export interface PublishedInsatsOutcome {
  readonly code: string;
  readonly amount: Money;
  readonly from: string;
  readonly to: string;
  readonly document: string;
  readonly place: string;
  readonly isCounted: boolean;
}
