import type { BooksState } from './books-state.js';
import type { FaultLog } from './fault.js';
import type { PlannedYear } from './plan.js';
import type { FiscalYearRecord, IdentificationRecord } from './record.js';
import { monthOf } from './sie-date.js';

const EXPECTED = ['#PROGRAM', '#FORMAT', '#GEN', '#FNAMN'] as const;
const CURRENCY = 'SEK';

/** Who made the file, about whom and which year: the records before the chart of accounts. */
export class Header {
  year: PlannedYear | undefined;
  /** Set as soon as the type says that the file cannot be taken. */
  wrongType = false;
  private typeLine = 0;
  /** Line of `#RAR 0`, 0 before it. */
  yearLine = 0;
  private readonly seen = new Set<string>();

  constructor(
    private readonly books: BooksState,
    private readonly log: FaultLog,
  ) {}

  identify(record: IdentificationRecord): void {
    const { label, line, value } = record;
    this.seen.add(label);
    if (label === '#SIETYP') this.checkType(line, value);
    else if (label === '#ORGNR') this.checkOrganisation(line, value);
    else if (label === '#FORMAT' && value.toUpperCase() !== 'PC8') {
      this.log.warn(
        line,
        label,
        'format',
        'FORMAT_NOT_PC8',
        `#FORMAT är "${value}"; teckenuppsättningen avgjordes av innehållet.`,
      );
    } else if (label === '#VALUTA' && value.toUpperCase() !== CURRENCY) {
      this.log.fault(
        line,
        label,
        'valutakod',
        'CURRENCY_UNSUPPORTED',
        `Filens belopp är i ${value}, inte i svenska kronor.`,
      );
    }
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

  /** The month of the fiscal year, or undefined if the day lies outside it. */
  periodOf(date: string): number | undefined {
    const { year } = this;
    if (!year || date < year.startsOn || date > year.endsOn) return undefined;
    return monthOf(date, year.startsOn);
  }

  /** What only the whole file shows: type 4I has entries and no balances, and mandatory records may be missing. */
  finish(entries: number, balanceRecords: number): void {
    if (this.wrongType) return;
    if (!this.seen.has('#SIETYP')) this.refuseType(0, 'Posten #SIETYP saknas, alltså är filen av typ 1.');
    else if (entries > 0 && balanceRecords === 0)
      this.refuseType(this.typeLine, 'Filen har verifikationer men inga saldon, alltså är den av typ 4I.');
    else if (!this.year)
      this.log.fault(
        0,
        '#RAR',
        'start',
        'FISCAL_YEAR_MISSING',
        'Filen anger inte räkenskapsåret: #RAR 0 med start och slut saknas.',
      );
    for (const label of EXPECTED) {
      if (!this.seen.has(label))
        this.log.warn(0, label, '', 'RECORD_MISSING', `Den obligatoriska posten ${label} saknas.`);
    }
    if (!this.seen.has('#ORGNR')) {
      this.log.warn(
        0,
        '#ORGNR',
        'orgnr',
        'ORGNR_MISSING',
        'Filen anger inget organisationsnummer; kontrollera att den är förbundets.',
      );
    }
  }

  private checkType(line: number, value: string): void {
    this.typeLine = line;
    if (value !== '4') this.refuseType(line, `Filen är av typ ${value || '1'}.`);
  }

  private refuseType(line: number, why: string): void {
    this.wrongType = true;
    this.log.fault(
      line,
      '#SIETYP',
      'typnr',
      'SIE_TYPE_UNSUPPORTED',
      `${why} Den här versionen läser typ 4E: årets saldon och alla verifikationer.`,
    );
  }

  private checkOrganisation(line: number, value: string): void {
    const own = this.books.organisationNumber;
    if (own === null && [...this.books.othersNumbers].some((other) => plain(other) === plain(value))) {
      const message = `Filen gäller ${value}, som är ett annat förbunds organisationsnummer.`;
      this.log.faultUnlessSample(line, '#ORGNR', 'orgnr', 'ORGNR_MISMATCH', message);
    } else if (own === null) {
      this.log.warn(
        line,
        '#ORGNR',
        'orgnr',
        'ORGNR_UNVERIFIED',
        `Förbundets organisationsnummer är okänt; filens ${value} kunde inte jämföras.`,
      );
    } else if (plain(value) !== plain(own)) {
      const message = `Filen gäller ${value}, förbundets organisationsnummer är ${own}.`;
      this.log.faultUnlessSample(line, '#ORGNR', 'orgnr', 'ORGNR_MISMATCH', message);
    }
  }
}

/** Ten digits: programs leave out the hyphen or write the century first. */
function plain(organisationNumber: string): string {
  return organisationNumber.replace(/\D/g, '').slice(-10);
}
