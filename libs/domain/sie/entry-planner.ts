import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { entryKey } from '../journal/difference.js';
import type { Chart } from './chart.js';
import type { FaultLog } from './fault.js';
import type { FileBalances } from './file-balances.js';
import type { Header } from './header.js';
import type { PlannedEntry, PlannedRow } from './plan.js';
import type { EntryRecord, RowRecord } from './record.js';

/** Puts `#VER` and `#TRANS` together into entries and holds each to its rules. */
export class EntryPlanner {
  entries = 0;
  rows = 0;
  private current: EntryRecord | undefined;
  private period = 0;
  private sum = 0n;
  private planned: PlannedRow[] = [];
  private readonly numbers = new Set<string>();
  private readonly unnumbered: EntryRecord[] = [];

  constructor(
    private readonly header: Header,
    private readonly chart: Chart,
    private readonly balances: FileBalances,
    private readonly log: FaultLog,
  ) {}

  begin(record: EntryRecord): void {
    this.entries += 1;
    this.current = record;
    this.sum = 0n;
    this.planned = [];
    this.period = this.checkDate(record);
    this.checkNumber(record);
  }

  add(record: RowRecord): void {
    // Corrections tell the history of an entry; its amounts are the #TRANS rows alone.
    if (record.label !== '#TRANS') return;
    const { account, ore, line } = record;
    this.rows += 1;
    this.sum += ore;
    this.chart.useAccount(account, line, record.label);
    this.balances.move(account, ore);
    const { counterparty, insats, costCentre, otherObjects } = this.chart.meaningOf(
      record.objects,
      line,
      record.label,
    );
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
    if (this.sum !== 0n) {
      this.fault(
        current,
        'belopp',
        'UNBALANCED_ENTRY',
        `Verifikation ${name(current)} balanserar inte: differensen är ${swedishKronor(Money.fromOre(this.sum))}.`,
      );
    }
    const { line, series, number, date, text } = current;
    return { line, series, number, date, period: this.period, text, rows: this.planned };
  }

  /** Reports entries without number: in type 4I they would be right, so the type must be known first. */
  finish(): void {
    if (this.header.wrongType) return;
    for (const record of this.unnumbered)
      this.fault(record, 'vernr', 'ENTRY_NUMBER_MISSING', 'Verifikationen saknar nummer.');
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
    if (record.number === '') {
      this.unnumbered.push(record);
      return;
    }
    const key = entryKey(record.series, record.number);
    if (this.numbers.has(key)) {
      const message = `Verifikation ${name(record)} förekommer två gånger i filen.`;
      this.log.faultUnlessSample(record.line, '#VER', 'vernr', 'ENTRY_REPEATED', message);
    }
    this.numbers.add(key);
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

/** How an accountant says it: series and number. */
function name({ series, number }: EntryRecord): string {
  return `${series} ${number}`.trim() || 'utan nummer';
}
