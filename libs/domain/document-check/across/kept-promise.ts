import type { Decimal } from 'decimal.js';
import { TEXT_UNITS } from '../claims/text-unit.js';
import { type EquityPromise, equityPromisesIn } from '../claims/equity-promise.js';
import type { Consequence } from '../findings/finding.js';
import type { InnerCheck } from '../findings/inner-findings.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ConceptFigure } from './concept-figures.js';
import { spaced, termOf } from './figure-term.js';
import { type OpeningReading, openingReadings } from './opening-equity.js';
import type { ReadDocument } from './read-document.js';
import { type ResultReadings, resultReadings } from './result-readings.js';

/** A closing equity in one reading of opening and result. */
interface Closing {
  readonly kronor: Decimal;
  readonly how: string;
}

/** What a plan promises for the end of a year, and the readings to try it by; none where its figures give none. */
export interface PromisedYear {
  readonly plan: ReadDocument;
  readonly year: number;
  readonly promises: readonly EquityPromise[];
  readonly openings: readonly OpeningReading[];
  readonly result: ResultReadings | null;
}

/**
 * A promised closing equity against the document's own figures. Where the sums are faulty every reading of them is tried; only a
 * promise that all of them miss contradicts the plan.
 */
export function keptPromises(
  documents: readonly ReadDocument[],
  checks: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
): Outcome[] {
  return promisedYears(documents, checks, concepts).flatMap(({ plan, promises, openings, result }) =>
    result === null || openings.length === 0 ? [] : promised(plan, promises, openings, result),
  );
}

/** The years at whose end a plan promises equity, with what its figures give to try the promise by. */
export function promisedYears(
  documents: readonly ReadDocument[],
  checks: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
): PromisedYear[] {
  return documents.flatMap((plan) => {
    const own = concepts.filter(({ document }) => document === plan);
    const promises =
      plan.profile.year === null || plan.profile.kind === 'ANNUAL_REPORT'
        ? []
        : equityPromisesIn(plan.lines, plan.profile.year);
    const years = [...new Set(promises.map(({ year }) => year))];
    return years.map((year) => ({
      plan,
      year,
      promises: promises.filter((each) => each.year === year),
      openings: openingReadings(plan, documents, checks, concepts, year),
      result: resultReadings(checks, own, year, 'BUDGET') ?? resultReadings(checks, own, year, 'FORECAST'),
    }));
  });
}

function promised(
  plan: ReadDocument,
  promises: readonly EquityPromise[],
  openings: readonly OpeningReading[],
  result: ResultReadings,
): Outcome[] {
  const closings = closingsOf(openings, result).sort((one, other) => one.kronor.comparedTo(other.kronor));
  const [lowest, highest] = [closings[0]!, closings.at(-1)!];
  const [first, ...again] = [...promises].sort((one, other) =>
    other.amount.kronor.comparedTo(one.amount.kronor),
  );
  const amount = first!.amount;
  const inUnit = (kronor: Decimal) => kronor.dividedBy(TEXT_UNITS[amount.unit]);
  const corrected = openings[0]!.kronor.plus(result.corrected);
  const range = `mellan ${spaced(lowest.kronor)} och ${spaced(highest.kronor)} kr`;
  const tested: Tested = {
    kind: 'utlovat eget kapital',
    document: plan.name,
    place: first!.line.place,
    printed: amount.value,
    recomputed: inUnit(corrected),
    unit: amount.unit,
    message: `Dokumentet lovar minst ${spaced(amount.value)} ${amount.unit} i eget kapital vid utgången av ${first!.year}; dess egna siffror ger ${range}.`,
    terms: [...openings.flatMap(({ terms }) => terms), ...result.figures.map(termOf)],
  };
  if (highest.kronor.gte(amount.kronor)) return [holding(tested, 'ROUNDING')];
  const message = [
    `Planen säger emot sig själv: den lovar minst ${spaced(amount.value)} ${amount.unit} i eget kapital vid utgången av ${first!.year}, men dess egna siffror ger ${range} i alla läsningar av de felaktiga summorna`,
    `med rättade summor och före överlämnandet ${spaced(corrected)} kr`,
    `högst: ${highest.how}`,
    `lägst: ${lowest.how}`,
    `ingående eget kapital enligt ${[...new Set(openings.map(({ how }) => how))].slice(0, 4).join('; ')}.`,
  ].join('; ');
  const outcome = broken(tested, { class: 'self-contradiction', severity: 'error', message });
  return [{ ...outcome, finding: { ...outcome.finding!, consequences: repeated(plan, again, corrected) } }];
}

/** What is left at the close: before the equity is handed over, and after it where the plan books it as a cost. */
function closingsOf(openings: readonly OpeningReading[], { readings, transfer }: ResultReadings): Closing[] {
  return openings.flatMap((opening) =>
    readings.flatMap(({ kronor, withTransfer, how }) => {
      const closing = opening.kronor.plus(kronor);
      const told = `${spaced(opening.kronor)} + (${how})`;
      const after = { kronor: closing, how: `${told} = ${spaced(closing)}` };
      if (!withTransfer || transfer === null) return [after];
      const before = closing.plus(transfer.kronor.abs());
      return [
        after,
        {
          kronor: before,
          how: `${told} + ${spaced(transfer.kronor.abs())} som ska överlämnas = ${spaced(before)}`,
        },
      ];
    }),
  );
}

function repeated(plan: ReadDocument, again: readonly EquityPromise[], corrected: Decimal): Consequence[] {
  return again.map(({ line, amount }) => ({
    document: plan.name,
    place: line.place,
    printed: amount.value.toString(),
    corrected: corrected.dividedBy(TEXT_UNITS[amount.unit]).toString(),
    message: 'Samma löfte upprepas här.',
  }));
}
