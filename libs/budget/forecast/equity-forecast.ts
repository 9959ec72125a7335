import type { Money } from '@samla/domain/money/money.js';

/** What was told of the equity at the end of a year: a forecast, or how it became. */
export interface EquityForecast {
  readonly year: number;
  readonly kind: 'FORECAST' | 'OUTCOME';
  /** The day it was told, `YYYY-MM-DD`; of an outcome the day it is of. */
  readonly toldOn: string;
  readonly amount: Money;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}
