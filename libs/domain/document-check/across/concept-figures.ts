import type { TableView } from '../tables/table-view.js';
import { type Concept, conceptOf } from './concept.js';
import {
  type DatedFigure,
  datedFiguresOf,
  type MoneyTableUnit,
  slackOf,
  type Whose,
} from './dated-figure.js';
import type { ReadDocument } from './read-document.js';

/** A figure that is known to be a certain amount of the statements. */
export interface ConceptFigure extends DatedFigure {
  readonly concept: Concept;
}

/** Every figure of the documents by what it is; `unit` of a table that names none is the one that fits the others. */
export function conceptFiguresOf(documents: readonly ReadDocument[]): ConceptFigure[] {
  return documents.flatMap((document) => {
    const named = document.views.filter((view) => unitNamed(view) !== null);
    const known = named.flatMap((view) => conceptsIn(document, view, unitNamed(view)!));
    const unnamed = document.views.filter((view) => view.unit === null);
    return [...known, ...unnamed.flatMap((view) => fitted(document, view, known))];
  });
}

/** Figures of other entities that the documents print beside their own, as the group's, by what they are. */
export function figuresOfOthers(
  documents: readonly ReadDocument[],
  known: readonly ConceptFigure[],
): ConceptFigure[] {
  return documents.flatMap((document) =>
    document.views.flatMap((view) => {
      const unit = unitOfView(document, view, known);
      return unit === null ? [] : conceptsIn(document, view, unit, 'OTHERS');
    }),
  );
}

/** The unit of a table: the one it names, else the one in which its figures fit known ones; kr where nothing tells. */
export function unitOfView(
  document: ReadDocument,
  view: TableView,
  known: readonly ConceptFigure[],
): MoneyTableUnit | null {
  if (view.unit !== null) return unitNamed(view);
  const units = FITTED.get(known) ?? new Map<TableView, MoneyTableUnit>();
  FITTED.set(known, units);
  const unit = units.get(view) ?? fittedUnit(document, view, known);
  units.set(view, unit);
  return unit;
}

/** What was found for a table; every rule asks again. */
const FITTED = new WeakMap<readonly ConceptFigure[], Map<TableView, MoneyTableUnit>>();

function fittedUnit(
  document: ReadDocument,
  view: TableView,
  known: readonly ConceptFigure[],
): MoneyTableUnit {
  const own = known.find((figure) => figure.view === view)?.unit;
  if (own !== undefined) return own;
  const others = known.filter((figure) => figure.document === document);
  const fits = (unit: MoneyTableUnit) =>
    datedFiguresOf(document, view, unit).filter((figure) => others.some((each) => isSameAmount(figure, each)))
      .length;
  return CANDIDATES.reduce((best, unit) => (fits(unit) > fits(best) ? unit : best));
}

function unitNamed({ unit }: TableView): MoneyTableUnit | null {
  return unit === 'antal' || unit === '%' ? null : unit;
}

const CANDIDATES: readonly MoneyTableUnit[] = ['kr', 'tkr', 'mkr'];

function fitted(document: ReadDocument, view: TableView, known: readonly ConceptFigure[]): ConceptFigure[] {
  const tried = CANDIDATES.map((unit) => {
    const figures = conceptsIn(document, view, unit);
    const isKnown = (figure: ConceptFigure) =>
      known.some(
        (each) =>
          each.concept === figure.concept && each.basis === figure.basis && isSameAmount(figure, each),
      );
    return { figures, fits: figures.filter(isKnown).length };
  });
  const best = tried.reduce((most, each) => (each.fits > most.fits ? each : most));
  return best.figures;
}

function conceptsIn(
  document: ReadDocument,
  view: TableView,
  unit: MoneyTableUnit,
  whose: Whose = 'OWN',
): ConceptFigure[] {
  return datedFiguresOf(document, view, unit, whose).flatMap((figure) => {
    const concept = conceptOf(view, figure.row);
    // Income and cost columns beside their net say the same twice.
    if (concept === null || figure.figure.isDash || ['INCOME', 'COST'].includes(figure.column.role))
      return [];
    return [{ ...figure, concept }];
  });
}

function isSameAmount(one: DatedFigure, other: DatedFigure): boolean {
  if (one.time !== other.time || one.kronor.isZero()) return false;
  const apart = one.kronor.abs().minus(other.kronor.abs()).abs();
  return apart.lte(slackOf(one).plus(slackOf(other)));
}
