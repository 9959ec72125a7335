import type { BooksSpan } from '@samla/domain/statements/books-span.js';
import type { StatementTie } from '@samla/domain/statements/tie.js';
import type { Comparison } from './comparison.js';
import type { MultiYear } from './multi-year.js';
import type { PrintedFigure } from './printed-figures.js';
import type { PrintedKeyFigure } from './printed-key-figures.js';
import type { PrintedNote } from './printed-notes.js';
import type { PrintedOperatingStatement } from './printed-operating.js';
import type { PrintedLine } from './statement-lines.js';

/** A förbund's statements for a part of a year. */
export interface Statements extends BooksSpan {
  /** `PUBLISHED` for a year that has no books: only what was printed, and nothing to open. */
  readonly source: 'BOOKS' | 'PUBLISHED';
  /** The published documents, or the mapping that the books were read with. */
  readonly document: string;
  readonly isConstructed: boolean;
  /** The same period of the year before; null where nothing is known of it. */
  readonly comparison: Comparison | null;
  readonly incomeStatement: readonly PrintedLine[];
  readonly balanceSheet: readonly PrintedLine[];
  /** Empty for a published year whose document prints none. */
  readonly cashFlow: readonly PrintedFigure[];
  /** Empty for a published year whose document prints none. */
  readonly balanceRequirement: readonly PrintedFigure[];
  readonly notes: readonly PrintedNote[];
  readonly operatingStatement: PrintedOperatingStatement | null;
  /** Null for a part of a year: flerårsöversikten is of whole years. */
  readonly multiYear: MultiYear | null;
  /** Empty for a published year; then flerårsöversikten has soliditet. */
  readonly keyFigures: readonly PrintedKeyFigure[];
  readonly ties: readonly StatementTie[];
}
