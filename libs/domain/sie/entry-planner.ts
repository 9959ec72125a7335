import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { Chart } from './chart.js';
import { Corrections } from './corrections.js';
import { EntryNumbers } from './entry-numbers.js';
import { type FaultLog, MOST_FAULTS } from './fault.js';
import type { FileBalances } from './file-balances.js';
import type { Header } from './header.js';
import type { PlannedEntry, PlannedRow, SieFileType } from './plan.js';
import type { EntryRecord, RowRecord } from './record.js';

/** The most rows that one entry holds: it is put together in memory. */
export const MOST_ROWS = 1_000_000;

/** Puts `#VER` and `#TRANS` together into entries and holds each to its rules. */
export class EntryPlanner {
  entries = 0;
  rows = 0;
  /** Line of the first entry, 0 before it. */
  firstLine = 0;
  private current: EntryRecord | undefined;
  private period = 0;
  private sum = 0n;
  /** Whether the sum is of all rows: not where one could not be read. */
  private isWhole = true;
  private planned: PlannedRow[] = [];
  private corrections = new Corrections();
  private readonly numbers = new EntryNumbers();
  private numbersOverflow = false;
  private readonly unnumbered: EntryRecord[] = [];
  private unnumberedCount = 0;

  constructor(
    private readonly header: Header,
    private readonly chart: Chart,
    private readonly balances: FileBalances,
    private readonly log: FaultLog,
  ) {}

  begin(record: EntryRecord): void {
    if (this.entries === 0) {
      this.firstLine = record.line;
      this.header.yearFromEntry(record.date, record.line);
    }
    this.entries += 1;
    this.current = record;
    this.sum = 0n;
    this.isWhole = true;
    this.planned = [];
    if (this.corrections.count > 0) this.corrections = new Corrections();
    this.period = this.checkDate(record);
    this.checkNumber(record);
  }

  /** An entry that could not be read: its rows belong to none. */
  beginUnread(): void {
    this.current = undefined;
  }

  /** A row that could not be read: what the entry sums to is not known. */
  addUnread(): void {
    this.isWhole = false;
  }

  add(record: RowRecord): void {
    const { account, ore, line, label } = record;
    const objects = this.chart.meaningOf(record.objects, line, label);
    if (!this.hasRoom(record)) return;
    if (label !== '#TRANS') {
      // Corrections tell the history of an entry; its amounts are the #TRANS rows alone.
      this.corrections.add(record, objects);
      return;
    }
    this.rows += 1;
    this.sum += ore;
    this.chart.useAccount(account, line, label);
    this.balances.move(account, this.period, ore);
    const { counterparty, insats, costCentre, otherObjects } = objects;
    this.planned.push({
      line,
      account,
      ore,
      counterparty,
      insats,
      costCentre,
      otherObjects,
      text: record.text,
    });
  }

  /** The entry, complete; undefined if its `#VER` could not be read. */
  end(): PlannedEntry | undefined {
    const { current } = this;
    this.current = undefined;
    if (!current) return undefined;
    if (this.sum !== 0n && this.isWhole) {
      this.fault(
        current,
        'belopp',
        'UNBALANCED_ENTRY',
        `Verifikation ${name(current)} balanserar inte: differensen är ${swedishKronor(Money.fromOre(this.sum))}.`,
      );
    }
    const corrections = this.corrections.text(this.planned, ({ line, account }) => {
      const message = `Raden på konto ${account} är tillagd i efterhand men har ingen likadan #TRANS i verifikation ${name(current)}.`;
      this.log.warn(line, '#RTRANS', 'kontonr', 'CORRECTION_UNPAIRED', message);
    });
    const { line, series, date, text } = current;
    const number = isUnnumbered(current) ? '' : current.number;
    return { line, series, number, date, period: this.period, text, rows: this.planned, corrections };
  }

  /** Reports entries without number: in type 4I they are right, so the type must be known first. */
  finish(type: SieFileType): void {
    if (type === '4I') return;
    for (const record of this.unnumbered)
      this.fault(record, 'vernr', 'ENTRY_NUMBER_MISSING', 'Verifikationen saknar nummer.');
    this.log.omit(this.unnumberedCount - this.unnumbered.length);
  }

  private checkDate(record: EntryRecord): number {
    const { year } = this.header;
    const period = this.header.periodOf(record.date);
    if (year && period === undefined) {
      this.fault(
        record,
        'verdatum',
        'DATE_OUTSIDE_YEAR',
        `Verifikation ${name(record)} är daterad ${record.date}, utanför räkenskapsåret ${year.startsOn}–${year.endsOn}.`,
      );
    }
    return period ?? 0;
  }

  private checkNumber(record: EntryRecord): void {
    const { series, number } = record;
    if (isUnnumbered(record)) {
      this.unnumberedCount += 1;
      if (this.unnumbered.length < MOST_FAULTS) this.unnumbered.push({ ...record, text: '' });
      return;
    }
    if (this.numbersOverflow) return;
    const numbering = this.numbers.take(series, number);
    if (numbering === 'REPEATED') {
      const message = `Verifikation ${name(record)} förekommer två gånger i filen.`;
      this.log.faultUnlessSample(record.line, '#VER', 'vernr', 'ENTRY_REPEATED', message);
    } else if (numbering === 'TOO_MANY') {
      this.numbersOverflow = true;
      const message = 'Filen har för många verifikationsnummer utan ordning för att kunna hållas isär.';
      this.fault(record, 'vernr', 'ENTRY_NUMBERS_UNORDERED', message);
    }
  }

  private hasRoom({ line, label }: RowRecord): boolean {
    const count = this.planned.length + this.corrections.count;
    if (count < MOST_ROWS) return true;
    if (this.isWhole) {
      const message = 'Verifikationen har fler än 1 000 000 rader.';
      this.log.fault(line, label, '', 'ENTRY_TOO_LARGE', message);
      this.isWhole = false;
    }
    return false;
  }

  private fault(
    record: EntryRecord,
    field: string,
    rule: Parameters<FaultLog['fault']>[3],
    message: string,
  ): void {
    this.log.fault(record.line, '#VER', field, rule, message);
  }
}

/** Feeder systems leave the number to the receiver: empty, or 0 in no series. */
function isUnnumbered({ series, number }: EntryRecord): boolean {
  return number === '' || (series === '' && number === '0');
}

/** How an accountant says it: series and number. */
function name({ series, number }: EntryRecord): string {
  return `${series} ${number}`.trim() || 'utan nummer';
}
