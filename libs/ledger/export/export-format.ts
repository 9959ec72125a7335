import type { BooksWriter } from '@samla/domain/journal-export/books-writer.js';
import { BeancountWriter } from '@samla/domain/journal-export/beancount-writer.js';
import type { ExportedBooks } from '@samla/domain/journal-export/exported-books.js';
import { HledgerWriter } from '@samla/domain/journal-export/hledger-writer.js';
import type { ReplacedLetters } from '@samla/domain/sie-writer/letters.js';
import { SieWriter } from '@samla/domain/sie-writer/sie-writer.js';

/** The formats that books are handed out in, as they are named in addresses and commands. */
export const BOOKS_FORMATS = ['sie4e', 'sie4i', 'hledger', 'beancount'] as const;
export type BooksFormat = (typeof BOOKS_FORMATS)[number];

/** A writer that also tells what it could not write as it stands. */
export type ExportWriter = BooksWriter & { replaced?(): ReplacedLetters };

interface FormatFacts {
  readonly extension: string;
  readonly contentType: string;
  writer(books: ExportedBooks): ExportWriter;
}

const FACTS: Readonly<Record<BooksFormat, FormatFacts>> = {
  sie4e: {
    extension: 'se',
    contentType: 'text/plain; charset=IBM437',
    writer: (books) => new SieWriter(books, '4E'),
  },
  sie4i: {
    extension: 'si',
    contentType: 'text/plain; charset=IBM437',
    writer: (books) => new SieWriter(books, '4I'),
  },
  hledger: {
    extension: 'journal',
    contentType: 'text/plain; charset=utf-8',
    writer: (books) => new HledgerWriter(books),
  },
  beancount: {
    extension: 'beancount',
    contentType: 'text/plain; charset=utf-8',
    writer: (books) => new BeancountWriter(books),
  },
};

/** File ending, type for HTTP, and writer of a format. */
export function formatFacts(format: BooksFormat): FormatFacts {
  return FACTS[format];
}

/** The format of that name, if it is one. */
export function booksFormat(name: string): BooksFormat | undefined {
  return BOOKS_FORMATS.find((format) => format === name);
}
