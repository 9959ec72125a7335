import type { Forecast } from '@samla/domain/forecast/forecast.js';
import { monthName } from '@samla/domain/forecast/months.js';
import type { BudgetVersion } from '../versions/budget-version.repository.js';
import type { ForecastChange } from './forecast-change.js';

/** The forecast of a year as it is proposed now, with what people have changed in it. */
export interface LiveForecast {
  readonly year: number;
  readonly base: BudgetVersion;
  readonly forecast: Forecast;
  /** Every change, in the order they were made; the latest of a line is in force. */
  readonly changes: readonly ForecastChange[];
  /** The last month with a booking, 0–12. */
  readonly lastBookedMonth: number;
  readonly isConstructed: boolean;
}

/** The changes in force: the latest of each line. */
export function changesInForce(changes: readonly ForecastChange[]): ReadonlyMap<string, ForecastChange> {
  return new Map(changes.map((change) => [change.lineKey, change]));
}

/** What a forecast is called unless somebody says otherwise: `Prognos efter juni 2023`. */
export function forecastName(year: number, asOf: number): string {
  return asOf === 0 ? `Prognos ${year}, ingen månad bokförd` : `Prognos efter ${monthName(asOf)} ${year}`;
}
