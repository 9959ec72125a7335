import type { Amount } from '../../api/amount.js';

export type ForecastRule = 'EVEN' | 'AS_LAST_YEAR' | 'AS_AGREED' | 'AS_INVOICED' | 'AMOUNT';

/** Budget, outcome so far, the months that are left, and the whole year; a deviation with + is better than budget. */
export interface ForecastAmounts {
  readonly budget: Amount;
  readonly outcome: Amount;
  readonly remaining: Amount;
  readonly expected: Amount;
  readonly deviation: Amount;
}

/** A rule that can reckon a line, and the sentence that says how. */
export interface ForecastProposal {
  readonly rule: ForecastRule;
  readonly label: string;
  readonly total: Amount;
  readonly explanation: string;
}

/** What a person has changed, and why. */
export interface ForecastChange {
  readonly changeNo: number;
  readonly lineKey: string;
  readonly rule: ForecastRule;
  readonly amount: Amount | null;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: string;
}

export interface ForecastLine extends ForecastAmounts {
  readonly key: string;
  readonly kind: 'INCOME' | 'COST';
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly proposal: ForecastProposal;
  readonly offers: readonly ForecastProposal[];
  readonly change: ForecastChange | null;
}

export interface Forecast {
  readonly year: number;
  /** The last month whose outcome counts, 0–12. */
  readonly asOfPeriod: number;
  readonly lastBookedPeriod: number;
  readonly name: string;
  readonly budgetVersionId: string;
  readonly budgetName: string;
  readonly lines: readonly ForecastLine[];
  readonly income: ForecastAmounts;
  readonly costs: ForecastAmounts;
  readonly result: ForecastAmounts;
  readonly equity: {
    readonly opening: Amount;
    readonly budgeted: Amount;
    readonly expected: Amount;
    readonly effect: Amount;
  } | null;
  readonly changes: readonly ForecastChange[];
  readonly isConstructed: boolean;
}

/** A forecast that is saved or published. */
export interface SavedForecast {
  readonly id: string;
  readonly name: string;
  readonly asOfPeriod: number | null;
  readonly income: Amount;
  readonly costs: Amount;
  readonly result: Amount;
  readonly expectedEquity: Amount | null;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** How well a line has been foreseen. Shares are decimals: `0.05` is 5 per cent. */
export interface LineAccuracy {
  readonly lineKey: string;
  readonly label: string;
  readonly plan: 'BUDGET' | 'FORECAST';
  readonly monthsLeft: number | null;
  readonly years: readonly number[];
  readonly meanDeviation: Amount;
  readonly meanShare: string | null;
  readonly spread: string | null;
  readonly underspent: string;
  readonly isConstructed: boolean;
}

export interface ForecastAnswer {
  readonly forbund: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly forecast: Forecast | null;
    readonly savedForecasts: readonly SavedForecast[];
  };
}

export interface AccuracyAnswer {
  readonly forbund: { readonly forecastAccuracy: readonly LineAccuracy[] };
}

export interface ForecastVariables {
  readonly slug: string;
  readonly year: number;
  readonly asOfPeriod: number | null;
}
