import { Decimal } from 'decimal.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { Concept } from './concept.js';
import type { ConceptFigure } from './concept-figures.js';
import { KRONOR_PER } from './dated-figure.js';
import { spaced, termOf } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

/** Equity at a day: printed as one amount, or as opening equity and the year's result. */
export interface EquityAt {
  readonly kronor: Decimal;
  readonly figures: readonly ConceptFigure[];
}

/** What a document's statements give for equity on a day; null where they give none. */
export function equityAt(own: readonly ConceptFigure[], time: string): EquityAt | null {
  const opening = finest(own, 'EQUITY_OPENING', time);
  const result = finest(own, 'RESULT', time);
  const whole = finest(own, 'EQUITY', time);
  const isFiner = opening !== null && (whole === null || KRONOR_PER[opening.unit] < KRONOR_PER[whole.unit]);
  if (isFiner && result !== null)
    return { kronor: opening.kronor.plus(result.kronor), figures: [opening, result] };
  return whole === null ? null : { kronor: whole.kronor.abs(), figures: [whole] };
}

/** The outcome of a concept on a day in the finest unit. */
export function finest(own: readonly ConceptFigure[], concept: Concept, time: string): ConceptFigure | null {
  return own
    .filter((figure) => figure.concept === concept && figure.time === time && figure.basis === 'OUTCOME')
    .reduce<ConceptFigure | null>(
      (best, each) => (best === null || KRONOR_PER[each.unit] < KRONOR_PER[best.unit] ? each : best),
      null,
    );
}

/** Printed soliditet against equity and total assets. */
export function soliditetTies(
  documents: readonly ReadDocument[],
  figures: readonly ConceptFigure[],
): Outcome[] {
  return documents.flatMap((document) => {
    const own = figures.filter((figure) => figure.document === document);
    return document.views.flatMap((view) =>
      view.rows
        .filter(({ key }) => key === 'soliditet')
        .flatMap((row) =>
          view.columns.flatMap((column) => {
            const figure = row.figures[column.index] ?? null;
            const time = column.period?.to;
            if (figure === null || time === undefined) return [];
            const [equity, assets] = [equityAt(own, time), finest(own, 'TOTAL_ASSETS', time)];
            if (equity === null || assets === null || assets.kronor.isZero()) return [];
            const exact = equity.kronor.dividedBy(assets.kronor).times(100);
            const recomputed = exact.toDecimalPlaces(figure.decimals, Decimal.ROUND_HALF_UP);
            const tested: Tested = {
              kind: 'soliditet',
              document: document.name,
              place: figure.place,
              printed: figure.value,
              recomputed,
              unit: '%',
              message: `Soliditeten ${spaced(figure.printed)} % jämförd med eget kapital ${spaced(equity.kronor)} kr / tillgångar ${spaced(assets.kronor)} kr = ${spaced(exact.toDecimalPlaces(1))} %.`,
              terms: [...equity.figures, assets].map(termOf),
            };
            if (figure.value.equals(recomputed)) return [holding(tested)];
            if (figure.value.minus(exact).abs().lt(1)) return [rounded(tested)];
            return [broken(tested, { class: 'sum', severity: 'error' })];
          }),
        ),
    );
  });
}
