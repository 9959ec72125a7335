import { Decimal } from 'decimal.js';
import { spaced } from '../across/figure-term.js';
import type { Figure } from '../tables/table-view.js';
import type { Tie } from '../ties/tie.js';
import type { Finding } from './finding.js';
import type { InnerCheck } from './inner-findings.js';
import { keyOf } from './consequences.js';

/** Amounts of another table are known to its unit: a thousand kronor at the most. */
const SLACK = 1000;

/** A term of a tie that does not hold, and how much of it is too much if the term alone is wrong. */
interface WrongTerm {
  readonly tie: Tie;
  readonly result: string;
  readonly figure: Figure;
  readonly difference: Decimal;
}

/**
 * A sum that does not agree and a term of it that another report has with another amount are one fault where both are off by as
 * much: it is the term's, and the sum is right.
 */
export function explained(findings: readonly Finding[], checks: readonly InnerCheck[]): Finding[] {
  const terms = wrongTerms(checks);
  const kept = new Map(findings.map((finding) => [finding, finding]));
  for (const finding of findings.filter(isElsewhere)) {
    const off = new Decimal(finding.difference!);
    const own = terms.get(keyOf(finding.document, finding.place)) ?? [];
    const near = own.filter(({ difference }) => difference.minus(off).abs().lte(SLACK));
    const isOf = (each: Finding) =>
      near.find(({ result }) => result === keyOf(each.document, each.place)) ?? null;
    const sum = findings.find((each) => each !== finding && each.class !== 'rounding' && isOf(each) !== null);
    if (sum === undefined) continue;
    kept.delete(sum);
    kept.set(finding, atTerm(finding, sum, isOf(sum)!));
  }
  return [...kept.values()];
}

function wrongTerms(checks: readonly InnerCheck[]): ReadonlyMap<string, readonly WrongTerm[]> {
  const terms = new Map<string, WrongTerm[]>();
  for (const { document, ties } of checks) {
    for (const tie of ties.filter(({ holds }) => !holds)) {
      const result = keyOf(document.name, tie.place);
      for (const { figure, factor } of tie.terms) {
        const key = keyOf(document.name, figure.place);
        const difference = new Decimal(tie.difference).times(-factor);
        terms.set(key, [...(terms.get(key) ?? []), { tie, result, figure, difference }]);
      }
    }
  }
  return terms;
}

/** The fault of the sum as the term's: what the term must be for the sum to agree. */
function atTerm(finding: Finding, sum: Finding, { tie, figure, difference }: WrongTerm): Finding {
  const recomputed = figure.value.minus(difference);
  return {
    ...sum,
    place: finding.place,
    printed: figure.printed,
    recomputed: recomputed.toString(),
    difference: difference.toString(),
    class: 'sum',
    message: `${finding.message} Med ${spaced(recomputed)}${sum.unit === null ? '' : ` ${sum.unit}`} stämmer ”${tie.place.row ?? 'summan'}” ${spaced(tie.printed)} (rad ${tie.place.line}), som alltså är rätt: det förklarar skillnaden.`,
  };
}

function isElsewhere(finding: Finding): boolean {
  return finding.class === 'copied-figure' && finding.severity === 'warning' && finding.difference !== null;
}
