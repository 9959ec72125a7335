import { isInternalAccount } from '../accounts/mapping.js';
import { assertUnreachable } from '../errors/assert-unreachable.js';
import type { BooksState } from './books-state.js';
import { Chart } from './chart.js';
import { EntryPlanner } from './entry-planner.js';
import { FaultLog, type SieFault } from './fault.js';
import { FileBalances } from './file-balances.js';
import { Header } from './header.js';
import { OpeningPlanner } from './opening.js';
import type { ImportPlan, PlannedEntry, PlanOptions } from './plan.js';
import { SieReader } from './reader.js';
import type { SieRecord } from './record.js';

/** How much is read between two rests: about a millisecond's work. */
const RECORDS_A_TURN = 2000;

/**
 * Plans the import of one SIE 4E file into the books of one förbund, in one pass and without holding the file's rows:
 * run through `entries()`, then ask for `plan()`. Only a plan without faults may be booked, so whoever books as the
 * entries come must be able to undo it all.
 */
export class ImportPlanner {
  private readonly log: FaultLog;
  private readonly reader: SieReader;
  private readonly header: Header;
  private readonly chart: Chart;
  private readonly balances: FileBalances;
  private readonly opening: OpeningPlanner;
  private readonly planner: EntryPlanner;

  constructor(
    bytes: Uint8Array,
    private readonly books: BooksState,
    options: PlanOptions,
  ) {
    this.log = new FaultLog(options.sample);
    this.reader = new SieReader(bytes, this.log);
    this.header = new Header(books, this.log);
    this.chart = new Chart(books, this.log);
    this.balances = new FileBalances(this.log);
    this.opening = new OpeningPlanner(this.chart, this.log);
    this.planner = new EntryPlanner(books, this.header, this.chart, this.balances, this.log);
  }

  /** Whether a fault is found so far. */
  get refused(): boolean {
    return this.log.refused;
  }

  /**
   * The entries of the file, to its end; whoever books them stops when `refused` tells that a fault is found. Among them
   * stands an undefined for every two thousand lines: a rest, where others in the process get a turn, in the midst of an
   * entry of any size too.
   */
  *entries(): Generator<PlannedEntry | undefined, void, undefined> {
    let records = 0;
    for (const record of this.reader.read()) {
      if (this.header.wrongType) return;
      records += 1;
      if (records % RECORDS_A_TURN === 0) yield undefined;
      const entry = this.take(record);
      if (entry) yield entry;
    }
  }

  /** Adds a fault that only the caller can see, such as a number that is booked already. */
  addFault({ line, label, field, rule, message }: SieFault): void {
    this.log.fault(line, label, field, rule, message);
  }

  /** The plan of the whole file; call it once, after the last entry. */
  plan(): ImportPlan {
    if (!this.reader.unreadable) this.header.finish(this.planner.entries, this.balances.count);
    this.planner.finish();
    const { year } = this.header;
    this.checkLock();
    const opening = this.opening.plan(year, this.balances, this.books);
    // A file of another type was never meant to hold a chart of accounts.
    if (!this.header.wrongType) this.chart.finish();
    if (!this.log.refused) this.balances.prove(this.books);
    const accounts = this.chart.allAccounts();
    const booked = this.books.year?.accounts;
    return {
      charset: this.reader.charset.charset,
      year,
      accounts,
      newAccounts: accounts.flatMap(({ number }) => (booked?.has(number) ? [] : [number])).sort(),
      unmappedAccounts: this.unmapped(),
      dimensions: this.chart.allDimensions(),
      objects: this.chart.allObjects(),
      opening,
      entries: this.planner.entries,
      rows: this.planner.rows,
      faults: byLine(this.log.faults),
      warnings: byLine(this.log.warnings),
      omittedFaults: this.log.omitted,
    };
  }

  private take(record: SieRecord): PlannedEntry | undefined {
    switch (record.kind) {
      case 'row':
        this.planner.add(record);
        return undefined;
      case 'entry':
        this.planner.begin(record);
        return undefined;
      case 'entryEnd':
        return this.planner.end();
      case 'balance':
        this.balances.add(record);
        this.opening.add(record);
        return undefined;
      case 'account':
        this.chart.declareAccount(record);
        return undefined;
      case 'dimension':
        this.chart.declareDimension(record);
        return undefined;
      case 'object':
        this.chart.declareObject(record);
        return undefined;
      case 'fiscalYear':
        this.header.fiscalYear(record, this.planner.entries > 0);
        return undefined;
      case 'identification':
        this.header.identify(record);
        return undefined;
      default:
        return assertUnreachable(record);
    }
  }

  /** A locked year takes nothing: no opening balances, and no accounts or names either. */
  private checkLock(): void {
    const { year, wrongType } = this.header;
    if (wrongType || !year || !this.books.year?.locked || this.planner.entries > 0) return;
    const message = `Räkenskapsåret ${year.year} är låst; filen kan inte läsas in.`;
    this.log.fault(this.header.yearLine, '#RAR', 'slut', 'YEAR_LOCKED', message);
  }

  private unmapped(): string[] {
    const accounts = this.balances.accountsWithAmounts();
    return accounts.filter((account) => !isInternalAccount(account) && !this.books.isMapped(account)).sort();
  }
}

/** Plans a file and drops its entries: the dry run. */
export function planImport(bytes: Uint8Array, books: BooksState, options: PlanOptions): ImportPlan {
  const planner = new ImportPlanner(bytes, books, options);
  for (const entry of planner.entries()) void entry;
  return planner.plan();
}

/**
 * The calendar year of a file's `#RAR 0`, so that the books of that year can be looked up before the file is planned.
 * Undefined where the plan will have a fault for it: none, one without days, or one that stands after entries.
 */
export function fiscalYearOf(bytes: Uint8Array): number | undefined {
  for (const record of new SieReader(bytes, new FaultLog()).read()) {
    if (record.kind === 'fiscalYear' && record.yearNumber === 0) {
      const { startsOn, endsOn } = record;
      return startsOn === '' || endsOn === '' ? undefined : Number.parseInt(endsOn.slice(0, 4), 10);
    }
    if (record.kind === 'entry') return undefined;
  }
  return undefined;
}

function byLine(faults: readonly SieFault[]): SieFault[] {
  return [...faults].sort((a, b) => a.line - b.line);
}
