import { Decimal } from 'decimal.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome, TieOutcome } from '../findings/tested-tie.js';
import { conceptOf } from './concept.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, KRONOR_PER, slackOf } from './dated-figure.js';
import { isSameForbund } from './document-profile.js';
import { inUnitOf, termOf, told } from './figure-term.js';
import { isSameLabel, sharesWord, wordsOf } from './label-words.js';
import type { ReadDocument } from './read-document.js';

/** An item of a table with the words of its label, and its size and slack in whole parts of a krona. */
interface Item {
  readonly figure: DatedFigure;
  readonly words: readonly string[];
  readonly size: bigint;
  readonly slack: bigint;
}

/** An item that the other table names, or has with the same amount. */
interface Tried {
  readonly item: Item;
  readonly held: Held | null;
  readonly named: readonly Item[];
}

/** So many rows of two tables must agree before one that does not is a fault. */
const LEAST_AGREEING = 3;
/** More rows than any reports of a förbund have. */
const MOST_ROWS = 3000;
/** A word that more rows of a table have tells nothing. */
const MOST_LIKE = 12;
/** Among more rows two make any amount by chance. */
const MOST_PAIRED = 6;
/** Where all other rows have found theirs, among so many. */
const MOST_LEFT = 30;
/** In kronor: more than any state has, and still whole parts that are written without an exponent. */
const LARGEST = 1e13;
/** Half of the sixth decimal is a whole number of them. */
const PARTS = 10_000_000;

/** The same items in two tables of a report, or of two reports of a förbund: note and driftredovisning, outcome a year later. */
export function sameRows(documents: readonly ReadDocument[], concepts: readonly ConceptFigure[]): Outcome[] {
  const tables = documents.flatMap((document) =>
    document.views.flatMap((view) => {
      const unit = unitOfView(document, view, concepts);
      const items = unit === null ? [] : datedFiguresOf(document, view, unit).filter(isItem).map(itemOf);
      return items.length < LEAST_AGREEING ? [] : [{ document, items }];
    }),
  );
  const bounded = firstOf(tables);
  return bounded.flatMap((later, at) =>
    bounded.slice(0, at).flatMap((earlier) => {
      const isPair =
        earlier.document === later.document ||
        isSameForbund(earlier.document.profile, later.document.profile);
      return isPair ? pairedRows(later.items, earlier.items) : [];
    }),
  );
}

/** The first tables, up to so many rows in all: every row of one is held against every row of another. */
function firstOf<Table extends { readonly items: readonly Item[] }>(tables: readonly Table[]): Table[] {
  let rows = 0;
  return tables.filter(({ items }) => {
    rows += items.length;
    return rows <= MOST_ROWS;
  });
}

function isItem({ figure, kronor, row, column, view }: DatedFigure): boolean {
  // An income or a cost column says what its net says.
  if (figure.isDash || figure.value.isZero() || ['INCOME', 'COST'].includes(column.role)) return false;
  if (kronor.abs().gte(LARGEST)) return false;
  return (row.kind === 'ITEM' || row.kind === 'SUM') && conceptOf(view, row) === null;
}

function itemOf(figure: DatedFigure): Item {
  const { kronor, row } = figure;
  return {
    figure,
    words: wordsOf(row.label),
    size: wholeParts(kronor.abs()),
    slack: wholeParts(slackOf(figure)),
  };
}

/** Figures are held against each other by the million: whole numbers are. */
function wholeParts(kronor: Decimal): bigint {
  return BigInt(kronor.times(PARTS).toDecimalPlaces(0).toString());
}

function pairedRows(later: readonly Item[], earlier: readonly Item[]): Outcome[] {
  const tried = later.flatMap((item): Tried[] => {
    const there = earlier.filter((each) => isOfSameTime(each, item));
    const named = there.filter((each) => isSameLabel(each.words, item.words));
    const shared = there.filter((each) => sharesWord(each.words, item.words));
    const like = shared.length > MOST_LIKE ? [] : shared;
    const held = heldBy(item, named, like);
    if (held !== null) return [{ item, held, named }];
    return named.length > 0 ? [{ item, held, named }] : [];
  });
  const agreeing = tried.filter(({ held }) => held !== null);
  if (agreeing.length < LEAST_AGREEING) return agreeing.flatMap(({ item, held }) => heldOutcome(item, held));
  const used = new Set(tried.flatMap(({ held, named }) => held?.terms ?? named.map(({ figure }) => figure)));
  const left = earlier.filter(({ figure }) => !used.has(figure));
  const others = later.filter((item) => tried.every((each) => each.item !== item));
  return [
    ...tried.flatMap(({ item, held, named }) =>
      held === null ? [different(item, named)] : heldOutcome(item, held),
    ),
    ...others.flatMap((item) => heldOutcome(item, byAmount(item, left))),
  ];
}

function heldOutcome(item: Item, held: Held | null): Outcome[] {
  return held === null ? [] : [holding(testedOf(item, held.terms), held.outcome)];
}

/** How many of its unit an amount must be for its size alone to tell what it is. */
const TELLING = 20;

/** Where most rows pair by name: the one row left with the amount, or the one pair of rows left that make it. */
function byAmount(item: Item, left: readonly Item[]): Held | null {
  const { figure } = item;
  const there = left.filter((each) => isOfSameTime(each, item));
  if (there.some((each) => figure.kronor.abs().lt(KRONOR_PER[each.figure.unit] * TELLING))) return null;
  const single = there.filter((each) => agrees(item, [each]));
  if (single.length === 1) return explainedBy(single);
  if (there.length > MOST_LEFT) return null;
  const pairs = there.flatMap((one, at) =>
    there
      .slice(at + 1)
      .filter((each) => agrees(item, [one, each]))
      .map((each) => [one, each]),
  );
  return single.length === 0 && pairs.length === 1 ? explainedBy(pairs[0]!) : null;
}

function explainedBy(items: readonly Item[]): Held {
  return { terms: items.map(({ figure }) => figure), outcome: 'EXPLAINED' };
}

function isOfSameTime(one: Item, other: Item): boolean {
  return one.figure.time === other.figure.time && one.figure.basis === other.figure.basis;
}

interface Held {
  readonly terms: readonly DatedFigure[];
  readonly outcome: Exclude<TieOutcome, 'BROKEN'>;
}

/** The row of that name, a row of like name with the amount, rows of the name together, or a like row and one more. */
function heldBy(item: Item, named: readonly Item[], like: readonly Item[]): Held | null {
  const single = [...named, ...like].find((each) => agrees(item, [each]));
  if (single !== undefined) return { terms: [single.figure], outcome: outcomeOf(item.figure, single.figure) };
  if (named.length > 1 && agrees(item, named)) return explainedBy(named);
  if (like.length > MOST_PAIRED) return null;
  for (const [at, one] of like.entries()) {
    const other = like.slice(at + 1).find((each) => agrees(item, [one, each]));
    if (other !== undefined) return explainedBy([one, other]);
  }
  return null;
}

function agrees({ size, slack }: Item, terms: readonly Item[]): boolean {
  let [apart, allowed] = [size, slack];
  for (const term of terms) {
    apart -= term.size;
    allowed += term.slack;
  }
  return (apart < 0n ? -apart : apart) <= allowed;
}

function outcomeOf(one: DatedFigure, other: DatedFigure): 'EXACT' | 'ROUNDING' {
  return one.kronor.abs().equals(other.kronor.abs()) ? 'EXACT' : 'ROUNDING';
}

function different(item: Item, named: readonly Item[]): Outcome {
  const terms = named.map(({ figure }) => figure);
  const tested = testedOf(item, terms);
  const apart = Decimal.sum(...terms.map(({ kronor }) => kronor.abs()))
    .minus(item.figure.kronor.abs())
    .abs();
  const unit = Math.max(...[item.figure, ...terms].map(roundedTo));
  return apart.lte(unit) ? rounded(tested) : broken(tested, { class: 'copied-figure', severity: 'warning' });
}

/** The unit that a figure is rounded to: kronor that end in three zeros are thousands. */
function roundedTo({ kronor, unit }: DatedFigure): number {
  return unit === 'kr' && kronor.modulo(1000).isZero() ? 1000 : KRONOR_PER[unit];
}

function testedOf({ figure }: Item, terms: readonly DatedFigure[]): Tested {
  const sum = Decimal.sum(...terms.map(({ kronor }) => kronor.abs()));
  return {
    kind: terms[0]!.document === figure.document ? 'samma rad i två tabeller' : 'samma rad i två rapporter',
    document: figure.document.name,
    place: figure.figure.place,
    printed: figure.figure.value,
    recomputed: inUnitOf(figure, figure.kronor.isNegative() ? sum.negated() : sum),
    unit: figure.unit,
    message: `"${figure.row.label}" ${told(figure)} jämförd med ${terms.map((term) => `"${term.row.label}" ${told(term, figure)}`).join(' + ')}.`,
    terms: terms.map(termOf),
  };
}
