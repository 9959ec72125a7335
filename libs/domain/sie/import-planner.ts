import { isInternalAccount } from '../accounts/mapping.js';
import { assertUnreachable } from '../errors/assert-unreachable.js';
import type { BooksState } from './books-state.js';
import { type SieCharset, decideCharset } from './charset.js';
import { Chart } from './chart.js';
import { EntryPlanner } from './entry-planner.js';
import { byLine, FaultLog, type SieFault } from './fault.js';
import { FileBalances } from './file-balances.js';
import { Header } from './header.js';
import { OpeningPlanner } from './opening.js';
import type { ImportPlan, PlannedEntry, PlanOptions } from './plan.js';
import { SieReader } from './reader.js';
import type { SieRecord } from './record.js';

/** How much is read between two rests: about a millisecond's work. */
const RECORDS_A_TURN = 2000;

/**
 * Plans the import of one SIE file into the books of one förbund, in one pass and without holding the file's rows: run
 * through `entries(chunk)` for each piece of the file, then `end()`, then ask for `plan()`. Only a plan without faults
 * may be booked, so whoever books as the entries come must be able to undo it all.
 */
export class ImportPlanner {
  private readonly log: FaultLog;
  private readonly reader: SieReader;
  private readonly header: Header;
  private readonly chart: Chart;
  private readonly balances: FileBalances;
  private readonly opening: OpeningPlanner;
  private readonly planner: EntryPlanner;
  private records = 0;
  private ended = false;

  constructor(
    private readonly charset: SieCharset,
    private readonly books: BooksState,
    options: PlanOptions,
  ) {
    this.log = new FaultLog(options.sample);
    this.reader = new SieReader(charset, this.log);
    this.header = new Header(books, this.log);
    this.chart = new Chart(books, this.log);
    this.balances = new FileBalances(this.log);
    this.opening = new OpeningPlanner(this.chart, this.log);
    this.planner = new EntryPlanner(this.header, this.chart, this.balances, this.log);
  }

  /** Whether a fault is found so far. */
  get refused(): boolean {
    return this.log.refused;
  }

  /**
   * The entries that the next bytes of the file complete; whoever books them stops when `refused` tells that a fault is
   * found. Among them stands an undefined for every two thousand lines: a rest, where others in the process get a turn,
   * in the midst of an entry of any size too. To be run to its end.
   */
  entries(chunk: Uint8Array): Generator<PlannedEntry | undefined, void, undefined> {
    return this.taken(this.reader.read(chunk));
  }

  /** The entries that the end of the file completes: the last one, where no line end follows it. */
  *end(): Generator<PlannedEntry | undefined, void, undefined> {
    yield* this.taken(this.reader.end());
    this.ended = true;
  }

  /** Adds a fault that only the caller can see, such as a number that is booked already. */
  addFault({ line, label, field, rule, message }: SieFault): void {
    this.log.fault(line, label, field, rule, message);
  }

  /** The plan of the whole file; call it once, after `end()`. */
  plan(): ImportPlan {
    if (!this.ended) throw new Error('The plan is asked for before the end of the file.');
    if (!this.reader.unreadable) this.header.finish(this.planner.entries, this.balances.count);
    this.planner.finish();
    const { year } = this.header;
    this.checkLock();
    const opening = this.opening.plan(year, this.balances);
    // A file of another type was never meant to hold a chart of accounts.
    if (!this.header.wrongType) this.chart.finish();
    if (!this.log.refused) this.balances.prove(this.books);
    const accounts = this.chart.allAccounts();
    const booked = this.books.year?.accounts;
    return {
      charset: this.charset,
      fileType: '4E',
      content: 'ENTRIES',
      wholeYear: true,
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

  private *taken(found: Iterable<SieRecord>): Generator<PlannedEntry | undefined, void, undefined> {
    for (const record of found) {
      if (this.header.wrongType) return;
      this.records += 1;
      if (this.records % RECORDS_A_TURN === 0) yield undefined;
      const entry = this.take(record);
      if (entry) yield entry;
    }
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
    if (wrongType || !year || !this.books.year?.locked) return;
    const message = `Räkenskapsåret ${year.year} är låst; filen kan inte läsas in.`;
    this.log.fault(this.header.yearLine, '#RAR', 'slut', 'YEAR_LOCKED', message);
  }

  private unmapped(): string[] {
    const accounts = this.balances.accountsWithAmounts();
    return accounts.filter((account) => !isInternalAccount(account) && !this.books.isMapped(account)).sort();
  }
}

/** Plans a file that is at hand whole and drops its entries: the dry run. */
export function planImport(bytes: Uint8Array, books: BooksState, options: PlanOptions): ImportPlan {
  const planner = new ImportPlanner(decideCharset(bytes).charset, books, options);
  for (const entry of planner.entries(bytes)) void entry;
  for (const entry of planner.end()) void entry;
  return planner.plan();
}
