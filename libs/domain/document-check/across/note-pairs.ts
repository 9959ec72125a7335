import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ConceptFigure } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, yearOf } from './dated-figure.js';
import { inUnitOf, termOf, told } from './figure-term.js';

/** How far below the amount its specification may end. */
const MOST_ROWS = 20;
/** Small amounts are equal by chance. */
const LEAST = 1000;

/**
 * An amount of the statements repeated at the top of a note and specified below it: the sum below equals it in one year, so
 * it should in the other.
 */
export function notePairs(concepts: readonly ConceptFigure[]): Outcome[] {
  const tops = concepts.filter(
    ({ concept, view }) => (concept === 'INCOME' || concept === 'COSTS') && view.kind === 'OTHER',
  );
  const rows = new Map<string, ConceptFigure[]>();
  for (const top of tops) {
    const key = `${top.document.name} ${top.view.source.index} ${top.row.index}`;
    rows.set(key, [...(rows.get(key) ?? []), top]);
  }
  return [...rows.values()].flatMap((years) => pairsOf(years));
}

function pairsOf(years: readonly ConceptFigure[]): Outcome[] {
  const [first] = years;
  if (first === undefined || years.length < 2) return [];
  const figures = datedFiguresOf(first.document, first.view, first.unit);
  const below = (top: ConceptFigure) =>
    figures.filter(
      ({ row, column }) =>
        column === top.column &&
        row.kind === 'SUM' &&
        row.index > top.row.index &&
        row.index - top.row.index <= MOST_ROWS,
    );
  const isEqual = (top: ConceptFigure, sum: DatedFigure) =>
    sum.kronor.abs().equals(top.kronor.abs()) && sum.figure.value.abs().gte(LEAST);
  const row = years.flatMap((top) => below(top).filter((sum) => isEqual(top, sum)))[0]?.row;
  if (row === undefined) return [];
  return years.flatMap((top) => {
    const sum = below(top).find((each) => each.row === row);
    if (sum === undefined) return [];
    const tested = testedOf(top, sum);
    if (isEqual(top, sum)) return [holding(tested)];
    const apart = top.kronor.abs().minus(sum.kronor.abs());
    const message = `${tested.message} I den andra årskolumnen är de lika; ${yearOf(top)} ${apart.isPositive() ? 'saknas' : 'finns för mycket'} ${inUnitOf(sum, apart.abs()).toString()} ${sum.unit} i specifikationen.`;
    return [
      broken(tested, { class: apart.isPositive() ? 'missing-row' : 'sum', severity: 'warning', message }),
    ];
  });
}

function testedOf(top: ConceptFigure, sum: DatedFigure): Tested {
  return {
    kind: 'not mot räkning',
    document: top.document.name,
    place: sum.figure.place,
    printed: sum.figure.value,
    recomputed: inUnitOf(sum, top.kronor.abs()),
    unit: sum.unit,
    message: `"${top.row.label}" ${told(top)} specificeras till ${told(sum)}.`,
    terms: [termOf(top)],
  };
}
