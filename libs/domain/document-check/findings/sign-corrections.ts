import { Decimal } from 'decimal.js';
import type { Tie } from '../ties/tie.js';
import { keyOf } from './consequences.js';
import type { Finding } from './finding.js';
import type { InnerCheck } from './inner-findings.js';

/**
 * The checks without the faults that are none once signs that other tables tell are put right: a deviation that is
 * printed right does not follow from figures with the wrong sign.
 */
export function withSignsPutRight(checks: readonly InnerCheck[], signs: readonly Finding[]): InnerCheck[] {
  const right = new Map(
    signs.flatMap(({ document, place, recomputed }) =>
      recomputed === null ? [] : [[keyOf(document, place), new Decimal(recomputed)] as const],
    ),
  );
  if (right.size === 0) return [...checks];
  return checks.map((check) => ({
    ...check,
    faults: check.faults.filter(({ ties }) => !ties.every((tie) => holdsWith(check, tie, right))),
  }));
}

function holdsWith({ document }: InnerCheck, tie: Tie, right: ReadonlyMap<string, Decimal>): boolean {
  if (tie.kind === 'SHARE' || tie.holds) return false;
  const valueOf = (figure: Tie['result']) => right.get(keyOf(document.name, figure.place)) ?? figure.value;
  const sum = Decimal.sum(0, ...tie.terms.map(({ figure, factor }) => valueOf(figure).times(factor)));
  return valueOf(tie.result).minus(sum).abs().lte(tie.tolerance);
}
