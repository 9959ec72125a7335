import { Decimal } from 'decimal.js';
import type { Outcome } from '../findings/tested-tie.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import { isThousandfold, isTransposed } from '../ties/digits.js';
import type { TableKind } from '../tables/table-view.js';
import { type Concept, conceptName, UNSIGNED } from './concept.js';
import { type ConceptFigure, figuresOfOthers } from './concept-figures.js';
import { datedFiguresOf, KRONOR_PER, slackOf } from './dated-figure.js';
import { isSameForbund } from './document-profile.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';

/** Where an amount is at home: the other places repeat it. */
const HOMES: readonly TableKind[] = [
  'INCOME_STATEMENT',
  'BALANCE_SHEET',
  'CASH_FLOW',
  'OPERATING_STATEMENT',
  'MULTI_YEAR',
];
const OF_THE_BALANCE: ReadonlySet<Concept> = new Set([
  'RECEIVABLES',
  'CASH',
  'PLACEMENTS',
  'CURRENT_ASSETS',
  'TOTAL_ASSETS',
  'EQUITY',
  'EQUITY_OPENING',
  'PROVISIONS',
  'SHORT_DEBT',
  'TOTAL_EQUITY_AND_DEBT',
]);

/** The same amount of one entity wherever it is printed: in statements, notes, multi-year tables and earlier or later reports. */
export function conceptTies(concepts: readonly ConceptFigure[]): Outcome[] {
  const documents = [...new Set(concepts.map(({ document }) => document))];
  const figures = [...concepts, ...figuresOfOthers(documents, concepts)];
  const misread = new Set<ConceptFigure['view']>();
  const outcomes: Outcome[] = [];
  for (const group of groupsOf(figures)) {
    const home = homeOf(group);
    for (const figure of group) {
      // Two cells of one row are two amounts, whatever their heads say.
      if (figure.row === home.row) continue;
      const outcome = compared(figure, home);
      const isUnit = outcome.finding?.class === 'unit';
      // The unit of a table is wrong once, not with each of its figures.
      outcomes.push(isUnit && misread.has(figure.view) ? { ...outcome, finding: null } : outcome);
      if (isUnit) misread.add(figure.view);
    }
  }
  return outcomes;
}

function groupsOf(figures: readonly ConceptFigure[]): ConceptFigure[][] {
  const groups: ConceptFigure[][] = [];
  for (const figure of figures) {
    const group = groups.find(([first]) => first !== undefined && isSameThing(first, figure));
    if (group === undefined) groups.push([figure]);
    else group.push(figure);
  }
  return groups;
}

function isSameThing(one: ConceptFigure, other: ConceptFigure): boolean {
  return (
    one.concept === other.concept &&
    one.time === other.time &&
    one.basis === other.basis &&
    one.entity === other.entity &&
    (one.document === other.document || isSameForbund(one.document.profile, other.document.profile))
  );
}

/** The finest unit, then the statement where the amount is at home, then the report of its own year. */
function homeOf(group: readonly ConceptFigure[]): ConceptFigure {
  const rank = (figure: ConceptFigure): number => {
    const isHome =
      figure.view.kind === (OF_THE_BALANCE.has(figure.concept) ? 'BALANCE_SHEET' : 'INCOME_STATEMENT');
    const kind = isHome ? 0 : HOMES.indexOf(figure.view.kind) + 1 || HOMES.length + 1;
    const isOwnYear = figure.time.startsWith(`${figure.document.profile.year}`) ? 0 : 100_000_000_000;
    // Equity printed as a debt is negative: it is not where the amount is at home.
    const isTurned = figure.concept === 'EQUITY' && figure.kronor.isNegative() ? 10_000 : 0;
    return KRONOR_PER[figure.unit] * 10_000 + isTurned + isOwnYear + kind;
  };
  return group.reduce((best, each) => (rank(each) < rank(best) ? each : best));
}

function compared(figure: ConceptFigure, home: ConceptFigure): Outcome {
  const isUnsigned = UNSIGNED.has(figure.concept);
  const [one, other] = isUnsigned ? [figure.kronor.abs(), home.kronor.abs()] : [figure.kronor, home.kronor];
  const recomputed = inUnitOf(
    figure,
    isUnsigned && figure.kronor.isNegative()
      ? home.kronor.abs().negated()
      : isUnsigned
        ? home.kronor.abs()
        : home.kronor,
  );
  const tested: Tested = {
    kind: figure.document === home.document ? 'samma belopp i rapporten' : 'samma belopp i två rapporter',
    document: figure.document.name,
    place: figure.figure.place,
    printed: figure.figure.value,
    recomputed,
    unit: figure.unit,
    message: `${capital(conceptName(figure.concept))} är ${told(figure)} här men ${told(home, figure)} där beloppet hör hemma.`,
    terms: [termOf(home)],
  };
  const apart = one.minus(other).abs();
  if (apart.isZero()) return holding(tested);
  if (figure.unit === home.unit && apart.lte(slackOf(figure).times(2))) return lastDigit(tested);
  if (apart.lte(slackOf(figure).plus(slackOf(home)))) return holding(tested, 'ROUNDING');
  if (isExplained(figure, home, apart)) return holding(tested, 'EXPLAINED');
  return different(tested, figure, home);
}

/** The same amount in the same unit cannot round in two ways. */
function lastDigit(tested: Tested): Outcome {
  const message = `${tested.message} Samma belopp i samma enhet kan inte avrundas på två sätt.`;
  return broken(tested, { class: 'copied-figure', severity: 'warning', message });
}

/** The same words for the same amount; by other words it may be told with something more in it. */
function isNamedAlike(one: ConceptFigure, other: ConceptFigure): boolean {
  const bare = (key: string) => key.replace(/^summa /, '');
  // A sum without a name is named as nothing.
  return bare(one.row.key) === bare(other.row.key) && !/^(?:del ?)?summa$/.test(one.row.key);
}

/** Whether one other row of the home's table is what lies between: the financial income, placements beside cash. */
function isExplained(figure: ConceptFigure, home: ConceptFigure, apart: Decimal): boolean {
  if (isNamedAlike(figure, home)) return false;
  const slack = slackOf(figure).plus(slackOf(home).times(2));
  return datedFiguresOf(home.document, home.view, home.unit).some(
    (each) =>
      each.time === home.time &&
      each.basis === home.basis &&
      !each.kronor.isZero() &&
      each.kronor.abs().minus(apart).abs().lte(slack),
  );
}

function different(tested: Tested, figure: ConceptFigure, home: ConceptFigure): Outcome {
  const [value, expected] = [figure.figure.value, new Decimal(tested.recomputed ?? 0)];
  if (isThousandfold(figure.kronor, home.kronor)) {
    const message = `Beloppet ${spaced(value)} står med enheten ${figure.unit}, men det är ${told(home, figure)}: enheten är fel med faktorn 1 000.`;
    const outcome = broken(tested, { class: 'unit', severity: 'error', message });
    // The amount itself is the same: what is wrong is what the table says that it counts in.
    return { ...outcome, tie: { ...outcome.tie, outcome: 'EXPLAINED' } };
  }
  if (value.equals(expected.negated())) {
    const message = `${tested.message} Tecknet är ett annat.`;
    return broken(tested, { class: 'sign', severity: 'warning', message });
  }
  if (isTransposed(value, expected)) {
    const message = `${tested.message} Två siffror har troligen bytt plats.`;
    return broken(tested, {
      class: 'transposed-digits',
      severity: isNamedAlike(figure, home) ? 'error' : 'warning',
      message,
    });
  }
  const isSure =
    isNamedAlike(figure, home) &&
    (figure.document === home.document || isComparison(figure, home)) &&
    isRoundlyAs(figure, home);
  return broken(tested, { class: 'copied-figure', severity: isSure ? 'error' : 'warning' });
}

/** What a year closed with is what the next balance sheet has beside its own, in the same unit. */
function isComparison(figure: ConceptFigure, home: ConceptFigure): boolean {
  return (
    figure.unit === home.unit &&
    figure.view.kind === 'BALANCE_SHEET' &&
    home.view.kind === 'BALANCE_SHEET' &&
    home.time.startsWith(`${home.document.profile.year}`)
  );
}

/** A repeated amount that is close is the same amount; one of another size may be another thing by the same name. */
function isRoundlyAs(one: ConceptFigure, other: ConceptFigure): boolean {
  return one.kronor.minus(other.kronor).abs().times(5).lte(other.kronor.abs());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
