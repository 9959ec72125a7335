import type { Role } from '../access/roles.js';
import type { DecisionBody } from './decision-body.js';

/** Who sits in the board, and in the presidium that is chosen from it. */
export const BOARD_ROLES = ['STYRELSE', 'ORDFORANDE', 'VICE_ORDFORANDE'] as const satisfies readonly Role[];

/** First and last day, `YYYY-MM-DD`, counted in; null until further notice. */
export interface MandatePeriod {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Something in a decision to look at. */
export interface DecisionFinding {
  readonly code: 'OUTSIDE_MANDATE';
  readonly message: string;
}

/**
 * What is to be looked at in a decision: the board, or its presidium, decided on a day when nobody sat in it. A remark
 * and no refusal, since mandates may have been registered later than they began.
 */
export function decisionFindings(
  decision: { readonly body: DecisionBody; readonly decidedOn: string },
  board: readonly MandatePeriod[],
): DecisionFinding[] {
  const { body, decidedOn } = decision;
  if (body !== 'BOARD' && body !== 'PRESIDIUM') return [];
  const isHeld = board.some(
    ({ validFrom, validTo }) => validFrom <= decidedOn && (validTo === null || validTo >= decidedOn),
  );
  if (isHeld) return [];
  return [
    {
      code: 'OUTSIDE_MANDATE',
      message: `Ingen hade uppdrag i styrelsen ${decidedOn}. Kontrollera beslutsdagen, eller uppdragen i förbundet.`,
    },
  ];
}
