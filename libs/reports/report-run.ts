/** What can be ordered. */
export const REPORT_KINDS = ['CONSOLIDATED_REPORT'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** QUEUED waits (also between attempts), RUNNING is worked on, DONE has its documents, FAILED has been given up. */
export const REPORT_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_FORMATS = ['JSON', 'CSV'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A document of a finished run, without its content. */
export interface ReportDocumentFacts {
  readonly format: ReportFormat;
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** An ordered report: the durable truth behind a job. */
export interface ReportRun {
  readonly id: string;
  readonly countyId: string;
  readonly kind: ReportKind;
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  /** The state of knowledge that the report shows, fixed when it was ordered. */
  readonly knownAt: Date;
  readonly state: ReportState;
  /** 0–100. */
  readonly progress: number;
  /** Swedish, for people. */
  readonly phrase: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly documents: readonly ReportDocumentFacts[];
}
