import { isInternalAccount } from '../accounts/mapping.js';
import { assertUnreachable } from '../errors/assert-unreachable.js';
import { BalanceOracles } from './balance-oracles.js';
import type { BooksState } from './books-state.js';
import { type SieCharset, decideCharset } from './charset.js';
import { Chart } from './chart.js';
import { EntryPlanner } from './entry-planner.js';
import { byLine, FaultLog } from './fault.js';
import { accountSums } from './account-sums.js';
import { FileBalances } from './file-balances.js';
import { checkName, fileTypeOf, isWholeYear, type TypeSigns } from './file-type.js';
import { Header } from './header.js';
import { Obligations } from './obligations.js';
import { OpeningPlanner } from './opening.js';
import type {
  AccountFigure,
  ImportPlan,
  PeriodFigure,
  PlannedBalances,
  PlannedEntry,
  PlanOptions,
  SieFileType,
} from './plan.js';
import { plannedBalances } from './planned-balances.js';
import { SieReader } from './reader.js';
import type {
  BalanceRecord,
  EntryEndRecord,
  EntryRecord,
  RowRecord,
  SieRecord,
  UnreadRecord,
} from './record.js';
import { type PeriodFigures, StatedFigures } from './stated-figures.js';
import { wholeOpening } from './untransferred-result.js';

type NotedRecord = Exclude<SieRecord, RowRecord | EntryRecord | EntryEndRecord>;

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
  private readonly stated: StatedFigures;
  private readonly obligations = new Obligations();
  private records = 0;
  private ended = false;

  constructor(
    private readonly charset: SieCharset,
    private readonly books: BooksState,
    private readonly options: PlanOptions,
  ) {
    this.log = new FaultLog(options.sample);
    this.reader = new SieReader(charset, this.log);
    this.header = new Header(books, this.log);
    this.chart = new Chart(books, this.log);
    this.balances = new FileBalances(this.log);
    this.opening = new OpeningPlanner(this.chart, this.log);
    this.stated = new StatedFigures(this.header, this.chart, this.log);
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

  /** The plan of the whole file; call it once, after `end()`. */
  plan(): ImportPlan {
    if (!this.ended) throw new Error('The plan is asked for before the end of the file.');
    const signs: TypeSigns = {
      declared: this.header.declaredType,
      entries: this.planner.entries,
      balanceRecords: this.balances.count,
      fileName: this.options.fileName ?? '',
    };
    const fileType = fileTypeOf(signs);
    if (!this.reader.unreadable) this.check(fileType, signs);
    const months = this.stated.byPeriod('#PSALDO');
    const budget = this.stated.byPeriod('#PBUDGET');
    const isBalances = this.header.isBalanceFile;
    const balances = isBalances ? this.balancesOf(fileType, months) : undefined;
    const { year } = this.header;
    const opening = isBalances
      ? undefined
      : this.opening.plan(year, this.balances, this.stated.objectBalances('#OIB'));
    this.useStated('#IB', balances?.opening ?? []);
    this.useStated('#UB', balances?.moved ?? []);
    this.useStated('#PBUDGET', budget.periods);
    this.chart.finish(fileType);
    if (!this.log.refused) this.prove(isBalances, months.periods);
    const wholeYear = isWholeYear(fileType, signs);
    return {
      charset: this.charset,
      source: this.header.source,
      fileType,
      content: isBalances ? 'BALANCES' : 'ENTRIES',
      wholeYear,
      year,
      accounts: this.chart.allAccounts(),
      newAccounts: this.chart.newAccounts(),
      unmappedAccounts: this.unmapped(isBalances),
      dimensions: this.chart.allDimensions(),
      objects: this.chart.allObjects(),
      opening,
      balances,
      budget: isEmpty(budget) ? undefined : budget,
      sums: wholeYear || isBalances ? accountSums(this.balances, balances) : [],
      entries: this.planner.entries,
      rows: this.planner.rows,
      faults: byLine(this.log.faults),
      warnings: byLine(this.log.warnings),
      omittedFaults: this.log.omitted,
    };
  }

  private check(type: SieFileType, signs: TypeSigns): void {
    this.header.checkYear(type);
    if (this.header.isBalanceFile && signs.entries > 0) this.header.refuseEntries(this.planner.firstLine);
    checkName(type, signs, this.log);
    this.obligations.check(type, this.log);
    this.planner.finish(type);
    this.checkLock();
    if (this.charset === 'ISO-8859-1') {
      const message = 'Filens bokstäver är ISO-8859-1 eller Windows-1252, inte PC8; de är lästa så.';
      this.log.warn(0, '#FORMAT', 'format', 'CHARSET_NOT_PC8', message);
    }
  }

  private balancesOf(type: SieFileType, months: PeriodFigures): PlannedBalances {
    return plannedBalances(this.balances, months, type === '2' ? undefined : this.stated, {
      opening: wholeOpening(this.balances, this.chart.allAccounts(), this.log),
      lastPeriod: this.lastPeriod(),
    });
  }

  /** The last month that the balances cover: by `#OMFATTN`, or the whole year. */
  private lastPeriod(): number {
    const { year, source } = this.header;
    const covered = source.coversTo === '' ? undefined : this.header.periodOf(source.coversTo);
    return covered ?? (year ? (this.header.periodOf(year.endsOn) ?? 12) : 12);
  }

  private useStated(label: string, figures: readonly AccountFigure[]): void {
    for (const { account, line, ore } of figures) if (ore !== 0n) this.chart.useAccount(account, line, label);
  }

  private prove(isBalances: boolean, months: readonly PeriodFigure[]): void {
    const oracles = new BalanceOracles(this.balances, this.log);
    const hasEntries = this.planner.entries > 0;
    if (!isBalances) oracles.proveEntries();
    const instead = ` Hela årets förändring läggs på månad ${this.lastPeriod()}.`;
    oracles.proveMonths(months, isBalances ? instead : '');
    if (hasEntries) oracles.proveMonthsByEntries(months, this.lastPeriod());
    oracles.proveYear();
    oracles.provePrevious(this.books);
  }

  private *taken(found: Iterable<SieRecord>): Generator<PlannedEntry | undefined, void, undefined> {
    for (const record of found) {
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
      default:
        this.note(record);
        return undefined;
    }
  }

  private note(record: NotedRecord): void {
    this.obligations.see(labelOf(record), record.line);
    switch (record.kind) {
      case 'balance':
        return this.noteBalance(record);
      case 'period':
        return this.stated.addPeriod(record);
      case 'account':
        return this.chart.declareAccount(record);
      case 'accountDetail':
        return this.chart.detailAccount(record);
      case 'dimension':
        return this.chart.declareDimension(record);
      case 'object':
        return this.chart.declareObject(record);
      case 'fiscalYear':
        return this.header.fiscalYear(record, this.planner.entries > 0);
      case 'fact':
        return this.header.identify(record);
      case 'organisation':
        return this.header.organisation(record);
      case 'program':
      case 'day':
      case 'address':
        return this.header.note(record);
      case 'unread':
        return this.noteUnread(record);
      default:
        return assertUnreachable(record);
    }
  }

  private noteBalance(record: BalanceRecord): void {
    if (record.label === '#OIB' || record.label === '#OUB') this.stated.addObjectBalance(record);
    else this.balances.add(record);
  }

  /** What depends on a record that could not be read is not judged: its own fault is told, and no other. */
  private noteUnread(record: UnreadRecord): void {
    const { label, account } = record;
    if (label === '#KONTO') this.chart.passOver(account);
    else if (label === '#TRANS') this.planner.addUnread();
    else if (label === '#VER') this.planner.beginUnread();
    else if (label === '#IB' || label === '#UB' || label === '#RES') this.balances.addUnread(label);
    else this.header.unread(record);
  }

  /** A locked year takes nothing: no opening balances, and no accounts or names either. */
  private checkLock(): void {
    const { year } = this.header;
    if (!year || !this.books.year?.locked) return;
    const message = `Räkenskapsåret ${year.year} är låst; filen kan inte läsas in.`;
    this.log.fault(this.header.yearLine, '#RAR', 'slut', 'YEAR_LOCKED', message);
  }

  private unmapped(isBalances: boolean): string[] {
    const accounts = this.balances.accountsWithAmounts(isBalances);
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

/** Labels of the records whose kind has one only. */
const LABELS = {
  account: '#KONTO',
  object: '#OBJEKT',
  fiscalYear: '#RAR',
  program: '#PROGRAM',
  organisation: '#ORGNR',
  address: '#ADRESS',
} as const;

function labelOf(record: NotedRecord): string {
  return 'label' in record ? record.label : LABELS[record.kind];
}

function isEmpty({ periods, objectPeriods }: PeriodFigures): boolean {
  return periods.length + objectPeriods.length === 0;
}
