import { Decimal } from 'decimal.js';
import { holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, slackOf } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

/**
 * A driftredovisning by project against the resultaträkning: its total without a name is the result, its rows of income the income
 * and the financial income. Presentations differ, so that only what holds is told.
 */
export function operatingBridge(
  documents: readonly ReadDocument[],
  concepts: readonly ConceptFigure[],
): Outcome[] {
  return documents.flatMap((document) =>
    document.views
      .filter(({ kind }) => kind === 'OPERATING_STATEMENT')
      .flatMap((view) => {
        const unit = unitOfView(document, view, concepts);
        if (unit === null) return [];
        const figures = datedFiguresOf(document, view, unit);
        const own = concepts.filter((figure) => figure.document === document && figure.view !== view);
        return view.columns.flatMap((column) => {
          const there = figures.filter((figure) => figure.column === column);
          return [...resultOf(there, own), ...incomeOf(there, own)];
        });
      }),
  );
}

function resultOf(figures: readonly DatedFigure[], own: readonly ConceptFigure[]): Outcome[] {
  const total = figures.findLast(({ row }) => row.kind === 'UNLABELLED');
  if (total === undefined) return [];
  return bridged(total, [total], termsOf(total, own, ['RESULT']));
}

function incomeOf(figures: readonly DatedFigure[], own: readonly ConceptFigure[]): Outcome[] {
  const rows = figures.filter(({ row }) => row.kind === 'ITEM' && /intäkter$/.test(row.key));
  const [first] = rows;
  if (first === undefined || rows.length < 2) return [];
  return bridged(first, rows, termsOf(first, own, ['INCOME', 'FINANCIAL_INCOME']));
}

function termsOf(
  at: DatedFigure,
  own: readonly ConceptFigure[],
  concepts: readonly string[],
): ConceptFigure[] {
  const there = own.filter(({ time, basis }) => time === at.time && basis === at.basis);
  return concepts.flatMap((concept) => there.find((figure) => figure.concept === concept) ?? []);
}

function bridged(at: DatedFigure, rows: readonly DatedFigure[], terms: readonly ConceptFigure[]): Outcome[] {
  if (terms.length === 0) return [];
  const sum = Decimal.sum(...rows.map(({ kronor }) => kronor)).abs();
  const expected = Decimal.sum(...terms.map(({ kronor }) => kronor)).abs();
  const slack = Decimal.sum(...[...rows, ...terms].map(slackOf));
  if (sum.minus(expected).abs().gt(slack)) return [];
  const tested: Tested = {
    kind: 'driftredovisning mot resultaträkning',
    document: at.document.name,
    place: at.figure.place,
    printed: inUnitOf(at, sum),
    recomputed: inUnitOf(at, expected),
    unit: at.unit,
    message: `Driftredovisningens ${spaced(inUnitOf(at, sum))} ${at.unit} jämförd med ${terms.map((term) => `"${term.row.label}" ${told(term)}`).join(' + ')}.`,
    terms: terms.map(termOf),
  };
  return [holding(tested, sum.equals(expected) ? 'EXACT' : 'ROUNDING')];
}
