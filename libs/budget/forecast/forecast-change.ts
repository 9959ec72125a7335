import type { LineChange } from '@samla/domain/forecast/forecast-line.js';

/** What a person changed in the proposal for a line, who and when. The latest of a line is in force. */
export interface ForecastChange extends LineChange {
  /** 1 and up, in the order they were made. */
  readonly changeNo: number;
  readonly lineKey: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** The proposal that a change is made in: of a budget, as of a month. */
export interface ProposalKey {
  readonly baseVersionId: string;
  readonly asOf: number;
}
