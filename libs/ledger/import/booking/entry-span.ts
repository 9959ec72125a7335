import type { Entry } from '@samla/domain/journal/entry.js';
import { Money } from '@samla/domain/money/money.js';

/** The days and the turnover of the entries of a file. */
export interface EntrySpan {
  /** `YYYY-MM-DD`. */
  readonly firstDate: string;
  readonly lastDate: string;
  /** Sum of the debit rows, which is that of the credit rows, in kronor with öre. */
  readonly turnover: string;
}

/** Finds them as the entries come. */
export class EntrySpanFinder {
  private firstDate = '';
  private lastDate = '';
  private debit = 0n;

  take({ date, rows }: Pick<Entry, 'date' | 'rows'>): void {
    if (this.firstDate === '' || date < this.firstDate) this.firstDate = date;
    if (date > this.lastDate) this.lastDate = date;
    for (const { ore } of rows) if (ore > 0n) this.debit += ore;
  }

  /** Null when no entry came. */
  get span(): EntrySpan | null {
    const { firstDate, lastDate } = this;
    if (firstDate === '') return null;
    return { firstDate, lastDate, turnover: Money.fromOre(this.debit).toString() };
  }
}
