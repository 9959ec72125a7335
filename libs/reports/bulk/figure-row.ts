import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import type { ExportSlice } from './figures-order.js';

/** What a row is a row of. */
export type FigurePart =
  | 'INCOME_STATEMENT'
  | 'BALANCE_SHEET'
  | 'CASH_FLOW'
  | 'EQUITY_BRIDGE'
  | 'OPERATING_STATEMENT'
  | 'KEY_FIGURES'
  | 'ELIMINATION'
  | 'FINDING'
  | 'ACCOUNT';

/** What its amount is. */
export type FigureMeasure =
  | 'FORBUND'
  | 'ELIMINATED'
  | 'TOTAL'
  | 'BOOKED'
  | 'DIFFERENCE'
  | 'OPENING'
  | 'CHANGE'
  | 'CLOSING'
  | 'MISSING'
  | 'ONE_SIDED';

/** A förbund as a row names it. */
export interface NamedForbund {
  readonly slug: string;
  readonly name: string;
}

/** One figure with all that tells which one it is; null where something does not apply. */
export interface FigureRow extends ExportSlice {
  /** Whether the consolidation that it is a part of is whole. */
  readonly status: 'COMPLETE' | 'INCOMPLETE';
  readonly part: FigurePart;
  readonly measure: FigureMeasure;
  /** Code of the statement line, or key of the row in the other parts. */
  readonly line: string | null;
  /** What the row is called, in Swedish. */
  readonly label: string | null;
  readonly area: 'BALANCE' | 'RESULT' | null;
  readonly forbund: NamedForbund | null;
  readonly counterpart: NamedForbund | null;
  readonly account: string | null;
  readonly accountName: string | null;
  readonly counterparty: string | null;
  readonly insats: string | null;
  /** Statement sign; of what is booked mutually, and of what that leaves over, ledger sign. */
  readonly amount: PresentedAmount | null;
  /** Of a key figure that is a share: percent with two decimals. */
  readonly percent: string | null;
  readonly isConstructed: boolean;
}
