import type { BooksState } from './books-state.js';
import type { FaultLog } from './fault.js';
import { FileFacts } from './file-facts.js';
import type { FileSource, PlannedYear, SieFileType } from './plan.js';
import { organisationNumberOf } from './organisation.js';
import type {
  AddressRecord,
  DayRecord,
  FactRecord,
  FiscalYearRecord,
  OrganisationRecord,
  ProgramRecord,
  UnreadRecord,
} from './record.js';
import { monthOf } from './sie-date.js';

const CURRENCY = 'SEK';
const TYPES = new Set(['1', '2', '3', '4']);
/** Programs that know no day write one of long ago. */
const EARLIEST_COVERED = '1990';

/** Who made the file, about whom and which year: the records before the chart of accounts. */
export class Header {
  year: PlannedYear | undefined;
  /** What `#SIETYP` says: 1 where it is left out; undefined where it cannot be told. */
  declaredType: string | undefined = '1';
  /** Line of `#RAR 0`, 0 before it. */
  yearLine = 0;
  private typeLine = 0;
  private yearUnread = false;
  private readonly facts = new FileFacts();

  constructor(
    private readonly books: BooksState,
    private readonly log: FaultLog,
  ) {}

  get source(): FileSource {
    return this.facts.source();
  }

  /** The labels of identification that the file holds. */
  has(label: string): boolean {
    return this.facts.has(label);
  }

  /** Whether the type is 1, 2 or 3: balances and no entries. */
  get isBalanceFile(): boolean {
    return this.declaredType !== undefined && this.declaredType !== '4';
  }

  identify(record: FactRecord): void {
    this.facts.note(record);
    const { label, line, value } = record;
    if (label === '#SIETYP') this.checkType(line, value);
    else if (label === '#FORMAT' && value.toUpperCase() !== 'PC8') {
      const message = `#FORMAT är "${value}"; teckenuppsättningen avgjordes av innehållet.`;
      this.log.warn(line, label, 'format', 'FORMAT_NOT_PC8', message);
    } else if (label === '#VALUTA' && value.toUpperCase() !== CURRENCY && value !== '') {
      const message = `Filens belopp är i ${value}, inte i svenska kronor.`;
      this.log.fault(line, label, 'valutakod', 'CURRENCY_UNSUPPORTED', message);
    }
  }

  /** Notes a record that says only something about the file. */
  note(record: ProgramRecord | DayRecord | AddressRecord): void {
    const unknown = record.kind === 'day' && record.label === '#OMFATTN' && record.date < EARLIEST_COVERED;
    this.facts.note(unknown ? { ...record, date: '' } : record);
  }

  organisation(record: OrganisationRecord): void {
    this.facts.note(record);
    this.checkOrganisation(record.line, record.number);
  }

  /** A record of identification that could not be read is not missing; its fault is told. */
  unread({ label }: UnreadRecord): void {
    this.facts.see(label);
    if (label === '#SIETYP') this.declaredType = undefined;
    if (label === '#RAR') this.yearUnread = true;
  }

  /** Takes a `#RAR`; `entriesBefore` tells whether an entry came first, which then was held to no year. */
  fiscalYear(record: FiscalYearRecord, entriesBefore: boolean): void {
    if (record.yearNumber !== 0) return;
    const { line, startsOn, endsOn } = record;
    if (this.yearLine > 0) {
      const message = `#RAR 0 står också på rad ${this.yearLine}; ett räkenskapsår anges en gång.`;
      this.log.fault(line, '#RAR', 'årsnr', 'FISCAL_YEAR_REPEATED', message);
      return;
    }
    this.yearLine = line;
    if (entriesBefore) {
      const message = '#RAR 0 står efter verifikationer, som därför inte kunde hållas mot räkenskapsåret.';
      this.log.fault(line, '#RAR', 'årsnr', 'FISCAL_YEAR_LATE', message);
    }
    if (startsOn === '' || endsOn === '') return;
    this.year = { year: Number.parseInt(endsOn.slice(0, 4), 10), startsOn, endsOn };
    if (startsOn.endsWith('-01-01') && endsOn === `${startsOn.slice(0, 4)}-12-31`) return;
    const message = `Räkenskapsåret ${startsOn}–${endsOn} är inte ett kalenderår.`;
    this.log.faultUnlessSample(line, '#RAR', 'start', 'FISCAL_YEAR_NOT_CALENDAR', message);
  }

  /** Where no `#RAR 0` gives days, the first entry tells the calendar year. */
  yearFromEntry(date: string, line: number): void {
    if (this.year || this.yearUnread) return;
    const year = Number.parseInt(date.slice(0, 4), 10);
    this.year = { year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    const message = `Filen anger inte räkenskapsårets dagar; den första verifikationens datum ger året ${year}.`;
    this.log.warn(line, '#RAR', 'start', 'FISCAL_YEAR_FROM_ENTRIES', message);
  }

  /** The month of the fiscal year, or undefined if the day lies outside it. */
  periodOf(date: string): number | undefined {
    const { year } = this;
    if (!year || date < year.startsOn || date > year.endsOn) return undefined;
    return monthOf(date, year.startsOn);
  }

  /** The number of a month `YYYY-MM` in the fiscal year, or undefined if it lies outside it. */
  periodOfMonth(month: string): number | undefined {
    const { year } = this;
    if (!year || month < year.startsOn.slice(0, 7) || month > year.endsOn.slice(0, 7)) return undefined;
    return monthOf(month, year.startsOn);
  }

  /** Whether the year has to be told and is not. A file of type 4E cannot leave out whose balances they are. */
  checkYear(type: SieFileType): void {
    if (this.yearUnread || (this.year && (this.yearLine > 0 || type === '4I'))) return;
    const message = 'Filen anger inte räkenskapsåret: #RAR 0 med start och slut saknas.';
    this.log.fault(this.yearLine, '#RAR', 'start', 'FISCAL_YEAR_MISSING', message);
  }

  private checkType(line: number, value: string): void {
    this.typeLine = line;
    if (TYPES.has(value)) {
      this.declaredType = value;
      return;
    }
    this.declaredType = value === '' ? '1' : undefined;
    if (value === '') return;
    this.log.fault(line, '#SIETYP', 'typnr', 'SIE_TYPE_UNSUPPORTED', `Filtypen "${value}" finns inte.`);
  }

  /** Tells that a file without entries by its type has them. */
  refuseEntries(line: number): void {
    const why =
      this.typeLine > 0
        ? `Filen är av typ ${this.declaredType}`
        : '#SIETYP saknas, alltså är filen av typ 1,';
    const message = `${why} men har verifikationer.`;
    this.log.fault(this.typeLine || line, '#SIETYP', 'typnr', 'ENTRIES_IN_BALANCE_FILE', message);
  }

  private checkOrganisation(line: number, value: string): void {
    const own = this.books.organisationNumber;
    const given = organisationNumberOf(value);
    if (
      own === null &&
      [...this.books.othersNumbers].some((other) => organisationNumberOf(other) === given)
    ) {
      const message = `Filen gäller ${given}, som är ett annat förbunds organisationsnummer.`;
      this.log.faultUnlessSample(line, '#ORGNR', 'orgnr', 'ORGNR_MISMATCH', message);
    } else if (own === null) {
      const message = `Förbundets organisationsnummer är okänt; filens ${given} kunde inte jämföras.`;
      this.log.warn(line, '#ORGNR', 'orgnr', 'ORGNR_UNVERIFIED', message);
    } else if (given !== organisationNumberOf(own)) {
      const message = `Filen gäller ${given}, förbundets organisationsnummer är ${own}.`;
      this.log.faultUnlessSample(line, '#ORGNR', 'orgnr', 'ORGNR_MISMATCH', message);
    }
  }
}
