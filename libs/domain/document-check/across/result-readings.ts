import { Decimal } from 'decimal.js';
import type { InnerCheck } from '../findings/inner-findings.js';
import type { ConceptFigure } from './concept-figures.js';
import { type Basis, type DatedFigure, datedFiguresOf, KRONOR_PER } from './dated-figure.js';
import { spaced } from './figure-term.js';

/** A result that can be read out of a budget whose sums do not agree, and how. */
export interface ResultReading {
  readonly kronor: Decimal;
  /** Whether a transfer of equity is among its costs. */
  readonly withTransfer: boolean;
  readonly how: string;
}

/** Every reading of the result of a year, and the equity to be handed over that stands among the costs. */
export interface ResultReadings {
  readonly readings: readonly ResultReading[];
  readonly transfer: DatedFigure | null;
  /** The result without the transfer where each total has its likeliest amount. */
  readonly corrected: Decimal;
  readonly figures: readonly DatedFigure[];
}

/**
 * The readings of a year's result in a table of income, costs and result: as printed, and with each total as printed and as
 * recomputed from its parts. Equity that is booked among the costs is told apart.
 */
export function resultReadings(
  checks: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
  year: number,
  basis: Basis,
): ResultReadings | null {
  const at = (concept: ConceptFigure['concept']) =>
    concepts.find(
      (figure) => figure.concept === concept && figure.time === `${year}-12-31` && figure.basis === basis,
    );
  const [income, costs, result] = [at('INCOME'), at('COSTS'), at('RESULT')];
  if (income === undefined || costs === undefined || result === undefined || costs.view !== result.view)
    return null;
  const figures = datedFiguresOf(costs.document, costs.view, costs.unit).filter(
    ({ column }) => column === costs.column,
  );
  const after = figures.filter(({ row }) => row.index > costs.row.index && row.index < result.row.index);
  const transfer = after.find(({ row }) => /eget kapital/.test(row.key)) ?? null;
  const totals = after.filter(
    (figure) => figure !== transfer && (figure.row.kind === 'UNLABELLED' || figure.row.kind === 'SUM'),
  );
  const incomes = amountsOf(checks, income);
  const without = amountsOf(checks, costs);
  const withIt = totals.flatMap((total) => amountsOf(checks, total));
  if (transfer !== null) withIt.push(...without.map((cost) => cost.plus(transfer.kronor.abs())));
  const readings = incomes.flatMap((each) => [
    ...without.map((cost) => reading(each, cost, false)),
    ...withIt.map((cost) => reading(each, cost, transfer !== null)),
  ]);
  const printed = {
    kronor: result.kronor,
    withTransfer: transfer !== null,
    how: `tryckt resultat ${spaced(result.kronor)}`,
  };
  const corrected = likeliest(checks, income).minus(likeliest(checks, costs));
  return {
    readings: [printed, ...readings],
    transfer,
    corrected,
    figures: [income, costs, ...after, result],
  };
}

function reading(income: Decimal, cost: Decimal, withTransfer: boolean): ResultReading {
  const kronor = income.minus(cost);
  return { kronor, withTransfer, how: `${spaced(income)} − ${spaced(cost)} = ${spaced(kronor)}` };
}

/** What a total would be if the ties of its table held; in kronor, without sign. */
function likeliest(checks: readonly InnerCheck[], figure: DatedFigure): Decimal {
  const faults = checks.find(({ view }) => view === figure.view)?.faults ?? [];
  const isOf = (each: InnerCheck['faults'][number]) =>
    each.severity !== 'info' &&
    each.figure.row === figure.figure.row &&
    each.figure.column === figure.figure.column;
  const fault = faults.find(isOf);
  return (fault === undefined ? figure.figure.value : new Decimal(fault.recomputed))
    .times(KRONOR_PER[figure.unit])
    .abs();
}

/** An amount as printed and, where its parts make another, as recomputed; in kronor, without sign. */
function amountsOf(checks: readonly InnerCheck[], figure: DatedFigure): Decimal[] {
  const check = checks.find(({ view }) => view === figure.view);
  const factor = KRONOR_PER[figure.unit];
  const recomputed = (check?.ties ?? [])
    .filter(
      (tie) =>
        tie.kind === 'SUM' &&
        tie.certainty !== 'GUESS' &&
        tie.result.row === figure.figure.row &&
        tie.result.column === figure.figure.column,
    )
    .map((tie) => new Decimal(tie.recomputed).times(factor).abs());
  const all = [figure.kronor.abs(), ...recomputed];
  return all.filter((amount, at) => all.findIndex((each) => each.equals(amount)) === at);
}
