import { Money } from '@samla/domain/money/money.js';
import type { Book, Series } from './book.js';
import { dayOf, weekday, type Day } from './calendar.js';
import { ACCOUNT } from './chart.js';
import type { MutualDealing, MutualPart } from './year-plan.js';

interface SideAccounts {
  readonly open: string;
  readonly accrued: string;
  readonly invoices: Series;
}

const SIDES: Readonly<Record<MutualDealing['side'], SideAccounts>> = {
  CREDITOR: { open: ACCOUNT.customers, accrued: ACCOUNT.accruedIncome, invoices: 'K' },
  DEBTOR: { open: ACCOUNT.suppliers, accrued: ACCOUNT.mutualAccrual, invoices: 'L' },
};

/**
 * Books a year's dealings with another förbund on one side. Every row but the bank's carries the counterparty; the
 * creditor's recharge is a credit on a cost account, for its income is contributions only, and meets the debtor's cost.
 */
export function postMutual(book: Book, dealing: MutualDealing): void {
  const side = SIDES[dealing.side];
  settleOpening(book, dealing, side);
  if (dealing.interim) {
    const { part, settled } = dealing.interim;
    const invoiced = weekday(dayOf(book.year, 10, 19));
    postShare(book, dealing, part, { series: side.invoices, date: invoiced, against: side.open });
    for (const { day, amount } of settled) {
      if (day.startsWith(String(book.year))) postSettlement(book, dealing, side.open, day, amount);
    }
  }
  for (const part of dealing.yearEnd) {
    postShare(book, dealing, part, { series: 'A', date: dayOf(book.year, 12, 31), against: side.accrued });
  }
}

interface Posting {
  readonly series: Series;
  readonly date: Day;
  readonly against: string;
}

function postShare(book: Book, dealing: MutualDealing, part: MutualPart, posting: Posting): void {
  const { counterparty, counterpartyName, side } = dealing;
  const cost = side === 'DEBTOR' ? part.amount : part.amount.negate();
  const kind =
    posting.series === 'A' ? (side === 'DEBTOR' ? 'Upplupen kostnad' : 'Upplupen intäkt') : 'Faktura';
  book.post({
    series: posting.series,
    date: posting.date,
    text: `${kind}, gemensamma kostnader, ${counterpartyName}`,
    rows: [
      { account: posting.against, counterparty, amount: cost.negate() },
      { ...part.own, counterparty, amount: cost },
    ],
  });
}

function settleOpening(book: Book, dealing: MutualDealing, side: SideAccounts): void {
  const open = openingWith(book, dealing.counterparty, side.open);
  postSettlement(book, dealing, side.open, weekday(dayOf(book.year, 1, 4)), open.abs());
  const accrued = openingWith(book, dealing.counterparty, side.accrued);
  book.post({
    series: side.invoices,
    date: weekday(dayOf(book.year, 2, 15)),
    text: `Faktura avseende föregående år, ${dealing.counterpartyName}`,
    rows: [
      { account: side.open, counterparty: dealing.counterparty, amount: accrued },
      { account: side.accrued, counterparty: dealing.counterparty, amount: accrued.negate() },
    ],
  });
  postSettlement(book, dealing, side.open, weekday(dayOf(book.year, 3, 16)), accrued.abs());
}

function postSettlement(book: Book, dealing: MutualDealing, open: string, date: Day, amount: Money): void {
  const received = dealing.side === 'CREDITOR' ? amount : amount.negate();
  book.post({
    series: 'B',
    date,
    text: `${dealing.side === 'CREDITOR' ? 'Inbetalning' : 'Betalning'}, ${dealing.counterpartyName}`,
    rows: [
      { account: ACCOUNT.bank, amount: received },
      { account: open, counterparty: dealing.counterparty, amount: received.negate() },
    ],
  });
}

function openingWith(book: Book, counterparty: string, account: string): Money {
  const own = book.opening.filter((each) => each.account === account && each.counterparty === counterparty);
  return Money.sum(own.map((each) => each.amount));
}
