import type { FigureKind } from '@samla/domain/statements/figure-kind.js';

/** What a deadline is for. */
export interface DeadlineKey {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  readonly kind: FigureKind;
}

/** The last day for the approval of a kind of figures of a period. */
export interface SubmissionDeadline extends DeadlineKey {
  /** `YYYY-MM-DD`; null where an earlier day was taken away. */
  readonly dueOn: string | null;
  readonly setBy: string;
  readonly setAt: Date;
}
