import { Decimal } from 'decimal.js';
import { holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ConceptFigure } from './concept-figures.js';
import { KRONOR_PER, slackOf, yearOf } from './dated-figure.js';
import { isSameForbund } from './document-profile.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';
import { equityAt } from './soliditet.js';

/** Equity at the close of a year, reckoned back from a later one by the results between. */
export interface ChainedEquity {
  readonly year: number;
  readonly kronor: Decimal;
  /** How well it is known, in kronor. */
  readonly slack: Decimal;
  /** The equity that the chain starts from and the results that it passes. */
  readonly figures: readonly ConceptFigure[];
}

/** More years than any multi-year table has. */
const MOST_YEARS = 20;

/**
 * The equity of a förbund year by year back from the last that its statements give, as far as results are printed: what a
 * year closed with less its result is what it opened with. The last year first; empty where no equity is printed.
 */
export function equityChain(own: readonly ConceptFigure[]): ChainedEquity[] {
  const years = own
    .filter(({ concept, basis }) => concept.startsWith('EQUITY') && basis === 'OUTCOME')
    .map(yearOf)
    .sort((one, other) => other - one);
  const [last] = years.filter((year) => equityAt(own, `${year}-12-31`) !== null);
  if (last === undefined) return [];
  const { kronor, figures } = equityAt(own, `${last}-12-31`)!;
  const chain = [{ year: last, kronor, slack: Decimal.sum(...figures.map(slackOf)), figures }];
  while (chain.length < MOST_YEARS) {
    const { year, ...later } = chain.at(-1)!;
    const result = resultOf(own, year);
    if (result === null) break;
    chain.push({
      year: year - 1,
      kronor: later.kronor.minus(result.kronor),
      slack: later.slack.plus(slackOf(result)),
      figures: [...later.figures, result],
    });
  }
  return chain;
}

/** The figures of a förbund in whichever of its documents they stand. */
export function figuresOfForbund(
  document: ReadDocument,
  concepts: readonly ConceptFigure[],
): ConceptFigure[] {
  return concepts.filter(
    (figure) => figure.document === document || isSameForbund(figure.document.profile, document.profile),
  );
}

/** The result of a year in the finest unit, before all from where it is reckoned: in a balance sheet it is a copy. */
function resultOf(own: readonly ConceptFigure[], year: number): ConceptFigure | null {
  const rank = ({ unit, view }: ConceptFigure) =>
    KRONOR_PER[unit] * 2 + (view.kind === 'BALANCE_SHEET' ? 1 : 0);
  return own
    .filter(
      ({ concept, basis, time }) => concept === 'RESULT' && basis === 'OUTCOME' && time === `${year}-12-31`,
    )
    .reduce<ConceptFigure | null>(
      (best, each) => (best === null || rank(each) < rank(best) ? each : best),
      null,
    );
}

/** Printed equity of earlier years against the chain back from the last; equity may move by more, so that only what holds is told. */
export function chainTies(documents: readonly ReadDocument[], concepts: readonly ConceptFigure[]): Outcome[] {
  const lastOfEach = documents.filter(
    ({ profile }, at) => !documents.slice(at + 1).some((later) => isSameForbund(profile, later.profile)),
  );
  return lastOfEach.flatMap((document) => {
    const own = figuresOfForbund(document, concepts);
    return equityChain(own)
      .slice(1)
      .flatMap((link) => printedAt(own, link.year).flatMap((printed) => linkOutcome(printed, link)));
  });
}

/** What a year closed with, printed as such or as what the next opened with. */
function printedAt(own: readonly ConceptFigure[], year: number): ConceptFigure[] {
  return own.filter(
    ({ concept, basis, time }) =>
      basis === 'OUTCOME' &&
      ((concept === 'EQUITY' && time === `${year}-12-31`) ||
        (concept === 'EQUITY_OPENING' && time === `${year + 1}-12-31`)),
  );
}

function linkOutcome(printed: ConceptFigure, { year, kronor, slack, figures }: ChainedEquity): Outcome[] {
  const apart = printed.kronor.abs().minus(kronor.abs()).abs();
  if (figures.includes(printed) || apart.gt(slack.plus(slackOf(printed)))) return [];
  const results = figures.filter(({ concept }) => concept === 'RESULT');
  const tested: Tested = {
    kind: 'kedja av eget kapital',
    document: printed.document.name,
    place: printed.figure.place,
    printed: printed.figure.value,
    recomputed: inUnitOf(printed, printed.kronor.isNegative() ? kronor.abs().negated() : kronor),
    unit: printed.unit,
    message: `Eget kapital vid utgången av ${year}, ${told(printed)}, jämfört med det senaste räknat bakåt med resultaten ${results.map((result) => told(result, printed)).join(', ')}: ${spaced(kronor)} kr.`,
    terms: figures.map(termOf),
  };
  return [holding(tested, apart.isZero() ? 'EXACT' : 'ROUNDING')];
}
