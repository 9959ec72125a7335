import type { Money } from '../money/money.js';
import { STATEMENT_LINES, type LeafLine } from '../statements/statement-line.js';
import { orderPerimeter, type ConsolidationRow, type PerimeterForbund } from './perimeter.js';

/**
 * What a förbund has on a line with one counterpart, from an approved submission, in ledger sign: where the span begins, what
 * moved in it and where it ends; opening + change = closing. A result line opens at what the year had come to when the span
 * began, which is nothing where the span begins with the year.
 */
export interface ConsolidationSum {
  readonly forbund: string;
  readonly line: LeafLine;
  /** The förbund that it was booked with; null for everybody else. */
  readonly counterpartyForbund: string | null;
  readonly opening: Money;
  readonly change: Money;
  readonly closing: Money;
}

/** The amounts at one end of the span: all that the year has come to by then. */
export function amountsAt(sums: readonly ConsolidationSum[], end: 'opening' | 'closing'): ConsolidationRow[] {
  return sums.map(({ forbund, line, counterpartyForbund, [end]: amount }) => ({
    forbund,
    line,
    counterpartyForbund,
    amount,
  }));
}

/** The amounts that the statements of a span show: balances where it ends, and what moved in it on the lines of the result. */
export function amountsOf(sums: readonly ConsolidationSum[]): ConsolidationRow[] {
  return sums.map(({ forbund, line, counterpartyForbund, change, closing }) => ({
    forbund,
    line,
    counterpartyForbund,
    amount: STATEMENT_LINES[line].statement === 'BALANCE_SHEET' ? closing : change,
  }));
}

/** True where any amount stands on a line of the balance sheet, which a budget or a forecast has none of. */
export function hasBalances(sums: readonly Pick<ConsolidationSum, 'line'>[]): boolean {
  return sums.some(({ line }) => STATEMENT_LINES[line].statement === 'BALANCE_SHEET');
}

/** What each förbund with an approved submission has, in the order of their names. */
export function sumsByForbund<Sum extends Pick<ConsolidationSum, 'forbund'>>(
  perimeter: readonly PerimeterForbund[],
  sums: readonly Sum[],
): { readonly forbund: string; readonly submission: string; readonly own: readonly Sum[] }[] {
  const own = new Map<string, Sum[]>();
  for (const sum of sums) {
    const known = own.get(sum.forbund);
    if (known) known.push(sum);
    else own.set(sum.forbund, [sum]);
  }
  return orderPerimeter(perimeter).flatMap(({ id, submission }) =>
    submission === null ? [] : [{ forbund: id, submission, own: own.get(id) ?? [] }],
  );
}
