import { Decimal } from 'decimal.js';
import type { Finding } from './finding.js';
import type { InnerCheck } from './inner-findings.js';
import { keyOf } from './consequences.js';

/** Amounts of another table are known to its unit: a thousand kronor at the most. */
const SLACK = 1000;

/**
 * A sum that does not agree and a term of it that another report has with another amount are one fault where both are off by as
 * much: the sum's finding tells what the other report says, and the term has none of its own.
 */
export function explained(findings: readonly Finding[], checks: readonly InnerCheck[]): Finding[] {
  const terms = new Map<string, { result: string; difference: Decimal }[]>();
  for (const { document, ties } of checks) {
    for (const tie of ties.filter(({ holds }) => !holds)) {
      const result = keyOf(document.name, tie.place);
      for (const { figure, factor } of tie.terms) {
        const key = keyOf(document.name, figure.place);
        const told = { result, difference: new Decimal(tie.difference).times(-factor) };
        terms.set(key, [...(terms.get(key) ?? []), told]);
      }
    }
  }
  const kept = new Map(findings.map((finding) => [finding, finding]));
  for (const finding of findings.filter(isElsewhere)) {
    const sums = terms.get(keyOf(finding.document, finding.place)) ?? [];
    const off = new Decimal(finding.difference!);
    const sum = findings.find(
      (each) =>
        each !== finding &&
        each.class !== 'rounding' &&
        sums.some(
          ({ result, difference }) =>
            result === keyOf(each.document, each.place) && difference.minus(off).abs().lte(SLACK),
        ),
    );
    if (sum === undefined) continue;
    kept.delete(finding);
    kept.set(sum, {
      ...kept.get(sum)!,
      message: `${kept.get(sum)!.message} ${finding.message} Det förklarar skillnaden.`,
    });
  }
  return [...kept.values()];
}

function isElsewhere(finding: Finding): boolean {
  return finding.class === 'copied-figure' && finding.severity === 'warning' && finding.difference !== null;
}
