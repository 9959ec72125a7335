import { Decimal } from 'decimal.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type Concept, conceptName } from './concept.js';
import { type ConceptFigure, figuresOfOthers } from './concept-figures.js';
import { KRONOR_PER, slackOf } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

/** A printed amount that follows from others: `change` is later less earlier, or the other way round for claims. */
interface Rule {
  readonly result: Concept;
  readonly kind: string;
  /** A relation that some presentations have and others not: it is told where it holds. */
  readonly isOptional?: boolean;
  /** Concept, year before the result's (0 or 1), factor. */
  readonly terms: readonly (readonly [Concept, 0 | 1, 1 | -1])[];
}

const RULES: readonly Rule[] = [
  {
    result: 'RECEIVABLES_CHANGE',
    kind: 'förändring mellan åren',
    terms: [
      ['RECEIVABLES', 1, 1],
      ['RECEIVABLES', 0, -1],
    ],
  },
  {
    result: 'SHORT_DEBT_CHANGE',
    kind: 'förändring mellan åren',
    terms: [
      ['SHORT_DEBT', 0, 1],
      ['SHORT_DEBT', 1, -1],
    ],
  },
  {
    result: 'PROVISIONS_CHANGE',
    kind: 'förändring mellan åren',
    terms: [
      ['PROVISIONS', 0, 1],
      ['PROVISIONS', 1, -1],
    ],
  },
  {
    result: 'INVESTING_FLOW',
    kind: 'förändring mellan åren',
    isOptional: true,
    terms: [
      ['PLACEMENTS', 1, 1],
      ['PLACEMENTS', 0, -1],
    ],
  },
  {
    result: 'CASH_FLOW',
    kind: 'förändring mellan åren',
    terms: [
      ['CASH', 0, 1],
      ['CASH', 1, -1],
    ],
  },
  { result: 'CASH_OPENING', kind: 'utgående blir ingående', terms: [['CASH', 1, 1]] },
  { result: 'EQUITY_OPENING', kind: 'utgående blir ingående', terms: [['EQUITY', 1, 1]] },
  {
    result: 'EQUITY_OPENING',
    kind: 'utgående blir ingående',
    terms: [
      ['EQUITY_OPENING', 1, 1],
      ['RESULT', 1, 1],
    ],
  },
  {
    result: 'EQUITY',
    kind: 'eget kapital rullas',
    terms: [
      ['EQUITY_OPENING', 0, 1],
      ['RESULT', 0, 1],
    ],
  },
  {
    result: 'NET_COST',
    kind: 'nettokostnad',
    isOptional: true,
    terms: [
      ['COSTS', 0, 1],
      ['OTHER_INCOME', 0, 1],
    ],
  },
  {
    result: 'WORKING_CAPITAL',
    kind: 'rörelsekapital',
    isOptional: true,
    terms: [
      ['CURRENT_ASSETS', 0, 1],
      ['SHORT_DEBT', 0, -1],
    ],
  },
];

/** What follows from a document's own statements: changes between years, opening balances, equity that rolls. */
export function derivedTies(
  documents: readonly ReadDocument[],
  figures: readonly ConceptFigure[],
): Outcome[] {
  return documents.flatMap((document) => {
    const all = [...figures, ...figuresOfOthers([document], figures)].filter(
      (figure) => figure.document === document && figure.basis === 'OUTCOME',
    );
    return [...new Set(all.map(({ entity }) => entity))].flatMap((entity) => {
      const own = all.filter((figure) => figure.entity === entity);
      return RULES.flatMap((rule) => ruleOutcomes(rule, own));
    });
  });
}

function ruleOutcomes(rule: Rule, own: readonly ConceptFigure[]): Outcome[] {
  const results = new Map<string, ConceptFigure>();
  for (const figure of own.filter(({ concept }) => concept === rule.result)) {
    const key = figure.time;
    const known = results.get(key);
    if (known === undefined || KRONOR_PER[figure.unit] < KRONOR_PER[known.unit]) results.set(key, figure);
  }
  return [...results.values()].flatMap((result) => {
    const terms = rule.terms.map(([concept, back, factor]) => {
      const figure = bestOf(own, concept, yearsBack(result.time, back), result);
      return figure === null ? null : { figure, factor };
    });
    const known = terms.filter((term) => term !== null);
    const outcome = known.length === terms.length ? compared(rule, result, known) : null;
    if (outcome === null) return [];
    return [isOfOpening(rule, result, own) ? { ...outcome, finding: null } : outcome];
  });
}

/** Equity that rolls from what the year before closed with is right: what is wrong is the opening, which is told by itself. */
function isOfOpening(
  { result: concept }: Rule,
  result: ConceptFigure,
  own: readonly ConceptFigure[],
): boolean {
  const closed = bestOf(own, 'EQUITY', yearsBack(result.time, 1), result);
  const gained = bestOf(own, 'RESULT', result.time, result);
  if (concept !== 'EQUITY' || closed === null || gained === null) return false;
  const apart = amountOf(closed).plus(gained.kronor).minus(amountOf(result)).abs();
  return apart.lte(Decimal.sum(slackOf(closed), slackOf(gained), slackOf(result)));
}

/** The finest figure of a concept at a time; in the result's own table where it stands there. */
function bestOf(
  own: readonly ConceptFigure[],
  concept: Concept,
  time: string,
  result: ConceptFigure,
): ConceptFigure | null {
  const fitting = own.filter(
    (figure) => figure.concept === concept && figure.time === time && figure !== result,
  );
  const here = fitting.find((figure) => figure.view === result.view);
  if (here !== undefined) return here;
  return fitting.reduce<ConceptFigure | null>(
    (best, each) => (best === null || KRONOR_PER[each.unit] < KRONOR_PER[best.unit] ? each : best),
    null,
  );
}

function compared(
  rule: Rule,
  result: ConceptFigure,
  terms: readonly { readonly figure: ConceptFigure; readonly factor: 1 | -1 }[],
): Outcome | null {
  const sum = Decimal.sum(...terms.map(({ figure, factor }) => amountOf(figure).times(factor)));
  const [first, ...rest] = terms.map(
    ({ figure, factor }) => `${factor === 1 ? '+' : '−'} ${told(figure, result)}`,
  );
  const how = [first!.replace(/^\+ /, ''), ...rest].join(' ');
  const tested: Tested = {
    kind: rule.kind,
    document: result.document.name,
    place: result.figure.place,
    printed: result.figure.value,
    recomputed: inUnitOf(result, sum),
    unit: result.unit,
    message: `${conceptName(rule.result).replace(/^./, (letter) => letter.toUpperCase())} ${spaced(result.figure.printed)} jämförd med ${how} = ${spaced(inUnitOf(result, sum))}.`,
    terms: terms.map(({ figure }) => termOf(figure)),
  };
  const apart = amountOf(result).minus(sum).abs();
  if (result.concept === 'EQUITY' && result.kronor.isNegative() && sum.isPositive())
    return turned(tested, apart.lte(slackOf(result).times(3)));
  if (apart.isZero()) return holding(tested);
  // "Ökning av fordringar" is printed with either sign.
  if (/_CHANGE$/.test(rule.result) && result.kronor.plus(sum).isZero()) return holding(tested, 'EXPLAINED');
  const slack = Decimal.sum(slackOf(result), ...terms.map(({ figure }) => slackOf(figure)));
  const isCoarse = terms.some(({ figure }) => figure.unit !== result.unit);
  if (apart.lte(slack)) return isCoarse ? holding(tested, 'ROUNDING') : rounded(tested);
  if (rule.isOptional) return null;
  // Equity and claims may move by more than the year's result and cash flow: that is for a person to say.
  const isSure = terms.every(({ figure }) => figure.view === result.view);
  return broken(tested, { class: 'sum', severity: isSure ? 'error' : 'warning' });
}

/** Equity may be printed as a debt, with a minus; its size is what rolls. */
function amountOf(figure: ConceptFigure): Decimal {
  return figure.concept === 'EQUITY' ? figure.kronor.abs() : figure.kronor;
}

function turned(tested: Tested, isSize: boolean): Outcome {
  const message = `${tested.message} Tecknet är ett annat.`;
  return broken(
    tested,
    isSize ? { class: 'sign', severity: 'warning', message } : { class: 'sum', severity: 'warning' },
  );
}

function yearsBack(time: string, years: number): string {
  return `${Number.parseInt(time.slice(0, 4), 10) - years}${time.slice(4)}`;
}
