import type { Amount } from '../../api/amount.js';
import type { Place } from '../../session/session.answers.js';
import type { FigureKind } from '../county/county.answers.js';

/** How far a förbund has come with one kind of figures. */
export type HandInStatus = 'NOT_DUE' | 'DUE' | 'LATE' | 'HANDED_IN' | 'APPROVED' | 'APPROVED_LATE';

/** One förbund and one kind of figures. */
export interface MonitorRow {
  readonly forbund: Place;
  readonly kind: FigureKind;
  /** Last day; null where the county has set none. */
  readonly deadline: string | null;
  /** Days that the approval is or was late; 0 in time. */
  readonly daysLate: number;
  readonly status: HandInStatus;
  readonly version: number | null;
  readonly handedInAt: string | null;
  readonly approvedAt: string | null;
  /** A later version that waits for approval. */
  readonly waitingVersion: number | null;
  /** What does not agree with other förbund; null without an approved outcome. */
  readonly differences: { readonly count: number; readonly sum: Amount } | null;
  /** How many others it could not be compared with; null without an approved outcome. */
  readonly uncompared: number | null;
}

export interface MonitorAnswer {
  readonly county: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly monitor: {
      readonly year: number;
      readonly toPeriod: number;
      readonly summary: { readonly late: number };
      readonly rows: readonly MonitorRow[];
    };
  };
}

export interface MonitorVariables {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
}
