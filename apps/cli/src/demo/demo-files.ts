import type { Balance, Book } from './books/book.js';
import { ACCOUNT_NAMES } from './books/chart.js';
import { Random } from './books/random.js';
import { carryForward, writeBook } from './books/year-book.js';
import { DEMO_COUNTERPARTIES } from './counterparties.js';
import { DEMO_FORBUND, nameIn, type ForbundSlug } from './county.js';
import { DEMO_INSATSER } from './insatser.js';
import { COST_CENTRES } from './plans/cost-lines.js';
import type { ForbundBooks } from './plans/forbund-books.js';
import { MALARDALEN_BOOKS } from './plans/malardalen.js';
import { dealingsOf } from './plans/mutual-dealings.js';
import { NORRA_BOOKS } from './plans/norra.js';
import { VASTERAS_BOOKS } from './plans/vasteras.js';
import { sie4e, type Named, type SieFileFacts } from './sie/sie-4e.js';

/** Years that the demo has books for. */
export const DEMO_YEARS: readonly number[] = [2021, 2022, 2023];

/** One SIE 4E file of the demo; its books are constructed. */
export interface DemoSieFile {
  readonly forbundSlug: ForbundSlug;
  readonly year: number;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly isConstructed: true;
}

const BOOKS: readonly ForbundBooks[] = [VASTERAS_BOOKS, NORRA_BOOKS, MALARDALEN_BOOKS];

/** Writes the SIE files of the three förbund: the same seed gives the same bytes. */
export function writeDemoFiles(seed: number): DemoSieFile[] {
  return BOOKS.flatMap((books) => {
    const written = writeBooks(books, seed);
    const accounts = accountsOf(written, books.ownAccounts);
    return written.map((book, index) => ({
      forbundSlug: books.forbund,
      year: book.year,
      fileName: `${books.forbund}-${book.year}.se`,
      bytes: sie4e(factsOf(books, book.year, accounts), book, written[index - 1]),
      isConstructed: true,
    }));
  });
}

function writeBooks(books: ForbundBooks, seed: number): Book[] {
  const written: Book[] = [];
  let opening: readonly Balance[] = books.opening;
  for (const year of DEMO_YEARS) {
    const random = Random.named(seed, `${books.forbund} ${year}`);
    const plan = books.plan(year, opening, random);
    const book = writeBook(plan, books.keeping, dealingsOf(books.forbund, year), random);
    written.push(book);
    opening = carryForward(book);
  }
  return written;
}

/** One chart for all years of a förbund, so that the years before are declared in each file too. */
function accountsOf(written: readonly Book[], own: Readonly<Record<string, string>>): Named[] {
  const used = new Set<string>();
  for (const book of written) {
    for (const { account } of book.opening) used.add(account);
    for (const { rows } of book.vouchers()) for (const { account } of rows) used.add(account);
  }
  return [...used].sort().map((code) => {
    const name = own[code] ?? ACCOUNT_NAMES[code];
    if (!name) throw new Error(`Account ${code} has no name.`);
    return { code, name };
  });
}

function factsOf(books: ForbundBooks, year: number, accounts: readonly Named[]): SieFileFacts {
  return {
    forbundName: nameIn(books.forbund, year),
    organisationNumber: DEMO_FORBUND.find((each) => each.slug === books.forbund)!.organisationNumber,
    remark: books.remark(year),
    accounts,
    costCentres: COST_CENTRES,
    insatser: DEMO_INSATSER.filter((each) => each.forbund === books.forbund),
    counterparties: DEMO_COUNTERPARTIES.filter((each) => each.forbund === books.forbund),
  };
}
