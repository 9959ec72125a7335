import { Decimal } from 'decimal.js';
import { UNSIGNED } from '../across/concept.js';
import type { ConceptFigure } from '../across/concept-figures.js';
import { KRONOR_PER, slackOf } from '../across/dated-figure.js';
import { isSameForbund } from '../across/document-profile.js';
import { spaced, told } from '../across/figure-term.js';
import type { Figure } from '../tables/table-view.js';
import type { Tie } from '../ties/tie.js';
import { keyOf } from './consequences.js';
import type { InnerCheck } from './inner-findings.js';

/** What speaks for a printed total that its parts do not make. */
export interface Support {
  /** Another table has it, made of its own parts; else the next result in the same table stands by it. */
  readonly isElsewhere: boolean;
  /** In Swedish: "stämmer med …". */
  readonly message: string;
  /** Rows there that are as large as what lacks here. */
  readonly missing: readonly string[];
}

/** The next result is made with the total where it misses by less than so much of what the total misses by. */
const HUNDREDTH = 100;
/** A unit and a half: two rounded amounts. */
const ROUNDED = 1.5;
const LEAST = 10;
const MOST_DEEP = 6;

/** Whether a tie is down a column: a result of the rows above it. */
export function isDown({ kind }: Tie): boolean {
  return ['SUM', 'RESULT', 'EQUAL', 'STOCK'].includes(kind);
}

/** Finds what speaks for totals, among all tables. */
export class Supports {
  readonly #concepts = new Map<string, ConceptFigure>();
  readonly #made = new Map<string, Tie>();

  constructor(
    checks: readonly InnerCheck[],
    private readonly concepts: readonly ConceptFigure[],
  ) {
    for (const figure of concepts)
      this.#concepts.set(keyOf(figure.document.name, figure.figure.place), figure);
    for (const { document, ties } of checks)
      for (const tie of ties)
        if (isDown(tie) && tie.holds) this.#made.set(keyOf(document.name, tie.place), tie);
  }

  of(check: InnerCheck, tie: Tie): Support | null {
    return this.#elsewhere(check, tie) ?? inNext(check, tie);
  }

  #elsewhere(check: InnerCheck, tie: Tie): Support | null {
    const own = this.#concepts.get(keyOf(check.document.name, tie.place));
    if (own === undefined || own.figure.value.abs().lt(LEAST)) return null;
    const homes = this.concepts.filter(
      (each) => each.view !== check.view && isSameAmount(own, each) && this.#isMade(each),
    );
    const [home] = homes.sort((one, other) => KRONOR_PER[one.unit] - KRONOR_PER[other.unit]);
    if (home === undefined) return null;
    return {
      isElsewhere: true,
      message: `stämmer med ”${home.row.label}” ${told(home, own)}`,
      missing: this.#missing(home, own, tie),
    };
  }

  /** Made of two rows or more, or carried on from a row that is. */
  #isMade({ document, figure }: ConceptFigure): boolean {
    let tie = this.#made.get(keyOf(document.name, figure.place));
    for (let deep = 0; tie !== undefined && deep < MOST_DEEP; deep += 1) {
      if (tie.terms.length > 1) return true;
      const [only] = tie.terms;
      tie = only === undefined ? undefined : this.#made.get(keyOf(document.name, only.figure.place));
    }
    return false;
  }

  /** The one row that the total is made of there that is as large as what lacks here. */
  #missing(home: ConceptFigure, own: ConceptFigure, tie: Tie): string[] {
    const unit = KRONOR_PER[own.unit];
    const lacking = new Decimal(tie.difference).times(unit).abs();
    const slack = new Decimal(unit * ROUNDED);
    const rows = this.#rowsOf(home.document.name, home.figure, 0).filter((figure) => {
      const kronor = figure.value.times(KRONOR_PER[home.unit]).abs();
      return !kronor.isZero() && kronor.minus(lacking).abs().lte(slack);
    });
    if (rows.length !== 1) return [];
    const { label } = home.view.rows[rows[0]!.row]!;
    return [`”${label}” ${spaced(rows[0]!.printed)} ${home.unit} (rad ${rows[0]!.place.line})`];
  }

  #rowsOf(document: string, figure: Figure, deep: number): Figure[] {
    const tie = this.#made.get(keyOf(document, figure.place));
    if (tie === undefined || deep > MOST_DEEP) return [figure];
    return tie.terms.flatMap((term) => this.#rowsOf(document, term.figure, deep + 1));
  }
}

/** The result that is made with the total misses by next to nothing, and was not merely computed from it. */
function inNext({ ties }: InnerCheck, tie: Tie): Support | null {
  const missed = new Decimal(tie.difference).abs();
  const next = ties.find((each) => {
    if (!isDown(each) || each.result === tie.result) return false;
    if (!each.terms.some(({ figure }) => figure === tie.result) || each.terms.length < 2) return false;
    const apart = new Decimal(each.difference).abs();
    return !apart.isZero() && apart.times(HUNDREDTH).lt(missed);
  });
  if (next === undefined) return null;
  const apart = spaced(new Decimal(next.difference).abs());
  const label = next.place.row === null ? 'raden utan namn' : `”${next.place.row}”`;
  return {
    isElsewhere: false,
    message: `stämmer så när som på ${apart} med ${label} ${spaced(next.printed)} (rad ${next.place.line})`,
    missing: [],
  };
}

function isSameAmount(one: ConceptFigure, other: ConceptFigure): boolean {
  if (one.concept !== other.concept || one.time !== other.time || one.basis !== other.basis) return false;
  if (one.document !== other.document && !isSameForbund(one.document.profile, other.document.profile))
    return false;
  const isUnsigned = UNSIGNED.has(one.concept);
  const apart = isUnsigned ? one.kronor.abs().minus(other.kronor.abs()) : one.kronor.minus(other.kronor);
  return apart.abs().lte(slackOf(one).plus(slackOf(other)));
}
