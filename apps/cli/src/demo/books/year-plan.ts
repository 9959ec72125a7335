import type { Money } from '@samla/domain/money/money.js';
import type { Balance, VoucherRow } from './book.js';
import type { Day } from './calendar.js';

/** Where a cost is booked. */
export interface Coding {
  readonly account: string;
  readonly costCentre: string;
  readonly insats: string;
  readonly counterparty?: string;
}

/** One kind of cost during a year, net of VAT and before anything is recharged to another förbund. */
export interface CostLine extends Coding {
  readonly text: string;
  readonly amount: Money;
  /** Number of invoices or payments over the year. */
  readonly invoices: number;
  /** VAT in basis points, 2500 for 25 %; none for grants to the parties. */
  readonly vat?: bigint;
  /** Paid from the bank without an invoice in the ledger, as bank fees and board fees are. */
  readonly direct?: boolean;
  /** What is not invoiced by the year end and stands as upplupen kostnad. */
  readonly accrued?: { readonly account: string; readonly amount: Money };
}

/** A member contribution of the year, claimed and received quarter by quarter. */
export interface Contribution {
  readonly account: string;
  readonly counterparty: string;
  readonly text: string;
  readonly amount: Money;
}

/** Wages of the förbund's own staff, twelve equal months. */
export interface Payroll extends Coding {
  readonly amount: Money;
}

/** A voucher of 31 December that is given row by row. */
export interface ClosingEntry {
  readonly text: string;
  readonly rows: readonly VoucherRow[];
}

/** What the books of one förbund and year are made from. */
export interface YearPlan {
  readonly year: number;
  readonly opening: readonly Balance[];
  readonly contributions: readonly Contribution[];
  readonly costs: readonly CostLine[];
  readonly payrolls: readonly Payroll[];
  readonly closingEntries: readonly ClosingEntry[];
  /** Closing balances that are published and must be met; the others follow from the dates of payment. */
  readonly published?: { readonly payables: Money; readonly vatClaim: Money };
}

/** How the opening accrual on an account is coded when its invoice arrives. */
export interface AccrualRule extends Coding {
  readonly accrualAccount: string;
  readonly text: string;
}

/** One side's money for a shared cost that another förbund bears. */
export interface MutualPart {
  readonly own: Coding;
  readonly amount: Money;
}

/** A year's dealings with one other förbund, as one side books them. */
export interface MutualDealing {
  readonly side: 'CREDITOR' | 'DEBTOR';
  readonly counterparty: string;
  readonly counterpartyName: string;
  /** Invoiced and paid during the year; `settled` may fall in the next year on one side only. */
  readonly interim?: { readonly part: MutualPart; readonly settled: readonly { day: Day; amount: Money }[] };
  /** Accrued on 31 December, settled next spring. */
  readonly yearEnd: readonly MutualPart[];
}
