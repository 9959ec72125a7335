import type { DemoBudgetLine, DemoPrintedTotal } from '../budget/demo-budget.js';
import type { ForbundSlug } from '../county.js';

/** A line of a published forecast: its amount is what is expected of the year; budget and outcome where they are printed. */
export interface DemoForecastLine extends DemoBudgetLine {
  readonly budget: string | null;
  readonly outcome: string | null;
}

/** A forecast as a document publishes it, of the budget of the same year. */
export interface DemoForecast {
  readonly forbund: ForbundSlug;
  readonly year: number;
  readonly name: string;
  /** The last month that was booked; null where the document does not tell. */
  readonly asOf: number | null;
  readonly document: string;
  readonly place: string;
  /** What the document calls its column. */
  readonly column: string;
  readonly lines: readonly DemoForecastLine[];
  readonly printedTotals: readonly DemoPrintedTotal[];
}

/** What a document tells of closing equity, in kronor. */
export interface DemoEquityForecast {
  readonly forbund: ForbundSlug;
  readonly year: number;
  readonly kind: 'FORECAST' | 'OUTCOME';
  readonly toldOn: string;
  readonly amount: string;
  readonly document: string;
  readonly place: string;
}
