import { Money } from '../money/money.js';
import { fromPresented, type Unit } from '../money/presentation.js';
import { swedishKronor } from '../money/swedish.js';

/** An amount as a statement shows it. */
export interface TieAmount {
  readonly exact: Money;
  /** Whole units. */
  readonly presented: string;
  readonly unit: Unit;
}

/** An amount that a tie compares: where it stands, and whether it is added or taken away. */
export interface TieTerm extends TieAmount {
  readonly statement: string;
  readonly row: string;
  readonly label: string;
  readonly year: number;
  readonly factor: 1 | -1;
}

/** Two places that are to say the same: one amount, and what it is to be the sum of. */
export interface TieClaim {
  readonly key: string;
  /** Swedish, what is to hold. */
  readonly label: string;
  readonly year: number;
  readonly whole: TieTerm;
  readonly parts: readonly TieTerm[];
}

/** `EXACT` holds to the öre and as shown; `ROUNDING` holds, and the shown amounts differ by rounding; `BROKEN` does not hold. */
export const TIE_OUTCOMES = ['EXACT', 'ROUNDING', 'BROKEN'] as const;
export type TieOutcome = (typeof TIE_OUTCOMES)[number];

/** A tie that was tested. */
export interface StatementTie extends TieClaim {
  readonly outcome: TieOutcome;
  readonly holds: boolean;
  /** The whole less its parts, in exact kronor; of printed figures what their units stand for. */
  readonly difference: Money;
  /** The same of the amounts as shown, in kronor. */
  readonly presentedDifference: Money;
  /** Swedish; null where the shown amounts agree. */
  readonly explanation: string | null;
}

/** Whether amounts are known to the öre, or only as a document prints them. */
export type TieKnowledge = 'TO_THE_ORE' | 'AS_PRINTED';

/** Tests a tie. Of printed figures only so much can be rounding as there are roundings in it: half a unit an amount. */
export function checkTie(claim: TieClaim, knowledge: TieKnowledge): StatementTie {
  const { whole, parts } = claim;
  const presented = presentedOf(whole).subtract(Money.sum(parts.map(signedPresented)));
  const exact = whole.exact.subtract(
    Money.sum(parts.map((part) => (part.factor === 1 ? part.exact : part.exact.negate()))),
  );
  const difference = knowledge === 'TO_THE_ORE' ? exact : presented;
  const outcome = outcomeOf(claim, knowledge, difference, presented);
  return {
    ...claim,
    outcome,
    holds: outcome !== 'BROKEN',
    difference,
    presentedDifference: presented,
    explanation: explain(outcome, knowledge, difference, presented),
  };
}

function outcomeOf(
  claim: TieClaim,
  knowledge: TieKnowledge,
  difference: Money,
  presented: Money,
): TieOutcome {
  if (presented.isZero() && difference.isZero()) return 'EXACT';
  if (knowledge === 'TO_THE_ORE') return difference.isZero() ? 'ROUNDING' : 'BROKEN';
  return presented.abs().compare(roundingIn(claim)) <= 0 ? 'ROUNDING' : 'BROKEN';
}

/** The most that printed amounts can be apart without either being wrong. */
function roundingIn({ whole, parts }: TieClaim): Money {
  const terms = [whole, ...parts];
  const isSameFigure = parts.length === 1 && parts[0]!.unit === whole.unit;
  // The same amount in the same unit is rounded in one way, wherever it stands.
  if (isSameFigure) return Money.zero;
  const halves = Money.sum(terms.map(({ unit }) => fromPresented('1', unit))).ore / 2n;
  return Money.fromOre(halves);
}

function presentedOf({ presented, unit }: TieAmount): Money {
  return fromPresented(presented, unit);
}

function signedPresented(term: TieTerm): Money {
  return term.factor === 1 ? presentedOf(term) : presentedOf(term).negate();
}

function explain(
  outcome: TieOutcome,
  knowledge: TieKnowledge,
  difference: Money,
  presented: Money,
): string | null {
  if (outcome === 'EXACT') return null;
  if (outcome === 'ROUNDING') {
    const apart = swedishKronor(presented.abs());
    return knowledge === 'TO_THE_ORE'
      ? `Beloppen stämmer på öret. Som de visas skiljer de ${apart}, för att varje belopp är avrundat för sig.`
      : `Beloppen skiljer ${apart}, som kan vara avrundning: varje tryckt belopp är avrundat för sig.`;
  }
  return knowledge === 'TO_THE_ORE'
    ? `Beloppen skiljer ${swedishKronor(difference.abs())} och stämmer inte.`
    : `Beloppen skiljer ${swedishKronor(difference.abs())} som tryckta, och det är mer än avrundning förklarar.`;
}
