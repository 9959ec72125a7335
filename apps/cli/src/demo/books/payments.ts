import { Money } from '@samla/domain/money/money.js';
import type { Book } from './book.js';
import { addDays, dayOf, weekday, type Day } from './calendar.js';
import { ACCOUNT } from './chart.js';
import type { Invoiced } from './costs.js';

const TERM_DAYS = 30;
const RUN_DAYS = [10, 20, 29];

/**
 * Pays suppliers three times a month, what has fallen due. With a published closing debt the payments stop, or the
 * last run goes on, so that exactly that debt is left.
 */
export function postPayments(book: Book, invoices: readonly Invoiced[], closing?: Money): void {
  const opening = openingDebt(book);
  const total = Money.sum([opening, ...invoices.map((each) => each.gross)]);
  const limit = closing ? total.subtract(closing) : undefined;
  const runs = runDays(book.year);
  let paid = Money.zero;
  runs.forEach((date, index) => {
    const due = Money.sum([
      opening,
      ...invoices.filter((each) => isDue(each, date)).map((each) => each.gross),
    ]);
    const last = index === runs.length - 1;
    const reached = limit && (last || due.compare(limit) > 0) ? limit : due;
    const amount = reached.subtract(paid);
    if (amount.isZero()) return;
    if (amount.isNegative())
      throw new Error(`The closing debt to suppliers of ${book.year} cannot be reached.`);
    paid = reached;
    book.post({
      series: 'B',
      date,
      text: 'Leverantörsbetalningar enligt betalningsfil',
      rows: [
        { account: ACCOUNT.suppliers, amount },
        { account: ACCOUNT.bank, amount: amount.negate() },
      ],
    });
  });
}

/** Receives refunded VAT: the opening claim in February, then each quarter two months after its end. */
export function postVatRefunds(
  book: Book,
  invoices: readonly Invoiced[],
  counterparty: string,
  closing?: Money,
): void {
  const opening = Money.sum(
    book.opening.filter((each) => each.account === ACCOUNT.vatClaim).map((each) => each.amount),
  );
  const quarters = [1, 4, 7].map((first) => vatOfMonths(invoices, first, first + 2));
  const refunds = closing ? published(invoices, closing) : quarters;
  [opening, ...refunds].forEach((amount, index) => {
    if (amount.isNegative()) throw new Error(`The closing VAT claim of ${book.year} cannot be reached.`);
    book.post({
      series: 'B',
      date: weekday(dayOf(book.year, 2 + index * 3, 22)),
      text: index === 0 ? 'Momsersättning, föregående år' : 'Momsersättning, enligt ansökan',
      rows: [
        { account: ACCOUNT.bank, amount },
        { account: ACCOUNT.vatClaim, counterparty, amount: amount.negate() },
      ],
    });
  });
}

function published(invoices: readonly Invoiced[], closing: Money): Money[] {
  return Money.sum(invoices.map((each) => each.vat))
    .subtract(closing)
    .allocate(['1', '1', '1']);
}

function vatOfMonths(invoices: readonly Invoiced[], first: number, last: number): Money {
  const inQuarter = ({ date }: Invoiced) => {
    const month = Number.parseInt(date.slice(4, 6), 10);
    return month >= first && month <= last;
  };
  return Money.sum(invoices.filter(inQuarter).map((each) => each.vat));
}

function openingDebt(book: Book): Money {
  const own = book.opening.filter((each) => each.account === ACCOUNT.suppliers && each.counterparty === '');
  return Money.sum(own.map((each) => each.amount)).negate();
}

function isDue(invoice: Invoiced, date: Day): boolean {
  return addDays(invoice.date, TERM_DAYS) <= date;
}

function runDays(year: number): Day[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return months.flatMap((month) => RUN_DAYS.map((day) => weekday(dayOf(year, month, day))));
}
