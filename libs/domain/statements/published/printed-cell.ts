import { readPrinted } from '../../document-check/numbers/printed-number.js';
import type { ColumnContent } from './published-table.js';

/** The exact number of a printed cell; null for an empty cell, and for a text in a column of texts. */
export function valueOf(text: string, holds: ColumnContent): string | null {
  if (holds === 'TEXT' || text.trim() === '') return null;
  return readPrinted(text)?.value ?? null;
}

/** Whether a cell can stand in a column: empty, a number, or anything in a column of texts. */
export function isReadable(text: string, holds: ColumnContent): boolean {
  return holds === 'TEXT' || text.trim() === '' || readPrinted(text) !== null;
}
