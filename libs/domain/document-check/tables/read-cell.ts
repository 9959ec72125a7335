import { readPrinted, type PrintedNumber } from '../numbers/printed-number.js';

/** A number in a cell, and the per cent that may stand in parentheses beside it. */
export interface CellNumber {
  readonly number: PrintedNumber;
  readonly share: string | null;
}

const WITH_SHARE = /^(.*\d) ?\((\d{1,3}(?:[.,]\d{1,2})?) ?%\)$/;
/** A page number that has strayed into a table, or the number of a list. */
const ORDINAL = /^\d{1,3}\.$/;

/** Reads a cell of figures: one number, alone or with its share in per cent beside it; else null. */
export function readCell(text: string): CellNumber | null {
  const cell = text.trim();
  if (cell === '' || ORDINAL.test(cell)) return null;
  const number = readPrinted(cell);
  if (number !== null) return { number, share: null };
  const [, before, share] = WITH_SHARE.exec(cell) ?? [];
  if (before === undefined || share === undefined) return null;
  const first = readPrinted(before);
  return first === null ? null : { number: first, share: share.replace(',', '.') };
}
