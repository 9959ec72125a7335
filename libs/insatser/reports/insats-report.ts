/** A report that the performer owes on a day, for a period; and what came in. */
export interface InsatsReport {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
  readonly isConstructed: boolean;
  readonly receivedOn: string | null;
  /** Where what came in is kept: a diary number, a file name. */
  readonly document: string | null;
}

/** A report to be asked for. */
export type ReportToRequire = Omit<InsatsReport, 'id' | 'receivedOn' | 'document'> & { readonly id?: string };

/** What came in. */
export interface ReportReceipt {
  readonly reportId: string;
  readonly receivedOn: string;
  readonly document: string;
}
