import type { Chart } from './chart.js';
import type { FaultLog } from './fault.js';
import type { Header } from './header.js';
import type { ObjectFigure, ObjectPeriodFigure, PeriodFigure } from './plan.js';
import type { BalanceRecord, PeriodRecord } from './record.js';

/** A file has hundreds of accounts; beyond this many figures it is no file of balances. */
const MOST_FIGURES = 300_000;

/** Figures by month of one kind: of whole accounts, and apart from them of accounts with objects. */
export interface PeriodFigures {
  readonly periods: readonly PeriodFigure[];
  readonly objectPeriods: readonly ObjectPeriodFigure[];
}

/** What a file states month by month (`#PSALDO`, `#PBUDGET`) and per object (`#OIB`, `#OUB`), for its own year. */
export class StatedFigures {
  private readonly periodRecords: PeriodRecord[] = [];
  private readonly objectRecords: BalanceRecord[] = [];
  private readonly known = new Set<string>();
  private count = 0;

  constructor(
    private readonly header: Header,
    private readonly chart: Chart,
    private readonly log: FaultLog,
  ) {}

  addPeriod(record: PeriodRecord): void {
    if (record.yearNumber !== 0 || !this.hasRoom(record)) return;
    if (record.objects.length === 0) this.checkRepeated(record);
    this.periodRecords.push({ ...record, quantity: '' });
  }

  addObjectBalance(record: BalanceRecord): void {
    if (record.yearNumber === 0 && this.hasRoom(record)) this.objectRecords.push({ ...record, quantity: '' });
  }

  /** The months of one kind; to be asked for once, when the year is known. */
  byPeriod(label: PeriodRecord['label']): PeriodFigures {
    const periods: PeriodFigure[] = [];
    const objectPeriods: ObjectPeriodFigure[] = [];
    for (const record of this.periodRecords) {
      if (record.label !== label) continue;
      const period = this.periodOf(record);
      if (period === undefined) continue;
      const { line, account, ore, objects } = record;
      if (objects.length === 0) periods.push({ line, account, ore, period });
      else objectPeriods.push({ line, account, ore, period, ...this.chart.meaningOf(objects, line, label) });
    }
    return { periods, objectPeriods };
  }

  objectBalances(label: '#OIB' | '#OUB'): ObjectFigure[] {
    return this.objectRecords.flatMap((record) => {
      if (record.label !== label) return [];
      const { line, account, ore, objects } = record;
      return [{ line, account, ore, ...this.chart.meaningOf(objects, line, label) }];
    });
  }

  private periodOf({ line, label, month }: PeriodRecord): number | undefined {
    const { year } = this.header;
    if (!year) return undefined;
    const period = this.header.periodOfMonth(month);
    if (period === undefined) {
      const message = `Perioden ${month} ligger utanför räkenskapsåret ${year.startsOn}–${year.endsOn}.`;
      this.log.fault(line, label, 'period', 'PERIOD_OUTSIDE_YEAR', message);
    }
    return period;
  }

  private checkRepeated({ line, label, account, month }: PeriodRecord): void {
    const key = `${label}${account} ${month}`;
    if (this.known.has(key)) {
      const message = `Konto ${account} har två ${label} för ${month}.`;
      this.log.fault(line, label, 'period', 'BALANCE_REPEATED', message);
    }
    this.known.add(key);
  }

  private hasRoom({ line, label }: PeriodRecord | BalanceRecord): boolean {
    this.count += 1;
    if (this.count <= MOST_FIGURES) return true;
    if (this.count === MOST_FIGURES + 1) {
      const message = 'Filen har fler än 300 000 saldon per period och objekt.';
      this.log.fault(line, label, '', 'BALANCES_TOO_MANY', message);
    }
    return false;
  }
}
