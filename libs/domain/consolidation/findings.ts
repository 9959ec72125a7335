import { swedishKronor } from '../money/swedish.js';
import { agrees, type Elimination, type EliminationResult } from './eliminate.js';

/** Something in a consolidation that people have to sort out. */
export interface ConsolidationFinding {
  readonly code: 'MISSING' | 'ONE_SIDED' | 'DIFFERENCE';
  /** The förbund it is about: the one that is missing, that has booked alone, or the first of a pair by name. */
  readonly forbund: string;
  /** The other förbund of the pair; null when there is none. */
  readonly counterparty: string | null;
  /** In Swedish, with names and amounts. */
  readonly message: string;
}

/**
 * All that is left to sort out: what makes the answer incomplete first, then each named difference. The one list that
 * the answer, the page and the report show.
 */
export function findingsOf({ findings, eliminations }: EliminationResult): ConsolidationFinding[] {
  const incomplete = findings.map((finding) => ({
    code: finding.code,
    forbund: finding.forbund,
    counterparty: finding.code === 'ONE_SIDED' ? finding.counterparty : null,
    message: finding.message,
  }));
  return [...incomplete, ...eliminations.filter((pair) => !agrees(pair)).map(left)];
}

function left({ differenceLabel, difference, first, second }: Elimination): ConsolidationFinding {
  return {
    code: 'DIFFERENCE',
    forbund: first.forbund,
    counterparty: second.forbund,
    message: `${differenceLabel}: ${swedishKronor(first.booked)} mot ${swedishKronor(second.booked)}, kvar ${swedishKronor(difference)}.`,
  };
}
