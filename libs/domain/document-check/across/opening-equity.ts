import type { Decimal } from 'decimal.js';
import { equityStatedNow } from '../claims/equity-promise.js';
import type { InnerCheck } from '../findings/inner-findings.js';
import type { TieTerm } from '../findings/tested-tie.js';
import type { ConceptFigure } from './concept-figures.js';
import { isSameForbund } from './document-profile.js';
import { spaced, termOf } from './figure-term.js';
import type { ReadDocument } from './read-document.js';
import { resultReadings } from './result-readings.js';
import { equityAt } from './soliditet.js';

/** What equity a year may open with, and where that is from. */
export interface OpeningReading {
  readonly kronor: Decimal;
  readonly how: string;
  readonly terms: readonly TieTerm[];
}

/**
 * Every reading of the equity that a year opens with: the closing of the year before in a statement, what the plan says that it
 * is now, and the closing of the year before that with the expected result between.
 */
export function openingReadings(
  plan: ReadDocument,
  documents: readonly ReadDocument[],
  checks: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
  year: number,
): OpeningReading[] {
  const own = concepts.filter(
    ({ document }) =>
      documents.includes(document) && (document === plan || isSameForbund(document.profile, plan.profile)),
  );
  return [...closed(own, year - 1), ...saidNow(plan), ...rolled(plan, checks, own, year - 1)];
}

function closed(own: readonly ConceptFigure[], year: number): OpeningReading[] {
  const equity = equityAt(own, `${year}-12-31`);
  if (equity === null) return [];
  return [
    {
      kronor: equity.kronor,
      how: `eget kapital ${year}-12-31 ${spaced(equity.kronor)}`,
      terms: equity.figures.map(termOf),
    },
  ];
}

function saidNow(plan: ReadDocument): OpeningReading[] {
  const said = equityStatedNow(plan.lines);
  if (said === null) return [];
  const { line, amount } = said;
  const how = `texten (rad ${line.place.line}): ${amount.isApproximate ? 'ca ' : ''}${spaced(amount.kronor)}`;
  return [
    {
      kronor: amount.kronor,
      how,
      terms: [{ document: plan.name, place: line.place, printed: amount.value.toString() }],
    },
  ];
}

/** The closing two years back and what is expected of the year between, in each of its readings. */
function rolled(
  plan: ReadDocument,
  checks: readonly InnerCheck[],
  own: readonly ConceptFigure[],
  between: number,
): OpeningReading[] {
  const equity = equityAt(own, `${between - 1}-12-31`);
  const planned = own.filter(({ document }) => document === plan);
  const result =
    resultReadings(checks, planned, between, 'FORECAST') ??
    resultReadings(checks, planned, between, 'BUDGET');
  if (equity === null || result === null) return [];
  const terms = [...equity.figures, ...result.figures].map(termOf);
  return result.readings.map(({ kronor, how }) => ({
    kronor: equity.kronor.plus(kronor),
    how: `eget kapital ${between - 1}-12-31 ${spaced(equity.kronor)} och ${between}: ${how}`,
    terms,
  }));
}
