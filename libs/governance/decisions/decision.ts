import type { DecisionBody } from '@samla/domain/governance/decision-body.js';

/** A decision as it stands in a protocol; days `YYYY-MM-DD`. */
export interface Decision {
  readonly id: string;
  readonly body: DecisionBody;
  readonly decidedOn: string;
  /** The § of the protocol; empty where the document tells none. */
  readonly paragraph: string;
  readonly title: string;
  /** The protocol or document that it is read from. */
  readonly document: string;
  readonly isConstructed: boolean;
}
