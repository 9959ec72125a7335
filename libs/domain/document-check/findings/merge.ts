import { type Consequence, type Finding, type FindingClass, SEVERITIES } from './finding.js';

/** Faults of a whole row or table: each of its figures shows them, and they are told once. */
const OF_A_ROW: ReadonlySet<FindingClass> = new Set(['sign', 'law', 'label']);

/** An amount of so many digits is hardly another by chance: the same rounding is printed again. */
const TELLING = /^-?\d{3}/;

/** One fault is one finding: what several rules found at a place, in a row, or word for word again is told by the gravest. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const at = kept.findIndex((each) => isSameFault(each, finding));
    if (at === -1) kept.push(finding);
    else kept[at] = withRepetition(kept[at]!, finding);
  }
  return kept;
}

function isSameFault(one: Finding, other: Finding): boolean {
  if (one.document !== other.document) return false;
  if (isSamePlace(one, other)) return true;
  if (one.class !== other.class) return false;
  if (OF_A_ROW.has(one.class) && one.place.table !== null && one.place.line === other.place.line) return true;
  const isSameAmount =
    one.printed === other.printed && one.recomputed === other.recomputed && one.unit === other.unit;
  if (!isSameAmount || one.printed === null) return false;
  return one.message === other.message || (one.class === 'rounding' && TELLING.test(one.printed));
}

function isSamePlace(one: Finding, other: Finding): boolean {
  if (one.place.line !== other.place.line || one.place.column !== other.place.column) return false;
  return one.place.table !== null && one.printed !== null && one.printed === other.printed;
}

/** The same fault printed again elsewhere is something that carries it. */
function withRepetition(first: Finding, again: Finding): Finding {
  if (isSamePlace(first, again) && SEVERITIES.indexOf(again.severity) < SEVERITIES.indexOf(first.severity))
    return again;
  const isElsewhere = first.place.line !== again.place.line || first.place.column !== again.place.column;
  if (!isElsewhere || again.printed === null || again.recomputed === null) return first;
  const { document, place, printed, recomputed } = again;
  const repeated: Consequence = {
    document,
    place,
    printed,
    corrected: recomputed,
    message: 'Samma fel återkommer här.',
  };
  return { ...first, consequences: [...first.consequences, repeated] };
}
