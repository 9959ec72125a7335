import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { conceptName, UNSIGNED } from './concept.js';
import type { ConceptFigure } from './concept-figures.js';
import { slackOf } from './dated-figure.js';
import { inUnitOf, spaced, told } from './figure-term.js';
import type { KnownFigures } from './known-figures.js';

/** The amounts of the statements against what is known from elsewhere, as the books. */
export function knownTies(figures: readonly ConceptFigure[], known: KnownFigures): Outcome[] {
  const said = new Set<string>();
  return figures.flatMap((figure) => {
    const same = known.figures.find(
      ({ concept, time }) => concept === figure.concept && time === figure.time,
    );
    if (same === undefined || figure.basis !== 'OUTCOME') return [];
    const isUnsigned = UNSIGNED.has(figure.concept);
    const expected =
      isUnsigned && figure.kronor.isNegative()
        ? same.kronor.abs().negated()
        : isUnsigned
          ? same.kronor.abs()
          : same.kronor;
    const tested: Tested = {
      kind: 'mot det som är känt',
      document: figure.document.name,
      place: figure.figure.place,
      printed: figure.figure.value,
      recomputed: inUnitOf(figure, expected),
      unit: figure.unit,
      message: `${conceptName(figure.concept)} ${told(figure)} jämfört med ${spaced(expected)} kr enligt ${same.source}.`,
    };
    const apart = figure.kronor.minus(expected).abs();
    if (apart.lte(slackOf(figure))) return [holding(tested, apart.isZero() ? 'EXACT' : 'ROUNDING')];
    const outcome = broken(tested, { class: 'copied-figure', severity: 'error' });
    // The same amount in several statements of a document is told once.
    const key = `${figure.document.name} ${figure.concept} ${figure.time}`;
    if (said.has(key)) return [{ ...outcome, finding: null }];
    said.add(key);
    return [outcome];
  });
}
