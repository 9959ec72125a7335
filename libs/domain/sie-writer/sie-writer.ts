import { isResultAccount } from '../accounts/mapping.js';
import type { BooksWriter } from '../journal-export/books-writer.js';
import type {
  ExportedBalance,
  ExportedBooks,
  ExportedCorrection,
  ExportedEntry,
  ExportedObject,
  ExportedRow,
  ExportedYear,
} from '../journal-export/exported-books.js';
import { kronor } from '../journal-export/kronor.js';
import { accountType } from './account-type.js';
import { Letters, type ReplacedLetters } from './letters.js';
import { SieLines } from './sie-lines.js';

/** 4E: balances and all entries of a year. 4I: the entries alone, for another program to take in. */
export type WrittenSieType = '4E' | '4I';

const CONSTRUCTED = 'Konstruerade räkenskaper, för demo eller prov.';

/**
 * Writes books as SIE 4E or 4I by specification 4C: records in its order, no person's name, no invented plan of accounts.
 * Entries of period 0 are the opening balances, which a file of type 4E tells as `#IB` and `#OIB`.
 */
export class SieWriter implements BooksWriter {
  private readonly letters = new Letters();
  private readonly lines = new SieLines(this.letters);
  /** Whether the entry at hand is written, and whether its brace is open. */
  private writes = false;
  /** What of the history of the entry at hand is still to be written. */
  private history: ExportedCorrection[] = [];

  constructor(
    private readonly books: ExportedBooks,
    private readonly type: WrittenSieType,
  ) {}

  begin(): void {
    const { books, lines } = this;
    lines.record('#FLAGGA', '0');
    lines.openSum();
    this.identification();
    this.chart();
    if (this.type === '4I') return;
    this.balances('0', books.balances.length > 0 ? books.balances : this.nothing());
    if (books.previousYear) this.balances('-1', books.previousBalances);
  }

  entry({ series, number, date, recordedOn, period, text, corrections }: ExportedEntry): void {
    this.closeEntry();
    this.writes = period > 0;
    if (!this.writes) return;
    this.history = [...(corrections ?? [])];
    const { letters, lines } = this;
    lines.record(
      '#VER',
      letters.key(series),
      letters.key(number),
      day(date),
      letters.text(text),
      day(recordedOn),
    );
    lines.brace('{');
  }

  row({ account, ore, objects, text }: ExportedRow): void {
    if (!this.writes) return;
    this.addedAs(account, ore, objects);
    // Before the text stands the row's own date, which the books do not have.
    const said = text === '' ? [] : ['', this.letters.text(text)];
    this.lines.record('#TRANS', account, this.list(objects), kronor(ore), ...said);
  }

  /** A row that was added stands right before the `#TRANS` that it became, for programs that know no `#RTRANS`. */
  private addedAs(account: string, ore: bigint, objects: readonly ExportedObject[]): void {
    const at = this.history.findIndex(
      (each) =>
        each.kind === 'ADDED' &&
        each.account === account &&
        each.ore === ore &&
        sameObjects(each.objects, objects),
    );
    if (at >= 0) this.correction(this.history.splice(at, 1)[0]!);
  }

  private correction({ kind, account, ore, objects, text, date }: ExportedCorrection): void {
    const label = kind === 'STRUCK' ? '#BTRANS' : '#RTRANS';
    const said = text === '' && date === '' ? [] : [day(date), this.letters.text(text)];
    this.lines.record(label, account, this.list(objects), kronor(ore), ...said);
  }

  end(): void {
    this.closeEntry();
    this.lines.closeSum();
    this.lines.end();
  }

  take(): Uint8Array[] {
    return this.lines.take();
  }

  /** The letters that were replaced so far, for lack of a place in CP437. */
  replaced(): ReplacedLetters {
    return this.letters.report();
  }

  private identification(): void {
    const { lines, letters } = this;
    const { program, generatedOn, isConstructed, organisationNumber, forbundName, year, previousYear } =
      this.books;
    lines.record('#PROGRAM', letters.text(program.name), program.version);
    lines.record('#FORMAT', 'PC8');
    lines.record('#GEN', day(generatedOn));
    lines.record('#SIETYP', '4');
    if (isConstructed) lines.record('#PROSA', letters.text(CONSTRUCTED));
    if (organisationNumber !== null) lines.record('#ORGNR', organisationNumber);
    lines.record('#FNAMN', letters.text(forbundName));
    this.year('0', year);
    if (previousYear && this.type === '4E') this.year('-1', previousYear);
    lines.record('#VALUTA', 'SEK');
  }

  private year(number: string, { startsOn, endsOn }: ExportedYear): void {
    this.lines.record('#RAR', number, day(startsOn), day(endsOn));
  }

  private chart(): void {
    const { lines, letters } = this;
    for (const { number, name } of this.books.accounts) {
      lines.record('#KONTO', number, letters.text(name));
      const type = accountType(number);
      if (type) lines.record('#KTYP', number, type);
    }
    for (const { number, name, objects } of this.books.dimensions) {
      lines.record('#DIM', `${number}`, letters.text(name));
      for (const object of objects) {
        lines.record('#OBJEKT', `${number}`, letters.key(object.code), letters.text(object.name));
      }
    }
  }

  /** By its balances a file is known to be of type 4E: where there are none, the chart's accounts stand at zero. */
  private nothing(): ExportedBalance[] {
    return this.books.accounts.map(({ number }) => ({
      account: number,
      object: null,
      opening: 0n,
      change: 0n,
    }));
  }

  /** Balance accounts open and close; accounts of income and costs only move. Objects follow the accounts. */
  private balances(year: '0' | '-1', balances: readonly ExportedBalance[]): void {
    const { lines } = this;
    const accounts = balances.filter(({ object }) => object === null);
    const standing = accounts.filter(({ account }) => !isResultAccount(account));
    for (const { account, opening } of standing) lines.record('#IB', year, account, kronor(opening));
    for (const { account, opening, change } of standing)
      lines.record('#UB', year, account, kronor(opening + change));
    for (const { account, change } of accounts)
      if (isResultAccount(account)) lines.record('#RES', year, account, kronor(change));
    this.objectBalances('#OIB', year, balances, ({ opening }) => opening);
    this.objectBalances('#OUB', year, balances, ({ opening, change }) => opening + change);
  }

  private objectBalances(
    label: '#OIB' | '#OUB',
    year: '0' | '-1',
    balances: readonly ExportedBalance[],
    amountOf: (balance: ExportedBalance) => bigint,
  ): void {
    for (const balance of balances) {
      const { account, object } = balance;
      const amount = amountOf(balance);
      if (object && amount !== 0n && !isResultAccount(account))
        this.lines.record(label, year, account, this.list([object]), kronor(amount));
    }
  }

  private list(objects: readonly ExportedObject[]): string[] {
    return objects.flatMap(({ dimension, code }) => [`${dimension}`, this.letters.key(code)]);
  }

  private closeEntry(): void {
    for (const left of this.history) this.correction(left);
    this.history = [];
    if (this.writes) this.lines.brace('}');
    this.writes = false;
  }
}

function sameObjects(some: readonly ExportedObject[], others: readonly ExportedObject[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ dimension, code }, at) => dimension === others[at]!.dimension && code === others[at]!.code)
  );
}

/** `ÅÅÅÅMMDD`; nothing for no day. */
function day(date: string): string {
  return date.replaceAll('-', '');
}
