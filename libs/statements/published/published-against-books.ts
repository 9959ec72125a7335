import { Money } from '@samla/domain/money/money.js';
import { fromPresented, presentEach, type Unit, UNITS } from '@samla/domain/money/presentation.js';
import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import type { Comparison } from '../comparison.js';
import type { SourcedFigure } from './published-figure.repository.js';

/** How a published figure stands to the books. */
export const FIGURE_OUTCOMES = ['AGREES', 'ROUNDING', 'DIFFERS'] as const;
export type FigureOutcome = (typeof FIGURE_OUTCOMES)[number];

/** A published figure beside the booked one for the same row, year and months. */
export interface FigureAgainstBooks {
  readonly figure: SourcedFigure;
  /** The statement, without the last month. */
  readonly statement: string;
  readonly published: PresentedAmount;
  /** In the published unit. */
  readonly booked: PresentedAmount;
  /** Published less booked, as printed. */
  readonly difference: PresentedAmount;
  readonly outcome: FigureOutcome;
}

/** What is published of a year, held beside its books. */
export interface YearAgainstBooks {
  readonly year: number;
  readonly hasBooks: boolean;
  readonly rows: readonly FigureAgainstBooks[];
  /** Figures that the books have no row for. */
  readonly notCompared: number;
}

/** Holds a figure beside the books; null for one that the books have no row for. */
export function againstBooks(figure: SourcedFigure, books: Comparison): FigureAgainstBooks | null {
  const [statement = ''] = figure.statement.split('@');
  const unit = UNITS.find((each) => each === figure.unit);
  const booked = books.amount(statement === 'MULTI_YEAR' ? 'INCOME_STATEMENT' : statement, figure.rowKey);
  if (!unit || !booked || figure.amount.includes('.')) return null;
  const inUnit = presentedIn(booked, unit);
  const less = fromPresented(figure.amount, unit).subtract(fromPresented(inUnit, unit));
  const difference = presentEach(less, unit);
  return {
    figure,
    statement,
    published: { exact: fromPresented(figure.amount, unit).toString(), presented: figure.amount, unit },
    booked: { exact: booked.exact, presented: inUnit, unit },
    difference: { exact: less.toString(), presented: difference, unit },
    outcome: difference === '0' ? 'AGREES' : ['1', '-1'].includes(difference) ? 'ROUNDING' : 'DIFFERS',
  };
}

/** The layout's own rounding where it prints in the same unit; kkr is tkr by another name. */
function presentedIn({ exact, presented, unit }: PresentedAmount, wanted: Unit): string {
  const isSame = (unit === 'KR') === (wanted === 'KR');
  return isSame ? presented : presentEach(Money.parse(exact), wanted);
}
