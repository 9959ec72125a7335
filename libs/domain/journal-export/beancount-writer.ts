import { type AccountRoot, accountRoot } from './account-root.js';
import type { BooksWriter } from './books-writer.js';
import type { ExportedBooks, ExportedEntry, ExportedRow } from './exported-books.js';
import { kronor } from './kronor.js';
import { oneLine } from './plain-text.js';
import { TextPieces } from './text-pieces.js';

const NAMES: Readonly<Record<AccountRoot, string>> = {
  ASSETS: 'Assets',
  LIABILITIES: 'Liabilities',
  EQUITY: 'Equity',
  INCOME: 'Income',
  EXPENSES: 'Expenses',
};

/**
 * Books as a ledger of beancount: accounts by kind and number, amounts in SEK, debit +. Series, number, month and objects
 * are metadata; opening balances are marked `#ib` and stand on the first day of the year.
 */
export class BeancountWriter implements BooksWriter {
  private readonly pieces = new TextPieces();

  constructor(private readonly books: ExportedBooks) {}

  begin(): void {
    const { program, generatedOn, forbundName, isConstructed, year, accounts, dimensions } = this.books;
    const { pieces } = this;
    pieces.line(`; ${program.name} ${program.version}, ${generatedOn}, ${year.startsOn} – ${year.endsOn}`);
    if (isConstructed) pieces.line('; Konstruerade räkenskaper, för demo eller prov.');
    for (const { number, name } of dimensions) pieces.line(`; dim${number}: ${oneLine(name)}`);
    pieces.line(`option "title" ${quoted(forbundName)}`);
    pieces.line('option "operating_currency" "SEK"');
    for (const { number, name } of accounts) {
      pieces.line(`${year.startsOn} open ${accountName(number)} SEK`);
      pieces.line(`  name: ${quoted(name)}`);
    }
  }

  entry({ entryNo, series, number, date, period, text }: ExportedEntry): void {
    const { pieces } = this;
    pieces.line('');
    pieces.line(`${date} * ${quoted(text)}${period === 0 ? ' #ib' : ''}`);
    pieces.line(`  entry: ${quoted(entryNo)}`);
    pieces.line(`  series: ${quoted(series)}`);
    pieces.line(`  number: ${quoted(number)}`);
    pieces.line(`  period: ${period}`);
  }

  row({ account, ore, objects, text }: ExportedRow): void {
    const { pieces } = this;
    pieces.line(`  ${accountName(account)}  ${kronor(ore)} SEK`);
    const said = new Set<number>();
    for (const { dimension, code } of objects) {
      // A key stands once; a second object of the same dimension is a slip of the books that the format has no room for.
      if (!said.has(dimension)) pieces.line(`    dim${dimension}: ${quoted(code)}`);
      said.add(dimension);
    }
    if (text !== '') pieces.line(`    text: ${quoted(text)}`);
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

function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
