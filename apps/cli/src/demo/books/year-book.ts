import { Money } from '@samla/domain/money/money.js';
import { Book, sumOf, type Balance } from './book.js';
import { dayOf } from './calendar.js';
import { ACCOUNT } from './chart.js';
import { postContributions } from './contributions.js';
import { postCost, postOpeningAccruals } from './costs.js';
import { postMutual } from './mutual.js';
import { postPayments, postVatRefunds } from './payments.js';
import { postOpeningPayrollTax, postPayroll } from './payroll.js';
import type { Random } from './random.js';
import type { AccrualRule, MutualDealing, YearPlan } from './year-plan.js';

/** What a förbund keeps from year to year: how its opening accruals are coded and its code for Skatteverket. */
export interface BookKeeping {
  readonly accruals: readonly AccrualRule[];
  readonly taxAgency: string;
}

/** Writes a year's vouchers from its plan. */
export function writeBook(
  plan: YearPlan,
  keeping: BookKeeping,
  dealings: readonly MutualDealing[],
  random: Random,
): Book {
  const book = new Book(plan.year, plan.opening);
  const opened = sumOf(plan.opening);
  if (!opened.isZero())
    throw new Error(`The opening balance of ${plan.year} is off by ${opened.toString()}.`);
  bringResultToEquity(book);
  postContributions(book, plan.contributions, random);
  const invoices = [
    ...postOpeningAccruals(book, keeping.accruals, random),
    ...plan.costs.flatMap((line) => postCost(book, line, keeping.taxAgency, random)),
  ];
  postOpeningPayrollTax(book);
  for (const payroll of plan.payrolls) postPayroll(book, payroll);
  for (const dealing of dealings) postMutual(book, dealing);
  for (const entry of plan.closingEntries) {
    book.post({ series: 'A', date: dayOf(plan.year, 12, 31), ...entry });
  }
  postPayments(book, invoices, plan.published?.payables);
  postVatRefunds(book, invoices, keeping.taxAgency, plan.published?.vatClaim);
  return book;
}

/**
 * The next year's opening balances: last closing balances, and last year's result on 2011 until the board has
 * adopted the årsredovisning. So they sum to zero, as closing balances and results together do.
 */
export function carryForward(book: Book): Balance[] {
  const result: Balance = {
    account: ACCOUNT.resultBroughtForward,
    counterparty: '',
    amount: sumOf(book.results()),
  };
  return [...book.closing(), result].sort((a, b) =>
    a.account < b.account ? -1 : a.account > b.account ? 1 : 0,
  );
}

function bringResultToEquity(book: Book): void {
  const brought = book.opening.filter((each) => each.account === ACCOUNT.resultBroughtForward);
  const amount = Money.sum(brought.map((each) => each.amount));
  book.post({
    series: 'A',
    date: dayOf(book.year, 3, 31),
    text: 'Omföring av föregående års resultat till eget kapital',
    rows: [
      { account: ACCOUNT.equity, amount },
      { account: ACCOUNT.resultBroughtForward, amount: amount.negate() },
    ],
  });
}
