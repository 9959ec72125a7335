import type { PresentedAmount } from '@samla/domain/statements/layout.js';

/** The columns of a report's table. */
export const REPORT_COLUMNS = [
  'section',
  'line',
  'label',
  'forbund',
  'counterpart',
  'account',
  'account_name',
  'counterparty',
  'insats',
  'measure',
  'amount_exact',
  'amount_presented',
  'unit',
  'text',
] as const;
type Column = (typeof REPORT_COLUMNS)[number];
/** A row of the table; columns that are left out are empty. */
export type ReportRow = Partial<
  Record<Exclude<Column, 'amount_exact' | 'amount_presented' | 'unit'>, string | null>
> & {
  readonly amount?: PresentedAmount;
};
