import { Money } from '@samla/domain/money/money.js';
import { share } from './amounts.js';
import type { Book } from './book.js';
import { dayOf, weekday } from './calendar.js';
import { ACCOUNT } from './chart.js';
import type { Payroll } from './year-plan.js';

const TAX = 3_000n;
const EMPLOYER_FEES = 3_142n;

/** Books wages of the förbund's own staff month by month; tax and fees are paid on the 12th of the next month. */
export function postPayroll(book: Book, payroll: Payroll): void {
  payroll.amount.allocate(Array.from({ length: 12 }, () => '1')).forEach((wages, index) => {
    const { account, costCentre, insats } = payroll;
    const tax = share(wages, TAX);
    const fees = share(wages, EMPLOYER_FEES);
    book.post({
      series: 'A',
      date: weekday(dayOf(book.year, index + 1, 25)),
      text: 'Löner enligt lönespecifikation',
      rows: [
        { account, costCentre, insats, amount: wages },
        { account: ACCOUNT.employerFees, costCentre, insats, amount: fees },
        { account: ACCOUNT.payrollTax, amount: tax.negate() },
        { account: ACCOUNT.socialFees, amount: fees.negate() },
        { account: ACCOUNT.bank, amount: tax.subtract(wages) },
      ],
    });
    if (index < 11) postPayrollTax(book, index + 2, tax, fees);
  });
}

/** Pays the tax and fees that were owed when the year opened. */
export function postOpeningPayrollTax(book: Book): void {
  const owed = (account: string) =>
    Money.sum(book.opening.filter((each) => each.account === account).map((each) => each.amount)).negate();
  postPayrollTax(book, 1, owed(ACCOUNT.payrollTax), owed(ACCOUNT.socialFees));
}

function postPayrollTax(book: Book, month: number, tax: Money, fees: Money): void {
  book.post({
    series: 'B',
    date: weekday(dayOf(book.year, month, 12)),
    text: 'Skattekonto, källskatt och arbetsgivaravgifter',
    rows: [
      { account: ACCOUNT.payrollTax, amount: tax },
      { account: ACCOUNT.socialFees, amount: fees },
      { account: ACCOUNT.bank, amount: tax.add(fees).negate() },
    ],
  });
}
