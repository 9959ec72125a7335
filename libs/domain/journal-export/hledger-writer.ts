import { type AccountRoot, accountRoot } from './account-root.js';
import type { BooksWriter } from './books-writer.js';
import type { ExportedBooks, ExportedEntry, ExportedObject, ExportedRow } from './exported-books.js';
import { kronor } from './kronor.js';
import { oneLine } from './plain-text.js';
import { TextPieces } from './text-pieces.js';

/** The names by which hledger itself knows what kind an account is. */
const NAMES: Readonly<Record<AccountRoot, string>> = {
  ASSETS: 'assets',
  LIABILITIES: 'liabilities',
  EQUITY: 'equity',
  INCOME: 'revenues',
  EXPENSES: 'expenses',
};

/**
 * Books as a journal of hledger: accounts by kind and number, amounts in SEK, debit +. Series and number are the
 * transaction's code, month and objects are tags; opening balances have month 0 and the first day of the year.
 */
export class HledgerWriter implements BooksWriter {
  private readonly pieces = new TextPieces();

  constructor(private readonly books: ExportedBooks) {}

  begin(): void {
    const { program, generatedOn, forbundName, isConstructed, year, accounts, dimensions } = this.books;
    const { pieces } = this;
    pieces.line(`; ${oneLine(forbundName)}, ${year.startsOn} – ${year.endsOn}`);
    pieces.line(`; ${program.name} ${program.version}, ${generatedOn}`);
    if (isConstructed) pieces.line('; Konstruerade räkenskaper, för demo eller prov.');
    for (const { number, name } of dimensions) pieces.line(`; dim${number}: ${oneLine(name)}`);
    pieces.line('commodity 1000.00 SEK');
    for (const { number, name } of accounts)
      pieces.line(`account ${accountName(number)}  ; ${oneLine(name)}`);
  }

  entry({ entryNo, series, number, date, period, text }: ExportedEntry): void {
    this.pieces.line('');
    this.pieces.line(
      `${date} (${code(`${series} ${number}`)}) ${description(text)}  ; entry: ${entryNo}, period: ${period}`,
    );
  }

  row({ account, ore, objects, text }: ExportedRow): void {
    const said = [...objects.map(tag), ...(text === '' ? [] : [`text: ${tagValue(text)}`])];
    const comment = said.length > 0 ? `  ; ${said.join(', ')}` : '';
    this.pieces.line(`    ${accountName(account)}  ${kronor(ore)} SEK${comment}`);
  }

  end(): void {
    this.pieces.end();
  }

  take(): Uint8Array[] {
    return this.pieces.take();
  }
}

function accountName(account: string): string {
  return `${NAMES[accountRoot(account)]}:${account}`;
}

/** A code ends at its parenthesis. */
function code(text: string): string {
  return oneLine(text).replaceAll('(', '[').replaceAll(')', ']');
}

/** A description ends at a semicolon. What marks a transaction stands before its code, so nothing after it does. */
function description(text: string): string {
  return oneLine(text).replaceAll(';', ',');
}

function tag({ dimension, code: value }: ExportedObject): string {
  return `dim${dimension}: ${tagValue(value)}`;
}

/** A tag ends at a comma. A colon makes the word before it a tag, and `date:` would move the row to another day. */
function tagValue(text: string): string {
  return oneLine(text).replaceAll(',', ';').replaceAll(':', '.').replaceAll('[', '(').replaceAll(']', ')');
}
