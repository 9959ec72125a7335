import { Decimal } from 'decimal.js';
import { holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { TableView } from '../tables/table-view.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, slackOf } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import { wordsOf } from './label-words.js';
import type { ReadDocument } from './read-document.js';

/** A programme of a driftredovisning: its rows of income and cost in one column. */
interface Programme {
  readonly code: string;
  readonly figures: readonly DatedFigure[];
}

/** How a note divides the costs of the resultaträkning: what goes to insatser, and the rest. */
interface Division {
  readonly insatser: DatedFigure;
  readonly others: readonly DatedFigure[];
}

const LEAST_PROGRAMMES = 4;
/** Among more some would make any amount by chance. */
const MOST_PROGRAMMES = 200;
const OF_THE_BOARD = /styrelse|administration|kansli/;

/**
 * A driftredovisning by programme against a note that divides the costs by kind: the first programmes are the board's and the
 * administration's, the rest are insatser. Presentations differ, so that only what holds is told.
 */
export function programmeBridge(
  documents: readonly ReadDocument[],
  concepts: readonly ConceptFigure[],
): Outcome[] {
  return documents.flatMap((document) => {
    const own = concepts.filter((figure) => figure.document === document);
    const divisions = divisionsIn(document, own, concepts);
    if (divisions.length === 0) return [];
    const statement = document.views
      .filter(({ kind }) => kind === 'INCOME_STATEMENT')
      .flatMap((view) => datedIn(document, view, concepts));
    return document.views.flatMap((view) => {
      const figures = datedIn(document, view, concepts);
      return view.columns.flatMap((column) => {
        const programmes = programmesOf(figures.filter((figure) => figure.column === column));
        if (programmes.length < LEAST_PROGRAMMES || programmes.length > MOST_PROGRAMMES) return [];
        return divisions.flatMap((division) => bridged(programmes, division, statement));
      });
    });
  });
}

function datedIn(document: ReadDocument, view: TableView, concepts: readonly ConceptFigure[]): DatedFigure[] {
  const unit = unitOfView(document, view, concepts);
  return unit === null ? [] : datedFiguresOf(document, view, unit);
}

/** Rows with a code, and those without one that go on with the name of the row before. */
function programmesOf(figures: readonly DatedFigure[]): Programme[] {
  const programmes = new Map<string, DatedFigure[]>();
  for (const figure of figures) {
    const code = figure.row.kind === 'ITEM' ? (figure.row.code ?? codeAbove(figure)) : null;
    if (code === null) continue;
    const known = programmes.get(code);
    if (known === undefined) programmes.set(code, [figure]);
    else known.push(figure);
  }
  return [...programmes].map(([code, each]) => ({ code, figures: each }));
}

/** The code of the row just above that begins with the same word. */
function codeAbove({ view, row }: DatedFigure): string | null {
  const above = view.rows[row.index - 1];
  return above !== undefined && wordsOf(above.label)[0] === wordsOf(row.label)[0] ? above.code : null;
}

/** The rows that a note sums to the costs of the resultaträkning, exactly one of them named insatser. */
function divisionsIn(
  document: ReadDocument,
  own: readonly ConceptFigure[],
  concepts: readonly ConceptFigure[],
): Division[] {
  const costs = own.filter(({ concept, basis }) => concept === 'COSTS' && basis === 'OUTCOME');
  return document.views.flatMap((view) => {
    if (view.kind === 'OPERATING_STATEMENT') return [];
    const figures = datedIn(document, view, concepts).filter(({ basis }) => basis === 'OUTCOME');
    return figures.flatMap((sum) => {
      const isOfCosts =
        sum.row.kind === 'SUM' &&
        costs.some(({ time, kronor }) => time === sum.time && kronor.abs().equals(sum.kronor.abs()));
      return isOfCosts ? divided(figures, sum) : [];
    });
  });
}

function divided(figures: readonly DatedFigure[], sum: DatedFigure): Division[] {
  const column = figures.filter((each) => each.column === sum.column && each.row.index < sum.row.index);
  const start = column.findLastIndex(({ row }) => row.kind !== 'ITEM' || row.heading !== sum.row.heading);
  const rows = column.slice(start + 1);
  const insatser = rows.filter(({ row }) => /insats/.test(row.key));
  const others = rows.filter(({ row }) => !/insats/.test(row.key));
  return insatser.length === 1 && others.length > 0 ? [{ insatser: insatser[0]!, others }] : [];
}

function bridged(
  programmes: readonly Programme[],
  { insatser, others }: Division,
  statement: readonly DatedFigure[],
): Outcome[] {
  const [first] = programmes[0]?.figures ?? [];
  const isSameTime = first?.time === insatser.time && first.basis === insatser.basis;
  if (!isSameTime || !OF_THE_BOARD.test(first.row.key)) return [];
  const ends = programmes
    .map((_, at) => at)
    .filter((at) => at > 0 && isMade([insatser], figuresOf(programmes.slice(at))));
  const [end] = ends;
  // A second place to divide at would be chance.
  if (end === undefined || ends.length > 1) return [];
  const codes = programmes
    .slice(0, end)
    .map(({ code }) => code)
    .join(', ');
  const net = figuresOf(programmes.slice(end));
  const gross = figuresOf(programmes.slice(0, end)).filter(({ row }) => !/intäkt/.test(row.key));
  const financial = statement.filter(
    ({ row, time, basis }) =>
      row.key === 'finansiella kostnader' && time === insatser.time && basis === insatser.basis,
  );
  return [
    outcomeOf([insatser], net, [], `andra program än ${codes}, netto`),
    ...(isMade(others, gross, financial)
      ? [outcomeOf(others, gross, financial, `kostnader för ${codes}`)]
      : []),
  ];
}

function figuresOf(programmes: readonly Programme[]): DatedFigure[] {
  return programmes.flatMap(({ figures }) => figures);
}

/** Income and cost have signs of their own; what is taken off is without sign. */
function madeOf(programmes: readonly DatedFigure[], less: readonly DatedFigure[]): Decimal {
  return Decimal.sum(0, ...programmes.map(({ kronor }) => kronor))
    .abs()
    .minus(Decimal.sum(0, ...less.map(({ kronor }) => kronor.abs())));
}

function isMade(
  rows: readonly DatedFigure[],
  programmes: readonly DatedFigure[],
  less: readonly DatedFigure[] = [],
): boolean {
  const printed = Decimal.sum(...rows.map(({ kronor }) => kronor.abs()));
  const slack = Decimal.sum(...[...rows, ...programmes, ...less].map(slackOf));
  return madeOf(programmes, less).minus(printed).abs().lte(slack);
}

function outcomeOf(
  rows: readonly DatedFigure[],
  programmes: readonly DatedFigure[],
  less: readonly DatedFigure[],
  what: string,
): Outcome {
  const [first] = rows;
  const printed = Decimal.sum(...rows.map(({ kronor }) => kronor.abs()));
  const made = madeOf(programmes, less);
  const taken = less.map((each) => ` − "${each.row.label}" ${told(each)}`).join('');
  const tested: Tested = {
    kind: 'driftredovisning mot not',
    document: first!.document.name,
    place: first!.figure.place,
    printed: inUnitOf(first!, printed),
    recomputed: inUnitOf(first!, made),
    unit: first!.unit,
    message: `${rows.map((row) => `"${row.row.label}" ${told(row)}`).join(' + ')} jämförd med driftredovisningen, ${what}${taken}: ${spaced(made)} kr.`,
    terms: [...programmes, ...less].map(termOf),
  };
  return holding(tested, made.equals(printed) ? 'EXACT' : 'ROUNDING');
}
