import { Decimal } from 'decimal.js';
import type { FindingClass, Place, Severity } from './finding.js';
import type { Outcome, TieOutcome, TieTerm } from './tested-tie.js';

/** What was tested, before it is told: amounts in the printed unit. */
export interface Tested {
  readonly kind: string;
  readonly document: string;
  readonly place: Place;
  readonly printed: Decimal | string | null;
  readonly recomputed: Decimal | string | null;
  readonly unit: string | null;
  readonly message: string;
  readonly terms?: readonly TieTerm[];
}

/** What is told of a tie that does not hold. */
export interface Fault {
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly message?: string;
}

/** A tie that holds, exactly unless said otherwise. */
export function holding(tested: Tested, outcome: Exclude<TieOutcome, 'BROKEN'> = 'EXACT'): Outcome {
  return { tie: tieOf(tested, outcome), finding: null };
}

/** A tie within rounding that is told all the same, as information. */
export function rounded(tested: Tested): Outcome {
  const outcome = broken(tested, { class: 'rounding', severity: 'info' });
  return { ...outcome, tie: { ...outcome.tie, outcome: 'ROUNDING' } };
}

/** A tie that does not hold, with its finding. */
export function broken(tested: Tested, fault: Fault): Outcome {
  const [printed, recomputed] = [textOf(tested.printed), textOf(tested.recomputed)];
  return {
    tie: tieOf(tested, 'BROKEN'),
    finding: {
      document: tested.document,
      place: tested.place,
      printed,
      recomputed,
      difference: printed === null || recomputed === null ? null : differenceOf(printed, recomputed),
      unit: tested.unit,
      class: fault.class,
      severity: fault.severity,
      message: fault.message ?? tested.message,
      consequences: [],
    },
  };
}

/** Printed less recomputed. */
export function differenceOf(printed: string, recomputed: string): string {
  return new Decimal(printed).minus(recomputed).toString();
}

function tieOf(tested: Tested, outcome: TieOutcome) {
  const { kind, document, place, unit, message, terms = [] } = tested;
  return {
    kind,
    document,
    place,
    outcome,
    unit,
    message,
    terms,
    printed: textOf(tested.printed),
    recomputed: textOf(tested.recomputed),
  };
}

function textOf(amount: Decimal | string | null): string | null {
  return amount === null || typeof amount === 'string' ? amount : amount.toString();
}
