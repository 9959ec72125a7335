import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import type { ForecastRule } from '@samla/domain/forecast/forecast-rule.js';
import type { Money } from '@samla/domain/money/money.js';
import type { BudgetVersion } from '../versions/budget-version.repository.js';

/** What a saved forecast rests on. */
export interface SavedForecastHead {
  readonly versionId: string;
  /** The budget that it is of; null for a published one whose budget is not here. */
  readonly baseVersionId: string | null;
  /** The last month that was booked; null where a document does not tell. */
  readonly asOf: number | null;
  readonly openingEquity: Money | null;
}

/** How a line of a saved forecast was made. `PUBLISHED`: as a document prints it, with what the document tells. */
export interface SavedForecastLine {
  readonly lineNo: number;
  readonly rule: ForecastRule | 'PUBLISHED';
  readonly explanation: string;
  readonly budget: Money | null;
  readonly outcome: Money | null;
  readonly remaining: Money | null;
  /** Why a person changed it, who and when; empty for a proposal that stands. */
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Date | null;
}

/** A forecast as it was saved or published, each line with how it was made. */
export interface SavedForecast extends Omit<SavedForecastHead, 'versionId'> {
  readonly version: BudgetVersion;
  readonly lines: readonly { readonly line: BudgetLine; readonly made: SavedForecastLine }[];
}
