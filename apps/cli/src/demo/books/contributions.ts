import { ACCOUNT } from './chart.js';
import type { Book } from './book.js';
import { addDays, dayOf, weekday } from './calendar.js';
import type { Random } from './random.js';
import type { Contribution } from './year-plan.js';

const QUARTERS = [
  { month: 1, label: 'kvartal 1' },
  { month: 4, label: 'kvartal 2' },
  { month: 7, label: 'kvartal 3' },
  { month: 10, label: 'kvartal 4' },
];

/** Claims each member's contribution quarter by quarter and receives it two to four weeks later. */
export function postContributions(book: Book, contributions: readonly Contribution[], random: Random): void {
  for (const { account, counterparty, text, amount } of contributions) {
    amount.allocate(QUARTERS.map(() => '1')).forEach((part, index) => {
      const { month, label } = QUARTERS[index]!;
      const claimed = weekday(dayOf(book.year, month, random.between(4, 9)));
      book.post({
        series: 'K',
        date: claimed,
        text: `${text}, ${label}`,
        rows: [
          { account: ACCOUNT.customers, counterparty, amount: part },
          { account, counterparty, amount: part.negate() },
        ],
      });
      book.post({
        series: 'B',
        date: weekday(addDays(claimed, random.between(14, 28))),
        text: `Inbetalning, ${text.toLowerCase()}, ${label}`,
        rows: [
          { account: ACCOUNT.bank, amount: part },
          { account: ACCOUNT.customers, counterparty, amount: part.negate() },
        ],
      });
    });
  }
}
