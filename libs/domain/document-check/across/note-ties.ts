import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, slackOf } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

/** The rows of one note: a table of its own, or a part of a table of notes. */
export interface Note {
  readonly number: string;
  readonly title: string;
  readonly view: TableView;
  readonly rows: readonly TableRow[];
}

const STATEMENTS = new Set(['INCOME_STATEMENT', 'BALANCE_SHEET']);
const NOTE_HEADING = /^not(?:er)?\.? ?(\d{1,2})[.:]? ?(.*)$/iu;

/** Each row of the statements that refers to a note, against the sums of that note, year by year. */
export function noteTies(documents: readonly ReadDocument[], concepts: readonly ConceptFigure[]): Outcome[] {
  return documents.flatMap((document) => {
    const notes = notesIn(document);
    const read = new Map<TableView, DatedFigure[]>();
    const figuresOf = (view: TableView): DatedFigure[] => {
      const unit = unitOfView(document, view, concepts);
      const figures = read.get(view) ?? (unit === null ? [] : datedFiguresOf(document, view, unit));
      read.set(view, figures);
      return figures;
    };
    return document.views
      .filter(({ kind }) => STATEMENTS.has(kind))
      .flatMap((view) => figuresOf(view))
      .flatMap((figure) => {
        const note = notes.find(({ number, view }) => number === figure.row.note && view !== figure.view);
        if (note === undefined || figure.basis !== 'OUTCOME' || figure.figure.isDash) return [];
        return compared(
          figure,
          note,
          figuresOf(note.view).filter((each) => note.rows.includes(each.row)),
        );
      });
  });
}

/** The notes of a document that have figures. */
export function notesIn(document: ReadDocument): Note[] {
  return document.views.flatMap(notesOf);
}

function notesOf(view: TableView): Note[] {
  const [, number, title = ''] =
    NOTE_HEADING.exec(view.source.section ?? '') ?? NOTE_HEADING.exec(view.source.caption ?? '') ?? [];
  if (number !== undefined) return [{ number, title, view, rows: view.rows }];
  const heads = view.rows.filter((row) => row.kind === 'HEADING' && /^\d{1,2} \p{L}/u.test(row.key));
  return heads.map((head, at) => {
    const end = heads[at + 1]?.index ?? view.rows.length;
    const [, of = '', name = ''] = /^(\d{1,2}) (.*)$/u.exec(head.key) ?? [];
    return { number: of, title: name, view, rows: view.rows.slice(head.index + 1, end) };
  });
}

function compared(figure: DatedFigure, note: Note, figures: readonly DatedFigure[]): Outcome[] {
  const same = figures.filter(({ time, basis }) => time === figure.time && basis === figure.basis);
  const sums = same.filter(({ row }) => row.kind === 'SUM' || row.kind === 'UNLABELLED');
  const sum = sums.at(-1) ?? (same.length === 1 ? same[0] : undefined);
  if (sum === undefined) return [];
  const isEqual = (each: DatedFigure) =>
    each.kronor
      .abs()
      .minus(figure.kronor.abs())
      .abs()
      .lte(figure.unit === each.unit ? 0 : slackOf(figure).plus(slackOf(each)));
  const found = sums.find(isEqual) ?? same.find(isEqual);
  const against = found ?? sum;
  const tested: Tested = {
    kind: 'not mot räkning',
    document: figure.document.name,
    place: against.figure.place,
    printed: against.figure.value,
    recomputed: inUnitOf(against, figure.kronor.abs().times(against.kronor.isNegative() ? -1 : 1)),
    unit: against.unit,
    message: `Not ${note.number} ${told(against)} jämförd med raden "${figure.row.label}" ${told(figure)} som hänvisar till noten.`,
    terms: [termOf(figure)],
  };
  if (found !== undefined) return [holding(tested)];
  return [broken(tested, missing(figure, sum, note, tested.message))];
}

function missing(figure: DatedFigure, sum: DatedFigure, note: Note, compared: string) {
  const apart = figure.kronor.abs().minus(sum.kronor.abs());
  const isLess = apart.isPositive() && sum.kronor.abs().times(20).gte(figure.kronor.abs());
  const what = isLess
    ? `Noten "${note.title}" specificerar ${spaced(inUnitOf(sum, apart))} ${sum.unit} mindre än raden: rader saknas i noten.`
    : 'De stämmer inte.';
  return {
    class: isLess ? ('missing-row' as const) : ('copied-figure' as const),
    severity: 'warning' as const,
    message: `${compared} ${what}`,
  };
}
