import { Money } from '@samla/domain/money/money.js';
import { share, spread } from './amounts.js';
import type { Book } from './book.js';
import { ACCOUNT } from './chart.js';
import { dayOf, weekday, type Day } from './calendar.js';
import type { Random } from './random.js';
import type { AccrualRule, Coding, CostLine } from './year-plan.js';

/** What an invoice adds to the debt to suppliers and to the claim on Skatteverket. */
export interface Invoiced {
  readonly date: Day;
  readonly gross: Money;
  readonly vat: Money;
}

/** Books a cost as invoices (or payments) over the months, and what is left of it as accrued on 31 December. */
export function postCost(book: Book, line: CostLine, vatCounterparty: string, random: Random): Invoiced[] {
  const accrued = line.accrued?.amount ?? Money.zero;
  const parts = spread(line.amount.subtract(accrued), line.invoices, random);
  const months = line.accrued ? 10 : 12;
  const invoiced = parts.map((net, index): Invoiced => {
    const month = 1 + Math.floor(((index + 0.5) * months) / line.invoices);
    const date = weekday(dayOf(book.year, month, random.between(2, 27)));
    if (line.direct) return postDirect(book, line, net, date);
    const vat = share(net, line.vat ?? 0n);
    return postInvoice(book, line, { text: `Faktura, ${line.text}`, date, net, vat }, vatCounterparty);
  });
  if (line.accrued) {
    book.post({
      series: 'A',
      date: dayOf(book.year, 12, 31),
      text: `Upplupen kostnad, ${line.text}`,
      rows: [
        { ...coding(line), amount: accrued },
        { account: line.accrued.account, counterparty: line.counterparty, amount: accrued.negate() },
      ],
    });
  }
  return invoiced.filter((each) => !each.gross.isZero());
}

/** Turns back what was accrued at the last year end and books the invoice that it stood for. */
export function postOpeningAccruals(book: Book, rules: readonly AccrualRule[], random: Random): Invoiced[] {
  return book.opening.flatMap((balance) => {
    const rule = rules.find((each) => each.accrualAccount === balance.account);
    if (!rule) return [];
    const net = balance.amount.negate();
    book.post({
      series: 'A',
      date: dayOf(book.year, 1, 1),
      text: `Återföring av upplupen kostnad, ${rule.text}`,
      rows: [
        { account: balance.account, counterparty: balance.counterparty, amount: net },
        { ...coding(rule), amount: net.negate() },
      ],
    });
    const date = weekday(dayOf(book.year, 1, random.between(10, 24)));
    const invoice = { text: `Faktura avseende föregående år, ${rule.text}`, date, net, vat: Money.zero };
    return [postInvoice(book, rule, invoice, '')];
  });
}

interface Invoice {
  readonly text: string;
  readonly date: Day;
  readonly net: Money;
  readonly vat: Money;
}

function postInvoice(book: Book, code: Coding, invoice: Invoice, vatCounterparty: string): Invoiced {
  const { text, date, net, vat } = invoice;
  const gross = net.add(vat);
  book.post({
    series: 'L',
    date,
    text,
    rows: [
      { ...coding(code), amount: net },
      { account: ACCOUNT.vatClaim, counterparty: vatCounterparty, amount: vat },
      { account: ACCOUNT.suppliers, amount: gross.negate() },
    ],
  });
  return { date, gross, vat };
}

function postDirect(book: Book, line: CostLine, amount: Money, date: Day): Invoiced {
  book.post({
    series: 'B',
    date,
    text: `Betalning, ${line.text}`,
    rows: [
      { ...coding(line), amount },
      { account: ACCOUNT.bank, amount: amount.negate() },
    ],
  });
  return { date, gross: Money.zero, vat: Money.zero };
}

function coding({ account, costCentre, insats, counterparty }: Coding): Coding {
  return { account, costCentre, insats, ...(counterparty === undefined ? {} : { counterparty }) };
}
